import { type SqlBool, sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Language, Text } from '#domain/base/text.ts'
import { containing, type Db, jsonb, type Tables, type TransactionDb } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import type {
  DeskOrganisation,
  DeskOrganisationListItem,
  DeskPost,
  OrganisationFields,
  Successor,
} from './model.ts'

const COLLATED = { kk: 'kk', ru: 'ru', en: 'ru' } as const
/** A page of the organisations that a permission reaches, by name, with their number. */
export async function listDeskOrganisations(
  db: Db,
  scopes: Scopes,
  words: string,
  language: Language,
  page: { readonly offset: number; readonly limit: number },
): Promise<{ readonly items: readonly DeskOrganisationListItem[]; readonly total: number }> {
  const rows = await db
    .selectFrom('organisation as o')
    .innerJoin('territory_place as p', 'p.code', 'o.territory_code')
    .select(['o.id', 'o.slug', 'o.kind', 'o.name', 'o.closed_on as closedOn', 'p.label as placeLabel'])
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where(within(scopes, { organisation: 'o.id', first: 'p.ordinal', last: 'p.last_ordinal' }))
    .$if(words !== '', (query) =>
      query.where(
        sql<SqlBool>`concat_ws(' ', o.name ->> 'kk', o.name ->> 'ru', o.name ->> 'en', o.short_name ->> 'kk', o.short_name ->> 'ru', o.slug) ilike ${containing(words)}`,
      ),
    )
    .orderBy(sql`(o.closed_on is not null)`)
    .orderBy(sql`(o.name ->> ${COLLATED[language]}) collate kazakh`)
    .orderBy('o.id')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return { items: rows.map(({ total: _, ...item }) => item), total: rows[0]?.total ?? 0 }
}

const organisationRow = (db: Db, slug: string) =>
  db
    .selectFrom('organisation as o')
    .innerJoin('territory_place as p', 'p.code', 'o.territory_code')
    .select(['o.id', 'o.slug', 'o.kind', 'o.name', 'o.short_name', 'o.url', 'o.about'])
    .select(['o.closed_on', 'o.successor_id', 'o.merged'])
    .select(['p.code', 'p.label', 'p.ordinal as first', 'p.last_ordinal as last'])
    .where('o.slug', '=', slug)
type OrganisationRow = Awaited<ReturnType<ReturnType<typeof organisationRow>['executeTakeFirst']>>

/** An organisation with its history. */
export const findDeskOrganisation = async (db: Db, slug: string) =>
  withHistory(db, await organisationRow(db, slug).executeTakeFirst())

/** The same, which nobody else changes until the transaction ends. */
export const lockDeskOrganisation = async (db: TransactionDb, slug: string) =>
  withHistory(db, await organisationRow(db, slug).forUpdate('o').executeTakeFirst())

async function withHistory(db: Db, row: OrganisationRow): Promise<DeskOrganisation | undefined> {
  if (!row) return undefined
  const formerNames = await db
    .selectFrom('organisation_name')
    .select(['name', 'last_day as lastDay'])
    .where('organisation_id', '=', row.id)
    .orderBy('last_day', 'desc')
    .execute()
  const successor = row.successor_id
    ? await db
        .selectFrom('organisation')
        .select(['slug', 'name'])
        .where('id', '=', row.successor_id)
        .executeTakeFirst()
    : undefined
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    name: row.name,
    shortName: row.short_name,
    url: row.url,
    about: row.about,
    place: { code: row.code, label: row.label, first: row.first, last: row.last },
    closedOn: row.closed_on,
    merged: row.merged,
    successor: successor ?? null,
    formerNames,
  }
}

/** Whether another open organisation of the place has this Kazakh or Russian name. */
export const isNameTaken = async (
  db: Db,
  { name, territory, except }: { name: Text; territory: string; except: Id<'organisation'> | null },
): Promise<boolean> =>
  (await db
    .selectFrom('organisation')
    .select('id')
    .where('territory_code', '=', territory)
    .where('closed_on', 'is', null)
    .where(
      sql<SqlBool>`(lower(name ->> 'kk') = lower(${name.kk}) or lower(name ->> 'ru') = lower(${name.ru}))`,
    )
    .$if(except !== null, (query) => query.where('id', '<>', except as Id<'organisation'>))
    .executeTakeFirst()) !== undefined

