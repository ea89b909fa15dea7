import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

/** Notes for whom a letter about the decision is: everybody who commented or joined a comment. */
export const addDecisionLetters = (db: Db, consultation: ConsultationId) =>
  sql`
    insert into decision_letter (consultation_id, account_id)
    select ${consultation}::uuid, account_id from comment_participant where target_id = ${consultation}
    on conflict do nothing`.execute(db)

/** Claims the next letter for sending, for this one alone; undefined when there is none but those in `not`. */
export async function claimDecisionLetter(
  db: Db,
  consultation: ConsultationId,
  at: Date,
  not: readonly Id<'account'>[],
): Promise<Id<'account'> | undefined> {
  const { rows } = await sql<{ account: Id<'account'> }>`
    update decision_letter set claimed_at = ${at}
    where consultation_id = ${consultation} and account_id = (
      select account_id from decision_letter
      where consultation_id = ${consultation} and claimed_at is null and refusals < ${REFUSALS}
        and account_id <> all(${not}::uuid[])
      order by account_id limit 1 for update skip locked)
    returning account_id as account`.execute(db)
  return rows[0]?.account
}

/** Gives back a letter that the mail server has certainly not taken. */
export const returnDecisionLetter = (db: Db, consultation: ConsultationId, account: Id<'account'>) =>
  sql`update decision_letter set claimed_at = null, refusals = refusals + 1
    where consultation_id = ${consultation} and account_id = ${account}`.execute(db)

type ConsultationId = Id<'consultation'>

/** A letter that the mail server refuses this often is given up. */
const REFUSALS = 8

/** Where and in which language a letter reaches a person; undefined when they have erased their account. */
export const findReader = (db: Db, account: Id<'account'>) =>
  db
    .selectFrom('account_link')
    .select(['email', 'language', 'name'])
    .where('id', '=', account)
    .executeTakeFirst()
