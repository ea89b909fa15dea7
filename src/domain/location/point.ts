import { accept, type Result, refuse } from '#domain/base/result.ts'

/** A point on the Earth: WGS 84, degrees, north and east are positive; six decimals, which is 0.1 m. */
export type Point = { readonly latitude: number; readonly longitude: number }

/** Where something is: a place of the classifier by its KATO code, a point, both, or not known (both null). */
export type Location = { readonly place: string | null; readonly point: Point | null }

export type PointRefusal = 'point-format' | 'latitude-range' | 'longitude-range'

const DECIMALS = 6
const round = (degrees: number) => Number(degrees.toFixed(DECIMALS)) + 0

/** A point of two numbers of degrees; refuses what is no number or outside of ±90 and ±180. */
export function toPoint(latitude: number, longitude: number): Result<Point, PointRefusal> {
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return refuse('point-format')
  if (Math.abs(latitude) > 90) return refuse('latitude-range')
  if (Math.abs(longitude) > 180) return refuse('longitude-range')
  return accept({ latitude: round(latitude), longitude: round(longitude) })
}

/** The longest text that can be a point: what maps copy to the clipboard is far shorter. */
const TEXT_MAX = 100
const DEGREES = /^[+-]?\d{1,3}(\.\d{1,20})?$/

/** The two numbers of a text, whose decimal sign may be a comma where something else stands between them. */
function splitNumbers(text: string): readonly string[] {
  if (text.includes(';')) return text.split(';')
  if (/,\s/.test(text)) return text.split(/,\s+/)
  return /\s/.test(text) ? text.split(/\s+/) : text.split(',')
}

/**
 * Reads a point as people type or paste it: «51.1282, 71.4304», «51,1282; 71,4304», «51.1282 71.4304», or a geo URI
 * (RFC 5870) without an altitude. Latitude comes first, as maps show it.
 */
export function readPoint(typed: string): Result<Point, PointRefusal> {
  if (typed.length > TEXT_MAX) return refuse('point-format')
  const trimmed = typed.trim()
  // Parameters and a query of a geo URI follow its coordinates.
  const [coordinates = ''] = trimmed.startsWith('geo:')
    ? trimmed.slice('geo:'.length).split(/[;?]/, 1)
    : [trimmed]
  const text = coordinates.replaceAll('−', '-')
  const numbers = splitNumbers(text).map((part) => part.trim().replace(',', '.'))
  const [latitude = '', longitude = ''] = numbers
  if (numbers.length !== 2 || !numbers.every((number) => DEGREES.test(number))) return refuse('point-format')
  return toPoint(Number(latitude), Number(longitude))
}

/** A point as a text that `readPoint` reads back. */
export const formatPoint = ({ latitude, longitude }: Point): string => `${latitude}, ${longitude}`

/** The geo URI of a point (RFC 5870, section 3.3; WGS 84 is its default): telephones open it in their maps. */
export const geoUri = ({ latitude, longitude }: Point): string => `geo:${latitude},${longitude}`
