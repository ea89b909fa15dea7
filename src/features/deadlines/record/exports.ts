import type { LocalDate } from '#domain/base/local-date.ts'
import { type Label, type Language, textIn } from '#domain/base/text.ts'
import { deadlineState } from '#domain/deadlines/index.ts'
import { type FileStream, mediaTypes, type Row, streamCsv, streamXlsx } from '#platform/exports/index.ts'
import { type Reply, streamed } from '#platform/http/index.ts'
import { lawTerms } from '#platform/jurisdiction.ts'
import { articleOf, stateNames, messages as words } from '../messages.ts'
import { type Deadline, type DeadlineThing, deadlinePath } from '../model.ts'
import { countCells, countHeads, groupName, headNames } from './comparison-views.tsx'
import { recordMessages as own } from './messages.ts'
import type { RecordGroup, RecordView } from './model.ts'

export const fileFormats = ['csv', 'xlsx'] as const
export type FileFormat = (typeof fileFormats)[number]

type Columns = readonly { readonly title: string; readonly width: number }[]

/** A table as a file, written while it is sent. */
function fileOf(
  format: FileFormat,
  name: string,
  {
    caption,
    at,
    columns,
    batches,
  }: {
    readonly caption: string
    readonly at: Date
    readonly columns: Columns
    readonly batches: AsyncIterable<readonly Row[]>
  },
): Reply {
  const pieces: FileStream =
    format === 'csv' ? streamCsv({ columns, batches }) : streamXlsx({ columns, batches, caption, at })
  return streamed(mediaTypes[format], pieces, `${name}.${format}`)
}

async function* once(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows
}

/** The record by organisation, place, kind or month. */
export const recordFile = (
  format: FileFormat,
  groups: readonly RecordGroup[],
  {
    view,
    kinds,
    language,
    at,
  }: {
    readonly view: RecordView
    readonly kinds: ReadonlyMap<string, Label>
    readonly language: Language
    readonly at: Date
  },
): Reply =>
  fileOf(format, `deadlines-${view}-${language}`, {
    caption: words.title[language],
    at,
    columns: [
      { title: headNames[view][language], width: 40 },
      ...countHeads.map((head) => ({ title: head[language], width: 12 })),
    ],
    batches: once(groups.map((group) => [groupName(group, view, kinds, language), ...countCells(group)])),
  })

/** A deadline with its thing, for a file. */
export type ListedDeadline = { readonly deadline: Deadline; readonly thing: DeadlineThing | undefined }

const listColumns = (language: Language): Columns => [
  { title: own.kind[language], width: 25 },
  { title: words.thing[language], width: 40 },
  { title: words.who[language], width: 35 },
  { title: words.place[language], width: 25 },
  { title: words.until[language], width: 12 },
  { title: words.done[language], width: 12 },
  { title: words.state[language], width: 20 },
  { title: words.rule[language], width: 40 },
  { title: 'URL', width: 40 },
]

/** The rule of a deadline in one line. */
export function ruleLine({ basis, rule }: Pick<Deadline, 'basis' | 'rule'>, language: Language): string {
  if (basis === 'promise') return words.byPromise[language]
  const term = rule ? lawTerms.get(rule) : undefined
  const article = term ? articleOf(term, language) : ''
  if (basis === 'law') return article
  return [words.bySite[language], article && words.borrowed[language](article)].filter(Boolean).join(' ')
}

const listRow = (
  { deadline, thing }: ListedDeadline,
  {
    language,
    origin,
    kinds,
    today,
  }: {
    readonly language: Language
    readonly origin: string
    readonly kinds: ReadonlyMap<string, Label>
    readonly today: LocalDate
  },
): Row => [
  kinds.get(deadline.kind)?.[language] ?? deadline.kind,
  thing ? textIn(thing.title, language) : words.withdrawn[language],
  textIn(deadline.organisation.name, language),
  deadline.place.label[language],
  deadline.dueOn && { day: deadline.dueOn },
  deadline.ended?.how === 'met' ? { day: deadline.ended.on } : null,
  stateNames[deadlineState(deadline, today)][language],
  ruleLine(deadline, language),
  `${origin}/${language}${deadlinePath(deadline.id)}`,
]

/** Every deadline of a choice; days are written as YYYY-MM-DD. */
export const listFile = (
  format: FileFormat,
  batches: AsyncIterable<readonly ListedDeadline[]>,
  given: Parameters<typeof listRow>[1] & { readonly at: Date },
): Reply =>
  fileOf(format, `deadlines-${given.language}`, {
    caption: words.title[given.language],
    at: given.at,
    columns: listColumns(given.language),
    batches: rowsOf(batches, given),
  })

async function* rowsOf(
  batches: AsyncIterable<readonly ListedDeadline[]>,
  given: Parameters<typeof listRow>[1],
): AsyncGenerator<readonly Row[]> {
  for await (const some of batches) yield some.map((one) => listRow(one, given))
}
