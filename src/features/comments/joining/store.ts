import type { Id } from '#domain/base/id.ts'
import type { Db, Tables } from '#platform/db/index.ts'

type Thing = { readonly kind: string; readonly id: string }

/** Counts a person in; false when they joined before. */
export async function addJoin(db: Db, row: Tables['joining']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('joining')
    .values(row)
    .onConflict((conflict) => conflict.columns(['target_id', 'account_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const hasJoined = async (db: Db, { kind, id }: Thing, account: Id<'account'>): Promise<boolean> =>
  (await db
    .selectFrom('joining')
    .select('id')
    .where('target_kind', '=', kind)
    .where('target_id', '=', id)
    .where('account_id', '=', account)
    .executeTakeFirst()) !== undefined

/** What a person has joined of a kind of things, with the times. */
export const listJoined = (db: Db, kind: string, account: Id<'account'>) =>
  db
    .selectFrom('joining')
    .select(['target_id as id', 'joined_at as at'])
    .where('target_kind', '=', kind)
    .where('account_id', '=', account)
    .orderBy('joined_at')
    .execute()

/** Adds one to the number of those who joined a comment. */
export const countJoin = (db: Db, comment: string) =>
  db
    .updateTable('comment')
    .set((eb) => ({ joins: eb('joins', '+', 1) }))
    .where('id', '=', comment as Id<'comment'>)
    .execute()
