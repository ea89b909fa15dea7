import type { Id } from '#domain/base/id.ts'
import type { Db, Tables } from '#platform/db/index.ts'

type Thing = { readonly kind: string; readonly id: string }

/** Inserts a join; false when the person has already joined. */
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

/** Increments the number of joins of a comment. */
export const incrementJoins = (db: Db, comment: string) =>
  db
    .updateTable('comment')
    .set((eb) => ({ joins: eb('joins', '+', 1) }))
    .where('id', '=', comment as Id<'comment'>)
    .execute()
