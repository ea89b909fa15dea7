import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { CalendarDays, ChangedDay } from '#domain/deadlines/index.ts'
import { type Db, jsonb, type Tables } from '#platform/db/index.ts'

export type CalendarRow = Omit<Tables['deadline_calendar'], 'singleton'>

export const findCalendar = (db: Db): Promise<CalendarRow | undefined> =>
  db
    .selectFrom('deadline_calendar')
    .select(['days', 'former', 'reached', 'done', 'moved', 'total', 'started_at', 'finished_at'])
    .executeTakeFirst()

/** The same, locked: one process at a time takes the next step. */
export const lockCalendar = (db: Db): Promise<CalendarRow | undefined> =>
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

/** An open deadline with its count as text: equal counts are computed once. */
export type CountedRow = {
  readonly id: Id<'deadline'>
  readonly kind: string
  readonly thing: string
  readonly counting: string
  readonly dueOn: LocalDate | null
}

/** The next open deadlines in the order of their ids, locked. */
export const lockOpen = (db: Db, after: string | null, limit: number): Promise<CountedRow[]> =>
  db
    .selectFrom('deadline')
    .select(['id', 'kind', 'thing_id as thing', 'due_on as dueOn'])
    .select(sql<string>`counting::text`.as('counting'))
    .where('how_ended', 'is', null)
    .$if(after !== null, (query) => query.where('id', '>', after as Id<'deadline'>))
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .execute()

export type MovedRow = {
  readonly id: Id<'deadline'>
  readonly change: Id<'deadline-change'>
  readonly before: LocalDate | null
  readonly after: LocalDate | null
  readonly days: readonly ChangedDay[]
}

/** Writes new last days and why they are new, in one statement. */
export async function moveDue(db: Db, moved: readonly MovedRow[], at: Date) {
  if (moved.length === 0) return
  const column = <Key extends keyof MovedRow>(key: Key) => moved.map((row) => row[key])
  const days = moved.map((row) => JSON.stringify(row.days))
  await sql`
    with given as (
      select id, change, before::date, after::date, days::jsonb
      from unnest(${column('id')}::uuid[], ${column('change')}::uuid[], ${column('before')}::text[],
        ${column('after')}::text[], ${days}::text[]) as g (id, change, before, after, days)
    ), written as (
      update deadline d set due_on = g.after from given g where d.id = g.id
    )
    insert into deadline_change (id, deadline_id, at, what, due_before, due_after, days)
    select change, id, ${at}::timestamptz, 'calendar', before, after, days from given`.execute(db)
}

/** How far the things of a kind have their deadlines; undefined: not begun. */
export const lockKind = (db: Db, kind: string) =>
  db.selectFrom('deadline_kind').selectAll().where('kind', '=', kind).forUpdate().executeTakeFirst()

export const listFilledKinds = async (db: Db): Promise<readonly string[]> =>
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
