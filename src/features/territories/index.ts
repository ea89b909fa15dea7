import type { Feature } from '#platform/feature.ts'
import { territoryPath } from './model.ts'
import { type PlaceTelling, routes } from './routes.ts'
import { listSlugs } from './store.ts'

export {
  type ChosenPlace,
  choosePlace,
  type ImportRefused,
  importClassifier,
  listRegionTiles,
  searchPlaces,
} from './actions.ts'
export { type FoundPlace, type Place, type Territory, type Tile, territoryPath } from './model.ts'
export type { PlaceTelling } from './routes.ts'
export { findTerritory, listTrail } from './store.ts'
export { Regions, type Told } from './views.tsx'

/** The classifier of territories, a page for each place. `tellings`: what the other slices can tell of a place. */
export const territories = (tellings: readonly PlaceTelling[]): Feature => ({
  name: 'territories',
  routes: routes(tellings),
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db, skip, limit)).map((place) => ({ path: territoryPath(place) })),
})
