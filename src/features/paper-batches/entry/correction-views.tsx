import { Button, Form, formFields, Textarea } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Table } from '#ui/table/table.tsx'
import { messages } from '../messages.ts'
import { batchPath, cellField, type EntryStep, type PaperEntry, REASON_MAX } from '../model.ts'

import { type BatchPageProps, cellName, entryProblems } from './number-views.tsx'

/** A correction that waits: what it changes and why; another person than the one who proposed it decides. */
export function Proposal(
  props: BatchPageProps & { readonly counts: readonly number[]; readonly proposal: PaperEntry },
) {
  const { frame, kind, batch, counts, proposal, account, maySettle, form, newId } = props
  const { language } = frame
  const { field, problems } = formFields(language, form, props.problemMessages)
  const hidden = (step: EntryStep) => (
    <>
      <input type="hidden" name="id" value={newId} />
      <input type="hidden" name="step" value={step} />
      {proposal.counts.map((count, cell) => (
        <input type="hidden" name={cellField(cell, batch.columns.length)} value={String(count)} />
      ))}
    </>
  )
  const action = `/${language}${batchPath(batch)}/entries`
  return (
    <Section title={messages.proposed[language]} id="proposal">
      <p>{messages.proposedHelp[language]}</p>
      <Table
        caption={messages.proposed[language]}
        columns={[
          { title: messages.sheetColumn[language] },
          { title: messages.now[language], numeric: true },
          { title: messages.would[language], numeric: true },
        ]}
        rows={proposal.counts.flatMap((count, cell) =>
          count === counts[cell]
            ? []
            : [
                [
                  cellName(batch, cell, kind, language),
                  formatNumber(language, counts[cell] ?? 0),
                  formatNumber(language, count),
                ],
              ],
        )}
      />
      <p>
        {messages.reason[language]}: {proposal.reason}
      </p>
      {maySettle && proposal.account !== account ? (
        <>
          <Form language={language} action={action}>
            {hidden('confirmation')}
            <Button>{messages.confirmButton[language]}</Button>
          </Form>
          <Form language={language} action={action} problems={entryProblems(problems)}>
            {hidden('rejection')}
            <Textarea
              {...field('reason')}
              label={messages.reason[language]}
              rows={2}
              maxLength={REASON_MAX}
            />
            <Button kind="quiet">{messages.rejectButton[language]}</Button>
          </Form>
        </>
      ) : proposal.account === account ? (
        <Notice kind="information" title={messages['own-correction'][language]} />
      ) : null}
    </Section>
  )
}
