import type { Id } from '#domain/base/id.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import { type Db, jsonb, type Tables } from '#platform/db/index.ts'

type AccountId = Id<'account'>

/** Whether and how a person follows a thing. */
export const findFollow = (db: Db, account: AccountId, { kind, id }: ThingAddress) =>
  db
    .selectFrom('follow')
    .select(['id', 'frequency'])
    .where('account_id', '=', account)
    .where('kind', '=', kind)
    .where('thing', '=', id)
    .where('channel', '=', 'email')
    .executeTakeFirst()

/** How many things a person follows. */
export async function countFollows(db: Db, account: AccountId): Promise<number> {
  const { count } = await db
    .selectFrom('follow')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Adds a follow, or changes how often its letters come; it then reports everything, and its letters are resumed. */
export const saveFollow = (db: Db, row: Tables['follow']) =>
  db
    .insertInto('follow')
    .values({ ...row, slices: row.slices && jsonb(row.slices) })
    .onConflict((conflict) =>
      conflict
        .columns(['account_id', 'kind', 'thing', 'channel'])
        .doUpdateSet({ frequency: row.frequency, slices: null, refused_at: null }),
    )
    .execute()

export const removeFollow = (db: Db, account: AccountId, { kind, id }: ThingAddress) =>
  db
    .deleteFrom('follow')
    .where('account_id', '=', account)
    .where('kind', '=', kind)
    .where('thing', '=', id)
    .execute()

/** The account of an address. */
export const findFollowerAccount = (db: Db, email: string) =>
  db.selectFrom('account_link').select('id').where('email', '=', email).executeTakeFirst()
