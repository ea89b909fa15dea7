import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import { textIn } from '#domain/base/text.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, Form, FormError, formFields, TextField } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { langAttribute, renderText } from '#ui/official-text/official-text.tsx'
import { Table } from '#ui/table/table.tsx'
import type { OfTarget } from '../entry/number-views.tsx'
import { messages, type PaperProblem } from '../messages.ts'
import {
  type Batch,
  batchesPath,
  batchPath,
  batchState,
  comparedTotal,
  compareWithExpected,
  DESK_PATH,
  type Reconciliation,
  SINGLE_COLUMN,
  stateName,
  sumOf,
} from '../model.ts'

export type BatchesPageProps = OfTarget & {
  readonly frame: DeskFrame
  readonly thing: ThingAddress
  readonly batches: readonly Batch[]
  readonly reconciliation: Reconciliation
  readonly form: FormState<PaperProblem>
}

/** All batches of a thing, what they say together, and a form that opens another one. */
export function BatchesPage(props: BatchesPageProps) {
  const { frame, thing, kind, target, batches, form } = props
  const { language } = frame
  const refusal = form.problems[SEND_FIELD]
  const { field, problems } = formFields(language, form, messages)
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      above={
        <a href={`/${language}${target.path}`} lang={langAttribute(target.title, language)}>
          {textIn(target.title, language)}
        </a>
      }
      title={kind.messages.title[language]}
      lead={messages.lead[language]}
    >
      <Reconciled {...props} />
      {batches.length === 0 ? (
        <Empty title={messages.noBatches[language]}>{messages.noBatchesHelp[language]}</Empty>
      ) : (
        <Table
          caption={messages.batches[language]}
          columns={[
            { title: messages.batches[language] },
            { title: messages.sheets[language], numeric: true },
            { title: messages.state[language] },
            { title: kind.messages.count[language], numeric: true },
          ]}
          rows={batches.map((batch) => {
            const state = batchState(batch.entries)
            return [
              <a href={`/${language}${batchPath(batch)}`}>
                {messages.batch[language](String(batch.number))}
              </a>,
              formatNumber(language, batch.sheets),
              messages[`state-${stateName(state)}`][language],
              state.is === 'agreed' ? formatNumber(language, sumOf(state.counts)) : '–',
            ]
          })}
        />
      )}
      <ColumnTotals {...props} />
      {target.open ? (
        <Section title={messages.open[language]}>
          <Form language={language} action={`/${language}${batchesPath(thing)}`} problems={problems}>
            <TextField
              {...field('sheets')}
              label={messages.sheets[language]}
              help={messages.openHelp[language]}
              inputMode="numeric"
              width="short"
            />
            <FormError {...field(SEND_FIELD)} />
            <Button>{messages.openButton[language]}</Button>
          </Form>
        </Section>
      ) : refusal ? (
        <Notice kind="attention" title={messages[refusal][language]} />
      ) : null}
    </DeskPage>
  )
}

/** What the agreed batches say of each column, where a sheet has several. */
function ColumnTotals({ frame: { language }, target, batches, reconciliation }: BatchesPageProps) {
  const { columns = SINGLE_COLUMN } = target
  if (columns.length < 2 || batches.length === 0) return null
  return (
    <Table
      caption={messages.totals[language]}
      columns={[{ title: messages.column[language] }, { title: messages.total[language], numeric: true }]}
      rows={columns.map(({ key, label }) => [
        label ? renderText(label, language) : key,
        formatNumber(language, reconciliation.columns[key] ?? 0),
      ])}
    />
  )
}

const comparisons = {
  equal: messages.reconciled,
  differs: messages.differsFromExpected,
  within: messages.withinExpected,
  over: messages.overExpected,
} as const

/** The sum of the sheets beside the expected number, said in a sentence. */
function Reconciled({ frame, kind, batches, reconciliation }: BatchesPageProps) {
  const { language } = frame
  const { open, expected } = reconciliation
  const total = expected ? comparedTotal(reconciliation, expected) : reconciliation.total
  if (batches.length === 0) return null
  const number = (n: number) => formatNumber(language, n)
  const name = kind.messages.expected[language]
  const compared =
    expected === null || open === batches.length ? undefined : compareWithExpected(total, expected)
  const sentence =
    compared &&
    comparisons[compared.is][language](number(total), number(expected?.size ?? 0), name, number(compared.by))
  return (
    <>
      {open > 0 ? <Notice kind="information" title={messages.stillOpen[language](number(open))} /> : null}
      {sentence === undefined ? null : compared?.is === 'over' ? (
        <Notice kind="attention" title={sentence} />
      ) : (
        <p>{sentence}</p>
      )}
    </>
  )
}
