import type { Id } from '#domain/base/id.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { RegistrationStatus } from '../registration/model.ts'
import { titleSearchKey } from '../write-store.ts'

/** Meetings that ended before an instant and whose people are not erased yet. */
export const listExpired = (db: Db, before: Date, limit: number) =>
  db
    .selectFrom('meeting')
    .select('id')
    .where('ends_at', '<', before)
    .where('people_erased_at', 'is', null)
    .orderBy('ends_at')
    .limit(limit)
    .execute()

const noPerson = {
  name: null,
  contact: null,
  contact_key: null,
  search_key: null,
  origin_key: null,
  release_reason: null,
}

/** Every write to registrations locks the meeting first; always in the same order, so that nobody deadlocks. */
const lockMeetings = (db: Db, meetings: readonly Id<'meeting'>[]) =>
  db.selectFrom('meeting').select('id').where('id', 'in', meetings).orderBy('id').forUpdate().execute()

/** Erases the names, contacts and links of all registrations for these meetings; who came is kept as a number. */
export async function erasePeople(db: Db, meetings: readonly Id<'meeting'>[], now: Date) {
  if (meetings.length === 0) return
  await lockMeetings(db, meetings)
  await db
    .deleteFrom('registration_key')
    .where('registration_id', 'in', (eb) =>
      eb.selectFrom('registration').select('id').where('meeting_id', 'in', meetings),
    )
    .execute()
  await db.updateTable('registration').set(noPerson).where('meeting_id', 'in', meetings).execute()
  await db.updateTable('meeting').set({ people_erased_at: now }).where('id', 'in', meetings).execute()
}

/**
 * Erases a contact from all meetings. Registrations for meetings ahead are cancelled; of past ones only the number
 * stays. Returns the meetings in which seats may have become free.
 */
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
  const aheadIds = ahead.map(({ id }) => id)
  if (aheadIds.length > 0)
    await db
      .updateTable('registration')
      .set({ standing: 'cancelled', cancelled_at: now, arrived_at: null })
      .where('id', 'in', aheadIds)
      .execute()
  await db.deleteFrom('registration_key').where('registration_id', 'in', ids).execute()
  await db.updateTable('registration').set(noPerson).where('id', 'in', ids).execute()
  return [...new Set(ahead.map(({ meeting }) => meeting))]
}

/** The confirmed e-mail address of an account. */
export const findConfirmedEmail = async (db: Db, account: Id<'account'>): Promise<string | undefined> =>
  (await db.selectFrom('account_link').select('email').where('id', '=', account).executeTakeFirst())?.email ??
  undefined

/** The registrations of a contact. */
export const listByContact = (db: Db, contactKey: string) =>
  db
    .selectFrom('registration as r')
    .innerJoin('meeting as m', 'm.id', 'r.meeting_id')
    .select(['m.slug', 'm.title', 'm.starts_at as startsAt', 'r.name', 'r.contact', 'r.language'])
    .select(['r.standing', 'r.registered_at as registeredAt', 'r.cancelled_at as cancelledAt'])
    .select(['r.arrived_at as arrivedAt', 'r.confirmed_at as confirmedAt', 'r.confirm_by as confirmBy'])
    .select(['r.waits_since as waitsSince', 'r.ended_as as endedAs', 'r.release_reason as releaseReason'])
    .where('r.contact_key', '=', contactKey)
    .orderBy('r.registered_at')
    .execute()

/** The newest registrations by a contact, with their meetings. */
export const listNewestByContact = (db: Db, contactKey: string, limit: number) =>
  db
    .selectFrom('registration as r')
    .innerJoin('meeting as m', 'm.id', 'r.meeting_id')
    .select(['m.id as meeting', 'm.slug', 'm.title', 'm.ends_at as endsAt', 'm.state as meetingState'])
    .select(['r.standing', 'r.registered_at as registeredAt', 'r.arrived_at as arrivedAt'])
    .select('r.ended_as as endedAs')
    .where('r.contact_key', '=', contactKey)
    .orderBy('r.registered_at', 'desc')
    .limit(limit)
    .execute()

/** Meetings ahead for which the person of a contact is registered, the nearest first. */
export const listAheadByContact = (db: Db, contactKey: string, now: Date, limit: number) =>
  db
    .selectFrom('registration as r')
    .innerJoin('meeting as m', 'm.id', 'r.meeting_id')
    .innerJoin('territory_place as p', 'p.code', 'm.territory_code')
    .select(['m.slug', 'm.title', 'm.starts_at as startsAt', 'm.ends_at as endsAt', 'm.venue', 'r.standing'])
    .select(['p.code', 'p.label'])
    .where('r.contact_key', '=', contactKey)
    .where('r.standing', '!=', 'cancelled')
    .$narrowType<{ standing: Exclude<RegistrationStatus, 'cancelled'> }>()
    .where('m.withdrawn_at', 'is', null)
    .where('m.state', 'in', ['announced', 'moved'])
    .where('m.ends_at', '>', now)
    .orderBy('m.starts_at')
    .limit(limit)
    .execute()

const ROWS_A_NIGHT = 500

/** Adds the search keys of rows that are older than the column, 500 of each table at a time. */
export async function addSearchKeys(db: Db) {
  const meetings = await db
    .selectFrom('meeting')
    .select(['id', 'title'])
    .where('search_key', 'is', null)
    .limit(ROWS_A_NIGHT)
    .execute()
  for (const { id, title } of meetings)
    await db
      .updateTable('meeting')
      .set({ search_key: titleSearchKey(title) })
      .where('id', '=', id)
      .execute()
  const people = await db
    .selectFrom('registration')
    .select(['id', 'name'])
    .where('search_key', 'is', null)
    .where('name', 'is not', null)
    .limit(ROWS_A_NIGHT)
    .execute()
  for (const { id, name } of people)
    await db
      .updateTable('registration')
      .set({ search_key: foldLetters(name ?? '') })
      .where('id', '=', id)
      .execute()
}
