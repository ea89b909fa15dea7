import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import type { Db } from '#platform/db/index.ts'
import { type RegistrationEnd, type RegistrationStatus, UNCONFIRMED_MAX } from './model.ts'
import type { RegistrationRow } from './tables.ts'

/** How many people have a seat, and how many wait for one. */
export async function countSeats(db: Db, target: string) {
  const counts = await db
    .selectFrom('registration')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('standing', '=', 'seat').as('seats'),
      eb.fn.countAll<number>().filterWhere('standing', '=', 'waiting').as('waiting'),
    ])
    .where('meeting_id', '=', target)
    .executeTakeFirstOrThrow()
  return { seats: Number(counts.seats), waiting: Number(counts.waiting) }
}

/** The registration of a contact, unless it was cancelled: of several the confirmed one, then the first. */
export const findRegistrationByContact = (db: Db, target: string, contactKey: string) =>
  db
    .selectFrom('registration')
    .select('id')
    .where('meeting_id', '=', target)
    .where('contact_key', '=', contactKey)
    .where('standing', '<>', 'cancelled')
    .orderBy((eb) => eb('confirmed_at', 'is', null))
    .orderBy('id')
    .executeTakeFirst()

/** How many registrations of an origin have a seat or a place on the waiting list, all and those without confirmation. */
export async function countByOrigin(db: Db, target: string, origin: Uint8Array) {
  const counted = await db
    .selectFrom('registration')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.countAll<number>().filterWhere('confirmed_at', 'is', null).as('unconfirmed'),
    ])
    .where('meeting_id', '=', target)
    .where('origin_key', '=', origin)
    .where('standing', 'in', ['seat', 'waiting'])
    .executeTakeFirstOrThrow()
  return { all: Number(counted.all), unconfirmed: Number(counted.unconfirmed) }
}

/** How many registrations without confirmation have a seat or a place on the waiting list. */
export async function countUnconfirmed(db: Db, target: string): Promise<number> {
  const { count } = await db
    .selectFrom('registration')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('meeting_id', '=', target)
    .where('confirmed_at', 'is', null)
    .where('standing', 'in', ['seat', 'waiting'])
    .executeTakeFirstOrThrow()
  return Number(count)
}

export const addRegistration = (
  db: Db,
  row: RegistrationRow & { readonly origin_key?: Uint8Array | undefined },
) =>
  db
    .insertInto('registration')
    .values({ ...row, search_key: row.name === null ? null : foldLetters(row.name) })
    .execute()

/** @param by how its person gets the secret: an e-mail proves the address, the page after the form does not */
export const addRegistrationKey = (
  db: Db,
  hash: string,
  registration: Id<'registration'>,
  by: 'page' | 'e-mail',
) =>
  db
    .insertInto('registration_key')
    .values({ hash, registration_id: registration, mailed: by === 'e-mail' })
    .execute()

/** A registration as the page behind its link shows it: without the contact. */
export type FoundRegistration = {
  readonly id: Id<'registration'>
  readonly target: ThingAddress
  readonly name: string
  readonly language: Language
  readonly status: RegistrationStatus
  /** When the person was checked in at the door. */
  readonly arrivedAt: Date | null
  /** Position on the waiting list, from 1; 0 for a person who is not on it. */
  readonly position: number
  readonly confirmedAt: Date | null
  readonly confirmBy: Date | null
  readonly contactKind: 'email' | 'phone'
  /** Whether the link came by e-mail. */
  readonly isMailed: boolean
  readonly endedAs: RegistrationEnd | null
  readonly releaseReason: string | null
}

/**
 * The order of the waiting list: nobody who got a place later stands before those who were on it, and of those who got
 * one at the same moment the confirmed ones come first.
 */
const queueOrder = (alias: 'r' | 'x') => {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql`(coalesce(${column('waits_since')}, ${column('registered_at')}), ${column('confirmed_at')} is null, ${column('id')})`
}

export async function findRegistration(db: Db, keyHash: string): Promise<FoundRegistration | undefined> {
  const found = await db
    .selectFrom('registration_key as k')
    .innerJoin('registration as r', 'r.id', 'k.registration_id')
    .select(['r.id', 'r.target_kind', 'r.meeting_id', 'r.name', 'r.language', 'r.standing as status'])
    .select(['r.arrived_at as arrivedAt', 'r.confirmed_at as confirmedAt', 'r.confirm_by as confirmBy'])
    .select(['k.mailed as isMailed', 'r.ended_as as endedAs', 'r.release_reason as releaseReason'])
    .select(
      sql<'email' | 'phone'>`case when r.contact like '%@%' then 'email' else 'phone' end`.as('contactKind'),
    )
    .select(
      sql<number>`case when r.standing = 'waiting' then (
        select count(*)::int from registration x
        where x.meeting_id = r.meeting_id and x.standing = 'waiting'
          and ${queueOrder('x')} <= ${queueOrder('r')}
      ) else 0 end`.as('position'),
    )
    .where('k.hash', '=', keyHash)
    .where('r.name', 'is not', null)
    .$narrowType<{ name: string }>()
    .executeTakeFirst()
  if (!found) return undefined
  const { target_kind: kind, meeting_id: id, ...registration } = found
  return { ...registration, target: { kind, id } }
}

