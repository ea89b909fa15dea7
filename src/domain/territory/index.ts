export {
  type ClassifierError,
  type ClassifierErrorCode,
  type ClassifierLine,
  type ClassifierReading,
  type ClassifierRow,
  readClassifier,
} from './classifier.ts'
export {
  findParent,
  isCode,
  isLevel,
  possibleParents,
  republicCode,
  type TerritoryLevel,
  territoryLevelOf,
  territoryLevels,
} from './code.ts'
export { kinds, type TerritoryKind } from './kinds.ts'
export { nameTerritory, type OfficialNames, type TerritoryName } from './names.ts'
export { numberTerritories, type TerritoryPosition } from './numbering.ts'
export { containsPlace, isInPlace, type PlaceRange, rangeOf } from './range.ts'
export { type KnownLabels, knownLabels, type RegionsFile } from './regions.ts'
export { slugs } from './slugs.ts'
export { type ClassifierTerritory, makeTerritories } from './territories.ts'
export { readTypedPlace, type TypedPlace, titleKey } from './titles.ts'
export { type Zones, zoneOf } from './zones.ts'

/** The kind of places, for what is followed. */
export const PLACE_KIND = 'territories.place'
