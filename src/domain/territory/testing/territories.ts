import { type ClassifierTerritory, makeTerritories } from '#domain/territory/territories.ts'
import { officialLabels, officialRows } from './files.ts'

/** All official territories as the platform would import them, for tests. */
export const officialTerritories: readonly ClassifierTerritory[] = makeTerritories(
  officialRows,
  officialLabels,
)
