import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

/** Inserts a letter about the decision for everybody who commented or joined a comment. */
export const addDecisionLetters = (db: Db, consultation: ConsultationId) =>
  sql`
    insert into decision_letter (consultation_id, account_id)
    select ${consultation}::uuid, account_id from comment_participant where target_id = ${consultation}
    on conflict do nothing`.execute(db)

/** Claims the next letter, so that no other process sends it; undefined when only those in `not` are left. */
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
      where consultation_id = ${consultation} and claimed_at is null and refusals < ${REFUSALS_MAX}
        and account_id <> all(${not}::uuid[])
      order by account_id limit 1 for update skip locked)
    returning account_id as account`.execute(db)
  return rows[0]?.account
}

/** Returns a letter that the mail server has certainly not accepted. */
export const returnDecisionLetter = (db: Db, consultation: ConsultationId, account: Id<'account'>) =>
  sql`update decision_letter set claimed_at = null, refusals = refusals + 1
    where consultation_id = ${consultation} and account_id = ${account}`.execute(db)

/** The consultations of whose decision a person is notified by a letter, or was. */
export const listDecisionLetters = (db: Db, account: Id<'account'>) =>
  db
    .selectFrom('decision_letter as l')
    .innerJoin('consultation as c', 'c.id', 'l.consultation_id')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .select(['d.title as consultation', 'l.claimed_at as sentAt'])
    .where('l.account_id', '=', account)
    .orderBy('c.id')
    .execute()

export const eraseDecisionLetters = (db: Db, account: Id<'account'>) =>
  db.deleteFrom('decision_letter').where('account_id', '=', account).execute()

type ConsultationId = Id<'consultation'>

/** Attempts after which a refused letter is given up. */
const REFUSALS_MAX = 8
