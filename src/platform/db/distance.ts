import { type RawBuilder, sql } from 'kysely'
import { EARTH_RADIUS_M, type Point } from '#domain/location/index.ts'

/**
 * Metres from a point to the columns of a row, by the haversine formula of `domain/location` in SQL: a list is ordered
 * by nearness and cut into pages before rows are read. Null where the row has no point.
 */
export const distanceTo = (
  { latitude, longitude }: Point,
  columns: { readonly latitude: string; readonly longitude: string },
): RawBuilder<number | null> => {
  const [lat, lon] = [sql.ref(columns.latitude), sql.ref(columns.longitude)]
  return sql<number | null>`(2 * ${sql.lit(EARTH_RADIUS_M)} * asin(sqrt(least(1,
    power(sin(radians(${lat} - ${latitude}::double precision) / 2), 2)
    + cos(radians(${lat})) * cos(radians(${latitude}::double precision))
      * power(sin(radians(${lon} - ${longitude}::double precision) / 2), 2)))))`
}
