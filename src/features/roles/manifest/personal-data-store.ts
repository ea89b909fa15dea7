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
