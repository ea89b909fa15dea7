import type { Id } from '#domain/base/id.ts'
import type { Db, Tables, TransactionDb } from '#platform/db/index.ts'

export const addAttempt = (db: Db, row: Tables['sign_in_attempt']) =>
  db.insertInto('sign_in_attempt').values(row).execute()

/** Invalidates the earlier code of this browser, after a newer one or after its use. */
export const closeAttempt = (db: Db, browser: Uint8Array, at: Date) =>
  db
    .updateTable('sign_in_attempt')
    .set({ closed_at: at })
    .where('browser_hash', '=', browser)
    .where('closed_at', 'is', null)
    .execute()

const attemptOf = (db: Db, browser: Uint8Array) =>
  db
    .selectFrom('sign_in_attempt')
    .select([
      'id',
      'email',
      'language',
      'then_path as going',
      'code_hash as codeHash',
      'guesses',
      'expires_at as expiresAt',
      'closed_at as closedAt',
    ])
    .where('browser_hash', '=', browser)

/** The attempt of a browser. */
export const findAttempt = (db: Db, browser: Uint8Array) => attemptOf(db, browser).executeTakeFirst()

/** The attempt of a browser whose code is about to be compared, so that guesses are counted one after the other. */
export const lockAttempt = (db: TransactionDb, browser: Uint8Array) =>
  attemptOf(db, browser).forUpdate().executeTakeFirst()

export const findOpenAttempt = (db: Db, id: Id<'sign-in-attempt'>, now: Date) =>
  db
    .selectFrom('sign_in_attempt')
    .select(['id', 'email', 'language'])
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()

export const setCodeHash = (db: Db, id: Id<'sign-in-attempt'>, hash: Uint8Array) =>
  db.updateTable('sign_in_attempt').set({ code_hash: hash }).where('id', '=', id).execute()

export const addGuess = (db: Db, id: Id<'sign-in-attempt'>) =>
  db
    .updateTable('sign_in_attempt')
    .set(({ eb }) => ({ guesses: eb('guesses', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** When a person consented to a version of the text; undefined: not yet. */
export const findConsent = async (
  db: Db,
  account: Id<'account'>,
  version: string,
): Promise<Date | undefined> =>
  (
    await db
      .selectFrom('consent')
      .select('given_at')
      .where('account_id', '=', account)
      .where('version', '=', version)
      .executeTakeFirst()
  )?.given_at

export const addConsent = (db: Db, row: Tables['consent']) =>
  db
    .insertInto('consent')
    .values(row)
    .onConflict((conflict) => conflict.columns(['account_id', 'version']).doNothing())
    .execute()

/** Removes what nobody can use any more: attempts of yesterday, challenges, links and sessions that ran out. */
export async function eraseExpiredSignIns(db: Db, now: Date, yesterday: Date): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('asked_at', '<', yesterday).execute()
  await db.deleteFrom('sign_in_challenge').where('expires_at', '<', now).execute()
  await db.deleteFrom('contact_confirmation').where('expires_at', '<', now).execute()
  await db.deleteFrom('session').where('expires_at', '<', now).execute()
}
