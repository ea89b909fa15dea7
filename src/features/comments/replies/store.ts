import type { Id } from '#domain/base/id.ts'
import { type Db, jsonb } from '#platform/db/index.ts'
import type { CommentReply } from '../model.ts'
import type { ReplyRow } from '../tables.ts'

/** Replies to a comment in chronological order; hidden ones are marked. */
export async function listReplies(db: Db, comment: Id<'comment'>): Promise<readonly CommentReply[]> {
  const rows = await db
    .selectFrom('reply as r')
    .leftJoin('organisation_link as o', 'o.id', 'r.organisation_id')
    .select(['r.id', 'r.language', 'r.body', 'r.author_name as author', 'r.written_at as writtenAt'])
    .select(['o.slug', 'o.name', 'r.hidden_rule as rule', 'r.hidden_reason as reason'])
    .where('r.comment_id', '=', comment)
    .orderBy('r.written_at')
    .orderBy('r.id')
    .execute()
  return rows.map(({ slug, name, rule, reason, ...row }) => ({
    ...row,
    organisation: slug && name ? { slug, name } : null,
    hidden: rule && reason ? { rule, reason } : null,
  }))
}

/** Inserts a reply; false when the same person has already written the same there. */
export async function addReply(db: Db, row: ReplyRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reply')
    .values({ ...row, hidden_reason: row.hidden_reason && jsonb(row.hidden_reason) })
    .onConflict((conflict) => conflict.columns(['comment_id', 'account_id', 'digest']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
