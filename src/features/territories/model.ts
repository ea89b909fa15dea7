import type { Label, Language } from '#domain/base/text.ts'
import type { Level, TerritoryKind } from '#domain/territory/index.ts'

/** A place as a link to its page. */
export type Place = { readonly code: string; readonly label: Label; readonly slug: string }

export type Territory = Place & {
  readonly level: Level
  readonly kind: TerritoryKind
  readonly name: Label
  readonly parentCode: string | null
  /** Its place in the numbering of the tree: all inside have the numbers up to `ordinal + inside`. */
  readonly ordinal: number
  /** How many territories are inside, at any depth. */
  readonly inside: number
  readonly listed: boolean
}

/** A place found by a name, with what contains it, because the same name stands in many districts. */
export type FoundPlace = Place & { readonly level: Level; readonly trail: readonly Place[] }

/** A region's square on the tile map: column and row from the upper left. */
export type Tile = Place & { readonly column: number; readonly row: number; readonly short: Label }

/** Something that goes on in a place, told by the slice to which it belongs. */
export type Happening = {
  readonly title: Label
  /** Address of all of it, without the language. */
  readonly path: string
  readonly entries: readonly HappeningEntry[]
}
export type HappeningEntry = {
  readonly path: string
  readonly title: string
  /** The language of the title, where it is not the page's. */
  readonly titleLanguage: Language
  readonly at: Date
  readonly note?: string
}

export const territoryPath = (place: Pick<Place, 'slug'>): string => `/territories/${place.slug}`

/** The shortest text for which a search by name makes sense: Kazakhstan has villages of two letters. */
export const SEARCH_MIN = 2
export const SEARCH_MAX = 100
