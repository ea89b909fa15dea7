import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Attendee, Turnout } from './model.ts'

const attendees = (db: Db, target: string) =>
  db
    .selectFrom('registration as r')
    .where('r.meeting_id', '=', target)
    .where('r.standing', '<>', 'cancelled')
    .where('r.name', 'is not', null)
    .select(['r.id', 'r.name', 'r.contact', 'r.standing as status', 'r.walk_in as walkIn'])
    .select(['r.registered_at as registeredAt', 'r.arrived_at as arrivedAt'])
    .select(sql<boolean>`r.confirmed_at is not null`.as('isConfirmed'))
    .$narrowType<{ name: string; status: Attendee['status'] }>()

/** People with all of these words in their names, in Kazakh order (numbers by value), with their total number. */
export async function listAttendees(
  db: Db,
  target: string,
  {
    words,
    awaited,
    offset,
    limit,
  }: {
    readonly words: string
    /** Only those who are not here yet. */
    readonly awaited: boolean
    readonly offset: number
    readonly limit: number
  },
) {
  const keys = foldLetters(words).split(' ').filter(Boolean)
  const found = await attendees(db, target)
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
  return { items: found satisfies Attendee[], total: found[0]?.total ?? 0 }
}

export const countTurnout = (db: Db, target: string): Promise<Turnout> =>
  db
    .selectFrom('registration')
    .select([
      sql<number>`(count(*) filter (where standing = 'seat' and not walk_in))::int`.as('seats'),
      sql<number>`(count(*) filter (where standing = 'waiting'))::int`.as('waiting'),
      sql<number>`(count(*) filter (where confirmed_at is null and arrived_at is null))::int`.as(
        'unconfirmed',
      ),
      sql<number>`(count(*) filter (where walk_in))::int`.as('walkIns'),
      sql<number>`(count(arrived_at))::int`.as('arrived'),
    ])
    .where('meeting_id', '=', target)
    .where('standing', '<>', 'cancelled')
    .executeTakeFirstOrThrow()

/** Checks somebody in, or takes that back (`at` is null); returns whether anything changed. */
export async function markArrived(
  db: Db,
  target: string,
  registration: Id<'registration'>,
  at: Date | null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('registration')
    .set({ arrived_at: at })
    .where('id', '=', registration)
    .where('meeting_id', '=', target)
    .where('standing', '<>', 'cancelled')
    .where('arrived_at', at === null ? 'is not' : 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const hasAttendee = async (db: Db, target: string, registration: Id<'registration'>) =>
  (await attendees(db, target).where('r.id', '=', registration).executeTakeFirst()) !== undefined

/** Adds a person who came without having registered; returns false when the same form was sent before. */
export async function addWalkIn(
  db: Db,
  attendee: {
    readonly id: Id<'registration'>
    readonly target: ThingAddress
    readonly name: string
    readonly contact: { readonly text: string; readonly key: string } | undefined
    readonly language: Language
    readonly at: Date
  },
): Promise<boolean> {
  const added = await db
    .insertInto('registration')
    .values({
      id: attendee.id,
      target_kind: attendee.target.kind,
      meeting_id: attendee.target.id,
      name: attendee.name,
      contact: attendee.contact?.text ?? null,
      contact_key: attendee.contact?.key ?? null,
      language: attendee.language,
      standing: 'seat',
      registered_at: attendee.at,
      cancelled_at: null,
      confirmed_at: attendee.at,
      search_key: foldLetters(attendee.name),
      arrived_at: attendee.at,
      walk_in: true,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Takes back all check-ins. */
export const clearArrivals = (db: Db, target: string) =>
  db
    .updateTable('registration')
    .set({ arrived_at: null })
    .where('meeting_id', '=', target)
    .where('arrived_at', 'is not', null)
    .execute()
