import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type Db, jsonb, type Tables } from '#platform/db/index.ts'
import type { Verdict } from '../model.ts'
import type { AnswerRow } from '../tables.ts'
import type { Waiting } from './model.ts'

/** Unanswered comments in the order of the text, those of one provision together, the most supported first. */
export async function listQueue(db: Db, consultation: Id<'consultation'>, offset: number, limit: number) {
  const { rows } = await sql<Waiting & { total: number }>`
    select c.number::float8 as number, c.place, c.search_key as "searchKey", c.kind, c.body, c.wording, c.joins,
      c.language, (count(*) over ())::int as total,
      (select jsonb_object_agg(p.language, p.place_name) from provision p
        where p.version_id = c.version_id and p.anchor = c.anchor) as "placeName"
    from comment c
      left join lateral (
        select p.position from consultation k
          join document_version v on v.document_id = k.document_id and v.published_at is not null
          join provision p on p.version_id = v.id and p.language = 'kk' and p.anchor = c.place
        where k.id = c.consultation_id order by v.number desc limit 1
      ) as stands on true
    where c.consultation_id = ${consultation} and c.state = 'public' and c.verdict is null
    order by stands.position nulls first, c.place, c.joins desc, c.number
    offset ${offset} limit ${limit}`.execute(db)
  return { items: rows, total: rows[0]?.total ?? 0 }
}

/** Writes an answer; false when there is one with this number already. */
export async function addAnswer(db: Db, row: AnswerRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('answer')
    .values({ ...row, reason: jsonb(row.reason) })
    .onConflict((conflict) => conflict.columns(['comment_id', 'number']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export const markAnswered = (db: Db, comment: Id<'comment'>, verdict: Verdict, at: Date) =>
  db.updateTable('comment').set({ verdict, answered_at: at }).where('id', '=', comment).execute()

export const addAnswerChange = (db: Db, row: Tables['answer_change']) =>
  db
    .insertInto('answer_change')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** Accounts to which a comment matters: its author and those who say the same. */
export async function listConcerned(db: Db, comment: Id<'comment'>): Promise<readonly Id<'account'>[]> {
  const { rows } = await sql<{ id: Id<'account'> }>`
    select account_id as id from comment where id = ${comment} and account_id is not null
    union select account_id from comment_join where comment_id = ${comment}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Accepted comments at the provisions of a document's consultation, that a change may answer. */
export async function listAccepted(db: Db, consultation: Id<'consultation'>) {
  const { rows } = await sql<{
    number: number
    id: Id<'comment'>
    place: string
    body: string
    wording: string | null
  }>`
    select number::float8 as number, id, place, body, wording from comment
    where consultation_id = ${consultation} and state = 'public' and verdict in ('accepted', 'partly')
    order by number`.execute(db)
  return rows
}

export const listTemplates = (db: Db, organisation: Id<'organisation'>) =>
  db
    .selectFrom('answer_template')
    .select(['id', 'title', 'verdict', 'reason'])
    .where('organisation_id', '=', organisation)
    .orderBy('title')
    .limit(50)
    .execute()

export const addTemplate = (db: Db, row: Tables['answer_template']) =>
  db
    .insertInto('answer_template')
    .values({ ...row, reason: jsonb(row.reason) })
    .execute()

/** Where and in which language a letter reaches a person; undefined when she has erased her account. */
export const findReader = (db: Db, account: string) =>
  db
    .selectFrom('account_link')
    .select(['email', 'language', 'name'])
    .where('id', '=', account)
    .executeTakeFirst()
