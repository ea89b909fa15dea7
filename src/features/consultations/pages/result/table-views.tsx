import type { Language } from '#domain/base/text.ts'
import { commentKinds, verdicts } from '#domain/comment/index.ts'
import { commentKindNames, commentMessages, verdictNames } from '#features/comments/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { textMessages } from '../../text/messages.ts'
import { resultMessages } from './messages.ts'
import { type AnswerTableRow, countOf, countOfKind, countOfVerdict, type ResultSummary } from './model.ts'

/** The name of the provision that a comment is about. */
export const shownProvisionName = ({ provisionName, gone }: AnswerTableRow, language: Language): string =>
  (provisionName || textMessages.wholeDocument[language]) +
  (gone ? ` (${resultMessages.gone[language]})` : '')

/** The name that the author chose to show, if any. */
export const authorOf = ({ author }: AnswerTableRow, language: Language): string =>
  author ?? commentMessages.resident[language]

/** Counts by kind and verdict. */
export function kindTableRows(summary: ResultSummary, language: Language): readonly (readonly string[])[] {
  const n = (count: number) => formatNumber(language, count)
  const columns = [...verdicts, null]
  return [
    ...commentKinds
      .filter((kind) => countOfKind(summary, kind) > 0)
      .map((kind) => [
        commentKindNames[kind][language],
        ...columns.map((verdict) => n(countOf(summary, kind, verdict))),
        n(countOfKind(summary, kind)),
      ]),
    [
      resultMessages.all[language],
      ...columns.map((verdict) => n(countOfVerdict(summary, verdict))),
      n(summary.figures.comments),
    ],
  ]
}

export const kindTableHead = (language: Language): readonly string[] => [
  resultMessages.kind[language],
  ...verdicts.map((verdict) => verdictNames[verdict][language]),
  resultMessages.waiting[language],
  resultMessages.all[language],
]

export const provisionRows = (
  { provisions }: ResultSummary,
  language: Language,
): readonly (readonly string[])[] =>
  provisions.map(({ name, count, joins, accepted }) => [
    name || textMessages.wholeDocument[language],
    ...[count, joins, accepted].map((item) => formatNumber(language, item)),
  ])

export const provisionTableHead = (language: Language): readonly string[] => [
  resultMessages.provision[language],
  resultMessages.all[language],
  resultMessages.sameCount[language],
  resultMessages.takenColumn[language],
]

/** The headings of the table of answers. */
export const answerTableHead = (language: Language): readonly string[] => [
  resultMessages.number[language],
  resultMessages.provision[language],
  resultMessages.commentColumn[language],
  resultMessages.answer[language],
  resultMessages.change[language],
]
