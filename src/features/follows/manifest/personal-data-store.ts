import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

type AccountId = Id<'account'>

export const listOwnFollows = (db: Db, account: AccountId) =>
  db
    .selectFrom('follow')
    .where('account_id', '=', account)
    .select(['kind as follows', 'thing', 'frequency', 'slices as only', 'since', 'refused_at'])
    .orderBy('since')
    .execute()

export const listOwnSilence = (db: Db, account: AccountId) =>
  db.selectFrom('follow_silence').where('account_id', '=', account).select('since as silent_since').execute()

export const listOwnNotifications = (db: Db, account: AccountId) =>
  db
    .selectFrom('follow_notification as n')
    .innerJoin('follow_event as e', 'e.id', 'n.event_id')
    .innerJoin('follow_letter as l', 'l.id', 'n.letter_id')
    .where('n.account_id', '=', account)
    .select(['e.source', 'e.thing', 'l.made_at as told_at'])
    .orderBy('l.made_at')
    .execute()

/** Erases what a person follows and of what they were notified. */
export async function eraseFollower(db: Db, account: AccountId): Promise<void> {
  for (const table of ['follow', 'follow_silence', 'follow_notification', 'follow_letter'] as const)
    await db.deleteFrom(table).where('account_id', '=', account).execute()
}

/** Erases events and letters from before a moment. */
export async function eraseOldNotifications(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('follow_event').where('at', '<', before).execute()
  await db.deleteFrom('follow_letter').where('made_at', '<', before).execute()
}
