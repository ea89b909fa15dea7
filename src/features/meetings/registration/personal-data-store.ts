import type { Id } from '#domain/base/id.ts'
import { fold } from '#domain/kazakh/index.ts'
import type { Db } from '#platform/db/index.ts'

/** Meetings that ended before a day and whose people are still named. */
export const listNamed = (db: Db, before: Date, limit: number) =>
  db
    .selectFrom('meeting')
    .select('id')
    .where('ends_at', '<', before)
    .where('people_erased_at', 'is', null)
    .orderBy('ends_at')
    .limit(limit)
    .execute()

/** As everybody who writes to the people of a meeting does first: in one order, nobody waits for each other. */
const lockMeetings = (db: Db, meetings: readonly Id<'meeting'>[]) =>
  db.selectFrom('meeting').select('id').where('id', 'in', meetings).orderBy('id').forUpdate().execute()

/** Erases names, contacts and links of all who registered for these meetings; that somebody came stays. */
export async function erasePeople(db: Db, meetings: readonly Id<'meeting'>[], now: Date) {
  if (meetings.length === 0) return
  await lockMeetings(db, meetings)
  await db
    .deleteFrom('registration_key')
    .where('registration_id', 'in', (eb) =>
      eb.selectFrom('registration').select('id').where('meeting_id', 'in', meetings),
    )
    .execute()
  await db
    .updateTable('registration')
    .set({ name: null, contact: null, contact_key: null, search_key: null })
    .where('meeting_id', 'in', meetings)
    .execute()
  await db.updateTable('meeting').set({ people_erased_at: now }).where('id', 'in', meetings).execute()
}

/** Erases one address from all meetings: those ahead are cancelled, of those that were only a number stays. */
export async function eraseContact(db: Db, contactKey: string, now: Date): Promise<Id<'meeting'>[]> {
  const found = await db
    .selectFrom('registration as r')
    .innerJoin('meeting as m', 'm.id', 'r.meeting_id')
    .select(['r.id', 'r.meeting_id as meeting', 'r.standing', 'm.ends_at as endsAt'])
    .where('r.contact_key', '=', contactKey)
    .execute()
  if (found.length === 0) return []
  await lockMeetings(
    db,
    found.map(({ meeting }) => meeting),
  )
  const ids = found.map(({ id }) => id)
  const ahead = found.filter(({ endsAt, standing }) => endsAt > now && standing !== 'cancelled')
  if (ahead.length > 0)
    await db
      .updateTable('registration')
      .set({ standing: 'cancelled', cancelled_at: now, arrived_at: null })
      .where(
        'id',
        'in',
        ahead.map(({ id }) => id),
      )
      .execute()
  await db.deleteFrom('registration_key').where('registration_id', 'in', ids).execute()
  await db
    .updateTable('registration')
    .set({ name: null, contact: null, contact_key: null, search_key: null })
    .where('id', 'in', ids)
    .execute()
  return [...new Set(ahead.map(({ meeting }) => meeting))]
}

/** The confirmed address of an account. */
export const findAddress = async (db: Db, account: Id<'account'>): Promise<string | undefined> =>
  (await db.selectFrom('account_link').select('email').where('id', '=', account).executeTakeFirst())?.email ??
  undefined

/** For what an address has registered. */
export const listByContact = (db: Db, contactKey: string) =>
  db
    .selectFrom('registration as r')
    .innerJoin('meeting as m', 'm.id', 'r.meeting_id')
    .select(['m.slug', 'm.title', 'm.starts_at as startsAt', 'r.name', 'r.contact', 'r.language'])
    .select(['r.standing', 'r.registered_at as registeredAt', 'r.cancelled_at as cancelledAt'])
    .select('r.arrived_at as arrivedAt')
    .where('r.contact_key', '=', contactKey)
    .orderBy('r.registered_at')
    .execute()

const KEYS = 500

/** Makes the search keys of rows that are older than the column; returns how many are left to do perhaps. */
export async function fillKeys(db: Db): Promise<number> {
  const meetings = await db
    .selectFrom('meeting')
    .select(['id', 'title'])
    .where('search_key', 'is', null)
    .limit(KEYS)
    .execute()
  for (const { id, title } of meetings)
    await db
      .updateTable('meeting')
      .set({ search_key: fold(`${title.kk} ${title.ru} ${title.en ?? ''}`) })
      .where('id', '=', id)
      .execute()
  const people = await db
    .selectFrom('registration')
    .select(['id', 'name'])
    .where('search_key', 'is', null)
    .where('name', 'is not', null)
    .limit(KEYS)
    .execute()
  for (const { id, name } of people)
    await db
      .updateTable('registration')
      .set({ search_key: fold(name ?? '') })
      .where('id', '=', id)
      .execute()
  return meetings.length + people.length
}
