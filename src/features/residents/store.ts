import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { PLACE_KIND } from '#domain/territory/index.ts'
import type { Db, Tables, TransactionDb } from '#platform/db/index.ts'
import type { IdentityMatch, Residence, ResidenceStatement, VerificationDesk } from './model.ts'

type ResidentRow = Tables['resident']

/** The key in force; its row is locked against a change of keys until the transaction ends. */
export const lockKey = (db: TransactionDb, how: 'to-use' | 'to-change') =>
  db
    .selectFrom('identity_key')
    .select(['number', 'proof'])
    .where('number', '=', (eb) =>
      eb.selectFrom('identity_key').select((max) => max.fn.max('number').as('last')),
    )
    .$if(how === 'to-use', (query) => query.forShare())
    .$if(how === 'to-change', (query) => query.forUpdate())
    .executeTakeFirst()

export const saveIdentityKey = (db: Db, row: Tables['identity_key']) =>
  db
    .insertInto('identity_key')
    .values(row)
    .onConflict((conflict) => conflict.column('number').doNothing())
    .execute()

export async function findResidence(db: Db, account: Id<'account'>): Promise<Residence | undefined> {
  const row = await db
    .selectFrom('resident as r')
    .innerJoin('territory_place as p', 'p.code', 'r.territory_code')
    .select(['p.code', 'p.label', 'p.slug', 'r.since', 'r.way', 'r.verified_at as verifiedAt'])
    .where('r.account_id', '=', account)
    .executeTakeFirst()
  if (!row) return undefined
  const { code, label, slug, ...rest } = row
  return { place: { code, label, slug }, ...rest }
}

/** The stored rows of an account and an identity, locked until the transaction ends. */
export async function lockMatch(
  db: TransactionDb,
  account: Id<'account'>,
  identity: Uint8Array,
): Promise<
  IdentityMatch & { readonly before: { readonly territory: string; readonly since: LocalDate } | undefined }
> {
  const rows = await db
    .selectFrom('resident')
    .select(['account_id', 'territory_code', 'since'])
    .select((eb) => eb('identity', '=', identity).as('same'))
    .where((eb) => eb.or([eb('account_id', '=', account), eb('identity', '=', identity)]))
    .orderBy('account_id')
    .forUpdate()
    .execute()
  const rest = await db
    .selectFrom('resident_rest')
    .select('until')
    .where('identity', '=', identity)
    .forUpdate()
    .executeTakeFirst()
  const own = rows.find((row) => row.account_id === account)
  const holder = rows.find(({ same }) => same)
  return {
    own: own ? (own.same ? 'same' : 'other') : 'none',
    holder: holder ? (holder.account_id === account ? 'same' : 'other') : 'none',
    identityRestEnd: rest?.until,
    before: own && { territory: own.territory_code, since: own.since },
  }
}

/** Adds a resident; false if the account or the identity was added meanwhile. */
export async function addResident(db: Db, row: ResidentRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('resident')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export type ResidenceRow = Omit<ResidentRow, 'identity' | 'key_number'>

export const moveResident = (db: Db, { account_id, ...row }: ResidenceRow) =>
  db.updateTable('resident').set(row).where('account_id', '=', account_id).execute()

export const addPastResidence = (db: Db, row: Tables['residence_past']) =>
  db.insertInto('residence_past').values(row).execute()

export const removeIdentityRest = (db: Db, identity: Uint8Array) =>
  db.deleteFrom('resident_rest').where('identity', '=', identity).execute()

export const countRefusals = async (db: Db, account: Id<'account'>, since: Date): Promise<number> => {
  const { count } = await db
    .selectFrom('residence_refusal')
    .select((eb) => eb.fn.countAll<string | number>().as('count'))
    .where('account_id', '=', account)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}

export const addRefusal = (db: Db, row: Tables['residence_refusal']) =>
  db.insertInto('residence_refusal').values(row).execute()

export const saveCode = (db: Db, row: Tables['residence_code']) =>
  db
    .insertInto('residence_code')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('account_id').doUpdateSet({ code: row.code, expires_at: row.expires_at }),
    )
    .execute()

export const findCode = (db: Db, account: Id<'account'>, now: Date) =>
  db
    .selectFrom('residence_code')
    .select(['code', 'expires_at as expiresAt'])
    .where('account_id', '=', account)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** The account of a code. The code is used up, whatever the result. */
export const consumeCode = async (db: Db, code: string, now: Date): Promise<Id<'account'> | undefined> =>
  (
    await db
      .deleteFrom('residence_code')
      .where('code', '=', code)
      .where('expires_at', '>', now)
      .returning('account_id')
      .executeTakeFirst()
  )?.account_id

export const saveStatement = (db: Db, row: Tables['residence_statement']) =>
  db
    .insertInto('residence_statement')
    .values(row)
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
    .execute()

export async function findStatement(
  db: Db,
  account: Id<'account'>,
  now: Date,
): Promise<ResidenceStatement | undefined> {
  const row = await db
    .selectFrom('residence_statement as s')
    .innerJoin('territory_place as p', 'p.code', 's.territory_code')
    .select(['s.number', 's.language', 's.since', 's.expires_at as expiresAt', 'p.code', 'p.label'])
    .where('s.account_id', '=', account)
    .where('s.expires_at', '>', now)
    .executeTakeFirst()
  if (!row) return undefined
  const { code, label, ...rest } = row
  return { ...rest, place: { code, label } }
}

