import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

// How the provision is called that something was said of; null of the whole document.
const placeOf = sql`(
  select jsonb_object_agg(p.language, p.place_name) from provision p
  where p.version_id = m.version_id and p.anchor = m.anchor)`

/** All that a person said, joined and replied, as plain data. */
export async function listOwn(db: Db, account: Id<'account'>) {
  const { rows } = await sql<Record<string, unknown>>`
    select 'comment' as what, d.title as consultation, m.number::float8 as number, ${placeOf} as provision, m.kind,
      m.language, m.body, m.wording, m.author_name as name, m.state, m.written_at as at
    from comment m join consultation c on c.id = m.consultation_id
      join document d on d.id = c.document_id where m.account_id = ${account}
    union all
    select 'join', d.title, m.number::float8, ${placeOf}, null, null, null, null, null, null, j.joined_at
    from comment_join j join comment m on m.id = j.comment_id join consultation c on c.id = m.consultation_id
      join document d on d.id = c.document_id
    where j.account_id = ${account}
    union all
    select 'reply', d.title, m.number::float8, ${placeOf}, null, r.language, r.body, null, r.author_name, r.state, r.written_at
    from reply r join comment m on m.id = r.comment_id join consultation c on c.id = m.consultation_id
      join document d on d.id = c.document_id
    where r.account_id = ${account}
    order by at`.execute(db)
  return rows
}

type Said = {
  readonly type: 'comment' | 'reply'
  readonly id: Id<string>
  readonly territory: string
  readonly organisation: Id<'organisation'>
  readonly content: Readonly<Record<string, unknown>>
}

/** Takes the name off all that a person published, and what she never confirmed away; returns what was published. */
export async function forgetAuthor(db: Db, account: Id<'account'>): Promise<readonly Said[]> {
  await db.deleteFrom('comment').where('account_id', '=', account).where('state', '=', 'pending').execute()
  const { rows } = await sql<Said>`
    with nameless as (
      update comment set author_name = null where account_id = ${account} returning *
    ), replies as (
      update reply set author_name = null where account_id = ${account} returning *
    )
    select 'comment' as type, m.id, d.territory_code as territory, d.organisation_id as organisation,
      jsonb_build_object('consultation', c.slug, 'number', m.number, 'kind', m.kind, 'version', m.version_id,
        'provision', m.anchor, 'language', m.language, 'body', m.body, 'wording', m.wording) as content
    from nameless m join consultation c on c.id = m.consultation_id join document d on d.id = c.document_id
    union all
    select 'reply', r.id, d.territory_code, d.organisation_id,
      jsonb_build_object('consultation', c.slug, 'comment', m.number, 'language', r.language, 'body', r.body)
    from replies r join comment m on m.id = r.comment_id join consultation c on c.id = m.consultation_id
      join document d on d.id = c.document_id`.execute(db)
  return rows
}
