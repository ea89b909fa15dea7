import type { Point } from './point.ts'

/** Mean radius of the Earth R1 in metres (H. Moritz, Geodetic Reference System 1980, Journal of Geodesy 74, 2000). */
export const EARTH_RADIUS_M = 6_371_008.8

const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * Distance in metres along a great circle by the haversine formula (R. W. Sinnott, Virtues of the Haversine, Sky and
 * Telescope 68(2), 1984), which is exact for close points too. The Earth counts as a sphere: about half a per cent off.
 */
export function distanceMetres(from: Point, to: Point): number {
  const [one, other] = [radians(from.latitude), radians(to.latitude)]
  const [north, east] = [other - one, radians(to.longitude - from.longitude)]
  const h = Math.sin(north / 2) ** 2 + Math.cos(one) * Math.cos(other) * Math.sin(east / 2) ** 2
  // Rounding may exceed 1 for antipodes.
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(Math.min(1, h)))
}
