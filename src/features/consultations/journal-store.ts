import { sql } from 'kysely'
import type { Text } from '#domain/base/text.ts'
import type { Db } from '#platform/db/index.ts'

type Link = {
  readonly id: string
  readonly slug: string
  readonly number: number | null
  readonly title: Text
}

/** Where consultations and what is said in them are shown, by id; what is hidden or only announced is left out. */
export async function listLinks(db: Db, ids: readonly string[]): Promise<readonly Link[]> {
  const wanted = sql`select unnest(${sql.val([...ids])}::uuid[])`
  const { rows } = await sql<Link>`
    select c.id, c.slug, null::float8 as number, d.title
    from consultation c join document d on d.id = c.document_id where c.id in (${wanted})
    union all
    select m.id, c.slug, m.number::float8, d.title
    from comment m join consultation c on c.id = m.consultation_id join document d on d.id = c.document_id
    where m.id in (${wanted}) and m.state = 'public'
    union all
    select j.id, c.slug, m.number::float8, d.title
    from comment_join j join comment m on m.id = j.comment_id
      join consultation c on c.id = m.consultation_id join document d on d.id = c.document_id
    where j.id in (${wanted}) and m.state = 'public'
    union all
    select r.id, c.slug, m.number::float8, d.title
    from reply r join comment m on m.id = r.comment_id
      join consultation c on c.id = m.consultation_id join document d on d.id = c.document_id
    where r.id in (${wanted}) and r.state = 'public' and m.state = 'public'`.execute(db)
  return rows
}
