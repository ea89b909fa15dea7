import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import type { Db } from '#platform/db/index.ts'
import type { MeetingKind, MeetingState } from '../model.ts'

/** A public meeting, with what its deadlines follow from. */
export type OwingMeeting = {
  readonly id: Id<'meeting'>
  readonly slug: string
  readonly title: Text
  readonly kind: MeetingKind
  readonly state: MeetingState
  readonly organiser: Id<'organisation'>
  readonly organiserKind: string
  readonly territory: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** When the time that is in force was announced: with the meeting, or when it was last moved. */
  readonly noticedAt: Date
  /** When its outcome was published, if that is known. */
  readonly heldAt: Date | null
  readonly hasOutcome: boolean
}

/** Public meetings as things with deadlines; one query. */
export const listOwingMeetings = (db: Db, ids: readonly string[]): Promise<OwingMeeting[]> =>
  db
    .selectFrom('meeting as m')
    .innerJoin('organisation_link as o', 'o.id', 'm.organiser_id')
    .select(['m.id', 'm.slug', 'm.title', 'm.kind', 'm.state'])
    .select(['m.organiser_id as organiser', 'o.kind as organiserKind', 'm.territory_code as territory'])
    .select(['m.starts_at as startsAt', 'm.ends_at as endsAt'])
    .select(
      sql<Date>`coalesce((select max(c.changed_at) from meeting_change c
        where c.meeting_id = m.id and c.what = 'moved'), m.published_at)`.as('noticedAt'),
    )
    .select(
      sql<Date | null>`(select max(c.changed_at) from meeting_change c
        where c.meeting_id = m.id and c.what = 'held')`.as('heldAt'),
    )
    .select(sql<boolean>`m.outcome is not null`.as('hasOutcome'))
    .where('m.withdrawn_at', 'is', null)
    .where('m.id', 'in', ids as readonly Id<'meeting'>[])
    .execute()
