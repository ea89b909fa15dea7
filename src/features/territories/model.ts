import type { Label } from '#domain/base/text.ts'
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

export const territoryPath = (place: Pick<Place, 'slug'>): string => `/territories/${place.slug}`

/** The shortest text for which a search by name makes sense: Kazakhstan has villages of two letters. */
export const SEARCH_MIN = 2
export const SEARCH_MAX = 100
