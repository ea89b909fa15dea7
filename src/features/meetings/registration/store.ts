import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import { type Db, placeLink } from '#platform/db/index.ts'
import type { RegistrationRow } from '../tables.ts'
import type { RegistrationStatus } from './model.ts'

/** The registration of a contact for a meeting, unless it was cancelled. */
export const findByContact = (db: Db, meeting: Id<'meeting'>, contactKey: string) =>
  db
    .selectFrom('registration')
    .select('id')
    .where('meeting_id', '=', meeting)
    .where('contact_key', '=', contactKey)
    .where('standing', '<>', 'cancelled')
    .executeTakeFirst()

export const addRegistration = (db: Db, row: RegistrationRow) =>
  db
    .insertInto('registration')
    .values({ ...row, search_key: row.name === null ? null : foldLetters(row.name) })
    .execute()

export const addRegistrationKey = (db: Db, hash: string, registration: Id<'registration'>) =>
  db.insertInto('registration_key').values({ hash, registration_id: registration }).execute()

/** A registration as the page behind its link shows it: without the contact. */
export type FoundRegistration = {
  readonly id: Id<'registration'>
  readonly meetingId: Id<'meeting'>
  readonly meetingSlug: string
  readonly name: string
  readonly language: Language
  readonly status: RegistrationStatus
  /** When the person was checked in at the door. */
  readonly arrivedAt: Date | null
  /** Position on the waiting list, from 1; 0 for a person who is not on it. */
  readonly position: number
}

export const findRegistration = (db: Db, keyHash: string): Promise<FoundRegistration | undefined> =>
  db
    .selectFrom('registration_key as k')
    .innerJoin('registration as r', 'r.id', 'k.registration_id')
    .innerJoin('meeting as m', 'm.id', 'r.meeting_id')
    .select([
      'r.id',
      'r.meeting_id as meetingId',
      'm.slug as meetingSlug',
      'r.name',
      'r.language',
      'r.standing as status',
      'r.arrived_at as arrivedAt',
    ])
    .select(
      sql<number>`case when r.standing = 'waiting' then (
        select count(*)::int from registration x
        where x.meeting_id = r.meeting_id and x.standing = 'waiting'
          and (x.registered_at, x.id) <= (r.registered_at, r.id)
      ) else 0 end`.as('position'),
    )
    .where('k.hash', '=', keyHash)
    .where('r.name', 'is not', null)
    .$narrowType<{ name: string }>()
    .executeTakeFirst()

export const markCancelled = (db: Db, id: Id<'registration'>, now: Date) =>
  db
    .updateTable('registration')
    .set({ standing: 'cancelled', cancelled_at: now })
    .where('id', '=', id)
    .where('standing', '<>', 'cancelled')
    .execute()

/** Gives seats to the first people on the waiting list; returns their registrations. */
export async function seatFirstWaiting(
  db: Db,
  meeting: Id<'meeting'>,
  count: number,
): Promise<Id<'registration'>[]> {
  if (count === 0) return []
  const rows = await db
    .updateTable('registration')
    .set({ standing: 'seat' })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('registration')
        .select('id')
        .where('meeting_id', '=', meeting)
        .where('standing', '=', 'waiting')
        .orderBy('registered_at')
        .orderBy('id')
        .limit(count),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Everybody who has a seat or is on the waiting list. */
export async function listActive(db: Db, meeting: Id<'meeting'>): Promise<Id<'registration'>[]> {
  const rows = await db
    .selectFrom('registration')
    .select('id')
    .where('meeting_id', '=', meeting)
    .where('standing', '<>', 'cancelled')
    .orderBy('registered_at')
    .execute()
  return rows.map(({ id }) => id)
}

/** What a letter to a registered person needs. */
export const findRegisteredAddressee = (db: Db, id: string) =>
  db
    .selectFrom('registration as r')
    .innerJoin('meeting as m', 'm.id', 'r.meeting_id')
    .innerJoin('territory_place as p', 'p.code', 'm.territory_code')
    .select([
      'r.id',
      'r.contact',
      'r.language',
      'r.standing as status',
      'm.slug',
      'm.title',
      'm.venue',
      'm.address',
    ])
    .select(['m.starts_at as startsAt', 'm.ends_at as endsAt', 'm.state', 'm.online_url as onlineUrl'])
    .select(placeLink.as('place'))
    .where('r.id', '=', id)
    .where('r.name', 'is not', null)
    .where('r.contact', 'is not', null)
    .$narrowType<{ contact: string }>()
    .executeTakeFirst()
export type Addressee = NonNullable<Awaited<ReturnType<typeof findRegisteredAddressee>>>
