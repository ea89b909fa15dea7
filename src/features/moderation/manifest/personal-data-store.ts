import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

type Account = Id<'account'>

/** Replaces the text of an erased appeal: that there was one is part of the decision. */
const ERASED = '…'

export async function listOwnReportsAndAppeals(db: Db, account: Account) {
  const [reports, appeals] = await Promise.all([
    db
      .selectFrom('moderation_report')
      .select(['kind', 'thing_id as thing', 'rule', 'note', 'reported_at as reportedAt'])
      .where('account_id', '=', account)
      .orderBy('reported_at')
      .execute(),
    db
      .selectFrom('moderation_decision')
      .select([
        sql<number>`number::float8`.as('decision'),
        'kind',
        'thing_id as thing',
        'rule',
        'decided_at as decidedAt',
        'appeal',
        'appealed_at as appealedAt',
      ])
      .where('author_id', '=', account)
      .orderBy('decided_at')
      .execute(),
  ])
  return [...reports, ...appeals]
}

/** Anonymises reports, and erases their notes and the text of appeals. */
export async function eraseModerationAuthor(db: Db, account: Account): Promise<void> {
  await db
    .updateTable('moderation_report')
    .set({ account_id: null, note: null })
    .where('account_id', '=', account)
    .execute()
  await db
    .updateTable('moderation_decision')
    .set({ appeal: ERASED })
    .where('author_id', '=', account)
    .where('appeal', 'is not', null)
    .execute()
  await db
    .updateTable('moderation_decision')
    .set({ author_id: null })
    .where('author_id', '=', account)
    .execute()
}
