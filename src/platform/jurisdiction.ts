import regionsFile from '#data/kz/regions.json' with { type: 'json' }
import zones from '#data/kz/zones.json' with { type: 'json' }
import type { Label } from '#domain/base/text.ts'
import { type KnownLabels, zoneOf } from '#domain/territory/index.ts'

// Everything that belongs to Kazakhstan and to no other country is read here, from data/kz.

/** IANA name of the zone by whose clock people live in a territory. */
export const zoneOfTerritory = (code: string): string => zoneOf(code, zones)

export type Region = {
  readonly code: string
  /** The name without its kind, for a square of the tile map. */
  readonly short: Label
  readonly tile: { readonly column: number; readonly row: number }
}

const withoutKind = (name: string) => name.replace(/ (Region|city|City)$/, '')

/** The twenty regions with their places on the tile map. */
export const regions: readonly Region[] = regionsFile.regions.map((region) => ({
  code: region.kato,
  label: { kk: region.kk, ru: region.ru, en: region.en },
  short: { kk: region.short_kk, ru: region.short_ru, en: withoutKind(region.en) },
  tile: { column: region.tile.col, row: region.tile.row },
}))

/** English labels that usage has fixed: those of the regions, and of districts where they are known. */
export const knownLabels: KnownLabels = Object.fromEntries(
  regionsFile.regions.flatMap((region) =>
    [region, ...region.districts].flatMap(({ kato, en }) => (en ? [[kato, { en }]] : [])),
  ),
)
