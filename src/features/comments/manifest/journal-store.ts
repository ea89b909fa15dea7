import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'

/** The public comments, their joins and public replies among these ids, with the comment of each. */
export async function listRecordedComments(db: Db, ids: readonly string[]) {
  const actIds = sql`select unnest(${sql.val([...ids])}::uuid[])`
  const comment = sql`m.number::float8 as number, m.target_kind as "targetKind", m.target_id as "targetId"`
  const { rows } = await sql<{
    readonly id: string
    readonly number: number
    readonly targetKind: string
    readonly targetId: string
  }>`
    select m.id, ${comment} from comment m where m.id in (${actIds}) and m.state = 'public'
    union all
    select j.id, ${comment} from joining j join comment m on m.id = j.target_id
    where j.id in (${actIds}) and j.target_kind = 'comment' and m.state = 'public'
    union all
    select r.id, ${comment} from reply r join comment m on m.id = r.comment_id
    where r.id in (${actIds}) and r.state = 'public' and m.state = 'public'`.execute(db)
  return rows
}