/** Deletes a statement; false if another request was faster. */
export async function consumeStatement(db: Db, account: Id<'account'>, number: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('residence_statement')
    .where('account_id', '=', account)
    .where('number', '=', number)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/**
 * Organisations whose clerks verify residents today: those in the reader's region first, then in the order of the
 * classifier.
 * @param account the reader, whose region is that of their residence or of the place that they have followed last
 */
export const listVerificationDesks = (
  db: Db,
  account: Id<'account'>,
  today: LocalDate,
  limit: number,
): Promise<VerificationDesk[]> => {
  const here = sql<number | null>`(
    select at.ordinal from (
      select p.ordinal, 1 as rank from resident h join territory_place p on p.code = h.territory_code
      where h.account_id = ${account}
      union all
      select p.ordinal, 2 from (
        select thing from followed_thing where account_id = ${account} and kind = ${PLACE_KIND} order by since desc, id desc limit 1
      ) f join territory_place p on p.code = f.thing
    ) at order by at.rank limit 1)`
  const near = sql<boolean | null>`${here} between r.ordinal and r.last_ordinal`
  return (
    db
      .selectFrom('organisation_link as o')
      .innerJoin('organisation_place as p', 'p.id', 'o.id')
      // KATO: the first two digits of a code identify the region.
      .leftJoin('territory_place as r', (join) =>
        join.on(sql<boolean>`r.code = left(p.code, 2) || '0000000' and left(p.code, 2) <> '00'`),
      )
      .select(['o.slug', 'o.name', 'p.label as place', 'r.label as region'])
      .select(near.as('near'))
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('granted_role as g')
            .select('g.id')
            .whereRef('g.organisation_id', '=', 'o.id')
            .where('g.role', '=', 'clerk')
            .where('g.starts_on', '<=', today)
            .where(sql<boolean>`coalesce(g.ends_on, 'infinity') >= ${today}`),
        ),
      )
      .orderBy(sql`coalesce(${near}, false)`, 'desc')
      .orderBy('p.first')
      .orderBy('o.id')
      .limit(limit)
      .execute()
  )
}

/** The places of organisations as ranges of ordinals. */
export const listOrganisationPlaces = (db: Db, organisations: readonly Id<'organisation'>[]) =>
  organisations.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('organisation_place')
        .select(['id', 'first', 'last'])
        .where('id', 'in', organisations)
        .execute()

/** Blocks the identity of an account for a time and deletes its link to the account. */
export async function eraseResident(db: Db, account: Id<'account'>, until: LocalDate): Promise<void> {
  const gone = await db
    .deleteFrom('resident')
    .where('account_id', '=', account)
    .returning(['identity', 'key_number'])
    .executeTakeFirst()
  for (const table of ['residence_code', 'residence_statement', 'residence_refusal'] as const)
    await db.deleteFrom(table).where('account_id', '=', account).execute()
  if (gone)
    await db
      .insertInto('resident_rest')
      .values({ ...gone, until })
      .execute()
}

/** Removes expired codes, statements and refusals, and identities whose block has ended. */
export async function eraseExpiredVerifications(
  db: Db,
  now: Date,
  today: LocalDate,
  dayAgo: Date,
): Promise<void> {
  await db.deleteFrom('residence_code').where('expires_at', '<=', now).execute()
  await db.deleteFrom('residence_statement').where('expires_at', '<=', now).execute()
  await db.deleteFrom('residence_refusal').where('at', '<=', dayAgo).execute()
  await db.deleteFrom('resident_rest').where('until', '<', today).execute()
}

type Kept = 'resident' | 'resident_rest'

/** The number of identities, of residents and blocked ones. */
export async function countIdentities(db: Db): Promise<number> {
  const counted = await Promise.all(
    (['resident', 'resident_rest'] as const).map((table) =>
      db
        .selectFrom(table as 'resident')
        .select((eb) => eb.fn.countAll<string | number>().as('count'))
        .executeTakeFirstOrThrow(),
    ),
  )
  return counted.reduce((sum, { count }) => sum + Number(count), 0)
}

/** A batch of identities to which the key of this number has not been applied. */
export const listIdentities = (
  db: Db,
  table: Kept,
  number: number,
  limit: number,
): Promise<{ readonly identity: Uint8Array }[]> =>
  db
    .selectFrom(table as 'resident')
    .select('identity')
    .where('key_number', '<', number)
    .limit(limit)
    .execute()

/** Replaces identities, all of a batch in one statement. */
export const replaceIdentities = (
  db: Db,
  table: Kept,
  number: number,
  pairs: readonly { readonly old: Uint8Array; readonly fresh: Uint8Array }[],
) =>
  sql`update ${sql.table(table)} as r set identity = v.fresh, key_number = ${number}
    from (values ${sql.join(pairs.map(({ old, fresh }) => sql`(${old}::bytea, ${fresh}::bytea)`))}) as v (old, fresh)
    where r.identity = v.old`.execute(db)
