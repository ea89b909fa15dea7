import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
// with participation
import type { LocalDate } from '#domain/base/local-date.ts'
// end
import type { PageRange } from '#domain/base/pagination.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import { type Db, jsonb } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import type { NamePascal, Publisher } from './model.ts'
import type { NamePascalRow } from './tables.ts'

export type NamePascalFilter = {
  readonly territory?: PlaceRange | undefined
  readonly organisation?: Id<'organisation'> | undefined
}

const namesCamel = (db: Db) =>
  db
    .selectFrom('NAME_TABLE')
    .innerJoin('organisation_link as o', 'o.id', 'NAME_TABLE.organisation_id')
    .innerJoin('territory_place as p', 'p.code', 'NAME_TABLE.territory_code')
    .select(['NAME_TABLE.id', 'NAME_TABLE.slug', 'NAME_TABLE.title', 'NAME_TABLE.published_at as publishedAt', 'NAME_TABLE.withdrawn_at as withdrawnAt'])
    // with participation
    .select('NAME_TABLE.closes_on as closesOn')
    // end
    .select(['o.id as organisationId', 'o.slug as organisationSlug', 'o.name as organisationName'])
    .select(['p.code', 'p.slug as placeSlug', 'p.label', 'p.ordinal as first', 'p.last_ordinal as last'])

type Row = Awaited<ReturnType<ReturnType<typeof namesCamel>['execute']>>[number]

const toNamePascal = (row: Row): NamePascal => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  publishedAt: row.publishedAt,
  withdrawnAt: row.withdrawnAt,
  // with participation
  closesOn: row.closesOn,
  // end
  organisation: { id: row.organisationId, slug: row.organisationSlug, name: row.organisationName },
  place: { code: row.code, slug: row.placeSlug, label: row.label, first: row.first, last: row.last },
})

