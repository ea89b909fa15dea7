import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'
import type { MeetingKind, MeetingState } from '../model.ts'

/** What the deadlines of a meeting follow from. */
export type DeadlineMeeting = {
  readonly id: Id<'meeting'>
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

const facts = (db: Db) =>
  db
    .selectFrom('meeting as m')
    .innerJoin('organisation_link as o', 'o.id', 'm.organiser_id')
    .select(['m.id', 'm.kind', 'm.state', 'm.organiser_id as organiser', 'm.territory_code as territory'])
    .select(['o.kind as organiserKind', 'm.starts_at as startsAt', 'm.ends_at as endsAt'])
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

/** The facts of a public meeting; undefined when it was withdrawn. */
export const findDeadlineMeeting = (db: Db, id: Id<'meeting'>): Promise<DeadlineMeeting | undefined> =>
  facts(db).where('m.id', '=', id).executeTakeFirst()

/** Public meetings after an id, in the order of ids. */
export const listDeadlineMeetings = (
  db: Db,
  after: string | null,
  limit: number,
): Promise<DeadlineMeeting[]> =>
  facts(db)
    .$if(after !== null, (query) => query.where('m.id', '>', after as Id<'meeting'>))
    .orderBy('m.id')
    .limit(limit)
    .execute()

/** Public meetings as things with a deadline; one query. */
export const listOwingMeetings = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('meeting as m')
    .select(['m.id', 'm.slug', 'm.title', 'm.state', 'm.ends_at as endsAt'])
    .select(sql<boolean>`m.outcome is not null`.as('hasOutcome'))
    .where('m.withdrawn_at', 'is', null)
    .where('m.id', 'in', ids as readonly Id<'meeting'>[])
    .execute()
