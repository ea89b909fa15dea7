import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import { type Db, lockUntilCommit, type Tables, type TransactionDb } from '#platform/db/index.ts'
import { addSilence } from '../silence-store.ts'

type AccountId = Id<'account'>
type EventId = Id<'follow-event'>
type LetterId = Id<'follow-letter'>
export type FollowEventRow = Tables['follow_event']

/** Lets only one run at a time look for events or make letters; the next one waits for the end of its transaction. */
export const lockDelivery = (db: TransactionDb) => lockUntilCommit(db, 'follows')

/** Events of a source that were stored already, by what happened. */
export async function listKnownEvents(db: Db, source: string, things: readonly string[]) {
  if (things.length === 0) return new Map<string, Pick<FollowEventRow, 'id' | 'spread_at'>>()
  const rows = await db
    .selectFrom('follow_event')
    .select(['id', 'thing', 'spread_at'])
    .where('source', '=', source)
    .where(sql<boolean>`thing = any(cast(${things} as uuid[]))`)
    .execute()
  return new Map(rows.map((row) => [row.thing, row]))
}

/** Stores an event that is handed to the job that finds its followers, with all that it concerns. */
export async function saveEvent(db: Db, row: FollowEventRow, concerns: readonly ThingAddress[]) {
  await db
    .insertInto('follow_event')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ at: row.at, before: row.before, spread_at: row.spread_at }),
    )
    .execute()
  if (concerns.length === 0) return
  await db
    .insertInto('follow_event_concern')
    .values(concerns.map(({ kind, id }) => ({ event_id: row.id, kind, thing: id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export const findFollowEvent = (db: Db, id: string) =>
  db
    .selectFrom('follow_event')
    .selectAll()
    .where('id', '=', id as EventId)
    .executeTakeFirst()

export const listEventThings = (db: Db, event: EventId) =>
  db
    .selectFrom('follow_event_concern')
    .select(['kind', 'thing as id'])
    .where('event_id', '=', event)
    .orderBy('kind')
    .orderBy('thing')
    .execute()

const slice = (source: string) => source.slice(0, source.indexOf('.'))

/** Followers of one thing after an account, who want to be told of events of this source and followed before it. */
export const listFollowers = (
  db: Db,
  { kind, id }: ThingAddress,
  event: Pick<FollowEventRow, 'source' | 'at'>,
  { after, limit }: { readonly after: string | null; readonly limit: number },
) =>
  db
    .selectFrom('follow as f')
    .innerJoin('account_link as a', 'a.id', 'f.account_id')
    .select(['f.account_id as account', 'f.frequency'])
    .where('f.kind', '=', kind)
    .where('f.thing', '=', id)
    .where('f.channel', '=', 'email')
    .where('f.since', '<=', event.at)
    .where('f.refused_at', 'is', null)
    .where('a.email', 'is not', null)
    .where(sql<boolean>`(f.slices is null or f.slices @> to_jsonb(cast(${slice(event.source)} as text)))`)
    .$if(after !== null, (query) => query.where('f.account_id', '>', after as AccountId))
    .orderBy('f.account_id')
    .limit(limit)
    .execute()

/** The things of these kinds that people have followed for the longest time: their nights are those of these places. */
export const listOldestFollows = (db: Db, accounts: readonly AccountId[], kinds: readonly string[]) =>
  db
    .selectFrom('follow')
    .distinctOn('account_id')
    .select(['account_id as account', 'kind', 'thing as id'])
    .where(sql<boolean>`account_id = any(cast(${accounts} as uuid[]))`)
    .where(sql<boolean>`kind = any(cast(${kinds} as text[]))`)
    .orderBy('account_id')
    .orderBy('since')
    .orderBy('id')
    .execute()

/** When the last letters of these people since a moment were made. */
export async function listLastLetters(db: Db, accounts: readonly AccountId[], since: Date) {
  const rows = await db
    .selectFrom('follow_letter')
    .select(({ fn }) => ['account_id as account', fn.max('made_at').as('at')])
    .where(sql<boolean>`account_id = any(cast(${accounts} as uuid[]))`)
    .where('made_at', '>=', since)
    .groupBy('account_id')
    .execute()
  return new Map(rows.map(({ account, at }) => [account, at]))
}

/** Notifies people of an event, each once; of several ways that lead to it the quickest counts. */
export const addNotifications = (
  db: Db,
  event: EventId,
  due: readonly { readonly account: AccountId; readonly at: Date }[],
  own: boolean,
) =>
  sql`
  insert into follow_notification (account_id, event_id, due_at, own)
    select account, ${event}, due_at, ${own}
    from unnest(cast(${due.map(({ account }) => account)} as uuid[]),
      cast(${due.map(({ at }) => at.toISOString())} as timestamptz[])) as d(account, due_at)
  on conflict (account_id, event_id) do update
    set due_at = least(follow_notification.due_at, excluded.due_at), own = follow_notification.own or excluded.own
    where follow_notification.letter_id is null
      and (excluded.due_at < follow_notification.due_at or (excluded.own and not follow_notification.own))
  `.execute(db)

/** People whose next letter is due, at most `limit`. */
export const listDueReaders = (db: Db, now: Date, limit: number) =>
  db
    .selectFrom('follow_notification')
    .select('account_id as account')
    .distinct()
    .where('letter_id', 'is', null)
    .where('due_at', '<=', now)
    .orderBy('account_id')
    .limit(limit)
    .execute()

/** Postpones what is due to these people, for letters that were late until the night. */
export const postponeLetters = (db: Db, account: AccountId, now: Date, until: Date) =>
  db
    .updateTable('follow_notification')
    .set({ due_at: until })
    .where('account_id', '=', account)
    .where('letter_id', 'is', null)
    .where('due_at', '<=', now)
    .execute()

/** Makes one letter for each of these people of everything that is due to them. */
export async function addFollowLetters(
  db: Db,
  letters: readonly { readonly id: LetterId; readonly account: AccountId }[],
  now: Date,
) {
  await db
    .insertInto('follow_letter')
    .values(letters.map(({ id, account }) => ({ id, account_id: account, made_at: now, done_at: null })))
    .execute()
  await sql`
    update follow_notification n set letter_id = l.id
    from unnest(cast(${letters.map(({ id }) => id)} as uuid[]),
      cast(${letters.map(({ account }) => account)} as uuid[])) as l(id, account)
    where n.account_id = l.account and n.letter_id is null and n.due_at <= ${now}
  `.execute(db)
}

/** A letter that waits to be sent, locked, with its reader. */
export const lockFollowLetter = (db: TransactionDb, id: string) =>
  db
    .selectFrom('follow_letter as l')
    .innerJoin('account_link as a', 'a.id', 'l.account_id')
    .select(['l.id', 'l.account_id as account', 'a.email', 'a.language'])
    .where('l.id', '=', id as LetterId)
    .where('l.done_at', 'is', null)
    .forUpdate('l')
    .executeTakeFirst()

/** Those of these people who get letters about their own contributions: they have an address and did not stop all. */
export const listLetterRecipients = (db: Db, accounts: readonly AccountId[]) =>
  db
    .selectFrom('account_link as a')
    .leftJoin('follow_silence as s', 's.account_id', 'a.id')
    .select('a.id as account')
    .where(sql<boolean>`a.id = any(cast(${accounts} as uuid[]))`)
    .where('a.email', 'is not', null)
    .where('s.account_id', 'is', null)
    .execute()

/** The events of a letter of which its reader is told because of their own contributions. */
export const listOwnEvents = (db: Db, letter: LetterId) =>
  db
    .selectFrom('follow_notification as n')
    .innerJoin('follow_event as e', 'e.id', 'n.event_id')
    .leftJoin('follow_silence as s', 's.account_id', 'n.account_id')
    .select(['e.source', 'e.thing'])
    .where('n.letter_id', '=', letter)
    .where('n.own', '=', true)
    .where('s.account_id', 'is', null)
    .orderBy('e.at')
    .execute()

/** The events of a letter that something the reader follows still leads to, and that thing. */
export const listLetterEvents = (db: Db, letter: LetterId) =>
  db
    .selectFrom('follow_notification as n')
    .innerJoin('follow_event as e', 'e.id', 'n.event_id')
    .innerJoin('follow_event_concern as c', 'c.event_id', 'e.id')
    .innerJoin('follow as f', (join) =>
      join
        .onRef('f.account_id', '=', 'n.account_id')
        .onRef('f.kind', '=', 'c.kind')
        .onRef('f.thing', '=', 'c.thing'),
    )
    .select(['e.source', 'e.thing', 'f.kind', 'f.thing as id', 'f.since', 'e.at'])
    .where('n.letter_id', '=', letter)
    .where('f.refused_at', 'is', null)
    .where(sql<boolean>`(f.slices is null or f.slices @> to_jsonb(split_part(e.source, '.', 1)))`)
    .orderBy('e.at')
    .orderBy('f.since')
    .execute()

export const markFollowLetterDone = (db: Db, letter: LetterId, now: Date) =>
  db.updateTable('follow_letter').set({ done_at: now }).where('id', '=', letter).execute()

/** Ends the letters of a person whose mail server refused the address for good. */
export async function markRefused(db: Db, account: AccountId, now: Date): Promise<void> {
  await addSilence(db, account, now)
  await db
    .updateTable('follow')
    .set({ refused_at: now })
    .where('account_id', '=', account)
    .where('channel', '=', 'email')
    .where('refused_at', 'is', null)
    .execute()
}
