import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import type { Db, Tables } from '#platform/db/index.ts'

type AccountId = Id<'account'>

export type OpenSession = Pick<
  Tables['session'],
  'id' | 'way' | 'device' | 'opened_at' | 'seen_at' | 'expires_at'
>

export const listSessions = (db: Db, account: AccountId, now: Date): Promise<OpenSession[]> =>
  db
    .selectFrom('session')
    .select(['id', 'way', 'device', 'opened_at', 'seen_at', 'expires_at'])
    .where('account_id', '=', account)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .execute()

/** Ends all sessions of an account, except one if it is given. */
export const endSessions = (db: Db, account: AccountId, but?: Id<'session'>) =>
  db
    .deleteFrom('session')
    .where('account_id', '=', account)
    .$if(but !== undefined, (query) => query.where('id', '!=', but ?? ''))
    .execute()

/** The organisations and places of roles, by id and by the ordinal of the place. */
export async function listNames(
  db: Db,
  organisations: readonly Id<'organisation'>[],
  ordinals: readonly number[],
) {
  const known =
    organisations.length === 0
      ? []
      : await db
          .selectFrom('organisation_link')
          .select(['id', 'slug', 'name'])
          .where('id', 'in', organisations)
          .execute()
  const places =
    ordinals.length === 0
      ? []
      : await db
          .selectFrom('territory_place')
          .select(['ordinal', 'label', 'slug'])
          .where('ordinal', 'in', ordinals)
          .execute()
  return {
    organisations: new Map(known.map((item) => [item.id, item])),
    places: new Map(places.map((place) => [place.ordinal, place])),
  }
}

export const getPreferences = (db: Db, account: AccountId) =>
  db.selectFrom('account').where('id', '=', account).select(['name', 'language']).executeTakeFirstOrThrow()

export const savePreferences = (
  db: Db,
  account: AccountId,
  preferences: { readonly name: string | null; readonly language: Language },
) => db.updateTable('account').set(preferences).where('id', '=', account).execute()

/** All records of this slice about a person, as plain rows. */
export async function listAccountRecords(db: Db, account: AccountId) {
  const rows = await Promise.all([
    db
      .selectFrom('account')
      .select(['id', 'email', 'name', 'language', 'person_id as person', 'created_at'])
      .where('id', '=', account)
      .execute(),
    db
      .selectFrom('consent')
      .select(['version as consent', 'language', 'given_at'])
      .where('account_id', '=', account)
      .execute(),
    db
      .selectFrom('session')
      .select(['device', 'way', 'opened_at', 'seen_at', 'expires_at'])
      .where('account_id', '=', account)
      .execute(),
    db
      .selectFrom('passkey')
      .select(['name as passkey', 'added_at', 'used_at'])
      .where('account_id', '=', account)
      .execute(),
    db
      .selectFrom('external_identity')
      .select(['issuer', 'subject', 'added_at', 'used_at'])
      .where('account_id', '=', account)
      .execute(),
    db
      .selectFrom('contact_confirmation')
      .select(['purpose', 'email', 'name', 'language', 'asked_at', 'confirmed_at', 'led_to'])
      .where('account_id', '=', account)
      .execute(),
  ])
  return rows.flat()
}

/** Keeps only the number of an account; its sessions and data end. */
export async function eraseAccount(db: Db, account: AccountId, now: Date) {
  const row = await db
    .selectFrom('account')
    .select('email')
    .where('id', '=', account)
    .executeTakeFirstOrThrow()
  for (const table of ['session', 'passkey', 'external_identity', 'consent', 'contact_confirmation'] as const)
    await db.deleteFrom(table).where('account_id', '=', account).execute()
  await db.deleteFrom('sign_in_challenge').where('account_id', '=', account).execute()
  if (row.email !== null) {
    await db.deleteFrom('sign_in_attempt').where('email', '=', row.email).execute()
    await db.deleteFrom('contact_confirmation').where('email', '=', row.email).execute()
  }
  await db
    .updateTable('account')
    .set({ email: null, name: null, person_id: null, erased_at: now })
    .where('id', '=', account)
    .execute()
}
