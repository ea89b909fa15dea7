import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

/** Moves the hours of an agenda as far as the clock of the start has moved; none is left that would be another day. */
export async function shiftAgenda(
  db: Db,
  meeting: Id<'meeting'>,
  { from, to, zone }: { readonly from: Date; readonly to: Date; readonly zone: string },
) {
  const clock = (at: Date) => sql`(${at}::timestamptz at time zone ${zone})::time`
  // A time plus an interval goes round the clock; as an interval it says that the day is over.
  const after = sql`(starts_at - time '00:00' + (${clock(to)} - ${clock(from)}))`
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

/** Nobody has come yet to a meeting that begins at another time. */
export const forgetArrivals = (db: Db, meeting: Id<'meeting'>) =>
  db
    .updateTable('registration')
    .set({ arrived_at: null })
    .where('meeting_id', '=', meeting)
    .where('arrived_at', 'is not', null)
    .execute()
