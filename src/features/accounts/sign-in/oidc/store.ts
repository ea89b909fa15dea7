import type { Id } from '#domain/base/id.ts'
import type { Db, Tables } from '#platform/db/index.ts'

/** Records a sign-in with an identity provider and returns the account, if the identity was seen before. */
export async function findExternalIdentity(
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

/** Whether a person can sign in without a provider: by a code to their address, or with a passkey. Locks the account. */
export async function hasOtherWay(db: Db, account: Id<'account'>): Promise<boolean> {
  const found = await db
    .selectFrom('account')
    .select('email')
    .where('id', '=', account)
    .forUpdate()
    .executeTakeFirst()
  if (found?.email) return true
  const passkey = await db
    .selectFrom('passkey')
    .select('id')
    .where('account_id', '=', account)
    .executeTakeFirst()
  return passkey !== undefined
}

export const removeExternalIdentities = (db: Db, account: Id<'account'>) =>
  db.deleteFrom('external_identity').where('account_id', '=', account).executeTakeFirstOrThrow()
