import type { Id } from '#domain/base/id.ts'
import type { Language, Text } from '#domain/base/text.ts'
import type { CommentKind, Verdict } from '#domain/comment/index.ts'
import { consultationPath } from '../../model.ts'

/** Rows of the table of answers per page, and per batch of a file. */
export const RESULT_PAGE_SIZE = 50
export const BATCH = 500
/** Provisions with most comments that the summary lists. */
export const TOP_PROVISIONS_MAX = 10

export const resultPath = ({ slug }: { readonly slug: string }): string =>
  `${consultationPath({ slug })}/result`
export const tableFormats = ['docx', 'xlsx', 'pdf', 'csv'] as const
export type TableFormat = (typeof tableFormats)[number]
export const tablePath = ({ slug }: { readonly slug: string }, format: TableFormat): string =>
  `${resultPath({ slug })}/table.${format}`
export const dataPath = ({ slug }: { readonly slug: string }): string =>
  `${resultPath({ slug })}/comments.json`
export const resultPackagePath = ({ slug }: { readonly slug: string }): string =>
  `${resultPath({ slug })}/datapackage.json`

/** A change that an accepted comment caused, with the new text of the provision. */
export type ResultChange = {
  readonly version: number
  readonly anchor: string
  readonly name: string
  readonly text: string
}

/** A row of the table of answers: the comment, its author, the answer and the change. */
export type AnswerTableRow = {
  readonly id: Id<'comment'>
  readonly number: number
  /** The position of its provision in the newest version; -1: the whole document. */
  readonly position: number
  readonly kind: CommentKind
  /** The anchor at which it stands now. */
  readonly currentAnchor: string
  /**
   * The name of the provision in the newest version, or in the commented one if it was removed; '' is the whole document.
   */
  readonly provisionName: string
  readonly gone: boolean
  readonly language: Language
  readonly body: string
  readonly wording: string | null
  readonly wordingLanguage: 'kk' | 'ru' | null
  readonly author: string | null
  readonly joins: number
  /** Its files. */
  readonly files: number
  readonly publishedAt: Date
  readonly verdict: Verdict | null
  readonly reason: Text | null
  readonly answeredAt: Date | null
  readonly changes: readonly ResultChange[]
}

/** The number of comments of a kind by verdict. */
export type KindCount = {
  readonly kind: CommentKind
  readonly verdict: Verdict | null
  readonly count: number
  readonly joins: number
}

export type ProvisionCount = {
  readonly anchor: string
  readonly name: string
  readonly count: number
  readonly joins: number
  readonly accepted: number
}

export type ResultFigures = {
  /** People who commented or joined a comment. */
  readonly participants: number
  readonly comments: number
  readonly joins: number
  readonly replies: number
  /** First answers on time, and late. */
  readonly inTime: number
  readonly late: number
  readonly unanswered: number
}

export type ResultSummary = {
  readonly figures: ResultFigures
  readonly kinds: readonly KindCount[]
  readonly provisions: readonly ProvisionCount[]
}

const add = (rows: readonly KindCount[], one: (row: KindCount) => boolean) =>
  rows.filter(one).reduce((sum, { count }) => sum + count, 0)

export const countOfKind = ({ kinds }: Pick<ResultSummary, 'kinds'>, kind: CommentKind): number =>
  add(kinds, (row) => row.kind === kind)
export const countOfVerdict = ({ kinds }: Pick<ResultSummary, 'kinds'>, verdict: Verdict | null): number =>
  add(kinds, (row) => row.verdict === verdict)
export const countOf = (
  { kinds }: Pick<ResultSummary, 'kinds'>,
  kind: CommentKind,
  verdict: Verdict | null,
): number => add(kinds, (row) => row.kind === kind && row.verdict === verdict)
