import type { PlaceLink } from '#domain/base/link.ts'
import { queryString } from '#domain/base/query-string.ts'
import type { PlaceRange } from '#domain/territory/index.ts'

export const SEARCH_PATH = '/search'
export const ATOM_PATH = `${SEARCH_PATH}/feed.atom`
export const JSON_FEED_PATH = `${SEARCH_PATH}/feed.json`

/** Results on a page, and places above them. */
export const PAGE_SIZE = 20
export const PLACES_MAX = 5
/** Entries of a feed. */
export const FEED_MAX = 30
/** Searches that one address may make in a minute. */
export const PER_MINUTE = 60

/** A place to which a search is narrowed, with everything inside it. */
export type SearchPlace = PlaceRange & PlaceLink

/** What a person asked for, as it stands in the address. */
export type SearchRequest<State extends string = string> = {
  readonly q: string
  readonly kind?: string | undefined
  readonly territory?: SearchPlace | undefined
  readonly year?: number | undefined
  readonly state?: State | undefined
  /** The words are taken as they were typed. */
  readonly exact?: boolean | undefined
}

/** Characters of the kind of a thing in an address. */
export const KIND_MAX = 100

/** The search as parameters of an address, always in the same order: '?q=…&kind=news.item', or ''. */
export const searchQuery = ({ q, kind, territory, year, state, exact }: SearchRequest): string =>
  queryString({ q, kind, territory, year, state, exact })

/** The address of a search, without its language. */
export const searchPath = (request: SearchRequest): string => SEARCH_PATH + searchQuery(request)
