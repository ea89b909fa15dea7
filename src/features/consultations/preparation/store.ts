import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type Db, jsonb } from '#platform/db/index.ts'
import type { SourceText } from './model.ts'

type DraftId = Id<'draft'>

/** Keeps what was read of a file beside a draft, once for each content. */
export const addSourceText = (db: Db, draft: DraftId, hash: string, text: SourceText) =>
  db
    .insertInto('document_source')
    .values({ draft_id: draft, hash, content: jsonb(text) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** What was read of files, by hash; one query. */
export async function findSourceTexts(
  db: Db,
  draft: DraftId,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, SourceText>> {
  if (hashes.length === 0) return new Map()
  const rows = await db
    .selectFrom('document_source')
    .select(['hash', 'content'])
    .where('draft_id', '=', draft)
    .where('hash', 'in', hashes)
    .execute()
  return new Map(rows.map(({ hash, content }) => [hash, content]))
}

/** Gives a copy of a draft all that was read for the original. */
export const copySourceTexts = (db: Db, from: DraftId, to: DraftId) =>
  db
    .insertInto('document_source')
    .columns(['draft_id', 'hash', 'content'])
    .expression(
      db
        .selectFrom('document_source')
        .select([sql<DraftId>`cast(${to} as uuid)`.as('draft_id'), 'hash', 'content'])
        .where('draft_id', '=', from),
    )
    .execute()
