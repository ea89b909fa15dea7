import { type RawBuilder, sql } from 'kysely'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { Db } from '#platform/db/index.ts'
import type { Deadline } from '../model.ts'
import { selectDeadlines } from '../store.ts'
import type { RecordCounts, RecordFilter, RecordGroup, RecordView } from './model.ts'

/** The condition of a filter. Cancelled deadlines are never in the record. */
function chosen({ organisation, territory, kind, month }: RecordFilter): RawBuilder<boolean> {
  const conditions = [
    sql`d.how_ended is distinct from 'cancelled'`,
    ...(organisation ? [sql`d.organisation_id = ${organisation.id}`] : []),
    ...(territory ? [sql`d.territory_ordinal between ${territory.first} and ${territory.last}`] : []),
    ...(kind ? [sql`d.kind = ${kind}`] : []),
    ...(month
      ? [
          sql`d.due_on >= ${`${month}-01`}::date
            and d.due_on < (${`${month}-01`}::date + interval '1 month')::date`,
        ]
      : []),
  ]
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

// The rule `deadlineState` of domain/deadlines in SQL; a test compares both.
const counts = (today: LocalDate) => sql`
  count(*) filter (where how_ended = 'met' and (due_on is null or ended_on <= due_on))::int as "inTime",
  count(*) filter (where how_ended = 'met' and ended_on > due_on)::int as late,
  count(*) filter (where how_ended is null and (due_on is null or due_on >= ${today}::date))::int as open,
  count(*) filter (where how_ended is null and due_on < ${today}::date)::int as overdue,
  (percentile_cont(0.5) within group (order by ended_on - from_on) filter (
    where how_ended = 'met' and counting -> 'term' ->> 'kind' <> 'before'))::float8 as "medianDays"`

/** The numbers of all deadlines of a choice. */
export async function countDeadlines(db: Db, filter: RecordFilter, today: LocalDate): Promise<RecordCounts> {
  const { rows } = await sql<RecordCounts>`
    select ${counts(today)} from deadline d where ${chosen(filter)}`.execute(db)
  return rows[0] ?? { inTime: 0, late: 0, open: 0, overdue: 0, medianDays: null }
}

/** The digits of a code that name the place by which deadlines are grouped: a region, or within one a district. */
const placeOf = ({ territory }: RecordFilter) =>
  territory ? sql`left(d.territory_code, 4) || '00000'` : sql`left(d.territory_code, 2) || '0000000'`

const keys: Readonly<Record<RecordView, (filter: RecordFilter) => RawBuilder<unknown>>> = {
  organisation: () => sql`d.organisation_id::text`,
  place: placeOf,
  kind: () => sql`d.kind`,
  month: () => sql`to_char(d.due_on, 'YYYY-MM')`,
}

/** The names of groups, and what is shown of them. */
const named: Readonly<Record<RecordView, RawBuilder<unknown>>> = {
  organisation: sql`select o.slug as key, o.name, g.* from grouped g
    join organisation_link o on o.id = g.group_key::uuid`,
  // Some codes have no district: a city of republican significance is its own region.
  place: sql`select coalesce(p.slug, g.group_key) as key, p.label as name, g.* from grouped g
    left join territory_place p on p.code = g.group_key`,
  kind: sql`select g.group_key as key, null::jsonb as name, g.* from grouped g`,
  month: sql`select g.group_key as key, null::jsonb as name, g.* from grouped g where g.group_key is not null`,
}

/** The record by organisation, place, kind or month; those with the most overdue first, months in their order. */
export async function listRecordGroups(
  db: Db,
  view: RecordView,
  filter: RecordFilter,
  today: LocalDate,
  limit: number,
): Promise<readonly RecordGroup[]> {
  const order = view === 'month' ? sql`key desc` : sql`overdue desc, late desc, "inTime" desc, key`
  const { rows } = await sql<RecordCounts & { key: string; name: Text | Label | null }>`
    with grouped as (
      select ${keys[view](filter)} as group_key, ${counts(today)}
      from deadline d where ${chosen(filter)} group by 1
    )
    select key, name, "inTime", late, open, overdue, "medianDays" from (${named[view]}) as groups
    order by ${order} limit ${limit}`.execute(db)
  return rows
}

/** How many deadlines a choice has. */
export const recordTotalOf = ({ inTime, late, open, overdue }: RecordCounts): number =>
  inTime + late + open + overdue

/** What is overdue first, the longest before; then what is due, the soonest first; then what is done, the latest first. */
const inOrder = (today: LocalDate) => sql`
  case when d.how_ended is not null then 2 when d.due_on < ${today}::date then 0 else 1 end,
  case when d.how_ended is null then d.due_on end, d.ended_on desc, d.id`

/** Deadlines of a choice, those that need attention first. */
export const listDeadlines = (
  db: Db,
  filter: RecordFilter,
  today: LocalDate,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Deadline[]> =>
  selectDeadlines(db).where(chosen(filter)).orderBy(inOrder(today)).offset(offset).limit(limit).execute()

/** All deadlines of a choice in the order of their ids, in batches. */
export async function* listDeadlinesInBatches(
  db: Db,
  filter: RecordFilter,
  batch: number,
): AsyncGenerator<readonly Deadline[]> {
  for (let after: string | undefined, more = true; more; ) {
    const rows = await selectDeadlines(db)
      .where(chosen(filter))
      .$if(after !== undefined, (query) => query.where('d.id', '>', after as Deadline['id']))
      .orderBy('d.id')
      .limit(batch)
      .execute()
    after = rows.at(-1)?.id
    more = rows.length === batch
    if (rows.length > 0) yield rows
  }
}
