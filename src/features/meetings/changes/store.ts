import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type Db, jsonb, type Tables } from '#platform/db/index.ts'

export const addMeetingChange = (db: Db, row: Tables['meeting_change']) =>
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
