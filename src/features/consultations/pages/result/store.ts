import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Db } from '#platform/db/index.ts'
import {
  type AnswerTableRow,
  BATCH,
  type ProvisionCount,
  type ResultChange,
  type ResultFigures,
  type ResultSummary,
  TOP_PROVISIONS_MAX,
} from './model.ts'

/** The subject of a table of answers: a consultation with its newest version in a language. */
export type AnswerTableSubject = {
  readonly consultation: Id<'consultation'>
  readonly version: Id<'document-version'>
  readonly language: 'kk' | 'ru'
}

// What stands opposite each other in the two languages is one provision; it is called as its own language does if it can.
const provisions = ({ version, language }: AnswerTableSubject) => sql`
  select anchor, min(position) as position,
    coalesce(max(place_name) filter (where language = ${language}), max(place_name)) as name
  from provision where version_id = ${version} group by anchor`

const changesOf = ({ language }: AnswerTableSubject) => sql`(
  select jsonb_agg(jsonb_build_object('version', v.number, 'anchor', x.anchor, 'name', coalesce(p.place_name, ''),
    'text', coalesce(nullif(p.heading, ''), p.body, '')) order by v.number, p.position)
  from answer_change x join document_version v on v.id = x.version_id and v.published_at is not null
    left join provision p on p.version_id = x.version_id and p.anchor = x.anchor and p.language = ${language}
  where x.comment_id = c.id)`

type Row = Omit<AnswerTableRow, 'publishedAt' | 'answeredAt' | 'changes'> & {
  readonly publishedAt: Date
  readonly answeredAt: Date | null
  readonly changes: readonly ResultChange[] | null
  readonly total: number
}

/** Public comments with the positions of their provisions in the document. */
const positioned = (table: AnswerTableSubject) => sql`
  select m.id, m.number, coalesce(s.position, -1) as position, coalesce(s.name, '') as name
  from public_comment m left join (${provisions(table)}) s on s.anchor = m.place
  where m.target_id = ${table.consultation}`

/** The rows of the comments in `chosen`, in their order; comments hidden meanwhile are left out. */
async function draw(db: Db, table: AnswerTableSubject, chosen: ReturnType<typeof positioned>) {
  const { rows } = await sql<Row>`
    with chosen as (${chosen})
    select c.id, c.number::float8 as number, h.position, h.total, c.kind, c.place as "currentAnchor", c.gone, c.language, c.body,
      c.wording, c.wording_language as "wordingLanguage", c.author_name as author, c.joins,
      c.files,
      c.published_at as "publishedAt", c.verdict, a.reason, c.answered_at as "answeredAt",
      case when c.gone then coalesce((select p.place_name from provision p where p.version_id = c.version_id
        and p.anchor = c.anchor order by p.language = ${table.language} desc limit 1), '') else h.name end as "provisionName",
      ${changesOf(table)} as changes
    from chosen h join public_comment c on c.id = h.id
      left join lateral (select reason from comment_answer where comment_id = c.id order by number desc limit 1) a on true
    order by h.position, c.number`.execute(db)
  return rows
}

const toAnswerTableRow = ({ total: _, changes, ...row }: Row): AnswerTableRow => ({
  ...row,
  changes: changes ?? [],
})

/**
 * A page of the table of answers in the order of the document, what is said of it as a whole first, and how many rows
 * there are in all; that is 0 past the end. Hidden comments are not in it.
 */
export async function listAnswerTable(
  db: Db,
  table: AnswerTableSubject,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly items: readonly AnswerTableRow[]; readonly total: number }> {
  const rows = await draw(
    db,
    table,
    sql`select *, (count(*) over ())::int as total from (${positioned(table)}) as all_of_them
      order by position, number limit ${limit} offset ${offset}`,
  )
  return { items: rows.map(toAnswerTableRow), total: rows[0]?.total ?? 0 }
}

/**
 * All rows, a batch at a time: as many are in memory as a batch has. Their order is read once, as ids; sorting anew for
 * each batch would take as long as there are batches times comments.
 */
