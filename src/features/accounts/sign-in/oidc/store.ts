import type { Id } from '#domain/base/id.ts'
import type { Db, Tables, TransactionDb } from '#platform/db/index.ts'

/** Records a sign-in with an identity provider and returns the account, if the identity was seen before. */
/** Marks an identity as used just now; returns its account, undefined where nobody has signed in with it before. */
export async function markIdentityUsed(
  db: Db,
  { issuer, subject, now }: { issuer: string; subject: string; now: Date },
): Promise<Id<'account'> | undefined> {
  const found = await db
    .updateTable('external_identity')
    .set({ used_at: now })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .returning('account_id')
    .executeTakeFirst()
  return found?.account_id
}

export const addExternalIdentity = (db: Db, row: Tables['external_identity']) =>
  db.insertInto('external_identity').values(row).execute()

/** Whether a person can sign in with a provider too. */
export const hasExternalIdentity = async (db: Db, account: Id<'account'>): Promise<boolean> =>
  (await db
    .selectFrom('external_identity')
    .select('account_id')
    .where('account_id', '=', account)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** The ways in which a person can sign in without a provider, none of which is taken away meanwhile. */
export async function lockOtherWays(
  db: TransactionDb,
  account: Id<'account'>,
): Promise<{ readonly code: boolean; readonly passkey: boolean }> {
  const found = await db
    .selectFrom('account')
    .select('email')
    .where('id', '=', account)
    .forUpdate()
    .executeTakeFirst()
  const passkey = await db
    .selectFrom('passkey')
    .select('id')
    .where('account_id', '=', account)
    .executeTakeFirst()
  return { code: Boolean(found?.email), passkey: passkey !== undefined }
}

export const removeExternalIdentities = (db: Db, account: Id<'account'>) =>
  db.deleteFrom('external_identity').where('account_id', '=', account).executeTakeFirstOrThrow()
