import type { Feature } from '#platform/feature.ts'
import { siteMapOf } from '#platform/site-map.ts'
import { auditNames } from './manifest/audit-names.ts'
import { followables } from './manifest/followables.ts'
import { sections } from './manifest/sections.ts'
import { messages } from './messages.ts'
import { TERRITORIES_PATH, territoryPath } from './model.ts'
import { routes } from './routes.ts'
import { selectForSiteMap } from './store.ts'

export { type ImportRefused, importClassifier } from './actions.ts'
export {
  type FoundPlace,
  PLACE_NAME_MAX,
  PLACE_SEARCH_PATH,
  type PlaceForm,
  placeForm,
  type RegionTile,
  TERRITORIES_PATH,
  type Territory,
  territoryPath,
} from './model.ts'
export { chooseLocation, choosePlace, listRegionTiles, searchPlaces } from './queries.ts'
export { findTerritory, listContainingRanges, listTrail } from './store.ts'
export { ChosenPlaceField } from './views.tsx'

/** The classifier of territories; a page for each place, with sections of other slices. */
export const territories: Feature = {
  name: 'territories',
  routes,
  navigation: { path: TERRITORIES_PATH, label: messages.title, order: 50 },
  sections,
  followables,
  auditNames,
  siteMap: siteMapOf(selectForSiteMap, territoryPath),
}
