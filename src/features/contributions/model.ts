import type { Label, Language, Text } from '#domain/base/text.ts'

export const CONTRIBUTIONS = '/account/contributions'
/** Contributions on a page, and pages that can be asked for: each slice reads all that stand before the page. */
export const PAGE_SIZE = 20
export const PAGES_MAX = 50
/** Characters of a person's words that are shown. */
export const EXCERPT_MAX = 300

/** Something that a person has contributed, with what became of it so far. */
export type Contribution = {
  /** Where it is shown, after the language; undefined when it is shown nowhere. */
  readonly path: string | undefined
  /** What it is: «Пікір». */
  readonly kind: Label
  /** To what: the title of a consultation, of a meeting. */
  readonly title: Text
  readonly at: Date
  /** The beginning of what they wrote. */
  readonly words?: { readonly text: string; readonly language: Language } | undefined
  /** What became of it: «Жауап күтіледі», «Қабылданды». */
  readonly outcome: Label
  /** When that was decided. */
  readonly outcomeAt?: Date | undefined
}

/** The newest of all lists, for one page (from 1); and whether there is a next page. */
export function pageOf(lists: readonly (readonly Contribution[])[], page: number) {
  const all = lists.flat().toSorted((one, other) => Number(other.at) - Number(one.at))
  const from = (page - 1) * PAGE_SIZE
  return { items: all.slice(from, from + PAGE_SIZE), more: all.length > from + PAGE_SIZE && page < PAGES_MAX }
}
