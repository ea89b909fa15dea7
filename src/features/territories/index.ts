import type { Feature } from '#platform/feature.ts'
import { territoryPath } from './model.ts'
import { routes, type Telling } from './routes.ts'
import { listSlugs } from './store.ts'
import type { TerritoryTables } from './tables.ts'

export { type ImportRefused, importClassifier } from './actions.ts'
export { type Happening, type HappeningEntry, type Place, type Territory, territoryPath } from './model.ts'
export type { Telling } from './routes.ts'
export { findTerritory, listTrail } from './store.ts'
export type { TerritoryTables, TerritoryViews } from './tables.ts'

/** The classifier of territories, a page for each place. `tellings`: what the other slices can tell of a place. */
export const territories = (tellings: readonly Telling[]): Feature<TerritoryTables> => ({
  name: 'territories',
  routes: routes(tellings),
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db, skip, limit)).map((place) => ({ path: territoryPath(place) })),
})
