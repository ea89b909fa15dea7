import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'
import type { MeetingListItem } from '../model.ts'
import type { ItemChange, ItemTimes } from './model.ts'

/** What decides whether the page of a meeting is live. */
export const findMeetingTimes = (
  db: Db,
  slug: string,
): Promise<Pick<MeetingListItem, 'state' | 'startsAt' | 'endsAt'> | undefined> =>
  db
    .selectFrom('meeting')
    .select(['state', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where('slug', '=', slug)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()

/** When each item of an agenda was begun and finished, in the order of the agenda. */
export const listItemTimes = (db: Db, meeting: Id<'meeting'>): Promise<ItemTimes[]> =>
  db
    .selectFrom('agenda_item')
    .select(['started_at as startedAt', 'finished_at as finishedAt'])
    .where('meeting_id', '=', meeting)
    .orderBy('position')
    .execute()

export async function writeItemTimes(db: Db, meeting: Id<'meeting'>, changes: readonly ItemChange[]) {
  for (const { position, startedAt, finishedAt } of changes)
    await db
      .updateTable('agenda_item')
      .set({ started_at: startedAt, finished_at: finishedAt })
      .where('meeting_id', '=', meeting)
      .where('position', '=', position)
      .execute()
}

/** Nothing has been discussed yet of a meeting that begins at another time. */
export const clearItemTimes = (db: Db, meeting: Id<'meeting'>) =>
  db
    .updateTable('agenda_item')
    .set({ started_at: null, finished_at: null })
    .where('meeting_id', '=', meeting)
    .where('started_at', 'is not', null)
    .execute()
