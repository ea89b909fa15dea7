import { sql } from 'kysely'
import type { LocalDate } from '#domain/base/local-date.ts'
import { type Db, jsonb } from '#platform/db/index.ts'

/** The key of a day, which the first process that asks for it makes. */
export async function keyOfDay(db: Db, day: LocalDate, fresh: Uint8Array): Promise<Uint8Array> {
  await db
    .insertInto('reading_day')
    .values({ day, key: fresh })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { key } = await db
    .selectFrom('reading_day')
    .select('key')
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  return key
}

/** A reading of an item, without the reader: a keyed hash of who read what. */
export type NewsReading = { readonly slug: string; readonly digest: string }

/**
 * Counts those readings of a day that are not known yet; one statement, whatever their number. What was known
 * is decided by the primary key, so several processes may count the same reader at once. The rows are written
 * in a fixed order, so that two processes never wait for each other.
 */
export const addReadings = (db: Db, day: LocalDate, readings: readonly NewsReading[]) =>
  sql`
    with batch as (
      select slug, decode(digest, 'hex') as digest
      from jsonb_to_recordset(${jsonb(readings)}) as b(slug text, digest text)
    ), fresh as (
      insert into reading (day, digest)
      select d.day, batch.digest from batch join reading_day d on d.day = cast(${day} as date)
      order by batch.digest
      on conflict do nothing
      returning digest
    )
    insert into news_reads as r (news_item_id, reads)
    select n.id, count(*)
    from fresh join batch using (digest) join news_item n using (slug)
    group by n.id
    order by n.id
    on conflict (news_item_id) do update set reads = r.reads + excluded.reads`.execute(db)

/** Deletes the keys and hashes of the days before a day: afterwards nobody can say who read what. */
export const eraseReadings = (db: Db, before: LocalDate) =>
  db.deleteFrom('reading_day').where('day', '<', before).execute()
