import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Verdict } from '#domain/comment/index.ts'
import { type Db, jsonb, type Tables } from '#platform/db/index.ts'
import type { AnswerRow } from '../tables.ts'
import { TEMPLATES_MAX, type WaitingComment } from './model.ts'

/** Anchors of a target at which comments wait for an answer. */
export async function listWaitingAnchors(db: Db, target: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('comment')
    .select('place as anchor')
    .distinct()
    .where('target_id', '=', target)
    .where('state', '=', 'public')
    .where('verdict', 'is', null)
    .execute()
  return rows.map(({ anchor }) => anchor)
}

/**
 * Comments on a target without an answer: by anchor in the given order, those that are not in it first, the most
 * supported first at each anchor.
 */
export async function listUnansweredComments(
  db: Db,
  target: string,
  anchors: readonly string[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const { rows } = await sql<WaitingComment & { total: number }>`
    select c.number::float8 as number, c.place as "currentAnchor", c.version_id as "versionId", c.anchor, c.search_key as "searchKey",
      c.kind, c.body, c.wording, c.joins, c.language, (count(*) over ())::int as total
    from comment c
      left join unnest(${sql.val([...anchors])}::text[]) with ordinality as o(anchor, position) on o.anchor = c.place
    where c.target_id = ${target} and c.state = 'public' and c.verdict is null
    order by o.position nulls first, c.place, c.joins desc, c.number
    offset ${offset} limit ${limit}`.execute(db)
  return { items: rows, total: rows[0]?.total ?? 0 }
}

/** Inserts answers; returns their number. A comment that already has an answer of this number is skipped. */
export async function addAnswers(db: Db, rows: readonly AnswerRow[]): Promise<number> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('answer')
    .values(rows.map((row) => ({ ...row, reason: jsonb(row.reason) })))
    .onConflict((conflict) => conflict.columns(['comment_id', 'number']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows)
}

export const markAnswered = (db: Db, comments: readonly Id<'comment'>[], verdict: Verdict, at: Date) =>
  db.updateTable('comment').set({ verdict, answered_at: at }).where('id', 'in', comments).execute()

/** The people to notify about answers: the author of each comment and those who joined it, once each. */
export async function listAnswerRecipients(db: Db, comments: readonly Id<'comment'>[]) {
  const ids = sql.val([...comments])
  const { rows } = await sql<{ comment: number; account: Id<'account'> }>`
    select number::float8 as comment, account_id as account from comment
    where id = any(${ids}::uuid[]) and account_id is not null
    union
    select c.number::float8, j.account_id from joining j join comment c on c.id = j.target_id
    where j.target_kind = 'comment' and j.target_id = any(${ids}::uuid[])
    order by comment`.execute(db)
  return rows
}

export const listTemplates = (db: Db, organisation: Id<'organisation'>) =>
  db
    .selectFrom('answer_template')
    .select(['id', 'title', 'verdict', 'reason'])
    .where('organisation_id', '=', organisation)
    .orderBy('title')
    .limit(TEMPLATES_MAX)
    .execute()

export const addTemplate = (db: Db, row: Tables['answer_template']) =>
  db
    .insertInto('answer_template')
    .values({ ...row, reason: jsonb(row.reason) })
    .execute()
