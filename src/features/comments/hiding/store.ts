import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Language, Text } from '#domain/base/text.ts'
import { type Db, jsonb } from '#platform/db/index.ts'

export type SaidKind = 'comment' | 'reply'

export type SaidWords = {
  readonly number: number
  readonly slug: string
  readonly title: Text
  readonly words: string
  readonly language: Language
  readonly state: 'public' | 'hidden'
  readonly author: Id<'account'> | null
  readonly organisation: Id<'organisation'>
  readonly territory: string
}

/** A comment or a reply that was once public, with where it stands. */
export async function findSaid(db: Db, kind: SaidKind, id: string): Promise<SaidWords | undefined> {
  const said =
    kind === 'comment'
      ? sql`select m.id, m.id as comment_id, m.state, m.language, m.account_id,
          concat_ws(e'\n', nullif(m.body, ''), m.wording) as words from comment m where m.id = ${id}`
      : sql`select r.id, r.comment_id, r.state, r.language, r.account_id, r.body as words
          from reply r where r.id = ${id}`
  const { rows } = await sql<SaidWords>`
    select m.number::float8 as number, c.slug, d.title, s.words, s.language, s.state, s.account_id as author,
      d.organisation_id as organisation, d.territory_code as territory
    from (${said}) s join comment m on m.id = s.comment_id
      join consultation c on c.id = m.consultation_id join document d on d.id = c.document_id
    where s.state <> 'pending' and m.state <> 'pending'`.execute(db)
  return rows[0]
}

/** Hides what was said, by a rule and for a reason that everyone sees; without them it is public again. */
export async function setHidden(
  db: Db,
  kind: SaidKind,
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
    ? db.updateTable('comment').set(columns).where('id', '=', id).where('state', '<>', 'pending').execute()
    : db.updateTable('reply').set(columns).where('id', '=', id).execute())
}
