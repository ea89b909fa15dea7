import type { Id } from '#domain/base/id.ts'
import type { Db, TransactionDb } from '#platform/db/index.ts'

/** Whether somebody was invited with the address of this account and has not signed in since. */
export const hasOpenInvitation = async (db: Db, account: Id<'account'>): Promise<boolean> =>
  (await db
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', account)
    .where('awaits_until', 'is not', null)
    .executeTakeFirst()) !== undefined

/** The roles to which somebody was invited and has not signed in since; those that were withdrawn have ended. */
export const lockInvitations = (db: TransactionDb, account: Id<'account'>) =>
  db
    .selectFrom('role_grant')
    .select(['id', 'awaits_until as awaitsUntil', 'ended_at as endedAt'])
    .where('account_id', '=', account)
    .where('awaits_until', 'is not', null)
    .orderBy('id')
    .forUpdate()
    .execute()

/** A role waits no longer; `endedAt`: it ends without having been in force. */
export const markInvitationClosed = (db: Db, id: Id<'role-grant'>, endedAt: Date | null) =>
  db
    .updateTable('role_grant')
    .set({ awaits_until: null, ...(endedAt ? { ended_at: endedAt } : {}) })
    .where('id', '=', id)
    .execute()
