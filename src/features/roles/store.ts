import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { OrganisationLink } from '#domain/base/link.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import {
  containing,
  type Db,
  organisationNameOrNull,
  placeLinkOrNull,
  type Tables,
  type TransactionDb,
} from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import type { RoleFilterState, RoleGrant, RoleOrganisationWithPlace, RolePost } from './model.ts'

export type RoleName = Tables['role_grant']['role']

const collated = { kk: 'kk', ru: 'ru', en: 'ru' } as const

/** The joins of a role with its account, organisation, post and territory. */
const OF_ROLE = { organisation: 'g.organisation_id', first: 'p.ordinal', last: 'p.last_ordinal' }
const OF_ORGANISATION = { organisation: 'o.id', first: 'p.first', last: 'p.last' }

const firstDay = sql<LocalDate>`greatest(g.starts_on, m.starts_on)`
/** The last day of a role: its own or that of its post, whichever is earlier. */
const lastDay = sql<LocalDate | null>`least(g.ends_on, m.ends_on)`

const grants = (db: Db) =>
  db
    .selectFrom('role_grant as g')
    .leftJoin('account_link as a', 'a.id', 'g.account_id')
    .leftJoin('account_link as giver', 'giver.id', 'g.granted_by')
    .leftJoin('account_link as ender', 'ender.id', 'g.ended_by')
    .leftJoin('organisation_link as o', 'o.id', 'g.organisation_id')
    .leftJoin('territory_place as p', 'p.code', 'g.territory_code')
    .leftJoin('membership_link as m', 'm.id', 'g.membership_id')
    .select([
      'g.id',
      'g.role',
      'g.account_id as account',
      'a.email',
      'a.name',
      'm.post',
      organisationNameOrNull.as('organisation'),
      placeLinkOrNull.as('place'),
      firstDay.as('startsOn'),
      lastDay.as('endsOn'),
      'g.granted_at as grantedAt',
      'g.ended_at as endedAt',
      'g.awaits_until as awaitsUntil',
    ])
    .select((eb) => [
      eb.fn.coalesce('giver.name', 'giver.email').as('grantedBy'),
      eb.fn.coalesce('ender.name', 'ender.email').as('endedBy'),
    ])

export type RoleFilter = {
  readonly state: RoleFilterState
  readonly role?: RoleName | undefined
  /** Part of a name or of an address. */
  readonly words?: string | undefined
}

/** A page of the roles within the scopes, by the names of people, with their total number. */
export async function listRoles(
  db: Db,
  scopes: Scopes,
  { state, role, words }: RoleFilter,
  { today, now }: { readonly today: LocalDate; readonly now: Date },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly items: readonly RoleGrant<RoleName>[]; readonly total: number }> {
  const over = sql<boolean>`(g.ended_at is not null or coalesce(${lastDay}, 'infinity') < ${today} or coalesce(g.awaits_until, 'infinity') <= ${now})`
  const rows = await grants(db)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where(within(scopes, OF_ROLE))
    .where(state === 'current' ? sql<boolean>`not ${over}` : over)
    .$if(role !== undefined, (query) => query.where('g.role', '=', role as RoleName))
    .$if(words !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('a.name', 'ilike', containing(words ?? '')),
          eb('a.email', 'ilike', containing(words ?? '')),
        ]),
      ),
    )
    .orderBy(sql`coalesce(a.name, a.email) collate kazakh nulls last`)
    .orderBy('g.granted_at', 'desc')
    .orderBy('g.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { items: rows.map(({ total: _, ...role }) => role), total: rows[0]?.total ?? 0 }
}

export async function findRole(db: Db, id: Id<'role-grant'>): Promise<RoleGrant<RoleName> | undefined> {
  return grants(db).where('g.id', '=', id).executeTakeFirst()
}

/** Whose a role is and how far it reaches; undefined when there is none. */
export async function findRoleOwner(db: Db, id: Id<'role-grant'>) {
  const owner = await db
    .selectFrom('role_grant as g')
    .leftJoin('territory_place as p', 'p.code', 'g.territory_code')
    .select(['g.organisation_id as organisation', 'p.ordinal as first', 'p.last_ordinal as last'])
    .where('g.id', '=', id)
    .executeTakeFirst()
  if (!owner) return undefined
  const { organisation, first, last } = owner
  return { organisation, territory: first === null || last === null ? null : { first, last } }
}

/** The other roles of a person within the scopes, the newest first. */
export async function listRolesOf(
  db: Db,
  account: Id<'account'>,
  scopes: Scopes,
  limit: number,
): Promise<readonly RoleGrant<RoleName>[]> {
  return grants(db)
    .where('g.account_id', '=', account)
    .where(within(scopes, OF_ROLE))
    .orderBy('g.granted_at', 'desc')
    .orderBy('g.id')
    .limit(limit)
    .execute()
}

/** All roles in force, for the operator. */
export async function listRolesInForce(db: Db, today: LocalDate): Promise<readonly RoleGrant<RoleName>[]> {
  return grants(db)
    .where('g.ended_at', 'is', null)
    .where('g.awaits_until', 'is', null)
    .where(firstDay, '<=', today)
    .where(sql<boolean>`coalesce(${lastDay}, 'infinity') >= ${today}`)
    .where('a.id', 'is not', null)
    .orderBy('g.role')
    .orderBy('a.email')
    .execute()
}

