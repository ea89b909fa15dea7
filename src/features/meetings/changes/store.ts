import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type Db, jsonb, type Tables } from '#platform/db/index.ts'

export const addChange = (db: Db, row: Tables['meeting_change']) =>
  db
    .insertInto('meeting_change')
    .values({ ...row, before: jsonb(row.before), reason: row.reason && jsonb(row.reason) })
    .execute()

/** Moves the times of an agenda by as much as the local start has moved; those that would leave the day are emptied. */
export async function shiftAgenda(
  db: Db,
  meeting: Id<'meeting'>,
  { from, to, zone }: { readonly from: Date; readonly to: Date; readonly zone: string },
) {
  const localTime = (at: Date) => sql`(${at}::timestamptz at time zone ${zone})::time`
  // A time plus an interval wraps around at midnight; as an interval it shows that the day is over.
  const after = sql`(starts_at - time '00:00' + (${localTime(to)} - ${localTime(from)}))`
  await db
    .updateTable('agenda_item')
    .set({
      starts_at: sql<string | null>`case when ${after} >= interval '0' and ${after} < interval '24 hours'
        then time '00:00' + ${after} end`,
    })
    .where('meeting_id', '=', meeting)
    .where('starts_at', 'is not', null)
    .execute()
}

/** Takes back all check-ins: nobody has come yet to a meeting that begins at another time. */
export const clearArrivals = (db: Db, meeting: Id<'meeting'>) =>
  db
    .updateTable('registration')
    .set({ arrived_at: null })
    .where('meeting_id', '=', meeting)
    .where('arrived_at', 'is not', null)
    .execute()

/** How many people have registered, including those who cancelled. */
export async function countRegistrations(db: Db, meeting: Id<'meeting'>): Promise<number> {
  const { count } = await db
    .selectFrom('registration')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('meeting_id', '=', meeting)
    .executeTakeFirstOrThrow()
  return count
}

export const findMeetingId = async (db: Db, slug: string): Promise<Id<'meeting'> | undefined> =>
  (await db.selectFrom('meeting').select('id').where('slug', '=', slug).executeTakeFirst())?.id

export const markWithdrawn = (db: Db, meeting: Id<'meeting'>, at: Date) =>
  db.updateTable('meeting').set({ withdrawn_at: at, revised_at: at }).where('id', '=', meeting).execute()

/** SHA-256 of the documents of a meeting that were uploaded here. */
export async function listUploads(db: Db, meeting: Id<'meeting'>): Promise<string[]> {
  const rows = await db
    .selectFrom('meeting_document')
    .select('url')
    .where('meeting_id', '=', meeting)
    .where('url', 'like', '/files/%')
    .execute()
  return rows.flatMap(({ url }) => /^\/files\/([0-9a-f]{64})\./.exec(url)?.[1] ?? [])
}
