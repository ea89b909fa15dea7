import type { Id } from '#domain/base/id.ts'
import type { Db, Tables, TransactionDb } from '#platform/db/index.ts'

type Row = Tables['contact_confirmation']

export const addConfirmation = (db: Db, row: Row) =>
  db.insertInto('contact_confirmation').values(row).execute()

export const findWaiting = (db: Db, id: Id<'contact-confirmation'>, now: Date) =>
  db
    .selectFrom('contact_confirmation')
    .selectAll()
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()

export const setKeyHash = (db: Db, id: Id<'contact-confirmation'>, hash: Uint8Array) =>
  db.updateTable('contact_confirmation').set({ key_hash: hash }).where('id', '=', id).execute()

const withKey = (db: Db, hash: Uint8Array) =>
  db.selectFrom('contact_confirmation').selectAll().where('key_hash', '=', hash)

/** The confirmation of a link. */
export const findConfirmationByKey = (db: Db, hash: Uint8Array) => withKey(db, hash).executeTakeFirst()

/** The confirmation of a link that is about to be used. */
export const lockConfirmationByKey = (db: TransactionDb, hash: Uint8Array) =>
  withKey(db, hash).forUpdate().executeTakeFirst()

export const markConfirmed = (
  db: Db,
  id: Id<'contact-confirmation'>,
  to: { confirmed_at: Date; account_id: Id<'account'>; led_to: string },
) => db.updateTable('contact_confirmation').set(to).where('id', '=', id).execute()

/** What was done without signing in under the address of an account and waits to be confirmed. */
export const listUnconfirmedThings = (db: Db, account: Id<'account'>) =>
  db
    .selectFrom('contact_confirmation as c')
    .innerJoin('account as a', 'a.email', 'c.email')
    .select(['c.purpose', 'c.thing'])
    .where('a.id', '=', account)
    .where('c.confirmed_at', 'is', null)
    .execute()

export const removeConfirmation = (db: Db, id: Id<'contact-confirmation'>) =>
  db.deleteFrom('contact_confirmation').where('id', '=', id).execute()
