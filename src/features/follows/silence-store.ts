import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

type AccountId = Id<'account'>

/** Stops letters about a person's own contributions, until they follow something again. */
export const addSilence = (db: Db, account: AccountId, now: Date) =>
  db
    .insertInto('follow_silence')
    .values({ account_id: account, since: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** Whoever follows something wants letters again. */
export const endSilence = (db: Db, account: AccountId) =>
  db.deleteFrom('follow_silence').where('account_id', '=', account).execute()
