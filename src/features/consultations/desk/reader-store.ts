import type { AccountViews } from '#features/accounts/index.ts'
import type { ConsultationTables } from '#features/consultations/tables.ts'
import type { Db } from '#platform/db/index.ts'

/** Where and in which language a letter reaches a person; undefined when she has erased her account. */
export const findReader = (db: Db<ConsultationTables>, account: string) =>
  (db as unknown as Db<AccountViews>)
    .selectFrom('account_link')
    .select(['email', 'language', 'name'])
    .where('id', '=', account)
    .executeTakeFirst()
