import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
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
    .selectFrom('NAME_TABLE as n')
    .innerJoin('organisation_link as o', 'o.id', 'n.organisation_id')
    .innerJoin('territory_place as p', 'p.code', 'n.territory_code')
    .select(['n.id', 'n.slug', 'n.title', 'n.published_at as publishedAt', 'n.withdrawn_at as withdrawnAt'])
    .select(['o.id as organisationId', 'o.slug as organisationSlug', 'o.name as organisationName'])
    .select(['p.code', 'p.slug as placeSlug', 'p.label', 'p.ordinal as first', 'p.last_ordinal as last'])

type Row = Awaited<ReturnType<ReturnType<typeof namesCamel>['execute']>>[number]

const toNamePascal = (row: Row): NamePascal => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  publishedAt: row.publishedAt,
  withdrawnAt: row.withdrawnAt,
  organisation: { id: row.organisationId, slug: row.organisationSlug, name: row.organisationName },
  place: { code: row.code, slug: row.placeSlug, label: row.label, first: row.first, last: row.last },
})

/** Public items, the newest first, with their total number; one query. */
export async function listNamesPascal(
  db: Db,
  { territory, organisation }: NamePascalFilter,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly items: readonly NamePascal[]; readonly total: number }> {
  const rows = await namesCamel(db)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where('n.withdrawn_at', 'is', null)
    .$if(territory !== undefined, (query) =>
      query
        .where('n.territory_ordinal', '>=', territory?.first ?? 0)
        .where('n.territory_ordinal', '<=', territory?.last ?? 0),
    )
    .$if(organisation !== undefined, (query) => query.where('n.organisation_id', '=', organisation ?? null))
    .orderBy('n.published_at', 'desc')
    .orderBy('n.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return { items: rows.map(toNamePascal), total: rows[0]?.total ?? 0 }
}

/** An item by its slug, public or withdrawn. */
export async function findNamePascal(db: Db, slug: string): Promise<NamePascal | undefined> {
  const row = await namesCamel(db).where('n.slug', '=', slug).executeTakeFirst()
  return row && toNamePascal(row)
}

/** Whose an item is, for permissions. */
export const findOwner = (db: Db, id: string) =>
  db
    .selectFrom('NAME_TABLE as n')
    .innerJoin('territory_place as p', 'p.code', 'n.territory_code')
    .select(['n.organisation_id as organisation', 'p.code', 'p.ordinal as first', 'p.last_ordinal as last'])
    .where('n.id', '=', id as Id<'NAME_KEBAB'>)
    .executeTakeFirst()
    .then(
      (row) =>
        row && {
          organisation: row.organisation,
          territory: { code: row.code, first: row.first, last: row.last },
        },
    )

/** The same, locked until this transaction ends. */
export async function lockNamePascal(db: Db, id: string): Promise<NamePascal | undefined> {
  const row = await namesCamel(db)
    .where('n.id', '=', id as Id<'NAME_KEBAB'>)
    .forUpdate('n')
    .executeTakeFirst()
  return row && toNamePascal(row)
}

/** The items that an official may work on, the newest first. */
export async function listOwnNamesPascal(
  db: Db,
  scopes: Scopes,
  limit: number,
): Promise<readonly NamePascal[]> {
  const rows = await namesCamel(db)
    .where(within(scopes, { organisation: 'n.organisation_id', first: 'p.ordinal', last: 'p.last_ordinal' }))
    .orderBy('n.published_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toNamePascal)
}

const PUBLISHERS = 500

const publishers = (db: Db) =>
  db
    .selectFrom('organisation_place as b')
    .innerJoin('organisation_link as o', 'o.id', 'b.id')
    .innerJoin('territory_place as p', 'p.code', 'b.code')
    .select(['o.id', 'o.slug', 'o.name'])
    .select(['p.code', 'p.slug as placeSlug', 'p.label', 'p.ordinal as first', 'p.last_ordinal as last'])

type PublisherRow = Awaited<ReturnType<ReturnType<typeof publishers>['execute']>>[number]

const toPublisher = ({ id, slug, name, code, placeSlug, label, first, last }: PublisherRow): Publisher => ({
  organisation: { id, slug, name },
  place: { code, slug: placeSlug, label, first, last },
})

/** The organisations in whose name an official may publish. */
export async function listPublishers(db: Db, scopes: Scopes): Promise<readonly Publisher[]> {
  const rows = await publishers(db)
    .where(within(scopes, { organisation: 'o.id', first: 'p.ordinal', last: 'p.last_ordinal' }))
    .orderBy(sql`(o.name ->> 'kk') collate kazakh`)
    .limit(PUBLISHERS)
    .execute()
  return rows.map(toPublisher)
}

export async function findPublisher(db: Db, slug: string): Promise<Publisher | undefined> {
  const row = await publishers(db).where('o.slug', '=', slug).executeTakeFirst()
  return row && toPublisher(row)
}

export const addNamePascal = (db: Db, row: NamePascalRow) =>
  db
    .insertInto('NAME_TABLE')
    .values({ ...row, title: jsonb(row.title) })
    .execute()

export const markWithdrawn = (db: Db, id: Id<'NAME_KEBAB'>, now: Date) =>
  db.updateTable('NAME_TABLE').set({ withdrawn_at: now }).where('id', '=', id).execute()

/** What stands in the site map. */
export const selectForSiteMap = (db: Db) =>
  db
    .selectFrom('NAME_TABLE')
    .select(['slug', 'published_at as changed'])
    .where('withdrawn_at', 'is', null)
    .orderBy('id')

/** Slugs and titles of public items by id. */
export const listJournalTargets = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('NAME_TABLE')
    .select(['id', 'slug', 'title'])
    .where('id', 'in', ids as readonly Id<'NAME_KEBAB'>[])
    .where('withdrawn_at', 'is', null)
    .execute()

/** What search shows of public items. */
export const listSearchEntries = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('NAME_TABLE')
    .select(['id', 'slug', 'title', 'published_at as at'])
    .select(['territory_code as territory', 'organisation_id as organisation'])
    .where('id', 'in', ids as readonly Id<'NAME_KEBAB'>[])
    .where('withdrawn_at', 'is', null)
    .execute()

/** Ids of all items after one of them, in their order. */
export async function listIds(db: Db, after: string | null, limit: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('NAME_TABLE')
    .select('id')
    .$if(after !== null, (query) => query.where('id', '>', after as Id<'NAME_KEBAB'>))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
