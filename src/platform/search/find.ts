import { type RawBuilder, sql } from 'kysely'
import {
  COUNTED,
  type Facet,
  type Facets,
  RANKED,
  type SearchEntry,
  type SearchState,
} from '#domain/search/index.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import type { Context } from '#platform/context.ts'
import { searchableByKind } from './model.ts'
import type { TsQueries } from './query.ts'
import { type Order, rankingOf } from './ranking.ts'

/** What a search is narrowed to. */
export type IndexFilter = {
  readonly kind?: string | undefined
  /** Only things of these kinds. */
  readonly kinds?: readonly string[] | undefined
  readonly territory?: PlaceRange | undefined
  readonly organisation?: string | undefined
  readonly year?: number | undefined
  readonly state?: SearchState | undefined
}

export type FoundEntries = {
  /** In their order, as they are now. */
  readonly entries: readonly (SearchEntry & { readonly kind: string })[]
  /** Matches, at most `COUNTED`. */
  readonly total: number
  readonly facets: Facets
}

type Row = { readonly kind: string; readonly id: string }

const conditions = (
  { kind, kinds, territory, organisation, year, state }: IndexFilter,
  stateNow: RawBuilder<unknown>,
): readonly RawBuilder<boolean>[] => [
  ...(kind ? [sql<boolean>`e.kind = ${kind}`] : []),
  ...(kinds ? [sql<boolean>`e.kind = any(cast(${[...kinds]} as text[]))`] : []),
  ...(territory ? [sql<boolean>`e.territory_ordinal between ${territory.first} and ${territory.last}`] : []),
  ...(organisation ? [sql<boolean>`e.organisation_id = ${organisation}`] : []),
  ...(year ? [sql<boolean>`e.year = ${year}`] : []),
  ...(state ? [sql<boolean>`${stateNow} = ${state}`] : []),
]

const all = (wanted: readonly RawBuilder<boolean>[]) =>
  wanted.length === 0 ? sql`true` : sql.join(wanted, sql` and `)

/**
 * Finds things by a query, in an order of `ranking.ts`. Three queries and one for each kind
 * that is shown, whatever the numbers. What is withdrawn meanwhile is left out.
 */
export async function find(
  ctx: Context,
  { own, wide }: TsQueries,
  filter: IndexFilter,
  { offset, limit, order = 'best' }: { offset: number; limit: number; order?: Order },
): Promise<FoundEntries> {
  const now = ctx.now()
  const wanted = all(conditions(filter, sql`search_state(e.states, e.state_since, ${now})`))
  const candidates = (column: 'title' | 'vector', query: 'own' | 'wide') => sql`
    (select e.kind, e.id from search_entry e, q
     where e.${sql.ref(column)} @@ q.${sql.ref(query)} and ${wanted}
     order by e.at desc nulls first limit ${RANKED})`
  const ranked = sql<Row>`
    with q as (select ${own}::tsquery as own, ${wide}::tsquery as wide),
    candidate as (${candidates('title', 'own')} union ${candidates('vector', 'wide')})
    select e.kind, e.id from candidate c join search_entry e on e.kind = c.kind and e.id = c.id, q
    order by ${rankingOf(order, now)} offset ${offset} limit ${limit}`.execute(ctx.db)
  const [{ rows }, { total, facets }] = await Promise.all([ranked, countFacets(ctx, wide, filter, now)])
  return { entries: await readEntries(ctx, rows), total, facets }
}

type Counted = {
  readonly facet: keyof Facets | 'total'
  readonly value: string | null
  readonly count: number
}

async function countFacets(ctx: Context, wide: string, filter: IndexFilter, now: Date) {
  const without = (name?: keyof IndexFilter) =>
    all(conditions(name ? { ...filter, [name]: undefined } : filter, sql`e.state`))
  const facet = (name: keyof Facets, column: string, own: keyof IndexFilter) => sql`
    select ${name}::text as facet, ${sql.ref(column)}::text as value, count(*)::int as count from hit e
    where ${sql.ref(column)} is not null and ${without(own)} group by ${sql.ref(column)}`
  const { rows } = await sql<Counted>`
    with hit as materialized (
      select e.kind, e.organisation_id, e.territory_ordinal, left(e.territory_code, 2) as region, e.year,
        search_state(e.states, e.state_since, ${now}) as state
      from search_entry e where e.vector @@ ${wide}::tsquery order by e.at desc nulls first limit ${COUNTED})
    select 'total' as facet, null as value, count(*)::int as count from hit e where ${without()}
    union all ${facet('kinds', 'e.kind', 'kind')}
    union all ${facet('regions', 'e.region', 'territory')}
    union all ${facet('years', 'e.year', 'year')}
    union all ${facet('states', 'e.state', 'state')}`.execute(ctx.db)
  const of = (name: keyof Facets) =>
    rows
      .filter(({ facet }) => facet === name)
      .map(({ value, count }) => ({ value: value ?? '', count }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
  return {
    total: rows.find(({ facet }) => facet === 'total')?.count ?? 0,
    facets: {
      kinds: of('kinds'),
      regions: of('regions'),
      years: of('years')
        .map(({ value, count }) => ({ value: Number(value), count }))
        .sort((a, b) => b.value - a.value),
      states: of('states') as readonly Facet<SearchState>[],
    } satisfies Facets,
  }
}

/** Things as they are now, in the order of the rows; what is not public any more is left out. */
async function readEntries(ctx: Context, rows: readonly Row[]) {
  const kinds = searchableByKind(ctx)
  const read = await Promise.all(
    [...Map.groupBy(rows, ({ kind }) => kind)].map(async ([kind, items]) => {
      const found = await kinds.get(kind)?.entries(
        ctx,
        items.map(({ id }) => id),
      )
      return (found ?? []).map((entry) => [`${kind} ${entry.id}`, { ...entry, kind }] as const)
    }),
  )
  const entries = new Map(read.flat())
  return rows.flatMap(({ kind, id }) => entries.get(`${kind} ${id}`) ?? [])
}

/** The first of these queries that finds anything, under no filter; one query. */
export async function findFirstMatchingQueries(
  db: Context['db'],
  queries: readonly TsQueries[],
): Promise<TsQueries | undefined> {
  const wide = queries.map((query) => query.wide)
  const { rows } = await sql<{ n: number }>`
    select n::int from unnest(cast(${wide} as text[])) with ordinality as q (query, n)
    where exists (select 1 from search_entry e where e.vector @@ q.query::tsquery)
    order by n limit 1`.execute(db)
  const n = rows[0]?.n
  return n === undefined ? undefined : queries[n - 1]
}
