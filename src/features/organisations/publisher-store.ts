import { sql } from 'kysely'
import { type Db, organisationLink, placeLink } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import { PUBLISHERS_MAX, type Publisher } from './model.ts'

const publishers = (db: Db) =>
  db
    .selectFrom('organisation_place')
    .innerJoin('organisation_link as o', 'o.id', 'organisation_place.id')
    .innerJoin('territory_place as p', 'p.code', 'organisation_place.code')
    .select([organisationLink.as('organisation'), placeLink.as('place')])
    .select(['p.ordinal as first', 'p.last_ordinal as last'])

/** The organisations, by name, in whose name an official may publish; undefined: too many to choose from. */
export async function listPublishers(db: Db, scopes: Scopes): Promise<readonly Publisher[] | undefined> {
  const rows = await publishers(db)
    .where(within(scopes, { organisation: 'o.id', first: 'p.ordinal', last: 'p.last_ordinal' }))
    .orderBy(sql`(o.name ->> 'kk') collate kazakh`)
    .limit(PUBLISHERS_MAX + 1)
    .execute()
  return rows.length > PUBLISHERS_MAX ? undefined : rows
}

export const findPublisher = (db: Db, slug: string): Promise<Publisher | undefined> =>
  publishers(db).where('o.slug', '=', slug).executeTakeFirst()
