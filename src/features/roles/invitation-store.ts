import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

/** Whether somebody was invited with the address of this account and has not signed in since. */
export const awaitsSignIn = async (db: Db, account: Id<'account'>): Promise<boolean> =>
  (await db
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', account)
    .where('awaits_until', 'is not', null)
    .executeTakeFirst()) !== undefined

/** The roles that wait for a person, locked until the transaction ends; withdrawn ones have ended, and do not wait. */
export async function listInvitations(db: Db, account: Id<'account'>) {
  const rows = await db
    .selectFrom('role_grant')
    .select(['id', 'awaits_until as awaitsUntil', 'ended_at as endedAt'])
    .where('account_id', '=', account)
    .where('awaits_until', 'is not', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  const withdrawn = rows.filter(({ endedAt }) => endedAt !== null)
  // The address is proved from now on, whatever became of the invitation.
  for (const { id } of withdrawn) await settleInvitation(db, id, null)
  return rows.flatMap(({ id, awaitsUntil, endedAt }) =>
    awaitsUntil && !endedAt ? [{ id, awaitsUntil }] : [],
  )
}

/** A role waits no longer; `endedAt`: it ends without having been in force. */
export const settleInvitation = (db: Db, id: Id<'role-grant'>, endedAt: Date | null) =>
  db
    .updateTable('role_grant')
    .set({ awaits_until: null, ...(endedAt ? { ended_at: endedAt } : {}) })
    .where('id', '=', id)
    .execute()
