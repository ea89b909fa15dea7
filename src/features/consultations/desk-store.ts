import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Text } from '#domain/base/text.ts'
import type { Db } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'

export const subjectColumns = {
  organisation: 'd.organisation_id',
  first: 'p.ordinal',
  last: 'p.last_ordinal',
}

/** Consultations that need work: comments to answer, or ready to close. The most urgent first. */
export async function listWaiting(db: Db, scopes: Scopes, today: LocalDate, limit: number) {
  const { rows } = await sql<{
    id: Id<'consultation'>
    title: Text
    unanswered: number
    answersDueOn: LocalDate
    closesOn: LocalDate
  }>`
    select * from (
      select c.id, d.title, c.answers_due_on as "answersDueOn", c.closes_on as "closesOn",
        (select count(*)::int from public_comment m where m.target_id = c.id and m.verdict is null) as unanswered
      from consultation c
        join document d on d.id = c.document_id
        join territory_place p on p.code = d.territory_code
      where c.announced_at is not null and c.closed_at is null and ${within(scopes, subjectColumns)}
    ) as open
    where unanswered > 0 or "closesOn" < ${today}::date
    order by "answersDueOn", id
    limit ${limit}`.execute(db)
  return rows
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