export async function* listAnswerTableInBatches(
  db: Db,
  table: AnswerTableSubject,
): AsyncGenerator<readonly AnswerTableRow[]> {
  type CommentPosition = { readonly id: string; readonly position: number; readonly name: string }
  const { rows: order } = await sql<CommentPosition>`
    select id, position, name from (${positioned(table)}) as all_of_them order by position, number`.execute(
    db,
  )
  for (let at = 0; at < order.length; at += BATCH) {
    const batch = order.slice(at, at + BATCH)
    const column = <Name extends keyof CommentPosition>(name: Name) =>
      sql.val(batch.map((item) => item[name]))
    const rows = await draw(
      db,
      table,
      sql`select *, 0 as total from unnest(${column('id')}::uuid[], ${column('position')}::int[], ${column('name')}::text[])
        as t(id, position, name)`,
    )
    if (rows.length > 0) yield rows.map(toAnswerTableRow)
  }
}

/** The provisions with most comments. */
async function listProvisionCounts(db: Db, table: AnswerTableSubject): Promise<readonly ProvisionCount[]> {
  const { rows } = await sql<ProvisionCount>`
    with provisions as (${provisions(table)})
    select c.place as anchor, coalesce(s.name, '') as name, count(*)::int as count, sum(c.joins)::int as joins,
      (count(*) filter (where c.verdict in ('accepted', 'partly')))::int as accepted
    from public_comment c left join provisions s on s.anchor = c.place
    where c.target_id = ${table.consultation}
    group by c.place, s.name, s.position
    order by count(*) desc, s.position nulls first limit ${TOP_PROVISIONS_MAX}`.execute(db)
  return rows
}

async function findFigures(
  db: Db,
  consultation: Id<'consultation'>,
  due: LocalDate | null,
  zone: string,
): Promise<ResultFigures> {
  const { rows } = await sql<ResultFigures>`
    with given as (
      select c.joins, c.replies, (select (min(a.answered_at) at time zone ${zone})::date
        from comment_answer a where a.comment_id = c.id and c.verdict is not null) as answered
      from public_comment c where c.target_id = ${consultation}
    )
    select (select count(*) from comment_participant where target_id = ${consultation})::int as participants,
      coalesce(sum(replies), 0)::int as replies,
      count(*)::int as comments, coalesce(sum(joins), 0)::int as joins,
      (count(*) filter (where answered <= coalesce(${due}::date, answered)))::int as "inTime",
      (count(*) filter (where answered > ${due}::date))::int as late,
      (count(*) filter (where answered is null))::int as unanswered
    from given`.execute(db)
  return rows[0] as ResultFigures
}

/** Counts of public comments by kind and verdict. */
const countByKind = (db: Db, consultation: Id<'consultation'>) =>
  db
    .selectFrom('public_comment')
    .select([
      'kind',
      'verdict',
      sql<number>`count(*)::int`.as('count'),
      sql<number>`sum(joins)::int`.as('joins'),
    ])
    .where('target_id', '=', consultation)
    .groupBy(['kind', 'verdict'])
    .execute()

/** Counts of comments by kind, by provision and by verdict. */
export async function loadSummary(
  db: Db,
  table: AnswerTableSubject,
  { due, zone }: { readonly due: LocalDate | null; readonly zone: string },
): Promise<ResultSummary> {
  const figures = await findFigures(db, table.consultation, due, zone)
  const kinds = await countByKind(db, table.consultation)
  return { figures, kinds, provisions: await listProvisionCounts(db, table) }
}

/** A stamp that changes whenever the result changes; a document is written once per stamp. */
export async function findResultStamp(
  db: Db,
  { consultation, version }: AnswerTableSubject,
): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    with given as (
      select concat_ws(' ', count(*), sum(number), sum(joins), max(answered_at), count(answered_at), count(author_name),
        sum(length(body) + coalesce(length(wording), 0)), count(*) filter (where gone), sum(replies)) as of_comments
      from public_comment where target_id = ${consultation}
    )
    select md5(concat_ws('|', ${version}::text, c::text, d::text, o.name::text, (select of_comments from given),
      (select count(*) from consultation_event where consultation_id = c.id))) as stamp
    from consultation c join document d on d.id = c.document_id join organisation_link o on o.id = d.organisation_id
    where c.id = ${consultation}`.execute(db)
  return rows[0]?.stamp ?? ''
}
