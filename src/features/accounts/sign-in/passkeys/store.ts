import type { Id } from '#domain/base/id.ts'
import { type Db, jsonb, type Tables, type TransactionDb } from '#platform/db/index.ts'
import type { ChallengeKind } from '../../model.ts'

type AccountId = Id<'account'>
type Challenge = Tables['sign_in_challenge']

/** Stores the challenge of a browser; a new challenge replaces the earlier one. */
export function saveChallenge(db: Db, { asked, ...row }: Challenge) {
  const values = { ...row, asked: jsonb(asked) }
  const { browser_hash: _, ...rest } = values
  return db
    .insertInto('sign_in_challenge')
    .values(values)
    .onConflict((conflict) => conflict.column('browser_hash').doUpdateSet(rest))
    .execute()
}

/** Removes challenges that nobody can answer any more, a few at a time. */
export const removeExpiredChallenges = (db: Db, now: Date, limit: number) =>
  db
    .deleteFrom('sign_in_challenge')
    .where('browser_hash', 'in', (eb) =>
      eb
        .selectFrom('sign_in_challenge')
        .select('browser_hash')
        .where('expires_at', '<', now)
        .orderBy('expires_at')
        .limit(limit)
        // Others remove some at the same time.
        .forUpdate()
        .skipLocked(),
    )
    .execute()

/** Takes the challenge of a browser, so that it can be answered once. */
export async function consumeChallenge(
  db: Db,
  browser: Uint8Array,
  kind: ChallengeKind,
  now: Date,
): Promise<Challenge | undefined> {
  const found = await db
    .deleteFrom('sign_in_challenge')
    .where('browser_hash', '=', browser)
    .where('kind', '=', kind)
    .returningAll()
    .executeTakeFirst()
  return found && found.expires_at > now ? found : undefined
}

export const listPasskeys = (db: Db, account: AccountId) =>
  db
    .selectFrom('passkey')
    .select(['id', 'credential_id', 'transports', 'name', 'added_at', 'used_at'])
    .where('account_id', '=', account)
    .orderBy('added_at')
    .execute()

/** The passkey of a credential whose counter is about to be compared. */
export const lockPasskey = (db: TransactionDb, credential: string) =>
  db.selectFrom('passkey').selectAll().where('credential_id', '=', credential).forUpdate().executeTakeFirst()

export const addPasskey = (db: Db, { transports, ...row }: Tables['passkey']) =>
  db
    .insertInto('passkey')
    .values({ ...row, transports: jsonb(transports) })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst()

export const markUsed = (
  db: Db,
  id: Id<'passkey'>,
  use: { counter: number; backed_up: boolean; used_at: Date },
) => db.updateTable('passkey').set(use).where('id', '=', id).execute()

export const renamePasskey = (db: Db, account: AccountId, id: string, name: string) =>
  db
    .updateTable('passkey')
    .set({ name })
    .where('id', '=', id)
    .where('account_id', '=', account)
    .executeTakeFirst()

export const removePasskey = (db: Db, account: AccountId, id: string) =>
  db.deleteFrom('passkey').where('id', '=', id).where('account_id', '=', account).executeTakeFirst()
