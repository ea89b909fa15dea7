import { accept, type Result, refuse } from '#domain/base/result.ts'
import { type Location, type Point, toPoint } from './point.ts'

/** The media type of GeoJSON (RFC 7946, section 12). */
export const GEOJSON_MEDIA_TYPE = 'application/geo+json'

type Property = string | number | boolean | null
/** A thing with its place on a map, and what is said of it. */
export type GeoFeature = {
  readonly id?: string | undefined
  /** Null: it is not known where (RFC 7946, section 3.2). */
  readonly point: Point | null
  readonly properties: Readonly<Record<string, Property>>
}

/** Writes a FeatureCollection of points (RFC 7946): longitude first, WGS 84, no other system of coordinates. */
export const writeGeoJson = (features: readonly GeoFeature[]): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(({ id, point, properties }) => ({
      type: 'Feature',
      ...(id === undefined ? {} : { id }),
      geometry: point && { type: 'Point', coordinates: [point.longitude, point.latitude] },
      properties,
    })),
  })

export type GeoJsonRefusal =
  | 'geojson-not-one'
  | 'geojson-large'
  | 'geojson-syntax'
  | 'geojson-type'
  | 'geojson-geometry'
  | 'geojson-coordinates'

/** What is read of a file of strangers at most. */
export type GeoJsonLimits = { readonly characters: number; readonly features: number }
export const GEOJSON_LIMITS: GeoJsonLimits = { characters: 1_000_000, features: 1000 }
const PROPERTIES_MAX = 50
const STRING_MAX = 5000

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads the points of a Point, a Feature or a FeatureCollection (RFC 7946) within limits. Lines and areas are refused:
 * nothing here draws them. Of the properties the plain values are kept, at most 50 of at most 5,000 characters; nested
 * ones and foreign members are left out, altitudes too.
 */
export function readGeoJson(
  text: string,
  { characters, features }: GeoJsonLimits = GEOJSON_LIMITS,
): Result<readonly GeoFeature[], GeoJsonRefusal> {
  if (text.length > characters) return refuse('geojson-large')
  const value = parse(text.replace(/^\uFEFF/, ''))
  if (value === undefined) return refuse('geojson-syntax')
  const found = listFeatures(value)
  if (!found) return refuse('geojson-type')
  if (found.length > features) return refuse('geojson-large')
  const read: GeoFeature[] = []
  for (const feature of found) {
    const one = readFeature(feature)
    if (!one.ok) return one
    read.push(one.value)
  }
  return accept(read)
}

/** What is read of the location of a single thing at most: what maps save of a point is far shorter. */
export const LOCATION_LIMITS: GeoJsonLimits = { characters: 100_000, features: 100 }
const KATO = /^\d{9}$/

/**
 * Reads where one thing is: the point of the only feature of a text that has one, and the place whose KATO code it has as
 * its property `kato` (as in the files of this site), if any. Refused with 'geojson-not-one' when no feature says where
 * it is, or several do.
 */
export function readLocation(text: string): Result<Location, GeoJsonRefusal> {
  const features = readGeoJson(text, LOCATION_LIMITS)
  if (!features.ok) return features
  const [location, ...others] = features.value
    .map(({ point, properties: { kato } }): Location => {
      const code = String(kato ?? '')
      return { point, place: KATO.test(code) ? code : null }
    })
    .filter(({ point, place }) => point !== null || place !== null)
  return location && others.length === 0 ? accept(location) : refuse('geojson-not-one')
}

function listFeatures(value: unknown): readonly unknown[] | undefined {
  if (!isObject(value)) return undefined
  if (value.type === 'Point') return [{ type: 'Feature', geometry: value, properties: null }]
  if (value.type === 'Feature') return [value]
  return value.type === 'FeatureCollection' && Array.isArray(value.features) ? value.features : undefined
}

function readFeature(value: unknown): Result<GeoFeature, GeoJsonRefusal> {
  if (!isObject(value) || value.type !== 'Feature') return refuse('geojson-type')
  const { id, geometry } = value
  const point = geometry === null ? accept(null) : readGeometry(geometry)
  if (!point.ok) return point
  const isId = typeof id === 'number' || (typeof id === 'string' && id.length <= STRING_MAX)
  return accept({
    ...(isId ? { id: String(id) } : {}),
    point: point.value,
    properties: plainProperties(value.properties),
  })
}

function readGeometry(geometry: unknown): Result<Point, GeoJsonRefusal> {
  if (!isObject(geometry) || geometry.type !== 'Point') return refuse('geojson-geometry')
  const { coordinates } = geometry
  if (!Array.isArray(coordinates) || coordinates.length < 2 || coordinates.length > 3)
    return refuse('geojson-coordinates')
  const [longitude, latitude, altitude = 0]: readonly unknown[] = coordinates
  if (typeof longitude !== 'number' || typeof latitude !== 'number' || typeof altitude !== 'number')
    return refuse('geojson-coordinates')
  const point = toPoint(latitude, longitude)
  return point.ok ? point : refuse('geojson-coordinates')
}

function plainProperties(value: unknown): GeoFeature['properties'] {
  if (!isObject(value)) return {}
  const plain = Object.entries(value).flatMap(([name, one]): [string, Property][] => {
    if (name.length > STRING_MAX) return []
    if (typeof one === 'string') return one.length > STRING_MAX ? [] : [[name, one]]
    return typeof one === 'number' || typeof one === 'boolean' || one === null ? [[name, one]] : []
  })
  return Object.fromEntries(plain.slice(0, PROPERTIES_MAX))
}
