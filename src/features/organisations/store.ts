import { type Insertable, sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Language } from '#domain/base/text.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import { type Db, jsonb, organisationLinkOrNull, placeLink, type Tables } from '#platform/db/index.ts'
import {
  MEMBERSHIPS_MAX,
  type Membership,
  type Organisation,
  type OrganisationKind,
  type OrganisationListItem,
  type OrganisationSummary,
  type Person,
} from './model.ts'

export type OrganisationFilter = {
  readonly kind?: OrganisationKind | undefined
  readonly territory?: PlaceRange | undefined
}

const orderedBy = { kk: 'kk', ru: 'ru', en: 'ru' } as const

/** A page of organisations in the dictionary order of the language, with their total number. */
export async function listOrganisations(
  db: Db,
  filter: OrganisationFilter,
  language: Language,
  page: { offset: number; limit: number },
) {
  const key = orderedBy[language]
  const rows = await db
    .selectFrom('organisation as o')
    .innerJoin('territory_place as p', 'p.code', 'o.territory_code')
    .select(['o.id', 'o.slug', 'o.kind', 'o.name', placeLink.as('place')])
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .$if(filter.kind !== undefined, (query) => query.where('o.kind', '=', filter.kind as OrganisationKind))
    .$if(filter.territory !== undefined, (query) =>
      query
        .where('p.ordinal', '>=', filter.territory?.first ?? 0)
        .where('p.ordinal', '<=', filter.territory?.last ?? 0),
    )
    .orderBy(sql`(o.name ->> ${key}) collate kazakh`)
    .orderBy('o.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  const items: OrganisationListItem[] = rows.map(({ total: _, ...item }) => item)
  return { items, total: rows[0]?.total ?? 0 }
}

export function findOrganisation(
  db: Db,
  slug: string,
): Promise<(Organisation & OrganisationListItem) | undefined> {
  return db
    .selectFrom('organisation as o')
    .innerJoin('territory_place as p', 'p.code', 'o.territory_code')
    .select([
      'o.id',
      'o.slug',
      'o.kind',
      'o.name as fullName',
      'o.territory_code as territoryCode',
      'o.url',
      'o.about',
      'o.demo',
      'o.closed_on as closedOn',
      'o.merged',
    ])
    .select(
      sql<Organisation['successor']>`(
        select jsonb_build_object('slug', s.slug, 'name', coalesce(s.short_name, s.name))
        from organisation s where s.id = o.successor_id
      )`.as('successor'),
    )
    .select(
      sql<Organisation['formerNames']>`(
        select coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'lastDay', n.last_day) order by n.last_day desc), '[]')
        from organisation_name n where n.organisation_id = o.id
      )`.as('formerNames'),
    )
    .select((eb) => eb.fn.coalesce('o.short_name', 'o.name').as('name'))
    .select(placeLink.as('place'))
    .where('o.slug', '=', slug)
    .executeTakeFirst()
}

/** Organisations by id, as they are called in lists. */
export const listNamesOf = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('organisation_link')
    .select(['id', 'slug', 'name'])
    .where('id', 'in', ids as readonly Id<'organisation'>[])
    .execute()

/** People by id. */
export const listPeopleById = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('person')
    .select(['id', 'slug', 'name'])
    .where('id', 'in', ids as readonly Id<'person'>[])
    .execute()

export const findPerson = (db: Db, slug: string): Promise<Person | undefined> =>
  db.selectFrom('person').select(['id', 'slug', 'name', 'demo']).where('slug', '=', slug).executeTakeFirst()

/** Memberships of an organisation or of a person: current ones first, then by the person's name. */
export async function listMemberships(
  db: Db,
  owner: { readonly organisation: Id<'organisation'> } | { readonly person: Id<'person'> },
): Promise<Membership[]> {
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('person_link as p', 'p.id', 'm.person_id')
    .leftJoin('organisation_link as o', 'o.id', 'm.organisation_id')
    .select(['m.post', 'm.starts_on as startsOn', 'm.ends_on as endsOn'])
    .select(['p.id as personId', 'p.slug as personSlug', 'p.name as personName'])
    .select(organisationLinkOrNull.$castTo<OrganisationSummary | null>().as('organisation'))
    .$if('organisation' in owner, (query) =>
      query.where('m.organisation_id', '=', (owner as { organisation: string }).organisation),
    )
    .$if('person' in owner, (query) => query.where('m.person_id', '=', (owner as { person: string }).person))
    .orderBy(sql`m.ends_on desc nulls first`)
    .orderBy(sql`(p.name ->> 'kk') collate kazakh`)
    .limit(MEMBERSHIPS_MAX)
    .execute()
  return rows.map(({ personId, personSlug, personName, ...row }) => ({
    person: { id: personId, slug: personSlug, name: personName },
    ...row,
  }))
}

export const addOrganisationRow = (db: Db, row: Insertable<Tables['organisation']>) =>
  db
    .insertInto('organisation')
    .values({
      ...row,
      name: jsonb(row.name),
      short_name: row.short_name && jsonb(row.short_name),
      about: row.about && jsonb(row.about),
    })
    .execute()

export const addPersonRow = (db: Db, row: Tables['person']) =>
  db
    .insertInto('person')
    .values({ ...row, name: jsonb(row.name) })
    .execute()

export const addMembershipRow = (db: Db, row: Tables['membership']) =>
  db
    .insertInto('membership')
    .values({ ...row, post: jsonb(row.post) })
    .execute()

/** Ids of all organisations or all people by slug, for imports. */
export async function findIdsBySlug<Table extends 'organisation' | 'person'>(
  db: Db,
  table: Table,
): Promise<ReadonlyMap<string, Id<Table>>> {
  const rows = await db
    .selectFrom(table as 'person')
    .select(['slug', 'id'])
    .execute()
  return new Map(rows.map(({ slug, id }) => [slug, id as Id<Table>]))
}

/** Links of organisations by their ids. */
export const listOrganisationLinks = (db: Db, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('organisation_link')
        .select(['id', 'slug', 'name'])
        .where('id', 'in', ids as readonly Id<'organisation'>[])
        .execute()

/** What stands in the site map. */
export const selectForSiteMap = (db: Db) => db.selectFrom('organisation').select('slug').orderBy('id')

/** Whether a slug is used already. */
export const isOrganisationSlugTaken = async (
  db: Db,
  table: 'organisation' | 'person',
  slug: string,
): Promise<boolean> =>
  (await db
    .selectFrom(table as 'person')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirst()) !== undefined
