import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type CommentKind, WHOLE_ANCHOR } from '#domain/comment/index.ts'
import { type Db, jsonb, type TransactionDb } from '#platform/db/index.ts'
import type { CommentSort, StoredComment } from './model.ts'

const answerOf = sql<
  (Omit<NonNullable<StoredComment['answer']>, 'answeredAt'> & { readonly answeredAt: string }) | null
>`(
  select jsonb_build_object('verdict', a.verdict, 'reason', a.reason, 'answeredAt', a.answered_at, 'number', a.number,
    'person', case when w.id is null then null else jsonb_build_object('slug', w.slug, 'name', w.name) end)
  from answer a left join person_link w on w.id = a.person_id
  where c.verdict is not null and a.comment_id = c.id order by a.number desc limit 1)`
const repliesOf = sql<number>`(
  select count(*)::int from reply r where r.comment_id = c.id and r.state = 'public')`
const filesOf = sql<StoredComment['files'] | null>`(
  select jsonb_agg(jsonb_build_object('name', cf.name, 'bytes', f.length) order by cf.position)
  from comment_file cf join file f on f.sha256 = cf.sha256 where cf.comment_id = c.id)`

/** The columns of displayed comments; the caller adds the conditions. */
const comments = (db: Db) =>
  db
    .selectFrom('comment as c')
    .select([
      'c.id',
      sql<number>`c.number::float8`.as('number'),
      'c.target_kind as targetKind',
      'c.target_id as targetId',
      'c.kind',
      'c.version_id as versionId',
      'c.anchor',
      'c.place as currentAnchor',
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
      answerOf.as('answer'),
      repliesOf.as('replies'),
      filesOf.as('files'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof comments>['execute']>>[number]
const toComment = ({ hiddenRule, hiddenReason, answer, files, publishedAt, ...row }: Row): StoredComment => ({
  ...row,
  // Only published comments are read here.
  publishedAt: publishedAt ?? new Date(0),
  files: files ?? [],
  answer: answer && { ...answer, answeredAt: new Date(answer.answeredAt) },
  hidden: hiddenRule && hiddenReason ? { rule: hiddenRule, reason: hiddenReason } : null,
})

export type CommentFilter = {
  /** Only those at this anchor. */
  readonly anchor?: string | undefined
  readonly kind?: CommentKind | undefined
}

/**
 * Public comments on a target in an order, and how many fit in all; that is 0 past the end. Ids of targets are UUIDs:
 * they tell targets of different kinds apart too.
 */
export async function listComments(
  db: Db,
  target: string,
  { anchor, kind }: CommentFilter,
  sort: CommentSort,
  { offset = 0, limit }: { readonly offset?: number; readonly limit: number },
): Promise<{ readonly items: readonly StoredComment[]; readonly total: number }> {
  // The page is selected by narrow columns first: answers and files of other pages would be read in vain.
  const chosen = db
    .selectFrom('comment as c')
    .select(['c.id', sql<number>`(count(*) over ())::int`.as('total')])
    .where('c.target_id', '=', target)
    .where('c.state', '=', 'public')
    .$if(anchor !== undefined, (query) => query.where('c.place', '=', anchor ?? ''))
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

/** Comments that were once public, by number; one query. */
export async function listCommentsByNumber(
  db: Db,
  numbers: readonly number[],
): Promise<readonly StoredComment[]> {
  const rows = await comments(db)
    .where('c.number', 'in', [...numbers])
    .where('c.state', '<>', 'pending')
    .orderBy('c.number')
    .execute()
  return rows.map(toComment)
}

/** A file of a public comment. */
export const findCommentFile = (db: Db, number: number, position: number) =>
  db
    .selectFrom('comment_file as cf')
    .innerJoin('comment as c', 'c.id', 'cf.comment_id')
    .innerJoin('file as f', 'f.sha256', 'cf.sha256')
    .select(['cf.name', 'cf.sha256', 'f.type', 'f.length'])
    .where('c.number', '=', number)
    .where('c.state', '=', 'public')
    .where('cf.position', '=', position)
    .executeTakeFirst()

/** Counts of public comments by anchor of a target. */
export async function countByAnchor(db: Db, target: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('comment')
    .select(['place as anchor', sql<number>`count(*)::int`.as('count')])
    .where('target_id', '=', target)
    .where('state', '=', 'public')
    .groupBy('place')
    .execute()
  return new Map(rows.map(({ anchor, count }) => [anchor, count]))
}

/** The share of common trigrams from which two texts are similar; the default threshold of pg_trgm. */
const SIMILARITY_MIN = 0.3

/** Public comments similar to a text, those at the same anchor first. */
export async function listSimilarComments(
  db: Db,
  target: string,
  anchor: string,
  key: string,
  limit: number,
): Promise<readonly StoredComment[]> {
  const rows = await comments(db)
    .where('c.target_id', '=', target)
    .where('c.state', '=', 'public')
    .where(sql<boolean>`c.search_key % ${key} and similarity(c.search_key, ${key}) >= ${SIMILARITY_MIN}`)
    .orderBy(sql`(c.place = ${anchor})`, 'desc')
    .orderBy(sql`similarity(c.search_key, ${key})`, 'desc')
    .orderBy('c.joins', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toComment)
}

const locked = (db: Db) =>
  db.selectFrom('comment').selectAll().select(sql<number>`number::float8`.as('publicNumber')).forUpdate()

/** Locks a comment until this transaction ends. */
export const lockComment = (db: TransactionDb, id: string) =>
  locked(db)
    .where('id', '=', id as Id<'comment'>)
    .executeTakeFirst()

/** Locks comments by their numbers in ascending order, so that two transactions cannot deadlock. */
export const lockComments = (db: TransactionDb, numbers: readonly number[]) =>
  locked(db)
    .where('number', 'in', [...numbers])
    .orderBy('number')
    .execute()
export type LockedComment = Awaited<ReturnType<typeof lockComments>>[number]

/** The number of comments, joins and replies of a person since an instant, for the hourly limit. */
export async function countWritten(db: Db, account: Id<'account'>, since: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from comment where account_id = ${account} and written_at > ${since})::int
      + (select count(*) from joining where account_id = ${account} and joined_at > ${since})::int
      + (select count(*) from reply where account_id = ${account} and written_at > ${since})::int as count`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** Anchors of a target that have comments; the whole is not one of them. */
export async function listCommentedAnchors(db: Db, target: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('comment')
    .select('place as anchor')
    .distinct()
    .where('target_id', '=', target)
    .where('place', '<>', WHOLE_ANCHOR)
    .execute()
  return rows.map(({ anchor }) => anchor)
}

/**
 * Moves comments of a target to the current anchors of their anchors, in one statement, so that two anchors can be
 * swapped.
 */
export async function moveComments(
  db: Db,
  target: string,
  moves: readonly { readonly from: string; readonly to: string; readonly gone: boolean }[],
) {
  if (moves.length === 0) return
  await sql`
    update comment set place = m."to", gone = comment.gone or m.gone
    from jsonb_to_recordset(${jsonb(moves)}) as m("from" text, "to" text, gone boolean)
    where comment.target_id = ${target} and comment.place = m."from"`.execute(db)
}

/** The author of a comment; null: the account was erased. */
export const findCommentAuthor = async (db: Db, comment: string): Promise<Id<'account'> | null> =>
  (
    await db
      .selectFrom('comment')
      .select('account_id')
      .where('id', '=', comment as Id<'comment'>)
      .executeTakeFirst()
  )?.account_id ?? null
