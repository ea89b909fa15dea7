import { sql } from 'kysely'
import type { PageRange } from '#domain/base/pagination.ts'
import type { Db } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import type { DeskConsultation } from './model.ts'

/** Announced documents that a permission covers, those with the nearest due days first, with their total number. */
export async function listDeskConsultations(db: Db, scopes: Scopes, { offset, limit }: PageRange) {
  const { rows } = await sql<DeskConsultation & { readonly total: number }>`
    select c.id, d.kind, d.title, o.name as organisation, c.opens_on as "opensOn", c.closes_on as "closesOn",
      c.answers_due_on as "answersDueOn", c.pauses, c.closed_at as "closedAt", c.decided_on as "decidedOn",
      c.in_force_on as "inForceOn",
      (select count(*)::int from public_comment m where m.target_id = c.id and m.verdict is null) as unanswered,
      (count(*) over ())::int as total
    from consultation c
      join document d on d.id = c.document_id
      join territory_place p on p.code = d.territory_code
      join organisation_link o on o.id = d.organisation_id
    where ${within(scopes, subjectColumns)}
    order by c.closed_at nulls first, c.answers_due_on, d.created_at desc, c.id
    limit ${limit} offset ${offset}`.execute(db)
  return { items: rows, total: rows[0]?.total ?? 0 }
}

/** The columns of a document and its territory by which a permission is judged. */
const subjectColumns = {
  organisation: 'd.organisation_id',
  first: 'p.ordinal',
  last: 'p.last_ordinal',
}
