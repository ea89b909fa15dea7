import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'
import type { Frequency } from '../model.ts'

type AccountId = Id<'account'>

/** A page of what a person follows, in the order in which they began. */
export const listFollows = (
  db: Db,
  account: AccountId,
  { offset, limit }: { offset: number; limit: number },
) =>
  db
    .selectFrom('follow')
    .select(['id', 'kind', 'thing', 'frequency', 'slices', 'refused_at as refusedAt'])
    .where('account_id', '=', account)
    .orderBy('since')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute()

/**
 * Changes how often letters come; a person who changes it also resumes letters that their mail server refused. False if
 * they have no such follow.
 */
export const changeFollow = async (
  db: Db,
  account: AccountId,
  id: Id<'follow'>,
  change: { readonly frequency: Frequency; readonly everything: boolean },
): Promise<boolean> => {
  const { numUpdatedRows } = await db
    .updateTable('follow')
    .set({ frequency: change.frequency, refused_at: null, ...(change.everything ? { slices: null } : {}) })
    .where('id', '=', id)
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export const endFollow = (db: Db, account: AccountId, id: Id<'follow'>) =>
  db.deleteFrom('follow').where('id', '=', id).where('account_id', '=', account).execute()

/** Ends everything that a person follows. */
export const endFollows = (db: Db, account: AccountId) =>
  db.deleteFrom('follow').where('account_id', '=', account).execute()
