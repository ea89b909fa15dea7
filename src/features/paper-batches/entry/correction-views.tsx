import { Button, Form, formFields, Textarea } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Table } from '#ui/table/table.tsx'
import { messages as words } from '../messages.ts'
import { batchPath, cellField, type EntryStep, type PaperEntry, REASON_MAX } from '../model.ts'

import { type BatchPageProps, cellName, entryProblems } from './number-views.tsx'

/** A correction that waits: what it changes and why; another person than the one who proposed it decides. */
export function Proposal(
  props: BatchPageProps & { readonly counts: readonly number[]; readonly proposal: PaperEntry },
) {
  const { frame, kind, batch, counts, proposal, account, maySettle, form, newId } = props
  const { language } = frame
  const { field, problems } = formFields(language, form, props.messages)
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
    <Section title={words.proposed[language]} id="proposal">
      <p>{words.proposedHelp[language]}</p>
      <Table
        caption={words.proposed[language]}
        columns={[
          { title: words.sheetColumn[language] },
          { title: words.now[language], numeric: true },
          { title: words.would[language], numeric: true },
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
        {words.reason[language]}: {proposal.reason}
      </p>
      {maySettle && proposal.account !== account ? (
        <>
          <Form language={language} action={action}>
            {hidden('confirmation')}
            <Button>{words.confirmButton[language]}</Button>
          </Form>
          <Form language={language} action={action} problems={entryProblems(problems)}>
            {hidden('rejection')}
            <Textarea {...field('reason')} label={words.reason[language]} rows={2} maxLength={REASON_MAX} />
            <Button kind="quiet">{words.rejectButton[language]}</Button>
          </Form>
        </>
      ) : proposal.account === account ? (
        <Notice kind="information" title={words['own-correction'][language]} />
      ) : null}
    </Section>
  )
}
