export {
  GEOJSON_LIMITS,
  GEOJSON_MEDIA_TYPE,
  type GeoFeature,
  type GeoJsonLimits,
  type GeoJsonRefusal,
  LOCATION_LIMITS,
  readGeoJson,
  readLocation,
  writeGeoJson,
} from './geojson.ts'
export { geoJsonMessages, pointMessages } from './messages.ts'
export { distanceMetres, EARTH_RADIUS_M } from './nearness.ts'
export {
  groupPins,
  type PlanTile,
  type PlanView,
  positionIn,
  scaleBar,
  TILE_SIZE,
  tilesOf,
  viewOf,
  ZOOM_MAX,
} from './plan.ts'
export {
  formatPoint,
  geoUri,
  type Location,
  type Point,
  type PointRefusal,
  readPoint,
  toPoint,
} from './point.ts'
export {
  readTileSource,
  type TileSource,
  type TileSourceRefusal,
  tileOrigin,
  tileUrl,
} from './tile-source.ts'
