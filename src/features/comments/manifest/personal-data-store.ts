import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

type Written = {
  /** 'comment', 'reply', 'join' of a comment, 'join-idea' of another kind of thing. */
  readonly what: string
  readonly targetKind: string
  readonly targetId: string
  readonly versionId: string | null
  readonly anchor: string
  /** The number of the comment; null: something else was joined. */
  readonly number: number | null
  readonly kind: string | null
  readonly language: string | null
  readonly body: string | null
  readonly wording: string | null
  readonly name: string | null
  readonly state: string | null
  readonly at: Date
}

/** Everything that a person wrote or joined, in chronological order. */
export async function listOwnCommentsAndJoins(db: Db, account: Id<'account'>): Promise<readonly Written[]> {
  const place = sql`m.target_kind as "targetKind", m.target_id as "targetId", m.version_id as "versionId", m.anchor,
    m.number::float8 as number`
  const { rows } = await sql<Written>`
    select 'comment' as what, ${place}, m.kind, m.language, m.body, m.wording, m.author_name as name, m.state,
      m.written_at as at
    from comment m where m.account_id = ${account}
    union all
    select 'join', ${place}, null, null, null, null, null, null, j.joined_at
    from joining j join comment m on m.id = j.target_id
    where j.account_id = ${account} and j.target_kind = 'comment'
    union all
    select 'join-' || j.target_kind, j.target_kind, j.target_id, null, '', null, null, null, null, null, null, null,
      j.joined_at
    from joining j where j.account_id = ${account} and j.target_kind <> 'comment'
    union all
    select 'reply', ${place}, null, r.language, r.body, null, r.author_name, r.state, r.written_at
    from reply r join comment m on m.id = r.comment_id where r.account_id = ${account}
    order by at`.execute(db)
  return rows
}

type Published = {
  readonly type: 'comment' | 'reply'
  readonly id: Id<string>
  readonly targetKind: string
  readonly targetId: string
  readonly anchor: string
  readonly version: string | null
  /** The number of the comment, or of the comment that was replied to. */
  readonly number: number
  readonly kind: string
  readonly language: string
  readonly body: string
  readonly wording: string | null
}

/**
 * Removes the name from everything that a person published and deletes their unconfirmed comments; returns the
 * published ones.
 */
export async function eraseCommentAuthor(
  db: Db,
  account: Id<'account'>,
  unconfirmed: readonly string[],
): Promise<readonly Published[]> {
  // Before its confirmation a comment belongs to no account.
  if (unconfirmed.length > 0)
    await db.deleteFrom('comment').where('id', 'in', unconfirmed).where('state', '=', 'pending').execute()
  const target = sql`m.target_kind as "targetKind", m.target_id as "targetId", m.anchor, m.version_id as version,
    m.number::float8 as number, m.kind`
  const { rows } = await sql<Published>`
    with nameless as (
      update comment set author_name = null where account_id = ${account} returning *
    ), replies as (
      update reply set author_name = null where account_id = ${account} returning *
    )
    select 'comment' as type, m.id, ${target}, m.language, m.body, m.wording from nameless m
    union all
    select 'reply', r.id, ${target}, r.language, r.body, null from replies r join comment m on m.id = r.comment_id`.execute(
    db,
  )
  return rows
}