/** Administrators of the whole site whose role is in force today; the rows are locked until the transaction ends. */
export async function lockAdministrators(db: TransactionDb, today: LocalDate) {
  await db
    .selectFrom('role_grant')
    .select('id')
    .where('role', '=', 'administrator')
    .where('organisation_id', 'is', null)
    .where('territory_code', 'is', null)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return db
    .selectFrom('role_grant as g')
    .innerJoin('account_link as a', 'a.id', 'g.account_id')
    .leftJoin('membership_link as m', 'm.id', 'g.membership_id')
    .select('g.id')
    .where('g.role', '=', 'administrator')
    .where('g.organisation_id', 'is', null)
    .where('g.territory_code', 'is', null)
    .where('g.ended_at', 'is', null)
    .where('g.awaits_until', 'is', null)
    .where(firstDay, '<=', today)
    .where(sql<boolean>`coalesce(${lastDay}, 'infinity') >= ${today}`)
    .execute()
}

export const addRole = (db: Db, row: Tables['role_grant']) =>
  db.insertInto('role_grant').values(row).execute()

/** Ends a role now; false if it had ended before. */
export async function markRoleEnded(
  db: Db,
  id: Id<'role-grant'>,
  by: Id<'account'> | null,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('role_grant')
    .set({ ended_by: by, ended_at: at })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The roles of a person, former ones too, the oldest first. */
export async function listOwnRoles(db: Db, account: Id<'account'>): Promise<readonly RoleGrant<RoleName>[]> {
  return grants(db).where('g.account_id', '=', account).orderBy('g.granted_at').orderBy('g.id').execute()
}

/** Whether the person has this role there already, now or in the future. */
export async function holdsRole(
  db: Db,
  grant: {
    readonly account: Id<'account'>
    readonly role: RoleName
    readonly organisation: Id<'organisation'> | null
    readonly territory: string | null
  },
  { today, now }: { readonly today: LocalDate; readonly now: Date },
): Promise<boolean> {
  const found = await db
    .selectFrom('role_grant as g')
    .leftJoin('membership_link as m', 'm.id', 'g.membership_id')
    .select('g.id')
    .where('g.account_id', '=', grant.account)
    .where('g.role', '=', grant.role)
    .where('g.organisation_id', 'is not distinct from', grant.organisation)
    .where('g.territory_code', 'is not distinct from', grant.territory)
    .where('g.ended_at', 'is', null)
    .where(sql<boolean>`coalesce(${lastDay}, 'infinity') >= ${today}`)
    .where(sql<boolean>`coalesce(g.awaits_until, 'infinity') > ${now}`)
    .executeTakeFirst()
  return found !== undefined
}

export const findPersonByEmail = (db: Db, email: string) =>
  db
    .selectFrom('account_link')
    .select(['id', 'email', 'name', 'language', 'person_id as person'])
    .where('email', '=', email)
    .executeTakeFirst()

/** The account of a person of the directory; undefined when there is none. */
export const findAccountOfPerson = (db: Db, person: Id<'person'>) =>
  db.selectFrom('account_link').select('id').where('person_id', '=', person).executeTakeFirst()

const organisations = (db: Db) =>
  db
    .selectFrom('organisation_link as o')
    .innerJoin('organisation_place as p', 'p.id', 'o.id')
    .select(['o.id', 'o.slug', 'o.name', 'p.code as placeCode', 'p.label as placeLabel', 'p.first', 'p.last'])

/** Organisations that one of the scopes reaches, by name; `words`: part of the name. */
export const listRoleOrganisations = (
  db: Db,
  scopes: Scopes,
  words: string,
  language: Language,
  limit: number,
): Promise<RoleOrganisationWithPlace[]> =>
  organisations(db)
    .where(within(scopes, OF_ORGANISATION))
    .$if(words !== '', (query) =>
      query.where(
        sql<boolean>`concat_ws(' ', o.name ->> 'kk', o.name ->> 'ru', o.name ->> 'en', o.slug) ilike ${containing(words)}`,
      ),
    )
    .orderBy(sql`(o.name ->> ${collated[language]}) collate kazakh`)
    .orderBy('o.id')
    .limit(limit)
    .execute()

export const findRoleOrganisation = (db: Db, slug: string): Promise<RoleOrganisationWithPlace | undefined> =>
  organisations(db).where('o.slug', '=', slug).executeTakeFirst()

/** Current and future posts of an organisation, by the names of their holders. */
export const listPostsOfOrganisation = (
  db: Db,
  organisation: OrganisationLink['id'],
  today: LocalDate,
  limit: number,
): Promise<RolePost[]> =>
  db
    .selectFrom('membership_link as m')
    .innerJoin('person_link as p', 'p.id', 'm.person_id')
    .select(['m.id as membership', 'p.id as person', 'p.name', 'm.post', 'm.ends_on as endsOn'])
    .where('m.organisation_id', '=', organisation)
    .where((eb) => eb.or([eb('m.ends_on', 'is', null), eb('m.ends_on', '>=', today)]))
    .orderBy(sql`(p.name ->> 'kk') collate kazakh`)
    .orderBy('m.id')
    .limit(limit)
    .execute()
