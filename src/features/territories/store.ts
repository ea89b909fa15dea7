import { sql } from 'kysely'
import type { PlaceLink } from '#domain/base/link.ts'
import type { PlaceRange, TypedPlace } from '#domain/territory/index.ts'
import { type Db, insertMany, jsonb, prepared, type Tables } from '#platform/db/index.ts'
import type { PlaceCandidate, Territory } from './model.ts'

const INSERT_ROWS = 500
/** Candidates read for one search. */
const CANDIDATES_MAX = 120

const columns = [
  'code',
  'label',
  'slug',
  'level',
  'kind',
  'name',
  'parent_code as parentCode',
  'ordinal as first',
  'last_ordinal as last',
  'listed',
] as const

/** A territory by its KATO code or its slug. */
export function findTerritory(db: Db, codeOrSlug: string): Promise<Territory | undefined> {
  return db
    .selectFrom('territory')
    .select(columns)
    .where((eb) => eb.or([eb('code', '=', codeOrSlug), eb('slug', '=', codeOrSlug)]))
    .executeTakeFirst()
}

/**
 * `around`: every place of these codes (`placed`) with all that contains it, itself included. By the parents, at most
 * five steps: comparing ranges instead would read every place before it in the order of the classifier.
 */
const withContaining = (db: Db, codes: readonly string[]) =>
  db.withRecursive('around', (cte) =>
    cte
      .selectFrom('territory')
      .select(['code as placed', 'code', 'parent_code', 'label', 'slug', 'ordinal', 'last_ordinal'])
      .where('code', 'in', codes)
      .unionAll((eb) =>
        eb
          .selectFrom('around')
          .innerJoin('territory as t', 't.code', 'around.parent_code')
          .select([
            'around.placed',
            't.code',
            't.parent_code',
            't.label',
            't.slug',
            't.ordinal',
            't.last_ordinal',
          ]),
      ),
  )

const trail = prepared<{ code: string }>()((db, value) =>
  withContaining(db, [value('code')])
    .selectFrom('around')
    .select(['code', 'label', 'slug'])
    .whereRef('code', '!=', 'placed')
    .orderBy('ordinal'),
)

/** Everything that contains a territory, from the republic down. */
export const listTrail = (db: Db, code: string): Promise<PlaceLink[]> => trail(db, { code })

/** The ranges of a place and of everything that contains it, from the place itself up to the republic. */
export function listContainingRanges(db: Db, code: string): Promise<PlaceRange[]> {
  return withContaining(db, [code])
    .selectFrom('around')
    .select(['ordinal as first', 'last_ordinal as last'])
    .orderBy('ordinal', 'desc')
    .execute()
}

/** The territories directly inside a territory. */
export function listParts(db: Db, code: string): Promise<Territory[]> {
  return db
    .selectFrom('territory')
    .select(columns)
    .where('parent_code', '=', code)
    .orderBy('ordinal')
    .execute()
}

/**
 * Candidates for what was typed, or the place of that code: exact names first, then similar ones. One query: the
 * trails come with the places.
 */
export async function listCandidates(db: Db, { whole, names }: TypedPlace): Promise<PlaceCandidate[]> {
  const keys = sql`unnest(${[...new Set([whole, ...names])]}::text[]) as typed (key)`
  const { rows } = await sql<PlaceCandidate>`
    with found as (
      select code, label, slug, level, kind, name, search_key, ordinal, last_ordinal, parent_code
      from territory, lateral (
        select
          bool_or(' ' || search_key || ' ' like '% ' || key || ' %') as named,
          bool_or(' ' || search_key like '% ' || key || '%') as begun,
          max(word_similarity(key, search_key)) as near
        from ${keys}
      ) as match
      where code in (select alike.code from ${keys}, lateral territory_like(key) as alike)
      order by
        code = ${whole} desc,
        ' ' || search_key || ' ' like '% ' || ${whole} || ' %' desc,
        named desc,
        begun desc,
        near desc,
        last_ordinal - ordinal desc
      limit ${CANDIDATES_MAX}
    )
    select found.code, found.label, found.slug, found.level, found.kind, found.name, found.search_key as "searchKey",
      found.ordinal as first, found.last_ordinal as last,
      (
        with recursive around as (
          select t.* from territory t where t.code = found.parent_code
          union all
          select t.* from territory t join around on t.code = around.parent_code
        )
        select coalesce(jsonb_agg(jsonb_build_object('code', code, 'label', label, 'slug', slug) order by ordinal), '[]')
        from around
        where parent_code is not null
      ) as trail
    from found`.execute(db)
  return rows
}

const placeLinks = prepared<{ codes: readonly string[] }>()((db, value) =>
  db
    .selectFrom('territory')
    .select(['code', 'label', 'slug'])
    .where(sql<boolean>`code = any(${value('codes')})`),
)

/** Places by code, for other slices. */
export async function listPlaces(db: Db, codes: readonly string[]): Promise<ReadonlyMap<string, PlaceLink>> {
  if (codes.length === 0) return new Map()
  const places = await placeLinks(db, { codes })
  return new Map(places.map((place) => [place.code, place]))
}

/** The codes of everything that contains each of these places. */
export async function listContaining(
  db: Db,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (codes.length === 0) return new Map()
  const rows = await withContaining(db, codes)
    .selectFrom('around')
    .select(['placed', 'code'])
    .whereRef('code', '!=', 'placed')
    .execute()
  return new Map(
    [...Map.groupBy(rows, ({ placed }) => placed)].map(([placed, group]) => [
      placed,
      group.map(({ code }) => code),
    ]),
  )
}

export type TerritoryRow = Tables['territory']

/** All rows unchanged, for merging with a newer classifier. */
export const listRows = (db: Db): Promise<TerritoryRow[]> => db.selectFrom('territory').selectAll().execute()

/** Upserts all territories. */
export function saveTerritories(db: Db, rows: readonly TerritoryRow[], progress: (done: number) => void) {
  return insertMany(
    rows,
    INSERT_ROWS,
    (slice) =>
      db
        .insertInto('territory')
        .values(
          slice.map((row) => ({
            ...row,
            official: jsonb(row.official),
            name: jsonb(row.name),
            label: jsonb(row.label),
          })),
        )
        .onConflict((conflict) =>
          conflict.column('code').doUpdateSet((eb) => ({
            parent_code: eb.ref('excluded.parent_code'),
            level: eb.ref('excluded.level'),
            official: eb.ref('excluded.official'),
            kind: eb.ref('excluded.kind'),
            name: eb.ref('excluded.name'),
            label: eb.ref('excluded.label'),
            slug: eb.ref('excluded.slug'),
            ordinal: eb.ref('excluded.ordinal'),
            last_ordinal: eb.ref('excluded.last_ordinal'),
            search_key: eb.ref('excluded.search_key'),
            listed: eb.ref('excluded.listed'),
          })),
        )
        .execute(),
    progress,
  )
}

export const addImport = (db: Db, row: Tables['classifier_import']) =>
  db.insertInto('classifier_import').values(row).execute()

export const findLastImport = (db: Db) =>
  db
    .selectFrom('classifier_import')
    .select(['version', 'territories', 'imported_at as importedAt'])
    .orderBy('imported_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** What stands in the site map. */
export const selectForSiteMap = (db: Db) =>
  db.selectFrom('territory').select('slug').where('listed', '=', true).orderBy('ordinal')
