import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { CalendarDays, ChangedDay } from '#domain/deadlines/index.ts'
import { type Db, jsonb, type Tables, type TransactionDb } from '#platform/db/index.ts'
import { FIRST_ID } from '../model.ts'

export type CalendarRow = Omit<Tables['deadline_calendar'], 'singleton'>

export const findCalendar = (db: Db): Promise<CalendarRow | undefined> =>
  db
    .selectFrom('deadline_calendar')
    .select(['days', 'former', 'reached', 'done', 'moved', 'total', 'started_at', 'finished_at'])
    .executeTakeFirst()

/** The same, locked: one process at a time takes the next step. */
export const lockCalendar = (db: TransactionDb): Promise<CalendarRow | undefined> =>
  db
    .selectFrom('deadline_calendar')
    .select(['days', 'former', 'reached', 'done', 'moved', 'total', 'started_at', 'finished_at'])
    .forUpdate()
    .executeTakeFirst()

/** The first calendar: every deadline is computed by it already. */
export const addCalendar = (db: Db, days: CalendarDays, now: Date) =>
  db
    .insertInto('deadline_calendar')
    .values({
      days: jsonb(days),
      former: null,
      reached: null,
      done: 0,
      moved: 0,
      total: 0,
      started_at: now,
      finished_at: now,
    })
    .onConflict((conflict) => conflict.column('singleton').doNothing())
    .execute()

export const saveCalendar = (db: Db, { days, former, ...columns }: Partial<CalendarRow>) =>
  db
    .updateTable('deadline_calendar')
    .set({
      ...columns,
      ...(days === undefined ? {} : { days: jsonb(days) }),
      ...(former === undefined ? {} : { former: former && jsonb(former) }),
    })
    .execute()

export async function countOpen(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('deadline')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('how_ended', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** The last of the next open deadlines in the order of their ids; undefined: none is left. */
export async function findBatchEnd(db: Db, after: string | null, limit: number) {
  const { rows } = await sql<{ last: Id<'deadline'> | null; count: number }>`
    select (array_agg(id order by id desc))[1] as last, count(*)::int as count from (
      select id from deadline where how_ended is null and id > ${after ?? FIRST_ID}::uuid order by id limit ${limit}
    ) as batch`.execute(db)
  const [{ last, count } = { last: null, count: 0 }] = rows
  return last === null ? undefined : { last, count }
}

/** Open deadlines that are counted alike and have the same last day. */
export type CountedGroup = {
  /** The count as text. */
  readonly counting: string
  readonly dueOn: LocalDate | null
}

/** The ids after one, up to another. */
type IdRange = { readonly after: string | null; readonly last: string }

export const listCountedGroups = (db: Db, { after, last }: IdRange): Promise<CountedGroup[]> =>
  db
    .selectFrom('deadline')
    .select('due_on as dueOn')
    .select(sql<string>`counting::text`.as('counting'))
    .where('how_ended', 'is', null)
    .where('id', '>', (after ?? FIRST_ID) as Id<'deadline'>)
    .where('id', '<=', last as Id<'deadline'>)
    .groupBy(['counting', 'due_on'])
    .execute()

export type MovedGroup = {
  readonly id: Id<'deadline-move'>
  readonly counting: string
  readonly before: LocalDate | null
  readonly after: LocalDate | null
  readonly days: readonly ChangedDay[]
}

/** A thing whose last day has moved. */
export type MovedThing = { readonly kind: string; readonly thing: string; readonly dueOn: LocalDate | null }

/**
 * Writes new last days, and why they are new: once for each group, of which a deadline keeps the id. One statement with
 * one parameter for each group. Returns how many deadlines have moved, and the things among them whose kinds want to
 * know.
 */
export async function saveMovedDays(
  db: Db,
  { after, last }: IdRange,
  moved: readonly MovedGroup[],
  { at, kinds }: { readonly at: Date; readonly kinds: readonly string[] },
): Promise<{ readonly count: number; readonly things: readonly MovedThing[] }> {
  if (moved.length === 0) return { count: 0, things: [] }
  const column = (key: 'id' | 'counting' | 'before' | 'after') => moved.map((group) => group[key])
  const days = moved.map((group) => JSON.stringify(group.days))
  const { rows } = await sql<{ count: number; things: MovedThing[] }>`
    with given as (
      select id, counting::jsonb, before::date, after::date, days::jsonb
      from unnest(${column('id')}::uuid[], ${column('counting')}::text[], ${column('before')}::text[],
        ${column('after')}::text[], ${days}::text[]) as g (id, counting, before, after, days)
    ), written as (
      update deadline d set due_on = g.after, moves = d.moves || g.id
      from given g
      where d.id > ${after ?? FIRST_ID}::uuid and d.id <= ${last}::uuid and d.how_ended is null
        and d.counting = g.counting and d.due_on is not distinct from g.before
      returning d.kind, d.thing_id, d.due_on, g.id as move
    ), explained as (
      insert into deadline_move (id, at, due_before, due_after, days)
      select id, ${at}, before, after, days from given where id in (select move from written)
    )
    select count(*)::int as count, coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'thing', thing_id,
      'dueOn', due_on)) filter (where kind = any(${kinds}::text[])), '[]') as things from written`.execute(db)
  return rows[0] ?? { count: 0, things: [] }
}

/** The things of these kinds with an open deadline that is counted in one of these ways, each with the day of its way. */
export async function listPausedThings(
  db: Db,
  { after, last }: IdRange,
  days: ReadonlyMap<string, LocalDate>,
  kinds: readonly string[],
): Promise<readonly MovedThing[]> {
  if (days.size === 0 || kinds.length === 0) return []
  const rows = await db
    .selectFrom('deadline')
    .select(['kind', 'thing_id as thing', sql<string>`counting::text`.as('counting')])
    .where('how_ended', 'is', null)
    .where('id', '>', (after ?? FIRST_ID) as Id<'deadline'>)
    .where('id', '<=', last as Id<'deadline'>)
    .where('kind', 'in', kinds)
    .where(sql<string>`counting::text`, 'in', [...days.keys()])
    .execute()
  return rows.map(({ counting, ...found }) => ({ ...found, dueOn: days.get(counting) ?? null }))
}

/** How far the things of a kind have their deadlines; undefined: not begun. */
export const lockKind = (db: TransactionDb, kind: string) =>
  db.selectFrom('deadline_kind').selectAll().where('kind', '=', kind).forUpdate().executeTakeFirst()

export const listBackfilledKinds = async (db: Db): Promise<readonly string[]> =>
  (await db.selectFrom('deadline_kind').select('kind').where('filled_at', 'is not', null).execute()).map(
    ({ kind }) => kind,
  )

export const addKind = (db: Db, kind: string) =>
  db
    .insertInto('deadline_kind')
    .values({ kind, reached: null, filled_at: null })
    .onConflict((conflict) => conflict.column('kind').doNothing())
    .execute()

export const saveKind = (
  db: Db,
  kind: string,
  columns: { readonly reached: string } | { readonly filled_at: Date },
) => db.updateTable('deadline_kind').set(columns).where('kind', '=', kind).execute()
