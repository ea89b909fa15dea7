import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
// with participation
import type { LocalDate } from '#domain/base/local-date.ts'
// end
import type { PageRange } from '#domain/base/pagination.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import { type Db, type TransactionDb, jsonb, organisationLink, placeLink } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import type { NamePascal, NamePascalFilter } from './model.ts'
import type { NamePascalRow } from './tables.ts'

const namesCamel = (db: Db) =>
  db
    .selectFrom('NAME_TABLE')
    .innerJoin('organisation_link as o', 'o.id', 'NAME_TABLE.organisation_id')
    .innerJoin('territory_place as p', 'p.code', 'NAME_TABLE.territory_code')
    .select(['NAME_TABLE.id', 'NAME_TABLE.slug', 'NAME_TABLE.title'])
    .select(['NAME_TABLE.published_at as publishedAt', 'NAME_TABLE.withdrawn_at as withdrawnAt'])
    // with participation
    .select('NAME_TABLE.closes_on as closesOn')
    // end
    .select([organisationLink.as('organisation'), placeLink.as('place')])
    .select(['p.ordinal as first', 'p.last_ordinal as last'])

type NamePascalRows = { readonly items: readonly NamePascal[]; readonly total: number }

/** A page of a query, the newest first, with the number of all its rows. */
async function listNewestNamesPascal(query: ReturnType<typeof namesCamel>, { offset, limit }: PageRange): Promise<NamePascalRows> {
  const rows = await query
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .orderBy('NAME_TABLE.published_at', 'desc')
    .orderBy('NAME_TABLE.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { items: rows.map(({ total: _, ...nameCamel }) => nameCamel), total: rows[0]?.total ?? 0 }
}

/** Those that are public, in a place with everything inside it. */
const publicIn = (db: Db, territory: PlaceRange | undefined) =>
  namesCamel(db)
    .where('NAME_TABLE.withdrawn_at', 'is', null)
    .$if(territory !== undefined, (query) =>
      query
        .where('NAME_TABLE.territory_ordinal', '>=', territory?.first ?? 0)
        .where('NAME_TABLE.territory_ordinal', '<=', territory?.last ?? 0),
    )

/** What a list is narrowed by. */
type NarrowedTo = {
  readonly territory?: PlaceRange | undefined
  readonly organisation?: Pick<NonNullable<NamePascalFilter['organisation']>, 'id'> | undefined
}

/** Public NAMES_WORDS, the newest first, with their total number; one query. */
export const listNamesPascal = (
  db: Db,
  { territory, organisation }: NarrowedTo,
  range: PageRange,
): Promise<NamePascalRows> =>
  listNewestNamesPascal(
    publicIn(db, territory).$if(organisation !== undefined, (query) =>
      query.where('NAME_TABLE.organisation_id', '=', organisation?.id ?? null),
    ),
    range,
  )

/** The NAMES_WORDS that an official may work on, the newest first, with their total number; one query. */
export const listOwnNamesPascal = (db: Db, scopes: Scopes, range: PageRange): Promise<NamePascalRows> =>
  listNewestNamesPascal(
    namesCamel(db).where(
      within(scopes, { organisation: 'NAME_TABLE.organisation_id', first: 'p.ordinal', last: 'p.last_ordinal' }),
    ),
    range,
  )

/** The slug or the id of A_NAME_WORDS. */
type NamePascalKey = { readonly slug: string } | { readonly id: string }

const byKey = (db: Db, key: NamePascalKey) =>
  'id' in key
    ? namesCamel(db).where('NAME_TABLE.id', '=', key.id as Id<'NAME_KEBAB'>)
    : namesCamel(db).where('NAME_TABLE.slug', '=', key.slug)

/** The NAME_WORDS with a slug or an id, public or withdrawn. */
export const findNamePascal = (db: Db, key: NamePascalKey): Promise<NamePascal | undefined> =>
  byKey(db, key).executeTakeFirst()

/** The same, locked until this transaction ends. */
export const lockNamePascal = (db: TransactionDb, key: NamePascalKey): Promise<NamePascal | undefined> =>
  byKey(db, key).forUpdate('NAME_TABLE').executeTakeFirst()

// with participation
/** NAMES_WORDS by id, public or withdrawn. One query. */
export const listNamesPascalById = (db: Db, ids: readonly Id<'NAME_KEBAB'>[]): Promise<readonly NamePascal[]> =>
  namesCamel(db).where('NAME_TABLE.id', 'in', ids).execute()

// end
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
  publicIn(db, undefined)
    .where('NAME_TABLE.id', 'in', ids as readonly Id<'NAME_KEBAB'>[])
    .execute()
// with participation

/** Those that take proposals on a day: the one that closes next first. `exactly`: KATO codes of places themselves. */
export const listOpenNamesPascal = (
  db: Db,
  {
    territory,
    exactly,
    limit,
  }: {
    readonly territory?: PlaceRange | undefined
    readonly exactly?: readonly string[] | undefined
    readonly limit: number
  },
  today: LocalDate,
): Promise<readonly NamePascal[]> =>
  publicIn(db, territory)
    .where('NAME_TABLE.closes_on', '>=', today)
    .$if(exactly !== undefined, (query) => query.where('NAME_TABLE.territory_code', 'in', exactly ?? []))
    .orderBy('NAME_TABLE.closes_on')
    .orderBy('NAME_TABLE.id')
    .limit(limit)
    .execute()
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