export const markCancelled = (db: Db, id: Id<'registration'>, now: Date) =>
  db
    .updateTable('registration')
    .set({ standing: 'cancelled', cancelled_at: now })
    .where('id', '=', id)
    .where('standing', '<>', 'cancelled')
    .execute()

/**
 * Confirms registrations; those that were pending go to the end of the waiting list. Ended ones and confirmed ones stay
 * as they are. Returns those that changed.
 */
export async function markRegistrationsConfirmed(
  db: Db,
  ids: readonly Id<'registration'>[],
  now: Date,
): Promise<Id<'registration'>[]> {
  if (ids.length === 0) return []
  const rows = await db
    .updateTable('registration')
    .set({
      confirmed_at: now,
      standing: sql<RegistrationStatus>`case standing when 'pending' then 'waiting' else standing end`,
      waits_since: sql<Date | null>`case standing when 'pending' then ${now}::timestamptz else waits_since end`,
    })
    .where('id', 'in', ids)
    .where('standing', '<>', 'cancelled')
    .where('confirmed_at', 'is', null)
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Pending registrations of networks that have fewer than UNCONFIRMED_MAX unconfirmed ones now go to the end of the
 * waiting list, at most `most` of them, the first of each network first. Returns how many.
 */
export async function admitPending(
  db: Db,
  target: string,
  { most, now }: { readonly most: number; readonly now: Date },
): Promise<number> {
  if (most <= 0) return 0
  const { numUpdatedRows } = await db
    .updateTable('registration')
    .set({ standing: 'waiting', waits_since: now })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom(
          eb
            .selectFrom('registration as r')
            .select(['r.id', 'r.origin_key', 'r.registered_at'])
            .select(
              sql<number>`row_number() over (partition by r.origin_key order by r.registered_at, r.id)`.as(
                'nth',
              ),
            )
            .where('r.meeting_id', '=', target)
            .where('r.standing', '=', 'pending')
            .as('p'),
        )
        .select('p.id')
        .where(
          sql<boolean>`p.nth <= ${sql.lit(UNCONFIRMED_MAX)} - (
            select count(*) from registration u
            where u.meeting_id = ${target} and u.origin_key = p.origin_key
              and u.confirmed_at is null and u.standing in ('seat', 'waiting'))`,
        )
        .orderBy('p.registered_at')
        .orderBy('p.id')
        .limit(most),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Gives seats to the first people on the waiting list; returns their registrations. */
export async function seatFirstWaiting(db: Db, target: string, count: number): Promise<Id<'registration'>[]> {
  if (count === 0) return []
  const rows = await db
    .updateTable('registration')
    .set({ standing: 'seat' })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('registration as r')
        .select('r.id')
        .where('r.meeting_id', '=', target)
        .where('r.standing', '=', 'waiting')
        .orderBy(queueOrder('r'))
        .limit(count),
    )
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Registrations whose time to confirm has passed, unless the person is there. */
const expired = (db: Db, now: Date) =>
  db
    .selectFrom('registration as r')
    .where('r.confirm_by', '<=', now)
    .where('r.confirmed_at', 'is', null)
    .where('r.arrived_at', 'is', null)
    .where('r.standing', '<>', 'cancelled')

/** Things with registrations that lapse now, in the order in which everything holds them. */
export const listTargetsToLapse = (db: Db, now: Date, limit: number): Promise<ThingAddress[]> =>
  expired(db, now)
    .select(['r.target_kind as kind', 'r.meeting_id as id'])
    .distinct()
    .orderBy('r.target_kind')
    .orderBy('r.meeting_id')
    .limit(limit)
    .execute()

/** Ends the registrations for a thing that nobody has confirmed in time. */
export const markLapsed = (db: Db, target: string, now: Date) =>
  db
    .updateTable('registration')
    .set({ standing: 'cancelled', cancelled_at: now, ended_as: 'lapsed' })
    .where('id', 'in', expired(db, now).where('r.meeting_id', '=', target).select('r.id'))
    .execute()

/** Lets these registrations lapse no more: what they are for has begun, or is gone. */
export const clearConfirmBy = (db: Db, target: string, now: Date) =>
  db
    .updateTable('registration')
    .set({ confirm_by: null })
    .where('id', 'in', expired(db, now).where('r.meeting_id', '=', target).select('r.id'))
    .execute()

/** Everybody who has a seat or is on the waiting list. */
export async function listActiveRegistrations(db: Db, target: string): Promise<Id<'registration'>[]> {
  const rows = await db
    .selectFrom('registration')
    .select('id')
    .where('meeting_id', '=', target)
    .where('standing', 'in', ['seat', 'waiting'])
    .orderBy('registered_at')
    .execute()
  return rows.map(({ id }) => id)
}

/** What a letter to a registered person needs of the registration. */
export const findRegisteredAddressee = (db: Db, id: string) =>
  db
    .selectFrom('registration')
    .select([
      'id',
      'target_kind as kind',
      'meeting_id as target',
      'contact',
      'language',
      'standing as status',
    ])
    .select(['confirmed_at as confirmedAt', 'confirm_by as confirmBy', 'release_reason as releaseReason'])
    .where('id', '=', id as Id<'registration'>)
    .where('name', 'is not', null)
    .where('contact', 'is not', null)
    .$narrowType<{ contact: string }>()
    .executeTakeFirst()
