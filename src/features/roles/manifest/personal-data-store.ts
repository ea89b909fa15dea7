import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

/** Ends all roles of a person whose account is erased. */
export const endRolesOf = (db: Db, account: Id<'account'>, at: Date) =>
  db
    .updateTable('role_grant')
    .set({ ended_at: at })
    .where('account_id', '=', account)
    .where('ended_at', 'is', null)
    .execute()

/** Accounts that were made for an invitation which nobody can accept any more, and which have no other role. */
export async function listAccountsWithExpiredInvitation(
  db: Db,
  now: Date,
): Promise<readonly Id<'account'>[]> {
  const rows = await db
    .selectFrom('role_grant as g')
    .innerJoin('account_link as a', 'a.id', 'g.account_id')
    .select('g.account_id as account')
    .where('g.awaits_until', 'is not', null)
    .where('a.email', 'is not', null)
    .groupBy('g.account_id')
    .having(
      (eb) =>
        eb.fn.agg<boolean>('bool_and', [
          eb.or([eb('g.ended_at', 'is not', null), eb('g.awaits_until', '<=', now)]),
        ]),
      '=',
      true,
    )
    .execute()
  return rows.map(({ account }) => account)
}
