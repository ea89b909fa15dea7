import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type Db, jsonb, type Tables } from '#platform/db/index.ts'
import type { Comment, CommentKind, CommentSort, Reply } from '../model.ts'
import type { CommentRow, ReplyRow } from '../tables.ts'

// The words that a proposed wording was made from: those of the version in which it was proposed.
const originalOf = sql<string | null>`(
  select coalesce(nullif(p.heading, ''), p.body) from provision p
  where c.wording is not null and p.version_id = c.version_id and p.language = c.wording_language
    and p.anchor = c.anchor limit 1)`
const answerOf = sql<
  (Omit<NonNullable<Comment['answer']>, 'answeredAt'> & { readonly answeredAt: string }) | null
>`(
  select jsonb_build_object('verdict', a.verdict, 'reason', a.reason, 'answeredAt', a.answered_at, 'number', a.number,
    'person', case when w.id is null then null else jsonb_build_object('slug', w.slug, 'name', w.name) end)
  from answer a left join person_link w on w.id = a.person_id
  where c.verdict is not null and a.comment_id = c.id order by a.number desc limit 1)`
const repliesOf = sql<number>`(
  select count(*)::int from reply r where r.comment_id = c.id and r.state = 'public')`
const filesOf = sql<Comment['files'] | null>`(
  select jsonb_agg(jsonb_build_object('name', cf.name, 'bytes', length(f.bytes)) order by cf.position)
  from comment_file cf join file f on f.sha256 = cf.sha256 where cf.comment_id = c.id)`

const placeNameOf = sql<Comment['placeName']>`(
  select jsonb_object_agg(p.language, p.place_name) from provision p
  where p.version_id = c.version_id and p.anchor = c.anchor)`

