import { pageRange } from '#domain/base/pagination.ts'
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

/** Merges the lists of all slices into one page (from 1), and tells whether there is a next page. */
export function pageOf(lists: readonly (readonly Contribution[])[], page: number) {
  const all = lists.flat().toSorted((one, other) => Number(other.at) - Number(one.at))
  const { offset: from } = pageRange(page, PAGE_SIZE)
  return { items: all.slice(from, from + PAGE_SIZE), more: all.length > from + PAGE_SIZE && page < PAGES_MAX }
}
