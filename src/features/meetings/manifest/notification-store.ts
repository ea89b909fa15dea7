import { type NotNull, type SqlBool, sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'
import type { ReplacedValues } from '../model.ts'

const ahead = (db: Db, now: Date) =>
  db
    .selectFrom('meeting as m')
    .where('m.withdrawn_at', 'is', null)
    .where('m.state', 'in', ['announced', 'moved'])
    .where('m.starts_at', '>', now)

/** Meetings ahead that were announced since a moment. */
export const listNewlyAnnouncedMeetings = (db: Db, since: Date, now: Date) =>
  ahead(db, now)
    .where('m.published_at', '>=', since)
    .where('m.published_at', '<=', now)
    .select(['m.id as meeting', 'm.territory_code as territory', 'm.organiser_id as organiser', 'm.topic'])
    .select(['m.published_at as at', 'm.starts_at as before'])
    .execute()

/** The people who speak at these meetings, or report on an item of their agenda. */
export async function listPeopleOfMeetings(
  db: Db,
  meetings: readonly Id<'meeting'>[],
): Promise<ReadonlyMap<Id<'meeting'>, readonly Id<'person'>[]>> {
  if (meetings.length === 0) return new Map()
  const rows = await db
    .selectFrom('meeting_speaker')
    .select(['meeting_id as meeting', 'person_id as person'])
    .where('meeting_id', 'in', meetings)
    .union((eb) =>
      eb
        .selectFrom('agenda_item')
        .select(['meeting_id as meeting', 'person_id as person'])
        .where('meeting_id', 'in', meetings)
        .where('person_id', 'is not', null)
        .$narrowType<{ person: NotNull }>(),
    )
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ meeting }) => meeting)].map(([meeting, group]) => [
      meeting,
      group.map(({ person }) => person),
    ]),
  )
}

/** Those of the given meetings that are still ahead, the nearest first. */
export const listUpcomingMeetings = (db: Db, ids: readonly string[], now: Date) =>
  ahead(db, now)
    .innerJoin('territory_place as p', 'p.code', 'm.territory_code')
    .where('m.id', 'in', ids as readonly Id<'meeting'>[])
    .select([
      'm.slug',
      'm.title',
      'm.starts_at as startsAt',
      'm.ends_at as endsAt',
      'm.venue',
      'p.code',
      'p.label',
    ])
    .orderBy('m.starts_at')
    .execute()

const changed = (db: Db) =>
  db
    .selectFrom('meeting_change as h')
    .innerJoin('meeting as m', 'm.id', 'h.meeting_id')
    .where('m.withdrawn_at', 'is', null)

/** What happened to announced meetings since a moment. */
export const listNewMeetingChanges = (db: Db, since: Date, now: Date) =>
  changed(db)
    .where('h.changed_at', '>=', since)
    .where('h.changed_at', '<=', now)
    .select(['h.id', 'h.what', 'h.changed_at as at', 'm.id as meeting', 'm.starts_at as startsAt'])
    .select(['m.territory_code as territory', 'm.organiser_id as organiser', 'm.topic'])
    .execute()

/**
 * The last one of these changes of each meeting, with the meeting as it is now. A meeting that was moved or cancelled
 * is left out when the time of the meeting is over.
 */
export const listLastChanges = (db: Db, ids: readonly string[], now: Date) =>
  db
    .selectFrom(
      changed(db)
        .innerJoin('territory_place as p', 'p.code', 'm.territory_code')
        .distinctOn('m.id')
        .where('h.id', 'in', ids as readonly Id<'meeting-change'>[])
        .where((eb) => eb.or([eb('h.what', '=', 'held'), eb('m.starts_at', '>', now)]))
        .select(['m.id', 'm.slug', 'm.title', 'm.venue', 'p.code', 'p.label', 'h.changed_at as changedAt'])
        .select(['m.starts_at as startsAt', 'm.ends_at as endsAt'])
        .select(sql<ReplacedValues['what']>`h.what`.as('what'))
        .orderBy('m.id')
        .orderBy('h.changed_at', 'desc')
        .as('last'),
    )
    .selectAll()
    .orderBy('changedAt', 'desc')
    .execute()

/** Those of these people who registered for the meeting of a change, in the order of their ids: they get its letters. */
export async function listRegisteredAccounts(
  db: Db,
  change: string,
  accounts: readonly Id<'account'>[],
): Promise<readonly Id<'account'>[]> {
  const rows = await changed(db)
    .innerJoin('registered_account as a', (join) => join.on(sql<SqlBool>`a.target_id = m.id`))
    .where('h.id', '=', change as Id<'meeting-change'>)
    .where('h.what', '!=', 'held')
    .where('a.account_id', 'in', accounts)
    .select('a.account_id as account')
    .distinct()
    .execute()
  return rows.map(({ account }) => account)
}
