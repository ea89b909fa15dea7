import { sql } from 'kysely'
import { foldLetters } from '#domain/kazakh/index.ts'
import type { Db } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import { subjectOfMeeting } from '../model.ts'
import { type MeetingRange, selectMeetings } from '../store.ts'
import { saveMeeting } from '../write-store.ts'
import type { DeskMeeting } from './model.ts'

const inScopes = (scopes: Scopes) =>
  within(scopes, { organisation: 'b.id', first: 'b.first', last: 'b.last' })

const deskMeetings = (db: Db) =>
  selectMeetings(db, {})
    .innerJoin('organisation_place as b', 'b.id', 'm.organiser_id')
    .select(['m.attended'])
    .select(
      sql<DeskMeeting['organiser']>`jsonb_build_object('id', b.id, 'first', b.first, 'last', b.last)`.as(
        'organiser',
      ),
    )
    .select(sql<boolean>`m.outcome is not null`.as('hasOutcome'))
    .select(
      sql<number>`(select count(*)::int from registration_status r where r.target_id = m.id and r.has_arrived)`.as(
        'arrived',
      ),
    )

/** Meetings in the scopes of a person: ahead the nearest first, past the latest first, with their total number. */
export async function listDeskMeetings(db: Db, scopes: Scopes, { when, now, offset, limit }: MeetingRange) {
  const direction = when === 'ahead' ? 'asc' : 'desc'
  const found = await deskMeetings(db)
    .where(inScopes(scopes))
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where('m.ends_at', when === 'ahead' ? '>' : '<=', now)
    .orderBy('m.starts_at', direction)
    .orderBy('m.id', direction)
    .offset(offset)
    .limit(limit)
    .execute()
  return { items: found satisfies DeskMeeting[], total: found[0]?.total ?? 0 }
}

/** Meetings that are not over and begin before `until`. */
export const listUrgentMeetings = (
  db: Db,
  scopes: Scopes,
  { now, until, limit }: { readonly now: Date; readonly until: Date; readonly limit: number },
): Promise<DeskMeeting[]> =>
  deskMeetings(db)
    .where(inScopes(scopes))
    .where('m.state', 'in', ['announced', 'moved'])
    .where('m.outcome', 'is', null)
    .where('m.ends_at', '>', now)
    .where('m.starts_at', '<=', until)
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .limit(limit)
    .execute()

/** Meetings with all of these words in their titles, the latest first. */
export async function listDeskMeetingsByWords(
  db: Db,
  scopes: Scopes,
  words: string,
  limit: number,
): Promise<DeskMeeting[]> {
  const keys = foldLetters(words).split(' ').filter(Boolean)
  if (keys.length === 0) return []
  return deskMeetings(db)
    .where(inScopes(scopes))
    .where((eb) => eb.and(keys.map((key) => eb('m.search_key', 'like', `%${key}%`))))
    .orderBy('m.starts_at', 'desc')
    .orderBy('m.id')
    .limit(limit)
    .execute()
}

/** A meeting of any organisation: the caller checks who may see it. */
export const findDeskMeeting = (db: Db, slug: string): Promise<DeskMeeting | undefined> =>
  deskMeetings(db).where('m.slug', '=', slug).executeTakeFirst()

/** What permissions for a meeting are checked against: its organiser and the territory of the organiser. */
export async function findMeetingOwner(db: Db, slug: string) {
  const organiser = await db
    .selectFrom('meeting as m')
    .innerJoin('organisation_place as b', 'b.id', 'm.organiser_id')
    .select(['b.id', 'b.first', 'b.last'])
    .where('m.slug', '=', slug)
    .where('m.withdrawn_at', 'is', null)
    .executeTakeFirst()
  return organiser && subjectOfMeeting({ organiser })
}

const ROWS_A_NIGHT = 500

/** Adds the search keys of meetings that are older than the column. */
export async function addTitleKeys(db: Db) {
  const meetings = await db
    .selectFrom('meeting')
    .select(['id', 'title'])
    .where('search_key', 'is', null)
    .limit(ROWS_A_NIGHT)
    .execute()
  for (const { id, title } of meetings) await saveMeeting(db, id, { title })
}