/** Public NAMES_WORDS, the newest first, with their total number; one query. */
export async function listNamesPascal(
  db: Db,
  { territory, organisation }: NamePascalFilter,
  { offset, limit }: PageRange,
): Promise<{ readonly items: readonly NamePascal[]; readonly total: number }> {
  const rows = await namesCamel(db)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where('NAME_TABLE.withdrawn_at', 'is', null)
    .$if(territory !== undefined, (query) =>
      query
        .where('NAME_TABLE.territory_ordinal', '>=', territory?.first ?? 0)
        .where('NAME_TABLE.territory_ordinal', '<=', territory?.last ?? 0),
    )
    .$if(organisation !== undefined, (query) => query.where('NAME_TABLE.organisation_id', '=', organisation ?? null))
    .orderBy('NAME_TABLE.published_at', 'desc')
    .orderBy('NAME_TABLE.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { items: rows.map(toNamePascal), total: rows[0]?.total ?? 0 }
}

/** The slug or the id of A_NAME_WORDS. */
type NamePascalKey = { readonly slug: string } | { readonly id: string }

const byKey = (db: Db, key: NamePascalKey) =>
  'id' in key
    ? namesCamel(db).where('NAME_TABLE.id', '=', key.id as Id<'NAME_KEBAB'>)
    : namesCamel(db).where('NAME_TABLE.slug', '=', key.slug)

/** The NAME_WORDS with a slug or an id, public or withdrawn. */
export async function findNamePascal(db: Db, key: NamePascalKey): Promise<NamePascal | undefined> {
  const row = await byKey(db, key).executeTakeFirst()
  return row && toNamePascal(row)
}

/** The same, locked until this transaction ends. */
export async function lockNamePascal(db: Db, key: NamePascalKey): Promise<NamePascal | undefined> {
  const row = await byKey(db, key).forUpdate('NAME_TABLE').executeTakeFirst()
  return row && toNamePascal(row)
}

/** The NAMES_WORDS that an official may work on, the newest first, with their total number; one query. */
export async function listOwnNamesPascal(
  db: Db,
  scopes: Scopes,
  { offset, limit }: PageRange,
): Promise<{ readonly items: readonly NamePascal[]; readonly total: number }> {
  const rows = await namesCamel(db)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where(within(scopes, { organisation: 'NAME_TABLE.organisation_id', first: 'p.ordinal', last: 'p.last_ordinal' }))
    .orderBy('NAME_TABLE.published_at', 'desc')
    .orderBy('NAME_TABLE.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { items: rows.map(toNamePascal), total: rows[0]?.total ?? 0 }
}

const PUBLISHERS_MAX = 500

const publishers = (db: Db) =>
  db
    .selectFrom('organisation_place')
    .innerJoin('organisation_link as o', 'o.id', 'organisation_place.id')
    .innerJoin('territory_place as p', 'p.code', 'organisation_place.code')
    .select(['o.id', 'o.slug', 'o.name'])
    .select(['p.code', 'p.slug as placeSlug', 'p.label', 'p.ordinal as first', 'p.last_ordinal as last'])

type PublisherRow = Awaited<ReturnType<ReturnType<typeof publishers>['execute']>>[number]

const toPublisher = ({ id, slug, name, code, placeSlug, label, first, last }: PublisherRow): Publisher => ({
  organisation: { id, slug, name },
  place: { code, slug: placeSlug, label, first, last },
})

/** The organisations in whose name an official may publish. */
export async function listNamePascalPublishers(db: Db, scopes: Scopes): Promise<readonly Publisher[]> {
  const rows = await publishers(db)
    .where(within(scopes, { organisation: 'o.id', first: 'p.ordinal', last: 'p.last_ordinal' }))
    .orderBy(sql`(o.name ->> 'kk') collate kazakh`)
    .limit(PUBLISHERS_MAX)
    .execute()
  return rows.map(toPublisher)
}

export async function findNamePascalPublisher(db: Db, slug: string): Promise<Publisher | undefined> {
  const row = await publishers(db).where('o.slug', '=', slug).executeTakeFirst()
  return row && toPublisher(row)
}

export const addNamePascal = (db: Db, row: NamePascalRow) =>
  db
    .insertInto('NAME_TABLE')
    .values({ ...row, title: jsonb(row.title) })
    .execute()

export const markNamePascalWithdrawn = (db: Db, id: Id<'NAME_KEBAB'>, now: Date) =>
  db.updateTable('NAME_TABLE').set({ withdrawn_at: now }).where('id', '=', id).execute()

/** The NAMES_WORDS in the site map. */
export const selectForSiteMap = (db: Db) =>
  db
    .selectFrom('NAME_TABLE')
    .select(['slug', 'published_at as changed'])
    .where('withdrawn_at', 'is', null)
    .orderBy('id')

/** Public NAMES_WORDS by id, for what other slices show of them: search, the journal, links, follows. One query. */
export const listLinkable = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('NAME_TABLE')
    .innerJoin('territory_place as p', 'p.code', 'NAME_TABLE.territory_code')
    .select(['NAME_TABLE.id', 'NAME_TABLE.slug', 'NAME_TABLE.title', 'NAME_TABLE.published_at as at', 'NAME_TABLE.organisation_id as organisation'])
    .select(['p.code as territory', 'p.ordinal as first', 'p.last_ordinal as last'])
    .where('NAME_TABLE.id', 'in', ids as readonly Id<'NAME_KEBAB'>[])
    .where('NAME_TABLE.withdrawn_at', 'is', null)
    .execute()
// with participation

/** Those that take proposals on a day: the one that closes next first. `exactly`: KATO codes of places themselves. */
export async function listOpenNamesPascal(
  db: Db,
  {
    territory,
    exactly,
    limit,
  }: {
    readonly territory?: NamePascalFilter['territory']
    readonly exactly?: readonly string[] | undefined
    readonly limit: number
  },
  today: LocalDate,
): Promise<readonly NamePascal[]> {
  const rows = await namesCamel(db)
    .where('NAME_TABLE.withdrawn_at', 'is', null)
    .where('NAME_TABLE.closes_on', '>=', today)
    .$if(territory !== undefined, (query) =>
      query
        .where('NAME_TABLE.territory_ordinal', '>=', territory?.first ?? 0)
        .where('NAME_TABLE.territory_ordinal', '<=', territory?.last ?? 0),
    )
    .$if(exactly !== undefined, (query) => query.where('NAME_TABLE.territory_code', 'in', exactly ?? []))
    .orderBy('NAME_TABLE.closes_on')
    .orderBy('NAME_TABLE.id')
    .limit(limit)
    .execute()
  return rows.map(toNamePascal)
}
// end

/** Ids of all NAMES_WORDS after one of them, in their order. */
export async function listNamePascalIds(db: Db, after: string | null, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('NAME_TABLE')
    .select('id')
    .$if(after !== null, (query) => query.where('id', '>', after as Id<'NAME_KEBAB'>))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