/** Comments as they are drawn; the rows are chosen by the caller. */
const comments = (db: Db) =>
  db
    .selectFrom('comment as c')
    .innerJoin('document_version as v', 'v.id', 'c.version_id')
    .select([
      'c.id',
      sql<number>`c.number::float8`.as('number'),
      'c.consultation_id as consultationId',
      'c.kind',
      'v.number as versionNumber',
      'c.version_id as versionId',
      'c.anchor',
      'c.place',
      'c.gone',
      'c.language',
      'c.body',
      'c.wording',
      'c.wording_language as wordingLanguage',
      'c.author_name as author',
      'c.joins',
      'c.published_at as publishedAt',
      'c.hidden_rule as hiddenRule',
      'c.hidden_reason as hiddenReason',
      placeNameOf.as('placeName'),
      originalOf.as('original'),
      answerOf.as('answer'),
      repliesOf.as('replies'),
      filesOf.as('files'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof comments>['execute']>>[number]
const toComment = ({ hiddenRule, hiddenReason, answer, files, publishedAt, ...row }: Row): Comment => ({
  ...row,
  // Only what was published is ever read here.
  publishedAt: publishedAt ?? new Date(0),
  files: files ?? [],
  answer: answer && { ...answer, answeredAt: new Date(answer.answeredAt) },
  hidden: hiddenRule && hiddenReason ? { rule: hiddenRule, reason: hiddenReason } : null,
})

export type CommentFilter = {
  /** Only what is said of this provision. */
  readonly place?: string | undefined
  readonly kind?: CommentKind | undefined
}

/** Public comments of a consultation in an order, and how many fit in all; that is 0 past the end. */
export async function listComments(
  db: Db,
  consultation: Id<'consultation'>,
  { place, kind }: CommentFilter,
  sort: CommentSort,
  { offset = 0, limit }: { readonly offset?: number; readonly limit: number },
): Promise<{ readonly items: readonly Comment[]; readonly total: number }> {
  // The page is chosen by narrow columns first: answers and originals of all that fit would be thrown away.
  const chosen = db
    .selectFrom('comment as c')
    .select(['c.id', sql<number>`(count(*) over ())::int`.as('total')])
    .where('c.consultation_id', '=', consultation)
    .where('c.state', '=', 'public')
    .$if(place !== undefined, (query) => query.where('c.place', '=', place ?? ''))
    .$if(kind !== undefined, (query) => query.where('c.kind', '=', kind as CommentKind))
    .$if(sort === 'unanswered', (query) =>
      query.where('c.verdict', 'is', null).orderBy('c.joins', 'desc').orderBy('c.number'),
    )
    .$if(sort === 'support', (query) => query.orderBy('c.joins', 'desc').orderBy('c.number', 'desc'))
    .$if(sort === 'newest', (query) => query.orderBy('c.number', 'desc'))
    .offset(offset)
    .limit(limit)
  const rows = await comments(db)
    .innerJoin(chosen.as('chosen'), 'chosen.id', 'c.id')
    .select('chosen.total')
    .$if(sort !== 'newest', (query) => query.orderBy('c.joins', 'desc'))
    .orderBy('c.number', sort === 'unanswered' ? 'asc' : 'desc')
    .execute()
  return { items: rows.map(({ total: _, ...row }) => toComment(row)), total: rows[0]?.total ?? 0 }
}

/** A comment that was once public, with its consultation's address. */
export async function findComment(
  db: Db,
  number: number,
): Promise<(Comment & { readonly slug: string }) | undefined> {
  const row = await comments(db)
    .innerJoin('consultation as k', 'k.id', 'c.consultation_id')
    .select('k.slug')
    .where('c.number', '=', number)
    .where('c.state', '<>', 'pending')
    .executeTakeFirst()
  return row && { ...toComment(row), slug: row.slug }
}

/** A file of a comment that everyone sees now. */
export const findCommentFile = (db: Db, number: number, position: number) =>
  db
    .selectFrom('comment_file as cf')
    .innerJoin('comment as c', 'c.id', 'cf.comment_id')
    .innerJoin('file as f', 'f.sha256', 'cf.sha256')
    .select(['cf.name', 'f.type', 'f.bytes'])
    .where('c.number', '=', number)
    .where('c.state', '=', 'public')
    .where('cf.position', '=', position)
    .executeTakeFirst()

/** How many public comments stand at each provision. */
export async function countByPlace(
  db: Db,
  consultation: Id<'consultation'>,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('comment')
    .select(['place', sql<number>`count(*)::int`.as('count')])
    .where('consultation_id', '=', consultation)
    .where('state', '=', 'public')
    .groupBy('place')
    .execute()
  return new Map(rows.map(({ place, count }) => [place, count]))
}

/** How many public comments there are of each kind, and how they were answered. */
export const countByKind = (db: Db, consultation: Id<'consultation'>) =>
  db
    .selectFrom('comment')
    .select([
      'kind',
      'verdict',
      sql<number>`count(*)::int`.as('count'),
      sql<number>`sum(joins)::int`.as('joins'),
    ])
    .where('consultation_id', '=', consultation)
    .where('state', '=', 'public')
    .groupBy(['kind', 'verdict'])
    .execute()

/** Below this share of common trigrams two texts are not alike; pg_trgm's own threshold. */
const ALIKE = 0.3

/** Public comments like these words, those at the same provision first. */
export async function listAlike(
  db: Db,
  consultation: Id<'consultation'>,
  place: string,
  key: string,
  limit: number,
): Promise<readonly Comment[]> {
  const rows = await comments(db)
    .where('c.consultation_id', '=', consultation)
    .where('c.state', '=', 'public')
    .where(sql<boolean>`c.search_key % ${key} and similarity(c.search_key, ${key}) >= ${ALIKE}`)
    .orderBy(sql`(c.place = ${place})`, 'desc')
    .orderBy(sql`similarity(c.search_key, ${key})`, 'desc')
    .orderBy('c.joins', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toComment)
}

/** Replies to a comment, the first one first; hidden ones say that they are. */
export async function listReplies(db: Db, comment: Id<'comment'>): Promise<readonly Reply[]> {
  const rows = await db
    .selectFrom('reply as r')
    .leftJoin('organisation_link as o', 'o.id', 'r.organisation_id')
    .select(['r.id', 'r.language', 'r.body', 'r.author_name as author', 'r.written_at as writtenAt'])
    .select(['o.slug', 'o.name', 'r.hidden_rule as rule', 'r.hidden_reason as reason'])
    .where('r.comment_id', '=', comment)
    .orderBy('r.written_at')
    .orderBy('r.id')
    .execute()
  return rows.map(({ slug, name, rule, reason, ...row }) => ({
    ...row,
    organisation: slug && name ? { slug, name } : null,
    hidden: rule && reason ? { rule, reason } : null,
  }))
}

/** Where an accepted comment changed the text: provisions of later versions. */
export const listChangesOf = (db: Db, comment: Id<'comment'>) =>
  db
    .selectFrom('answer_change as x')
    .innerJoin('document_version as v', 'v.id', 'x.version_id')
    .select(['v.number', 'x.anchor', 'x.version_id as versionId'])
    .where('x.comment_id', '=', comment)
    .orderBy('v.number')
    .execute()

/** Writes a comment; returns the number by which people name it, or undefined when she has said the same before. */
export async function addComment(db: Db, row: CommentRow): Promise<number | undefined> {
  const added = await db
    .insertInto('comment')
    .values({ ...row, hidden_reason: row.hidden_reason && jsonb(row.hidden_reason) })
    .onConflict((conflict) =>
      conflict
        .columns(['consultation_id', 'account_id', 'digest'])
        .where('account_id', 'is not', null)
        .doNothing(),
    )
    .returning(sql<number>`number::float8`.as('number'))
    .executeTakeFirst()
  return added?.number
}

/** What a person has written since an instant: comments, joins and replies, for the limit of an hour. */
export async function countWritten(db: Db, account: Id<'account'>, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from comment where account_id = ${account} and written_at > ${since})::int
      + (select count(*) from comment_join where account_id = ${account} and joined_at > ${since})::int
      + (select count(*) from reply where account_id = ${account} and written_at > ${since})::int as count`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** Counts a person as saying the same; false when she did so before, or wrote the comment herself. */
export async function addJoin(db: Db, row: Tables['comment_join']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('comment_join')
    .values(row)
    .onConflict((conflict) => conflict.columns(['comment_id', 'account_id']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await db
    .updateTable('comment')
    .set((eb) => ({ joins: eb('joins', '+', 1) }))
    .where('id', '=', row.comment_id)
    .execute()
  return true
}

/** Writes a reply; false when the same person has said the same there. */
export async function addReply(db: Db, row: ReplyRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reply')
    .values({ ...row, hidden_reason: row.hidden_reason && jsonb(row.hidden_reason) })
    .onConflict((conflict) => conflict.columns(['comment_id', 'account_id', 'digest']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
