import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { fold } from '#domain/kazakh/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Guest, Turnout } from '../desk/model.ts'

export type PeopleListing = {
  readonly words: string
  readonly awaited: boolean
  readonly offset: number
  readonly limit: number
}

const guests = (db: Db, meeting: Id<'meeting'>) =>
  db
    .selectFrom('registration as r')
    .where('r.meeting_id', '=', meeting)
    .where('r.standing', '<>', 'cancelled')
    .where('r.name', 'is not', null)
    .select(['r.id', 'r.name', 'r.contact', 'r.standing', 'r.walk_in as walkIn'])
    .select(['r.registered_at as registeredAt', 'r.arrived_at as arrivedAt'])
    .$narrowType<{ name: string; standing: Guest['standing'] }>()

/** Who comes, in Kazakh order of names (numbers by value), with how many fit the search. */
export async function listGuests(
  db: Db,
  meeting: Id<'meeting'>,
  { words, awaited, offset, limit }: PeopleListing,
) {
  const keys = fold(words).split(' ').filter(Boolean)
  const found = await guests(db, meeting)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .$if(keys.length > 0, (query) =>
      query.where((eb) => eb.and(keys.map((key) => eb('r.search_key', 'like', `%${key}%`)))),
    )
    .$if(awaited, (query) => query.where('r.arrived_at', 'is', null))
    .orderBy(sql`r.name collate kazakh_numeric`)
    .orderBy('r.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { guests: found satisfies Guest[], total: found[0]?.total ?? 0 }
}

/** How many have a seat, wait, came by themselves, are there. */
export const countTurnout = (db: Db, meeting: Id<'meeting'>): Promise<Turnout> =>
  db
    .selectFrom('registration')
    .select([
      sql<number>`(count(*) filter (where standing = 'seat' and not walk_in))::int`.as('seats'),
      sql<number>`(count(*) filter (where standing = 'waiting'))::int`.as('waiting'),
      sql<number>`(count(*) filter (where walk_in))::int`.as('walkIns'),
      sql<number>`(count(arrived_at))::int`.as('arrived'),
    ])
    .where('meeting_id', '=', meeting)
    .where('standing', '<>', 'cancelled')
    .executeTakeFirstOrThrow()

/** Checks somebody in, or takes that back; returns whether anything changed. */
export async function markArrived(
  db: Db,
  meeting: Id<'meeting'>,
  registration: Id<'registration'>,
  at: Date | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('registration')
    .set({ arrived_at: at })
    .where('id', '=', registration)
    .where('meeting_id', '=', meeting)
    .where('standing', '<>', 'cancelled')
    .where('arrived_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const hasGuest = async (db: Db, meeting: Id<'meeting'>, registration: Id<'registration'>) =>
  (await guests(db, meeting).where('r.id', '=', registration).executeTakeFirst()) !== undefined

/** The registration of a contact for a meeting, if there is one. */
export const findGuestByContact = (db: Db, meeting: Id<'meeting'>, contactKey: string) =>
  db
    .selectFrom('registration')
    .select('id')
    .where('meeting_id', '=', meeting)
    .where('contact_key', '=', contactKey)
    .where('standing', '<>', 'cancelled')
    .executeTakeFirst()

export type WalkIn = {
  readonly id: Id<'registration'>
  readonly meeting: Id<'meeting'>
  readonly name: string
  readonly contact: { readonly text: string; readonly key: string } | undefined
  readonly language: 'kk' | 'ru' | 'en'
  readonly at: Date
}

/** Adds somebody who came without having registered; the same form sent twice adds her once. */
export async function addWalkIn(db: Db, guest: WalkIn): Promise<boolean> {
  const added = await db
    .insertInto('registration')
    .values({
      id: guest.id,
      meeting_id: guest.meeting,
      name: guest.name,
      contact: guest.contact?.text ?? null,
      contact_key: guest.contact?.key ?? null,
      language: guest.language,
      standing: 'seat',
      registered_at: guest.at,
      cancelled_at: null,
      search_key: fold(guest.name),
      arrived_at: guest.at,
      walk_in: true,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export const saveAttended = (db: Db, meeting: Id<'meeting'>, attended: number | null) =>
  db.updateTable('meeting').set({ attended }).where('id', '=', meeting).execute()
