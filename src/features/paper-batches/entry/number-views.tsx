import type { FormState } from '#domain/base/form.ts'
import type { Id } from '#domain/base/id.ts'
import { type Label, type Language, textIn } from '#domain/base/text.ts'
import type { DeskFrame } from '#ui/desk/index.ts'
import type { FormProblem } from '#ui/form/index.ts'
import { formatDateTime, formatNumber } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Table } from '#ui/table/table.tsx'
import { messages } from '../messages.ts'
import {
  type Batch,
  columnSums,
  type EntryStep,
  type PaperColumn,
  type PaperMessages,
  placeOfCell,
  type ShownTarget,
  sumOf,
} from '../model.ts'

export type OfTarget = { readonly kind: { readonly messages: PaperMessages }; readonly target: ShownTarget }

export type BatchPageProps = OfTarget & {
  readonly frame: DeskFrame
  readonly batch: Batch
  readonly scans: readonly { readonly id: string; readonly name: string }[]
  readonly account: Id<'account'>
  readonly maySettle: boolean
  readonly zone: string
  /** For the form: one that is sent twice adds one entry. */
  readonly newId: string
  /** The forms of the page: an entry, or a scan, whose field has a name of its own. */
  readonly form: FormState
  readonly problemMessages: Readonly<Record<string, Label>>
}

/** What is wrong with an entry, without what is wrong with a scan. */
export const entryProblems = (problems: readonly FormProblem[]): readonly FormProblem[] =>
  problems.filter(({ field }) => field !== 'scan')

/** What a column of a batch is called. */
export function columnName(
  columns: readonly PaperColumn[],
  cell: number,
  { messages: { count } }: OfTarget['kind'],
  language: Language,
): string {
  const label = columns[placeOfCell(cell, columns.length).column]?.label
  return label ? textIn(label, language) : count[language]
}

/** «Лист 2», or «Лист 2, Парк» where a sheet has several numbers. */
export function cellName(
  { columns }: Batch,
  cell: number,
  kind: OfTarget['kind'],
  language: Language,
): string {
  const sheet = messages.sheet[language](String(placeOfCell(cell, columns.length).sheet + 1))
  return columns.length === 1 ? sheet : `${sheet}, ${columnName(columns, cell, kind, language)}`
}

/** Where the two entries differ. */
export const Differences = ({
  frame,
  kind,
  batch,
  first,
  second,
}: BatchPageProps & { readonly first: readonly number[]; readonly second: readonly number[] }) => {
  const { language } = frame
  return (
    <Table
      caption={messages.differences[language]}
      columns={[
        { title: messages.sheetColumn[language] },
        { title: messages.firstEntry[language], numeric: true },
        { title: messages.secondEntry[language], numeric: true },
      ]}
      rows={first.flatMap((count, cell) =>
        count === second[cell]
          ? []
          : [
              [
                cellName(batch, cell, kind, language),
                formatNumber(language, count),
                formatNumber(language, second[cell] ?? 0),
              ],
            ],
      )}
    />
  )
}

/** The numbers that were agreed. */
export const Counts = ({
  frame,
  kind,
  batch,
  counts,
}: BatchPageProps & { readonly counts: readonly number[] }) => {
  const { language } = frame
  const { columns } = batch
  const row = (sheet: number) => counts.slice(sheet * columns.length, (sheet + 1) * columns.length)
  return (
    <Table
      caption={messages.agreed[language]}
      columns={[
        { title: messages.sheetColumn[language] },
        ...columns.map((_, column) => ({
          title: columnName(columns, column, kind, language),
          numeric: true,
        })),
      ]}
      rows={[
        ...Array.from({ length: batch.sheets }, (_, sheet) => [
          messages.sheet[language](String(sheet + 1)),
          ...row(sheet).map((count) => formatNumber(language, count)),
        ]),
        [
          messages.total[language],
          ...columnSums(counts, columns).map((count) => <b>{formatNumber(language, count)}</b>),
        ],
      ]}
    />
  )
}

/** Every entry stays: what replaced what, and why. */
export function History({ frame, batch, account, zone }: BatchPageProps) {
  const { language } = frame
  const nameOf = (step: EntryStep, by: Id<'account'> | null) =>
    by === account ? `${messages[step][language]} (${messages.you[language]})` : messages[step][language]
  return (
    <Section title={messages.history[language]}>
      <Table
        caption={messages.history[language]}
        columns={[
          { title: messages.when[language] },
          { title: messages.what[language] },
          { title: messages.total[language], numeric: true },
          { title: messages.reason[language] },
        ]}
        rows={batch.entries.map(({ step, account: by, counts, reason, enteredAt }) => [
          formatDateTime(language, enteredAt.toISOString(), zone),
          nameOf(step, by),
          formatNumber(language, sumOf(counts)),
          reason ?? '',
        ])}
      />
    </Section>
  )
}
