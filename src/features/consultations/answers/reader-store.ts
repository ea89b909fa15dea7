import type { Db } from '#platform/db/index.ts'

/** Where and in which language a letter reaches a person; undefined when she has erased her account. */
export const findReader = (db: Db, account: string) =>
  db
    .selectFrom('account_link')
    .select(['email', 'language', 'name'])
    .where('id', '=', account)
    .executeTakeFirst()
