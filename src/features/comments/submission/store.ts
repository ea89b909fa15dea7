import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type Db, jsonb, type Tables } from '#platform/db/index.ts'
import type { CommentRow } from '../tables.ts'

/**
 * Inserts a comment; returns its public number, or undefined when the same person has already written the same there.
 */
export async function addComment(db: Db, row: Omit<CommentRow, 'place'>): Promise<number | undefined> {
  const added = await db
    .insertInto('comment')
    // It stands at first where it was made.
    .values({ ...row, place: row.anchor, hidden_reason: row.hidden_reason && jsonb(row.hidden_reason) })
    .onConflict((conflict) =>
      conflict.columns(['target_id', 'account_id', 'digest']).where('account_id', 'is not', null).doNothing(),
    )
    .returning(sql<number>`number::float8`.as('number'))
    .executeTakeFirst()
  return added?.number
}

/** A comment of this person with the same text on the same target. */
export const findDuplicateComment = (db: Db, target: string, account: Id<'account'>, digest: Uint8Array) =>
  db
    .selectFrom('comment')
    .select(sql<number>`number::float8`.as('number'))
    .where('target_id', '=', target)
    .where('account_id', '=', account)
    .where('digest', '=', digest)
    .executeTakeFirst()

export const publishComment = (
  db: Db,
  id: Id<'comment'>,
  columns: Pick<CommentRow, 'account_id' | 'published_at'>,
) =>
  db
    .updateTable('comment')
    .set({ ...columns, state: 'public' })
    .where('id', '=', id)
    .execute()

export const removeComment = (db: Db, id: Id<'comment'>) =>
  db.deleteFrom('comment').where('id', '=', id).execute()

/** Deletes comments that were not confirmed in time; the links in their letters have expired. */
export const eraseUnconfirmed = (db: Db, before: Date) =>
  db.deleteFrom('comment').where('state', '=', 'pending').where('written_at', '<', before).execute()

export const addCommentFile = (db: Db, row: Tables['comment_file']) =>
  db.insertInto('comment_file').values(row).execute()
