import { type RawBuilder, sql } from 'kysely'
import { EARTH_RADIUS_M, type Point } from '#domain/location/index.ts'
import type { PlaceRange } from '#domain/territory/index.ts'

/**
 * Metres from a point to the columns of a row, by the haversine formula of `domain/location` in SQL: a list is ordered
 * by nearness and cut into pages before rows are read. Null where the row has no point.
 */
export const distanceTo = (
  { latitude, longitude }: Point,
  columns: { readonly latitude: string; readonly longitude: string },
): RawBuilder<number | null> => {
  const [lat, lon] = [sql.ref(columns.latitude), sql.ref(columns.longitude)]
  // LEAST ignores nulls: without the case a row without a point would be at the other end of the Earth.
  return sql<
    number | null
  >`case when ${lat} is not null then 2 * ${sql.lit(EARTH_RADIUS_M)} * asin(sqrt(least(1,
    power(sin(radians(${lat} - ${latitude}::double precision) / 2), 2)
    + cos(radians(${lat})) * cos(radians(${latitude}::double precision))
      * power(sin(radians(${lon} - ${longitude}::double precision) / 2), 2)))) end`
}

/**
 * How near a row is to a place by the tree: 0 in the place or what it contains, 1 in what shares its parent, and so on.
 * `rings`: the
 * place, its parent and so on, up to the republic (`listContainingRanges` of `features/territories`); `column` has the ordinal of the
 * row's territory.
 */
export const nearnessTo = (rings: readonly PlaceRange[], column: string): RawBuilder<number> =>
  rings.length === 0
    ? sql<number>`0::integer`
    : sql<number>`case ${sql.join(
        rings.map(
          ({ first, last }, steps) =>
            sql`when ${sql.ref(column)} between ${first}::integer and ${last}::integer then ${sql.lit(steps)}`,
        ),
        sql` `,
      )} else ${sql.lit(rings.length)} end`
