import type { NotNull } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

const ahead = (db: Db, now: Date) =>
  db
    .selectFrom('meeting as m')
    .where('m.withdrawn_at', 'is', null)
    .where('m.state', 'in', ['announced', 'moved'])
    .where('m.starts_at', '>', now)

/** Meetings ahead that were announced since a moment. */
export const listNewlyAnnounced = (db: Db, since: Date, now: Date) =>
  ahead(db, now)
    .where('m.published_at', '>=', since)
    .where('m.published_at', '<=', now)
    .select(['m.id', 'm.territory_code as territory', 'm.organiser_id as organiser', 'm.topic'])
    .select(['m.published_at as at', 'm.starts_at as before'])
    .execute()

/** The people who speak at these meetings, or report on an item of their agenda. */
export async function listPeople(
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
    [...Map.groupBy(rows, ({ meeting }) => meeting)].map(([meeting, those]) => [
      meeting,
      those.map(({ person }) => person),
    ]),
  )
}

/** Those of the given meetings that are still ahead, the nearest first. */
export const listAhead = (db: Db, ids: readonly string[], now: Date) =>
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
