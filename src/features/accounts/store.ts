import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { type Db, prepared, type Tables } from '#platform/db/index.ts'

type GrantRow = {
  readonly role: Tables['role_grant']['role']
  readonly organisation: Id<'organisation'> | null
  readonly first: number | null
  readonly last: number | null
}

const holder = prepared<{ hash: Uint8Array; now: Date; today: LocalDate }>()((db, value) =>
  db
    .selectFrom('session as s')
    .innerJoin('account as a', 'a.id', 's.account_id')
    .leftJoin('verified_residence as r', 'r.account_id', 'a.id')
    .leftJoin('territory_place as p', 'p.code', 'r.territory_code')
    .where('s.token_hash', '=', value('hash'))
    .where('s.expires_at', '>', value('now'))
    .select([
      'a.id as account',
      's.id as session',
      's.opened_at as openedAt',
      's.seen_at as seenAt',
      's.way',
      'a.name',
      'a.email',
      'a.language',
      'a.person_id as person',
      'p.code as residenceCode',
      'p.ordinal as residenceOrdinal',
      sql<readonly GrantRow[]>`(
          select coalesce(jsonb_agg(jsonb_build_object(
            'role', g.role, 'organisation', g.organisation_id, 'first', gp.ordinal, 'last', gp.last_ordinal)), '[]')
          from granted_role g
          left join territory_place gp on gp.code = g.territory_code
          where g.account_id = a.id
            and g.starts_on <= ${value('today')} and coalesce(g.ends_on, 'infinity') >= ${value('today')}
        )`.as('grants'),
    ]),
)

/** The person of a session with their roles of this day, in one query; undefined if there is no such session. */
export const findSessionHolder = async (db: Db, hash: Uint8Array, now: Date, today: LocalDate) =>
  (await holder(db, { hash, now, today })).at(0)

export const addAccount = (db: Db, row: Tables['account']) => db.insertInto('account').values(row).execute()

/** The account of an address; inserts the given one if there is none yet. Concurrent calls return the same account. */
export async function findOrAddAccount(
  db: Db,
  row: Tables['account'] & { readonly email: string },
): Promise<Id<'account'>> {
  await db
    .insertInto('account')
    .values(row)
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute()
  const { id } = await db
    .selectFrom('account')
    .select('id')
    .where('email', '=', row.email)
    .executeTakeFirstOrThrow()
  return id
}

/** The address and language of an account; undefined after erasure. */
export const findAccountAddressee = (db: Db, account: string) =>
  db
    .selectFrom('account')
    .select(['email', 'language'])
    .where('id', '=', account)
    .where('erased_at', 'is', null)
    .executeTakeFirst()

/** How the person of an account is called. */
export const getNameAndAddress = (db: Db, account: Id<'account'>) =>
  db.selectFrom('account').select(['name', 'email']).where('id', '=', account).executeTakeFirstOrThrow()

export const addSession = (db: Db, row: Tables['session']) => db.insertInto('session').values(row).execute()

export const markSeen = (db: Db, session: Id<'session'>, at: Date) =>
  db.updateTable('session').set({ seen_at: at }).where('id', '=', session).execute()

/** Ends a session, if it belongs to the account. */
export const endSession = (db: Db, account: Id<'account'>, session: Id<'session'>) =>
  db.deleteFrom('session').where('id', '=', session).where('account_id', '=', account).executeTakeFirst()

/** Links an account to a person of the directory. */
export const linkPerson = (db: Db, account: Id<'account'>, person: Id<'person'>) =>
  db.updateTable('account').set({ person_id: person }).where('id', '=', account).execute()
