import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

/** Removes the proposals of a person that wait for an answer, and erases whose the others were. Returns what was removed. */
export async function eraseProposalAuthor(
  db: Db,
  account: Id<'account'>,
): Promise<readonly Id<'NAME_KEBAB-proposal'>[]> {
  const removed = await db
    .deleteFrom('NAME_TABLE_proposal')
    .where('account_id', '=', account)
    .where('answered_at', 'is', null)
    .returning('id')
    .execute()
  await db
    .updateTable('NAME_TABLE_proposal')
    .set({ account_id: null })
    .where('account_id', '=', account)
    .execute()
  return removed.map(({ id }) => id)
}

/** Forgets whose the proposals were that were answered before an instant. */
export const eraseProposalAuthors = (db: Db, before: Date) =>
  db
    .updateTable('NAME_TABLE_proposal')
    .set({ account_id: null })
    .where('answered_at', '<', before)
    .where('account_id', 'is not', null)
    .execute()
