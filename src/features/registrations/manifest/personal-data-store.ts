import type { ExpressionBuilder } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import type { Db, Tables } from '#platform/db/index.ts'
import type { RegistrationStatus } from '../model.ts'

/** Things after one for which people are registered whose names are not erased, in the order of their ids. */
export const listTargetsWithPeople = (
  db: Db,
  after: string | undefined,
  limit: number,
): Promise<ThingAddress[]> =>
  db
    .selectFrom('registration')
    .select(['target_kind as kind', 'meeting_id as id'])
    .distinct()
    .where('name', 'is not', null)
    .$if(after !== undefined, (query) => query.where('meeting_id', '>', after ?? ''))
    .orderBy('meeting_id')
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

/**
 * Erases the names, contacts and links of registrations: all for these things, or those of a contact. Who came is kept
 * as a number. The things are held.
 */
export async function erasePeople(
  db: Db,
  owner: { readonly targets: readonly string[] } | { readonly contactKey: string },
) {
  const ofOwner = (eb: ExpressionBuilder<Tables, 'registration'>) =>
    'targets' in owner ? eb('meeting_id', 'in', owner.targets) : eb('contact_key', '=', owner.contactKey)
  await db
    .deleteFrom('registration_key')
    .where('registration_id', 'in', (eb) => eb.selectFrom('registration').select('id').where(ofOwner))
    .execute()
  await db.updateTable('registration').set(noPerson).where(ofOwner).execute()
}

/** For what a contact has registered. */
export const listAddressesByContact = (db: Db, contactKey: string): Promise<ThingAddress[]> =>
  db
    .selectFrom('registration')
    .select(['target_kind as kind', 'meeting_id as id'])
    .distinct()
    .where('contact_key', '=', contactKey)
    .execute()

/** Cancels what a contact has registered for these things; returns those in which a seat may have become free. */
export async function cancelRegistrations(
  db: Db,
  contactKey: string,
  targets: readonly ThingAddress[],
  now: Date,
): Promise<ThingAddress[]> {
  if (targets.length === 0) return []
  const rows = await db
    .updateTable('registration')
    .set({ standing: 'cancelled', cancelled_at: now, arrived_at: null })
    .where('contact_key', '=', contactKey)
    .where('standing', '<>', 'cancelled')
    .where(
      'meeting_id',
      'in',
      targets.map(({ id }) => id),
    )
    .returning('meeting_id as id')
    .execute()
  return targets.filter((target) => rows.some(({ id }) => id === target.id))
}

/** The confirmed e-mail address of an account. */
export const findConfirmedEmail = async (db: Db, account: Id<'account'>): Promise<string | undefined> =>
  (await db.selectFrom('account_link').select('email').where('id', '=', account).executeTakeFirst())?.email ??
  undefined

/** The registrations of a contact. */
export const listRegistrationsByContact = (db: Db, contactKey: string) =>
  db
    .selectFrom('registration')
    .select(['target_kind as kind', 'meeting_id as id', 'name', 'contact', 'language', 'standing'])
    .select(['registered_at as registeredAt', 'cancelled_at as cancelledAt', 'arrived_at as arrivedAt'])
    .select(['confirmed_at as confirmedAt', 'confirm_by as confirmBy', 'waits_since as waitsSince'])
    .select(['ended_as as endedAs', 'release_reason as releaseReason'])
    .where('contact_key', '=', contactKey)
    .orderBy('registered_at')
    .execute()

/** The newest registrations by a contact. */
export const listNewestByContact = (db: Db, contactKey: string, limit: number) =>
  db
    .selectFrom('registration')
    .select(['target_kind as kind', 'meeting_id as id', 'standing', 'ended_as as endedAs'])
    .select(['registered_at as registeredAt', 'arrived_at as arrivedAt'])
    .where('contact_key', '=', contactKey)
    .orderBy('registered_at', 'desc')
    .limit(limit)
    .execute()

/** For what the person of a contact is registered, ahead or past, except for what they cancelled. */
export const listStatusesByContact = (db: Db, contactKey: string) =>
  db
    .selectFrom('registration')
    .select(['target_kind as kind', 'meeting_id as id', 'standing'])
    .where('contact_key', '=', contactKey)
    .where('standing', '!=', 'cancelled')
    .$narrowType<{ standing: Exclude<RegistrationStatus, 'cancelled'> }>()
    .execute()

const ROWS_A_NIGHT = 500

/** Adds the search keys of rows that are older than the column. */
export async function addNameSearchKeys(db: Db) {
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
