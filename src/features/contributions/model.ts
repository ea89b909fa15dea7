import type { PageRange } from '#domain/base/pagination.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'

export const CONTRIBUTIONS_PATH = '/account/contributions'
/** Contributions on a page, and the maximum number of pages: each slice reads everything before the page. */
export const PAGE_SIZE = 20
export const PAGES_MAX = 50
/** Maximum number of characters shown of a text. */
export const EXCERPT_MAX = 300

/** A contribution of a person, with its current outcome. */
export type Contribution = {
  /** The address after the language; undefined when it is not shown on the site. */
  readonly path: string | undefined
  /** Its kind: «Пікір». */
  readonly kind: Label
  /** What it belongs to: the title of a consultation, of a meeting. */
  readonly title: Text
  /** The id of what it belongs to, such as a consultation: leads to its path when it is linked with other things. */
  readonly thing?: string | undefined
  readonly at: Date
  /** The beginning of the text. */
  readonly words?: { readonly text: string; readonly language: Language } | undefined
  /** The outcome: «Жауап күтіледі», «Қабылданды». */
  readonly outcome: Label
  /** The time of the outcome. */
  readonly outcomeAt?: Date | undefined
}

/** What all slices list, the newest first, in a range; each slice has listed everything before its end. */
export const mergeContributions = (
  lists: readonly (readonly Contribution[])[],
  { offset, limit }: PageRange,
): readonly Contribution[] =>
  lists
    .flat()
    .toSorted((left, right) => Number(right.at) - Number(left.at))
    .slice(offset, offset + limit)
