import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Text } from '#domain/base/text.ts'
import { type Db, jsonb, type Tables } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import type { DocumentKind, Verdict } from './model.ts'
import type { AnswerRow } from './tables.ts'

const whose = { organisation: 'd.organisation_id', first: 'p.ordinal', last: 'p.last_ordinal' }

/** A document as the desk lists it, with its consultation if that is announced. */
export type DeskDocument = {
  readonly document: Id<'document'>
  readonly kind: DocumentKind
  readonly title: Text
  readonly body: Text
  /** A version is in preparation. */
  readonly drafted: boolean
  readonly consultation: {
    readonly id: Id<'consultation'>
    readonly slug: string
    readonly opensOn: LocalDate
    readonly closesOn: LocalDate
    readonly answersDueOn: LocalDate
    readonly closedAt: string | null
    readonly decidedOn: LocalDate | null
    readonly inForceOn: LocalDate | null
    readonly unanswered: number
    readonly comments: number
  } | null
}

/** Documents that a permission reaches, those with the nearest terms first. */
export async function listDeskDocuments(db: Db, scopes: Scopes, limit: number) {
  const { rows } = await sql<DeskDocument>`
    select d.id as document, d.kind, d.title, o.name as body,
      exists (select from document_version v where v.document_id = d.id and v.published_at is null) as drafted,
      case when c.id is null then null else jsonb_build_object('id', c.id, 'slug', c.slug,
        'opensOn', c.opens_on, 'closesOn', c.closes_on, 'answersDueOn', c.answers_due_on,
        'closedAt', c.closed_at, 'decidedOn', c.decided_on, 'inForceOn', c.in_force_on,
        'comments', (select count(*) from comment m where m.consultation_id = c.id and m.state = 'public'),
        'unanswered', (select count(*) from comment m where m.consultation_id = c.id and m.state = 'public'
          and m.verdict is null)) end as consultation
    from document d
      join territory_place p on p.code = d.territory_code
      join organisation_link o on o.id = d.organisation_id
      left join consultation c on c.document_id = d.id
    where ${within(scopes, whose)}
    order by c.closed_at nulls first, c.answers_due_on nulls first, d.created_at desc
    limit ${limit}`.execute(db)
  return rows
}

/** Consultations with something to be done: comments to answer, or to be closed. Most urgent first. */
export async function listWaiting(db: Db, scopes: Scopes, today: LocalDate, limit: number) {
  const { rows } = await sql<{
    id: Id<'consultation'>
    title: Text
    unanswered: number
    answersDueOn: LocalDate
    closesOn: LocalDate
  }>`
    select * from (
      select c.id, d.title, c.answers_due_on as "answersDueOn", c.closes_on as "closesOn",
        (select count(*)::int from comment m where m.consultation_id = c.id and m.state = 'public'
          and m.verdict is null) as unanswered
      from consultation c
        join document d on d.id = c.document_id
        join territory_place p on p.code = d.territory_code
      where c.announced_at is not null and c.closed_at is null and ${within(scopes, whose)}
    ) as open
    where unanswered > 0 or "closesOn" < ${today}::date
    order by "answersDueOn", id
    limit ${limit}`.execute(db)
  return rows
}

/** Finds among what a permission reaches, by folded words in any language of the title. */
export async function findDeskDocuments(db: Db, scopes: Scopes, words: string, limit: number) {
  const { rows } = await sql<{
    document: Id<'document'>
    consultation: Id<'consultation'> | null
    title: Text
  }>`
    select d.id as document, c.id as consultation, d.title
    from document d
      join territory_place p on p.code = d.territory_code
      left join consultation c on c.document_id = d.id
    where ${within(scopes, whose)}
      and (d.title ->> 'kk') || ' ' || (d.title ->> 'ru') || ' ' || coalesce(d.title ->> 'en', '') ilike
        ${`%${words.replaceAll(/[\\%_]/g, '\\$&')}%`}
    order by d.created_at desc limit ${limit}`.execute(db)
  return rows
}

/** Bodies for which a permission lets one prepare documents. */
export async function listBodies(db: Db, scopes: Scopes) {
  const { rows } = await sql<{ id: Id<'organisation'>; name: Text; code: string }>`
    select b.id, b.name, b.code from organisation_place b
    where ${within(scopes, { organisation: 'b.id', first: 'b.first', last: 'b.last' })}
    order by b.name ->> 'ru' limit 200`.execute(db)
  return rows
}

/** Whose a body's documents would be, for permissions. */
export async function findBody(db: Db, id: string) {
  const { rows } = await sql<{ id: Id<'organisation'>; code: string; first: number; last: number }>`
    select id, code, first, last from organisation_place where id = ${id}`.execute(db)
  return rows[0]
}

/** Whose a document is. */
export async function findDocumentOwner(db: Db, id: string) {
  const row = await db
    .selectFrom('document as d')
    .innerJoin('territory_place as p', 'p.code', 'd.territory_code')
    .select(['d.organisation_id as organisation', 'p.ordinal as first', 'p.last_ordinal as last'])
    .where('d.id', '=', id)
    .executeTakeFirst()
  return row && { organisation: row.organisation, territory: { first: row.first, last: row.last } }
}

/** A comment that waits for its answer, with what tells which others are like it. */
export type Waiting = {
  readonly number: number
  readonly place: string
  readonly placeName: Partial<Readonly<Record<'kk' | 'ru', string>>> | null
  readonly searchKey: string
  readonly kind: string
  readonly body: string
  readonly wording: string | null
  readonly joins: number
  readonly language: 'kk' | 'ru' | 'en'
}

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
