import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { HeldPost, VerifiedResidence } from '#domain/participation/index.ts'
import type { Db, Tables, TransactionDb } from '#platform/db/index.ts'

export const addRoll = async (db: Db, row: Tables['voter_roll']): Promise<boolean> =>
  (
    await db
      .insertInto('voter_roll')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
  ).numInsertedOrUpdatedRows === 1n

/** An open roll; it is not closed until the transaction ends. */
export const lockOpenRoll = (db: TransactionDb, vote: string) =>
  db
    .selectFrom('voter_roll')
    .select(['identity_key as identityKey', 'key_proof as proof'])
    .where('id', '=', vote)
    .where('closed_at', 'is', null)
    .forShare()
    .executeTakeFirst()

export const markRollClosed = async (db: Db, vote: string, at: Date): Promise<boolean> =>
  (
    await db
      .updateTable('voter_roll')
      .set({ closed_at: at })
      .where('id', '=', vote)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
  ).numUpdatedRows === 1n

/** Whether any roll is open. */
export const hasOpenRoll = async (db: Db): Promise<boolean> =>
  (await db
    .selectFrom('voter_roll')
    .select('id')
    .where('closed_at', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** Rolls that were closed between two moments: their keys are destroyed. */
export const listClosedRolls = async (db: Db, since: Date): Promise<readonly string[]> =>
  (await db.selectFrom('voter_roll').select('id').where('closed_at', '>', since).execute()).map(
    ({ id }) => id,
  )

export const findIdentity = (db: Db, account: Id<'account'>) =>
  db
    .selectFrom('resident')
    .select(['identity', 'key_number as keyNumber'])
    .where('account_id', '=', account)
    .executeTakeFirst()

/** Where an account is a verified resident, with what is kept about their age. */
export const findVerifiedResidence = (
  db: Db,
  account: Id<'account'>,
): Promise<VerifiedResidence | undefined> =>
  db
    .selectFrom('resident as r')
    .innerJoin('territory_place as p', 'p.code', 'r.territory_code')
    .select(['p.ordinal', 'r.since', 'r.of_age_on as ofAgeOn', 'r.age_checked as ageChecked'])
    .where('r.account_id', '=', account)
    .executeTakeFirst()

/** The posts of a person of the directory. */
export const listHeldPosts = (db: Db, person: Id<'person'>): Promise<HeldPost[]> =>
  db
    .selectFrom('membership_link')
    .select(['organisation_id as organisation', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('person_id', '=', person)
    .where('organisation_id', 'is not', null)
    .$narrowType<{ organisation: Id<'organisation'> }>()
    .execute()

/** Forgets the days that have come: whoever is of age now is like everybody else. */
export const eraseComingOfAge = (db: Db, today: LocalDate) =>
  db.updateTable('resident').set({ of_age_on: null }).where('of_age_on', '<=', today).execute()
