import { type Language, textIn } from '#domain/base/text.ts'
import { WHOLE } from '#domain/comment/index.ts'
import { commentKindNames, commentPath, verdictNames } from '#features/comments/index.ts'
import type { LongTable, Row, TableOpening } from '#platform/exports/index.ts'
import type { Frame } from '#platform/http/index.ts'
import type { ListField, OpenList } from '#platform/open-lists/index.ts'
import { formatDayOf, localDay } from '#ui/format/index.ts'
import type { Consultation } from '../../model.ts'
import { textMessages } from '../../text/messages.ts'
import { fieldNames, resultMessages } from './messages.ts'
import { minutesMessages } from './minutes-messages.ts'
import { type MinutesContent, minutesSentences } from './minutes-views.tsx'
import { type AnswerTableRow, resultPath } from './model.ts'
import {
  answerTableHead,
  authorOf,
  kindTableHead,
  kindTableRows,
  provisionRows,
  provisionTableHead,
  shownProvisionName,
} from './table-views.tsx'

const changesOf = ({ changes }: AnswerTableRow, language: Language): string =>
  changes
    .map(
      ({ version, name, text }) =>
        `${resultMessages.nowReads[language](version, name || textMessages.wholeDocument[language])}${text && `: ${text}`}`,
    )
    .join('\n')

/** A row of a document: five columns of text. */
export function documentRow(row: AnswerTableRow, language: Language, zone: string): Row {
  const { number, kind, body, wording, publishedAt, joins, verdict, reason } = row
  const day = formatDayOf(language, publishedAt, zone)
  return [
    String(number),
    shownProvisionName(row, language),
    [
      `${commentKindNames[kind][language]}. ${authorOf(row, language)}, ${day}`,
      ...(body ? [body] : []),
      ...(wording === null ? [] : [`${resultMessages.proposed[language]}: ${wording}`]),
      ...(joins > 0 ? [resultMessages.same[language](joins)] : []),
    ].join('\n'),
    verdict && reason
      ? `${verdictNames[verdict][language]}\n${textIn(reason, language)}`
      : resultMessages.noAnswer[language],
    changesOf(row, language) || (verdict ? resultMessages.noChange[language] : ''),
  ]
}

/** Relative widths of the columns of the table of answers. */
const PAPER_WIDTHS = [6, 14, 34, 28, 18]

/** The columns of the table in a document. */
export const documentColumns = (language: Language): LongTable['columns'] =>
  answerTableHead(language).map((title, index) => ({ title, width: PAPER_WIDTHS[index] ?? 1 }))

/** A row of open data; its field names are the same in all languages. */
export function openDataRow(
  row: AnswerTableRow,
  language: Language,
  origin: string,
): Readonly<Record<keyof typeof fieldNames, string | number | null>> {
  const {
    number,
    currentAnchor,
    kind,
    publishedAt,
    author,
    body,
    wording,
    joins,
    verdict,
    reason,
    answeredAt,
  } = row
  return {
    number,
    address: `${origin}/${language}${commentPath(number)}`,
    provision_id: currentAnchor || WHOLE,
    provision: shownProvisionName(row, language),
    kind,
    published_at: publishedAt.toISOString(),
    language: row.language,
    author,
    text: body,
    proposed_wording: wording,
    files: row.files,
    joined: joins,
    verdict,
    reason: verdict && reason ? textIn(reason, language) : null,
    answered_at: answeredAt?.toISOString() ?? null,
    change: changesOf(row, language) || null,
  }
}

export const openDataFields = Object.keys(fieldNames) as readonly (keyof typeof fieldNames)[]

/** The same row for a spreadsheet: kinds and verdicts as labels, days as dates. */
export function sheetRow(row: AnswerTableRow, language: Language, origin: string, zone: string): Row {
  const open = openDataRow(row, language, origin)
  const day = (at: Date | null) => at && { day: localDay(at.toISOString(), zone) }
  const localised = {
    ...open,
    kind: commentKindNames[row.kind][language],
    verdict: row.verdict && verdictNames[row.verdict][language],
    author: authorOf(row, language),
    published_at: day(row.publishedAt),
    answered_at: day(row.answeredAt),
  }
  return openDataFields.map((field) => localised[field])
}

const wide: ReadonlySet<string> = new Set(['text', 'proposed_wording', 'reason', 'change'])

export const sheetColumns = (language: Language): LongTable['columns'] =>
  openDataFields.map((field) => ({ title: fieldNames[field][language], width: wide.has(field) ? 30 : 10 }))

/** The part of a document before the table: minutes and figures. */
export const introductionOf = (minutes: MinutesContent, language: Language): readonly TableOpening[] => [
  { kind: 'heading', text: minutesMessages.title[language] },
  ...minutesSentences(minutes, language).map(
    (text, n): TableOpening => ({ kind: 'text', text: `${n + 1}. ${text}` }),
  ),
  ...(minutes.summary.figures.comments === 0
    ? []
    : ([
        { kind: 'heading', text: resultMessages.kindsTable[language] },
        {
          kind: 'table',
          head: kindTableHead(language),
          rows: kindTableRows(minutes.summary, language),
          widths: [4, 2, 2, 2, 2, 2, 2],
        },
        { kind: 'heading', text: resultMessages.byProvision[language] },
        {
          kind: 'table',
          head: provisionTableHead(language),
          rows: provisionRows(minutes.summary, language),
          widths: [8, 2, 2, 2],
        },
      ] as const satisfies readonly TableOpening[])),
]

const types: Partial<Record<keyof typeof fieldNames, ListField['type']>> = {
  number: 'integer',
  files: 'integer',
  joined: 'integer',
  published_at: 'datetime',
  answered_at: 'datetime',
}

/** The table of answers as open data. */
export const answerTableList = (
  { slug, title, organisation }: Pick<Consultation, 'slug' | 'title' | 'organisation'>,
  { language, origin, at }: Pick<Frame, 'language' | 'origin'> & Pick<OpenList, 'at'>,
  read: () => AsyncIterable<readonly AnswerTableRow[]>,
): OpenList => ({
  name: slug,
  title: resultMessages.of[language](textIn(title, language)),
  publisher: textIn(organisation.name, language),
  fields: openDataFields.map((name) => ({ name, type: types[name] ?? 'string', title: fieldNames[name] })),
  primaryKey: ['number'],
  homepage: `${origin}/${language}${resultPath({ slug })}`,
  at,
  rows: async function* () {
    for await (const rows of read())
      yield rows.map((row) => {
        const open = openDataRow(row, language, origin)
        return openDataFields.map((field) => open[field])
      })
  },
})
