import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'

/** Name, preview and size of a picture for its preview. */
export const findPicture = (db: Db, sha256: string) =>
  db
    .selectFrom('file')
    .select(['sha256', 'type', 'width', 'height'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()

const SUGGESTED_MAX = 6

/** A place by its code or the last part of its address; else those whose names begin so, to choose from. */
export async function findPlaceByName(db: Db, typed: string) {
  const places = await db
    .selectFrom('territory_place')
    .select(['code', 'label'])
    .where((eb) =>
      eb.or([
        eb('code', '=', typed),
        eb('slug', '=', typed.toLowerCase()),
        eb(sql`lower(label ->> 'kk')`, '=', typed.toLowerCase()),
        eb(sql`lower(label ->> 'ru')`, '=', typed.toLowerCase()),
        eb(sql`lower(label ->> 'en')`, '=', typed.toLowerCase()),
      ]),
    )
    .orderBy('ordinal')
    .limit(SUGGESTED_MAX)
    .execute()
  return { place: places.length === 1 ? places[0] : undefined, places }
}
