import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type Db, insertMany, type Tables } from '#platform/db/index.ts'

/** Accepted comments on a consultation: possible causes of a change of the text. */
export const listAcceptedComments = (db: Db, consultation: Id<'consultation'>) =>
  db
    .selectFrom('public_comment')
    .select([sql<number>`number::float8`.as('number'), 'id', 'place as anchor', 'body', 'wording'])
    .where('target_id', '=', consultation)
    .where('verdict', 'in', ['accepted', 'partly'])
    .orderBy('number')
    .execute()

/** A change of a later version that was caused by a comment. */
export type LinkedChange = { readonly number: number; readonly anchor: string; readonly provision: string }

/** The changes that a comment caused, with the names of their provisions in a language; one query. */
export const listChangesCausedBy = (
  db: Db,
  comment: Id<'comment'>,
  language: 'kk' | 'ru',
): Promise<readonly LinkedChange[]> =>
  db
    .selectFrom('answer_change as x')
    .innerJoin('document_version as v', 'v.id', 'x.version_id')
    .leftJoin('provision as p', (join) =>
      join
        .onRef('p.version_id', '=', 'x.version_id')
        .onRef('p.anchor', '=', 'x.anchor')
        .on('p.language', '=', language),
    )
    .select(['v.number', 'x.anchor', sql<string>`coalesce(p.place_name, '')`.as('provision')])
    .where('x.comment_id', '=', comment)
    .orderBy('v.number')
    .orderBy('p.position')
    .execute()

const ROWS_AT_ONCE = 1000
export const addAnswerChanges = (db: Db, rows: readonly Tables['answer_change'][]) =>
  insertMany(rows, ROWS_AT_ONCE, (slice) =>
    db
      .insertInto('answer_change')
      .values(slice)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  )

/** Numbers of the comments that caused changes of a version, by the anchor of the provision. */
export async function listCausesOfVersion(
  db: Db,
  version: Id<'document-version'>,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const rows = await db
    .selectFrom('answer_change as x')
    .innerJoin('public_comment as c', 'c.id', 'x.comment_id')
    .select(['x.anchor', sql<number>`c.number::float8`.as('number')])
    .where('x.version_id', '=', version)
    .orderBy('c.number')
    .execute()
  const causes = new Map<string, number[]>()
  for (const { anchor, number } of rows) causes.set(anchor, [...(causes.get(anchor) ?? []), number])
  return causes
}
