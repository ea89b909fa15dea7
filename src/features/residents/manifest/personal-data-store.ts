import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

/** The residence of a person, a statement that they have not signed yet, and attempts to be verified that failed. */
export async function listResidenceRecords(db: Db, account: Id<'account'>) {
  const [residences, statements, refusals] = await Promise.all([
    db
      .selectFrom('resident as r')
      .innerJoin('territory_place as p', 'p.code', 'r.territory_code')
      .select(['p.code as territory', 'p.label as place', 'r.since', 'r.way', 'r.verified_at as verifiedAt'])
      .select(['r.of_age_on as ofAgeOn', 'r.age_checked as ageChecked'])
      .where('r.account_id', '=', account)
      .execute(),
    db
      .selectFrom('residence_statement as s')
      .innerJoin('territory_place as p', 'p.code', 's.territory_code')
      .select(['s.number as statement', 's.language', 'p.code as territory', 'p.label as place', 's.since'])
      .select('s.expires_at as expiresAt')
      .where('s.account_id', '=', account)
      .execute(),
    db
      .selectFrom('residence_refusal')
      .select('at as refusedAt')
      .where('account_id', '=', account)
      .orderBy('at')
      .execute(),
  ])
  const ageOf = (checked: boolean) => (checked ? 'checked' : 'unchecked')
  return [
    ...residences.map(({ ageChecked, ...residence }) => ({ ...residence, age: ageOf(ageChecked) })),
    ...statements,
    ...refusals,
  ]
}
