import {
  distanceMetres,
  GEOJSON_MEDIA_TYPE,
  type GeoFeature,
  geoUri,
  type Point,
  readPoint,
  writeGeoJson,
} from '#domain/location/index.ts'

export function example(school: Point, features: readonly GeoFeature[]) {
  // README src/domain/location
  const read = readPoint('53.2144, 63.6246') // also «53,2144; 63,6246» and geo:53.2144,63.6246
  if (!read.ok) return read.refusal // a message key: pointMessages
  const metres = distanceMetres(read.value, school) // along a great circle
  const link = geoUri(read.value) // a telephone opens it in its maps
  const file = { type: GEOJSON_MEDIA_TYPE, text: writeGeoJson(features) } // readGeoJson reads within limits
  // end
  return { metres, link, file }
}
