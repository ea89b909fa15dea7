import type { Label } from '#domain/base/text.ts'
import type { ClassifierRow } from './classifier.ts'
import { republicCode, type TerritoryLevel } from './code.ts'
import type { TerritoryKind } from './kinds.ts'
import { nameTerritory } from './names.ts'
import { numberTerritories, type TerritoryPosition } from './numbering.ts'
import type { KnownLabels } from './regions.ts'
import { slugs } from './slugs.ts'

/** An object of the classifier as the platform knows it. */
export type ClassifierTerritory = TerritoryPosition & {
  readonly code: string
  readonly level: TerritoryLevel
  readonly kind: TerritoryKind
  readonly name: Label
  readonly label: Label
  readonly slug: string
}

/** All territories from a checked classifier, the republic first, in preorder. */
export function makeTerritories(
  rows: readonly ClassifierRow[],
  known: KnownLabels = {},
): ClassifierTerritory[] {
  const republic = { code: republicCode, level: 'republic', kk: '', ru: '' } as const
  const named = [republic, ...rows].map((row) => ({
    code: row.code,
    level: row.level,
    ...nameTerritory(row, known[row.code]),
  }))
  const places = numberTerritories(named.map(({ code, label }) => ({ code, label: label.kk })))
  const addresses = slugs(named.map(({ code, name, label }) => ({ code, name: name.kk, label: label.kk })))
  return named
    .flatMap((territory) => {
      const place = places.get(territory.code)
      const slug = addresses.get(territory.code)
      return place && slug ? [{ ...territory, ...place, slug }] : []
    })
    .sort((a, b) => a.ordinal - b.ordinal)
}
