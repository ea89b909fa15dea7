import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db, Tables } from '#platform/db/index.ts'

type LetterId = Id<'told-letter'>
type AccountId = Id<'account'>

/** Lets only one run at a time look for new items; the next one waits for the end of its transaction. */
export const lockRun = (db: Db) => sql`select pg_advisory_xact_lock(hashtext('notifications'))`.execute(db)

/** Followers of the places with these ordinals, and when each last got a letter. */
export const listFollowers = (db: Db, ordinals: readonly number[]) =>
  db
    .selectFrom('follower as f')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('told_letter')
          .select(({ fn }) => ['account_id', fn.max('made_at').as('made_at')])
          .groupBy('account_id')
          .as('l'),
      (join) => join.onRef('l.account_id', '=', 'f.account_id'),
    )
    .where(
      sql<boolean>`exists (select from unnest(cast(${ordinals} as integer[])) as o(n) where o.n between f.ordinal and f.last_ordinal)`,
    )
    .select(['f.account_id', 'f.told', 'f.since', 'f.ordinal', 'f.last_ordinal', 'l.made_at as last'])
    .orderBy('f.account_id')
    .execute()

/** Which of these items each person was notified of: 'account thing'. */
export async function listNotified(db: Db, things: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('told_thing')
    .select(['account_id', 'thing'])
    .where(sql<boolean>`thing = any(cast(${things} as uuid[]))`)
    .execute()
  return new Set(rows.map(({ account_id, thing }) => `${account_id} ${thing}`))
}

export async function addLetter(
  db: Db,
  letter: Tables['told_letter'],
  things: readonly { readonly kind: string; readonly id: string }[],
) {
  await db.insertInto('told_letter').values(letter).execute()
  await db
    .insertInto('told_thing')
    .values(
      things.map(({ kind, id }) => ({
        account_id: letter.account_id,
        thing: id,
        kind,
        letter_id: letter.id,
      })),
    )
    .execute()
}

/** A letter that waits to be sent, locked. */
export const lockLetter = (db: Db, id: string) =>
  db
    .selectFrom('told_letter')
    .selectAll()
    .where('id', '=', id as LetterId)
    .where('done_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()

export const findFollower = (db: Db, account: AccountId) =>
  db.selectFrom('follower').selectAll().where('account_id', '=', account).executeTakeFirst()

export const listThings = (db: Db, letter: LetterId) =>
  db
    .selectFrom('told_thing')
    .select(['thing', 'kind'])
    .where('letter_id', '=', letter)
    .orderBy('thing')
    .execute()

export const markDone = (db: Db, letter: LetterId, now: Date) =>
  db.updateTable('told_letter').set({ done_at: now }).where('id', '=', letter).execute()

export const removeOld = (db: Db, before: Date) =>
  db.deleteFrom('told_letter').where('made_at', '<', before).execute()

export const listOwnLetters = (db: Db, account: AccountId) =>
  db
    .selectFrom('told_letter as l')
    .innerJoin('told_thing as t', 't.letter_id', 'l.id')
    .where('l.account_id', '=', account)
    .select(['t.kind', 't.thing', 'l.made_at as told_at'])
    .orderBy('l.made_at')
    .execute()

export const removeOwnLetters = (db: Db, account: AccountId) =>
  db.deleteFrom('told_letter').where('account_id', '=', account).execute()
