import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import type { Correctable } from '#domain/law/index.ts'
import { type Db, jsonb } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import { subjectColumns } from '../desk-store.ts'
import type { DeskDocument, Prepared, Source } from './model.ts'

type VersionId = Id<'document-version'>

export async function findPrepared(db: Db, id: string): Promise<Prepared | undefined> {
  const { rows } = await sql<Omit<Prepared, 'sources'> & { sources: readonly Source[] | null }>`
    select d.id, d.kind, d.slug, d.title, o.name as body,
      jsonb_build_object('organisation', d.organisation_id,
        'territory', jsonb_build_object('first', p.ordinal, 'last', p.last_ordinal)) as owner,
      (select jsonb_build_object('id', c.id, 'slug', c.slug) from consultation c
        where c.document_id = d.id order by c.announced_at desc limit 1) as consultation,
      case when v.id is null then null else jsonb_build_object('id', v.id, 'number', v.number) end as draft,
      (select jsonb_agg(jsonb_build_object('language', s.language, 'name', s.name, 'format', s.format,
        'content', s.content, 'corrections', s.corrections)) from version_source s where s.version_id = v.id) as sources
    from document d
      join organisation_link o on o.id = d.organisation_id
      join territory_place p on p.code = d.territory_code
      left join document_version v on v.document_id = d.id and v.published_at is null
    where d.id = ${id}`.execute(db)
  const [row] = rows
  return row && { ...row, sources: row.sources ?? [] }
}

/** Locks a document, so that its preparation does not change until this transaction ends. */
export async function lockPrepared(db: Db, id: string): Promise<Prepared | undefined> {
  const locked = await db
    .selectFrom('document')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return locked && findPrepared(db, locked.id)
}

/** Stores a text in place of the previous one, without corrections. */
export const saveSource = (
  db: Db,
  version: VersionId,
  { language, name, format, content }: Omit<Source, 'corrections'>,
) =>
  db
    .insertInto('version_source')
    .values({ version_id: version, language, name, format, content: jsonb(content), corrections: jsonb([]) })
    .onConflict((conflict) =>
      conflict
        .columns(['version_id', 'language'])
        .doUpdateSet({ name, format, content: jsonb(content), corrections: jsonb([]) }),
    )
    .execute()

/** Locks a text of a version in preparation until this transaction ends. */
export const lockSource = async (
  db: Db,
  version: VersionId,
  language: 'kk' | 'ru',
): Promise<Source | undefined> =>
  (await db
    .selectFrom('version_source')
    .select(['language', 'name', 'format', 'content', 'corrections'])
    .where('version_id', '=', version)
    .where('language', '=', language)
    .forUpdate()
    .executeTakeFirst()) as Source | undefined

/** Stores corrections; the paragraphs, which are long, only when one was split. */
export const saveCorrected = (
  db: Db,
  version: VersionId,
  language: 'kk' | 'ru',
  { blocks, corrections }: Correctable,
  cut: boolean,
) =>
  db
    .updateTable('version_source')
    .set({ corrections: jsonb(corrections), ...(cut ? { content: jsonb({ blocks }) } : {}) })
    .where('version_id', '=', version)
    .where('language', '=', language)
    .execute()

/** Documents that a permission covers, those with the nearest due days first. */
export async function listDeskDocuments(db: Db, scopes: Scopes, limit: number) {
  const { rows } = await sql<DeskDocument>`
    select d.id as document, d.kind, d.title, o.name as body,
      exists (select from document_version v where v.document_id = d.id and v.published_at is null) as drafted,
      case when c.id is null then null else jsonb_build_object('id', c.id, 'slug', c.slug,
        'opensOn', c.opens_on, 'closesOn', c.closes_on, 'answersDueOn', c.answers_due_on,
        'closedAt', c.closed_at, 'decidedOn', c.decided_on, 'inForceOn', c.in_force_on,
        'comments', (select count(*) from public_comment m where m.target_id = c.id),
        'unanswered', (select count(*) from public_comment m where m.target_id = c.id and m.verdict is null)) end as consultation
    from document d
      join territory_place p on p.code = d.territory_code
      join organisation_link o on o.id = d.organisation_id
      left join consultation c on c.document_id = d.id
    where ${within(scopes, subjectColumns)}
    order by c.closed_at nulls first, c.answers_due_on nulls first, d.created_at desc
    limit ${limit}`.execute(db)
  return rows
}

/** Bodies that a permission to prepare documents covers. */
export async function listBodies(db: Db, scopes: Scopes) {
  const { rows } = await sql<{ id: Id<'organisation'>; name: Text; code: string }>`
    select b.id, b.name, b.code from organisation_place b
    where ${within(scopes, { organisation: 'b.id', first: 'b.first', last: 'b.last' })}
    order by b.name ->> 'ru' limit 200`.execute(db)
  return rows
}

/** A body with its territory, for permission checks. */
export async function findBody(db: Db, id: string) {
  const { rows } = await sql<{ id: Id<'organisation'>; code: string; first: number; last: number }>`
    select id, code, first, last from organisation_place where id = ${id}`.execute(db)
  return rows[0]
}
