/** What search finds and how it shows it; the index itself is in platform/search. */

import type { Language, Text } from '#domain/base/text.ts'

/** Characters of a query that are read, and words of it that are searched. */
export const QUERY_LENGTH = 200
export const QUERY_WORDS = 16
/** Results that are put into an order; whoever looks for more narrows the search. */
export const RANKED = 300
/** Matches that are counted; more are «5,000 and more». */
export const COUNTED = 5000

/**
 * Where a thing stands, in words that kinds share: `ahead` has a date to come, `open` takes part now, `answering` waits
 * for an answer in time, `overdue` waits for one that is late, `done` is over, `cancelled` will not be.
 */
export const searchStates = ['ahead', 'open', 'answering', 'overdue', 'done', 'cancelled'] as const
export type SearchState = (typeof searchStates)[number]

/** A state and the moment from which it holds; `null`: from the beginning. */
export type StateSince = { readonly since: Date | null; readonly state: SearchState }

/** A part of a long text that has an address of its own, such as a provision of an act. */
export type Passage = {
  readonly language: Language
  /** How it is called: «5-бап, 2-тармақ»; searched too. */
  readonly name: string
  /** After the language. */
  readonly path: string
  readonly text: string
}

/** A thing as everyone may see it now: what is searched, and what a result shows. */
export type SearchEntry = {
  /** UUID. */
  readonly id: string
  /** After the language: '/news/…'. */
  readonly path: string
  readonly title: Text
  /**
   * False where the title is that of the whole to which the thing belongs, such as the consultation of a comment: it is
   * shown and not searched.
   */
  readonly titleSearched?: false
  /** Plain words without markup, by language. */
  readonly text: Partial<Readonly<Record<Language, string>>>
  readonly passages?: readonly Passage[]
  /** When it was published or is held; null for what has no date, such as an organisation. */
  readonly at: Date | null
  /** KATO code; null: of no place. */
  readonly territory: string | null
  readonly organisation: string | null
  /** In the order of time; absent: it has no state. */
  readonly states?: readonly StateSince[]
}

/** A piece of text; `marked`: a word that was searched. */
export type Piece = { readonly text: string; readonly marked: boolean }

/** A few words of a text around those that were searched. */
export type Snippet = {
  readonly language: Language
  readonly pieces: readonly Piece[]
  /** The passage that it was taken from. */
  readonly passage?: { readonly name: string; readonly path: string } | undefined
}

/** A found thing as a list shows it. */
export type SearchHit = {
  readonly kind: string
  readonly entry: SearchEntry
  readonly title: { readonly language: Language; readonly pieces: readonly Piece[] }
  readonly snippet: Snippet
}

/** How many matches have a value, under all filters but the one of the same name. */
export type Facet<Value> = { readonly value: Value; readonly count: number }

export type Facets = {
  readonly kinds: readonly Facet<string>[]
  /** The first two digits of KATO codes. */
  readonly regions: readonly Facet<string>[]
  readonly years: readonly Facet<number>[]
  readonly states: readonly Facet<SearchState>[]
}

/** A word that no text has, and the one that was searched in its place. */
export type QueryCorrection = { readonly typed: string; readonly meant: string }

export type Results = {
  readonly items: readonly SearchHit[]
  /** Matches, at most `COUNTED`. */
  readonly total: number
  readonly facets: Facets
  readonly corrections: readonly QueryCorrection[]
  /** No text has all the words; these have most of them. */
  readonly partly: boolean
  /** The query with the corrected words, as it would be typed. */
  readonly searched: string
}