export const updateOrganisation = (db: Db, id: Id<'organisation'>, fields: OrganisationFields) =>
  db
    .updateTable('organisation')
    .set({
      kind: fields.kind,
      name: jsonb(fields.name),
      short_name: fields.shortName && jsonb(fields.shortName),
      territory_code: fields.place.code,
      url: fields.url,
      about: fields.about && jsonb(fields.about),
    })
    .where('id', '=', id)
    .execute()

export const addFormerName = (
  db: Db,
  row: Omit<Tables['organisation_name'], 'name' | 'short_name'> & { name: Text; short_name: Text | null },
) =>
  db
    .insertInto('organisation_name')
    .values({ ...row, name: jsonb(row.name), short_name: row.short_name && jsonb(row.short_name) })
    .execute()

/** Closes an organisation and ends its posts on that day. */
export async function markOrganisationClosed(
  db: Db,
  id: Id<'organisation'>,
  { on, successor, merged }: { on: LocalDate; successor: Id<'organisation'> | null; merged: boolean },
) {
  await db
    .updateTable('organisation')
    .set({ closed_on: on, successor_id: successor, merged })
    .where('id', '=', id)
    .execute()
  await db
    .updateTable('membership')
    .set({ ends_on: on })
    .where('organisation_id', '=', id)
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>', on)]))
    .where((eb) => eb.or([eb('starts_on', 'is', null), eb('starts_on', '<=', on)]))
    .execute()
}

export const markOrganisationOpen = (db: Db, id: Id<'organisation'>) =>
  db
    .updateTable('organisation')
    .set({ closed_on: null, successor_id: null, merged: false })
    .where('id', '=', id)
    .execute()

export const findSuccessor = (db: Db, slug: string): Promise<Successor | undefined> =>
  db
    .selectFrom('organisation')
    .select(['id', 'slug', 'closed_on as closedOn'])
    .where('slug', '=', slug)
    .executeTakeFirst()

/** All posts of an organisation, current ones first. */
export async function listPostsOf(
  db: Db,
  organisation: Id<'organisation'>,
  limit: number,
): Promise<DeskPost[]> {
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.post', 'm.starts_on as startsOn', 'm.ends_on as endsOn'])
    .select(['p.id as personId', 'p.slug', 'p.name'])
    .where('m.organisation_id', '=', organisation)
    .orderBy(sql`m.ends_on desc nulls first`)
    .orderBy(sql`(p.name ->> 'kk') collate kazakh`)
    .orderBy('m.id')
    .limit(limit)
    .execute()
  return rows.map(({ personId, slug, name, ...post }) => ({ ...post, person: { id: personId, slug, name } }))
}

/** A post of an organisation, locked. */
export const lockPost = (db: TransactionDb, organisation: Id<'organisation'>, id: Id<'membership'>) =>
  db
    .selectFrom('membership')
    .select(['id', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('id', '=', id)
    .where('organisation_id', '=', organisation)
    .forUpdate()
    .executeTakeFirst()

export const setLastDay = (db: Db, id: Id<'membership'>, endsOn: LocalDate) =>
  db.updateTable('membership').set({ ends_on: endsOn }).where('id', '=', id).execute()

export const findPersonBySlug = (db: Db, slug: string) =>
  db.selectFrom('person').select(['id', 'slug', 'name']).where('slug', '=', slug).executeTakeFirst()

/** Whether the person already has this post from this day. */
export const isPostHeld = async (
  db: Db,
  { person, organisation, post }: { person: Id<'person'>; organisation: Id<'organisation'>; post: Text },
): Promise<boolean> =>
  (await db
    .selectFrom('membership')
    .select('id')
    .where('person_id', '=', person)
    .where('organisation_id', '=', organisation)
    .where('ends_on', 'is', null)
    .where(sql<SqlBool>`post ->> 'kk' = ${post.kk}`)
    .executeTakeFirst()) !== undefined
