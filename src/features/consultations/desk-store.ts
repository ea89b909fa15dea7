import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import type { Db } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'

export const subjectColumns = {
  organisation: 'd.organisation_id',
  first: 'p.ordinal',
  last: 'p.last_ordinal',
}

/** Searches the documents that a permission covers by their titles in any language. */
export async function findDeskDocuments(db: Db, scopes: Scopes, words: string, limit: number) {
  const { rows } = await sql<{
    document: Id<'document'>
    consultation: Id<'consultation'> | null
    title: Text
  }>`
    select d.id as document, c.id as consultation, d.title
    from document d
      join territory_place p on p.code = d.territory_code
      left join consultation c on c.document_id = d.id
    where ${within(scopes, subjectColumns)}
      and (d.title ->> 'kk') || ' ' || (d.title ->> 'ru') || ' ' || coalesce(d.title ->> 'en', '') ilike
        ${`%${words.replaceAll(/[\\%_]/g, '\\$&')}%`}
    order by d.created_at desc limit ${limit}`.execute(db)
  return rows
}

/** The body and the territory of a document, for permission checks. */
export async function findDocumentOwner(db: Db, id: string) {
  const row = await db
    .selectFrom('document as d')
    .innerJoin('territory_place as p', 'p.code', 'd.territory_code')
    .select(['d.organisation_id as organisation', 'p.ordinal as first', 'p.last_ordinal as last'])
    .where('d.id', '=', id)
    .executeTakeFirst()
  return row && { organisation: row.organisation, territory: { first: row.first, last: row.last } }
}
