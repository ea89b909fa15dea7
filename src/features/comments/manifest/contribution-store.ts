import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import type { Verdict } from '#domain/comment/index.ts'
import type { Db } from '#platform/db/index.ts'

export type ContributedItem = {
  readonly what: 'comment' | 'join' | 'reply'
  readonly targetKind: string
  readonly targetId: string
  /** The number of the comment, or of the comment that was replied to or joined; null: something else was joined. */
  readonly number: number | null
  /** The beginning of the words; null: a join has none. */
  readonly words: string | null
  readonly language: Language | null
  readonly state: 'pending' | 'public' | 'hidden'
  readonly verdict: Verdict | null
  readonly answeredAt: Date | null
  readonly at: Date
}

/** The newest that a person wrote or joined here, with the answer to the comment. */
export async function listNewestContributions(
  db: Db,
  account: Id<'account'>,
  limit: number,
  excerpt: number,
): Promise<readonly ContributedItem[]> {
  const comment = sql`m.target_kind as "targetKind", m.target_id as "targetId", m.number::float8 as number`
  const answer = sql`m.verdict, m.answered_at as "answeredAt"`
  const { rows } = await sql<ContributedItem>`
    select 'comment' as what, ${comment}, left(m.body, ${excerpt}) as words, m.language, m.state, ${answer},
      m.written_at as at
    from comment m where m.account_id = ${account}
    union all
    select 'join', ${comment}, null, null, m.state, ${answer}, j.joined_at
    from joining j join comment m on m.id = j.target_id
    where j.account_id = ${account} and j.target_kind = 'comment'
    union all
    select 'join', target_kind, target_id, null, null, null, 'public', null, null, joined_at
    from joining where account_id = ${account} and target_kind <> 'comment'
    union all
    select 'reply', ${comment}, left(r.body, ${excerpt}), r.language, r.state, null, null, r.written_at
    from reply r join comment m on m.id = r.comment_id where r.account_id = ${account}
    order by at desc
    limit ${limit}`.execute(db)
  return rows
}
