import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

/** The newest proposals of a person, with what they are about. */
export const listProposalsOf = (db: Db, account: Id<'account'>, limit: number) =>
  db
    .selectFrom('NAME_TABLE_proposal as r')
    .innerJoin('NAME_TABLE as n', 'n.id', 'r.NAME_TABLE_id')
    .select(['n.id as thing', 'n.slug', 'n.title', 'r.language', 'r.body', 'r.state', 'r.answer'])
    .select(['r.written_at as writtenAt', 'r.answered_at as answeredAt'])
    .where('r.account_id', '=', account)
    .orderBy('r.written_at', 'desc')
    .limit(limit)
    .execute()

/** Removes the proposals of a person that wait for an answer, and erases whose the others were. Returns what was removed. */
export async function eraseProposalAuthor(
  db: Db,
  account: Id<'account'>,
): Promise<readonly Id<'NAME_KEBAB-proposal'>[]> {
  const removed = await db
    .deleteFrom('NAME_TABLE_proposal')
    .where('account_id', '=', account)
    .where('state', '=', 'waiting')
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
