import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Attendee, Turnout } from './model.ts'

const attendees = (db: Db, meeting: Id<'meeting'>) =>
  db
    .selectFrom('registration as r')
    .where('r.meeting_id', '=', meeting)
    .where('r.standing', '<>', 'cancelled')
    .where('r.name', 'is not', null)
    .select(['r.id', 'r.name', 'r.contact', 'r.standing as status', 'r.walk_in as walkIn'])
    .select(['r.registered_at as registeredAt', 'r.arrived_at as arrivedAt'])
    .select(sql<boolean>`r.confirmed_at is not null`.as('isConfirmed'))
    .$narrowType<{ name: string; status: Attendee['status'] }>()

/** People with all of these words in their names, in Kazakh order (numbers by value), with their total number. */
export async function listAttendees(
  db: Db,
  meeting: Id<'meeting'>,
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
  const found = await attendees(db, meeting)
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

export const countTurnout = (db: Db, meeting: Id<'meeting'>): Promise<Turnout> =>
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
    .where('meeting_id', '=', meeting)
    .where('standing', '<>', 'cancelled')
    .executeTakeFirstOrThrow()

/** The slug of a meeting that was not withdrawn. */
export const findSlug = async (db: Db, meeting: Id<'meeting'>): Promise<string | undefined> =>
  (
    await db
      .selectFrom('meeting')
      .select('slug')
      .where('id', '=', meeting)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
  )?.slug

/** Checks somebody in, or takes that back (`at` is null); returns whether anything changed. */
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

export const hasAttendee = async (db: Db, meeting: Id<'meeting'>, registration: Id<'registration'>) =>
  (await attendees(db, meeting).where('r.id', '=', registration).executeTakeFirst()) !== undefined

/** Adds a person who came without having registered; returns false when the same form was sent before. */
export async function addWalkIn(
  db: Db,
  attendee: {
    readonly id: Id<'registration'>
    readonly meeting: Id<'meeting'>
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
      meeting_id: attendee.meeting,
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
