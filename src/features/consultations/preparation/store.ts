import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type Db, jsonb } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import type { DeskConsultation, SourceText } from './model.ts'

type DraftId = Id<'draft'>

/** The columns of a document and its territory by which a permission is judged. */
const subjectColumns = { organisation: 'd.organisation_id', first: 'p.ordinal', last: 'p.last_ordinal' }

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

/** Announced documents that a permission covers, those with the nearest due days first. */
export async function listDeskConsultations(db: Db, scopes: Scopes, limit: number) {
  const { rows } = await sql<DeskConsultation>`
    select c.id, d.kind, d.title, o.name as organisation, c.opens_on as "opensOn", c.closes_on as "closesOn",
      c.answers_due_on as "answersDueOn", c.closed_at as "closedAt", c.decided_on as "decidedOn",
      c.in_force_on as "inForceOn",
      (select count(*)::int from public_comment m where m.target_id = c.id and m.verdict is null) as unanswered
    from consultation c
      join document d on d.id = c.document_id
      join territory_place p on p.code = d.territory_code
      join organisation_link o on o.id = d.organisation_id
    where ${within(scopes, subjectColumns)}
    order by c.closed_at nulls first, c.answers_due_on, d.created_at desc
    limit ${limit}`.execute(db)
  return rows
}
