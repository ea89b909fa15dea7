import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

/** How many people have registered, including those who cancelled. */
export async function countRegistrations(db: Db, meeting: Id<'meeting'>): Promise<number> {
  const { count } = await db
    .selectFrom('registration_status')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('target_id', '=', meeting)
    .executeTakeFirstOrThrow()
  return count
}

/** Whether its outcome was published. */
export const hasOutcome = async (db: Db, meeting: Id<'meeting'>): Promise<boolean> =>
  (await db
    .selectFrom('meeting')
    .select('id')
    .where('id', '=', meeting)
    .where('outcome', 'is not', null)
    .executeTakeFirst()) !== undefined

export const findMeetingId = async (db: Db, slug: string): Promise<Id<'meeting'> | undefined> =>
  (await db.selectFrom('meeting').select('id').where('slug', '=', slug).executeTakeFirst())?.id

export const markMeetingWithdrawn = (db: Db, meeting: Id<'meeting'>, at: Date) =>
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
