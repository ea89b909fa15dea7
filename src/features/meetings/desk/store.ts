import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { fold } from '#domain/kazakh/index.ts'
import type { Db } from '#platform/db/index.ts'
import { type Scopes, type Subject, within } from '#platform/identity/index.ts'
import type { Place } from '../model.ts'
import type { DeskMeeting } from './model.ts'

const reached = (scopes: Scopes) => within(scopes, { organisation: 'b.id', first: 'b.first', last: 'b.last' })

const count = (condition: string) =>
  sql<number>`(select count(*)::int from registration r where r.meeting_id = m.id and ${sql.raw(condition)})`

const rows = (db: Db, scopes: Scopes) =>
  db
    .selectFrom('meeting as m')
    .innerJoin('organisation_place as b', 'b.id', 'm.organiser_id')
    .innerJoin('territory_place as p', 'p.code', 'm.territory_code')
    .where(reached(scopes))
    .where('m.withdrawn_at', 'is', null)
    .select(['m.id', 'm.slug', 'm.kind', 'm.state', 'm.title', 'm.venue', 'm.capacity', 'm.attended'])
    .select(['m.starts_at as startsAt', 'm.ends_at as endsAt', 'm.organiser_id as organiser'])
    .select(['m.registration_closes_at as registrationClosesAt', 'm.people_erased_at as peopleErasedAt'])
    .select(sql<Place>`jsonb_build_object('code', p.code, 'label', p.label, 'slug', p.slug)`.as('place'))
    .select(sql<boolean>`m.outcome is not null`.as('hasOutcome'))
    .select([
      count(`r.standing = 'seat'`).as('seats'),
      count(`r.standing = 'waiting'`).as('waiting'),
      count('r.arrived_at is not null').as('arrived'),
    ])

export type DeskListing = {
  readonly when: 'ahead' | 'past'
  readonly now: Date
  readonly offset: number
  readonly limit: number
}

/** Meetings of the bodies that the scopes reach: ahead the nearest first, past the latest first; and how many. */
export async function listDeskMeetings(db: Db, scopes: Scopes, { when, now, offset, limit }: DeskListing) {
  const direction = when === 'ahead' ? 'asc' : 'desc'
  const found = await rows(db, scopes)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where('m.ends_at', when === 'ahead' ? '>' : '<=', now)
    .orderBy('m.starts_at', direction)
    .orderBy('m.id', direction)
    .offset(offset)
    .limit(limit)
    .execute()
  return { meetings: found satisfies DeskMeeting[], total: found[0]?.total ?? 0 }
}

/** Meetings that wait for their outcome, and those at whose door somebody stands until `until`. */
export const listPressing = (
  db: Db,
  scopes: Scopes,
  { now, until, limit }: { readonly now: Date; readonly until: Date; readonly limit: number },
): Promise<DeskMeeting[]> =>
  rows(db, scopes)
    .where('m.state', 'in', ['announced', 'moved'])
    .where('m.outcome', 'is', null)
    .where((eb) => eb.or([eb('m.ends_at', '<=', now), eb('m.starts_at', '<=', until)]))
    .orderBy('m.starts_at')
    .orderBy('m.id')
    .limit(limit)
    .execute()

/** Meetings whose titles have all the words, the latest first. */
export function findDeskMeetings(db: Db, scopes: Scopes, words: string, limit: number) {
  const keys = fold(words).split(' ').filter(Boolean)
  if (keys.length === 0) return Promise.resolve([])
  return rows(db, scopes)
    .where((eb) => eb.and(keys.map((key) => eb('m.search_key', 'like', `%${key}%`))))
    .orderBy('m.starts_at', 'desc')
    .orderBy('m.id')
    .limit(limit)
    .execute()
}

const anywhere: Scopes = [{ organisation: null, territory: null }]

/** One meeting of any body; who may see it is asked before. */
export const findDeskMeeting = (db: Db, slug: string): Promise<DeskMeeting | undefined> =>
  rows(db, anywhere).where('m.slug', '=', slug).executeTakeFirst()

/** Whose a meeting is: its organiser's, in the place of that body. */
export async function findOwner(db: Db, slug: string): Promise<Subject | undefined> {
  const found = await db
    .selectFrom('meeting as m')
    .innerJoin('organisation_place as b', 'b.id', 'm.organiser_id')
    .select(['b.id', 'b.first', 'b.last'])
    .where('m.slug', '=', slug)
    .where('m.withdrawn_at', 'is', null)
    .executeTakeFirst()
  return found && { organisation: found.id, territory: { first: found.first, last: found.last } }
}

/** Whose a body is, for those who choose one in a form. */
export async function findBody(
  db: Db,
  id: Id<'organisation'>,
): Promise<{ readonly subject: Subject; readonly code: string } | undefined> {
  const found = await db
    .selectFrom('organisation_place')
    .select(['id', 'code', 'first', 'last'])
    .where('id', '=', id)
    .executeTakeFirst()
  const territory = found && { first: found.first, last: found.last }
  return found && { subject: { organisation: found.id, territory }, code: found.code }
}

/** Bodies for which a person may prepare meetings, in Kazakh order. */
export const listBodies = (db: Db, scopes: Scopes, limit: number) =>
  db
    .selectFrom('organisation_place as b')
    .select(['b.id', 'b.name'])
    .where(reached(scopes))
    .orderBy(sql`(b.name ->> 'kk') collate kazakh`)
    .limit(limit)
    .execute()

/** How many have registered for a meeting, with those who cancelled. Locks the meeting: nobody registers meanwhile. */
export async function countRegistrations(db: Db, meeting: Id<'meeting'>): Promise<number> {
  await db.selectFrom('meeting').select('id').where('id', '=', meeting).forUpdate().execute()
  const { count } = await db
    .selectFrom('registration')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('meeting_id', '=', meeting)
    .executeTakeFirstOrThrow()
  return count
}

export const markWithdrawn = (db: Db, meeting: Id<'meeting'>, at: Date) =>
  db.updateTable('meeting').set({ withdrawn_at: at, revised_at: at }).where('id', '=', meeting).execute()

/** The hashes of the papers of a meeting that are kept here. */
export async function listFilesOf(db: Db, meeting: Id<'meeting'>): Promise<string[]> {
  const rows = await db
    .selectFrom('meeting_document')
    .select('url')
    .where('meeting_id', '=', meeting)
    .where('url', 'like', '/files/%')
    .execute()
  return rows.flatMap(({ url }) => /^\/files\/([0-9a-f]{64})\./.exec(url)?.[1] ?? [])
}
