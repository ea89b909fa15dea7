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
