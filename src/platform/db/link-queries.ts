import type { Id } from '#domain/base/id.ts'
import type { Db } from './types.ts'

// What many slices ask of the views that others publish, by the key of one row.

/** To whom and in which language a letter to an account is written; undefined once the account is erased. */
export const findAddressee = (db: Db, account: Id<'account'>) =>
  db
    .selectFrom('account_link')
    .select(['id', 'email', 'name', 'language'])
    .where('id', '=', account)
    .executeTakeFirst()

/** A place as pages name it and link to it; undefined when the classifier has no such code. */
export const findPlaceLink = (db: Db, code: string) =>
  db
    .selectFrom('territory_place')
    .select(['code', 'slug', 'label'])
    .where('code', '=', code)
    .executeTakeFirst()
