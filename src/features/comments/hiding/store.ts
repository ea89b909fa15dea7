import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Language, Text } from '#domain/base/text.ts'
import { type Db, jsonb } from '#platform/db/index.ts'

/** What can be hidden. */
export type HideableKind = 'comment' | 'reply'

/** A comment or a reply that was once public, with the comment whose page shows it. */
export type Hideable = {
  readonly number: number
  readonly targetKind: string
  readonly targetId: string
  readonly words: string
  readonly language: Language
  readonly state: 'public' | 'hidden'
  readonly author: Id<'account'> | null
}

/** A comment or a reply that was once public. */
export async function findHideable(db: Db, kind: HideableKind, id: string): Promise<Hideable | undefined> {
  const written =
    kind === 'comment'
      ? sql`select m.id, m.id as comment_id, m.state, m.language, m.account_id,
          concat_ws(e'\n', nullif(m.body, ''), m.wording) as words from comment m where m.id = ${id}`
      : sql`select r.id, r.comment_id, r.state, r.language, r.account_id, r.body as words
          from reply r where r.id = ${id}`
  const { rows } = await sql<Hideable>`
    select m.number::float8 as number, m.target_kind as "targetKind", m.target_id as "targetId",
      s.words, s.language, s.state, s.account_id as author
    from (${written}) s join comment m on m.id = s.comment_id
    where s.state <> 'pending' and m.state <> 'pending'`.execute(db)
  return rows[0]
}

/** Hides a comment or a reply with a published rule and reason; without them, makes it public again. */
export async function setHidden(
  db: Db,
  kind: HideableKind,
  id: string,
  why: { readonly rule: string; readonly reason: Text; readonly at: Date } | undefined,
): Promise<void> {
  const columns = {
    state: why ? ('hidden' as const) : ('public' as const),
    hidden_rule: why?.rule ?? null,
    hidden_reason: why ? jsonb(why.reason) : null,
    hidden_at: why?.at ?? null,
  }
  await (kind === 'comment'
    ? db
        .updateTable('comment')
        .set(columns)
        .where('id', '=', id as Id<'comment'>)
        .where('state', '<>', 'pending')
        .execute()
    : db
        .updateTable('reply')
        .set(columns)
        .where('id', '=', id as Id<'reply'>)
        .execute())
}
