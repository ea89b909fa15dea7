import type { Db } from '#platform/db/index.ts'
import type { OrganisationPlace } from '../desk/model.ts'

/** The places of these codes. */
export async function listPlaceRanges(
  db: Db,
  codes: readonly string[],
): Promise<ReadonlyMap<string, OrganisationPlace>> {
  if (codes.length === 0) return new Map()
  const rows = await db
    .selectFrom('territory_place')
    .select(['code', 'ordinal as first', 'last_ordinal as last'])
    .where('code', 'in', codes)
    .execute()
  return new Map(rows.map((row) => [row.code, row]))
}
