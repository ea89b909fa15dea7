import type { Id } from '#domain/base/id.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import type { JobContext, TransactionJob } from '#platform/jobs/index.ts'
import { declaredKinds } from '#platform/kinds.ts'
import { listWithContainingThings, type NotificationSource } from '../kinds.ts'
import type { Frequency } from '../model.ts'
import {
  afterQuietHours,
  dueAt,
  EVENTS_A_RUN,
  FOLLOWERS_A_RUN,
  LETTER_GAP_MS,
  LETTERS_A_RUN,
  WINDOW_MS,
} from './model.ts'
import {
  addFollowLetters,
  addNotifications,
  type FollowEventRow,
  findFollowEvent,
  listDueReaders,
  listEventThings,
  listFollowers,
  listKnownEvents,
  listLastLetters,
  listLetterRecipients,
  listOldestFollows,
  lockDelivery,
  postponeLetters,
  saveEvent,
} from './store.ts'

/** The queues: looking for events, finding the followers of one, making letters of what is due, sending one. */
export const FIND_EVENTS_QUEUE = 'follows.find-events'
export const NOTIFY_FOLLOWERS_QUEUE = 'follows.spread-event'
export const COLLECT_LETTERS_QUEUE = 'follows.collect-letters'
export const LETTER_QUEUE = 'follows.send-letter'

/**
 * Asks the sources of all slices what happened, and hands each new event over once. It is enqueued when a table of a
 * source changes; the schedule catches what no change tells, such as a publication whose time has come.
 */
export const findEventsJob: TransactionJob = {
  formerly: ['notifications.find-new', 'notifications-looking'],
  schedule: '*/5 * * * *',
  changesOf: (features) =>
    [...declaredKinds({ features }, 'notificationSources').values()].flatMap(({ cacheTags }) => cacheTags),
  run: async (work) => {
    await lockDelivery(work.db)
    let left = EVENTS_A_RUN
    for (const source of declaredKinds(work, 'notificationSources').values()) {
      left = await takeEvents(work, source, left)
      if (left === 0) return work.jobs.enqueue(work.db, FIND_EVENTS_QUEUE, {})
    }
  },
}

/** Takes the new events of a source, at most `limit`; returns how many more may be taken. */
async function takeEvents(work: JobContext, source: NotificationSource, limit: number): Promise<number> {
  const { db, now, jobs } = work
  const at = now()
  const found = await source.listNew(work, new Date(at.getTime() - WINDOW_MS))
  const storedEvents = await listKnownEvents(
    db,
    source.kind,
    found.map(({ id }) => id),
  )
  const newEvents = found.filter(({ id }) => !storedEvents.get(id)?.spread_at).slice(0, limit)
  for (const event of newEvents) {
    const id = storedEvents.get(event.id)?.id ?? newId<'follow-event'>(at)
    const row = { id, source: source.kind, thing: event.id, at: event.at, before: event.before ?? null }
    await saveEvent(db, { ...row, spread_at: at }, await listWithContainingThings(work, event.concerns))
    await jobs.enqueue(db, NOTIFY_FOLLOWERS_QUEUE, { event: id })
  }
  return limit - newEvents.length
}

/**
 * Notifies the followers of one event, in batches: those of each thing that it concerns in the order of their accounts.
 * The next batch is enqueued in the transaction of this one, so a process that is killed loses and repeats nothing.
 */
export const notifyFollowersJob: TransactionJob = {
  run: async (work) => {
    const { db, data, jobs } = work
    const event = await findFollowEvent(db, String(data.event))
    if (!event) return
    const concerns = await listEventThings(db, event.id)
    const index = Number(data.index ?? 0)
    const after = typeof data.after === 'string' ? data.after : null
    const thing = concerns[index]
    const next = (index: number, after?: Id<'account'>) =>
      jobs.enqueue(db, NOTIFY_FOLLOWERS_QUEUE, { event: event.id, index, ...(after ? { after } : {}) })
    const batch = thing
      ? await listFollowers(db, thing, event, { after, limit: FOLLOWERS_A_RUN })
      : await listContributors(work, event, after)
    const recipients = thing ? await listUninformed(work, event, batch) : await listListening(db, batch)
    if (recipients.length > 0) await notify(work, event, recipients, thing === undefined)
    if (batch.length === FOLLOWERS_A_RUN) await next(index, batch.at(-1)?.account)
    else if (thing) await next(index + 1)
  },
}

type Recipient = { readonly account: Id<'account'>; readonly frequency: Frequency }

/** People to whose own contributions an event happened, as followers who are told at once. */
async function listContributors(
  work: JobContext,
  event: FollowEventRow,
  after: Id<'account'> | null,
): Promise<readonly Recipient[]> {
  const source = declaredKinds(work, 'notificationSources').get(event.source)
  const people = (await source?.listPeople?.(work, event.thing, after, FOLLOWERS_A_RUN)) ?? []
  return people.map((account) => ({ account, frequency: 'at-once' }))
}

/** Those of a batch whom the slice of the event does not write to itself. */
async function listUninformed(work: JobContext, event: FollowEventRow, people: readonly Recipient[]) {
  const { listAlreadyNotified } = declaredKinds(work, 'notificationSources').get(event.source) ?? {}
  if (!listAlreadyNotified || people.length === 0) return people
  const accounts = people.map(({ account }) => account)
  const informed = new Set(await listAlreadyNotified(work, event.thing, accounts))
  return people.filter(({ account }) => !informed.has(account))
}

async function listListening(db: Db, people: readonly Recipient[]): Promise<readonly Recipient[]> {
  if (people.length === 0) return []
  const rows = await listLetterRecipients(
    db,
    people.map(({ account }) => account),
  )
  const listening = new Set(rows.map(({ account }) => account))
  return people.filter(({ account }) => listening.has(account))
}

/** Notifies a batch of people of an event, each at the time of their letters. */
async function notify(
  work: JobContext,
  event: FollowEventRow,
  recipients: readonly Recipient[],
  own: boolean,
) {
  const { db, now, jobs } = work
  const accounts = recipients.map(({ account }) => account)
  const at = now()
  const zones = await findZones(work, accounts)
  const last = await listLastLetters(db, accounts, new Date(at.getTime() - LETTER_GAP_MS))
  const due = recipients.map(({ account, frequency }) => {
    const zone = zones.get(account) ?? CAPITAL_ZONE
    return { account, at: dueAt(frequency, event, { now: at, zone, lastLetter: last.get(account) }) }
  })
  await addNotifications(db, event.id, due, own)
  if (due.some((item) => item.at <= at)) await jobs.enqueue(db, COLLECT_LETTERS_QUEUE, {})
}

/** The zones in which people have their nights: that of the place that they have followed for the longest time. */
async function findZones(
  { db, features }: Pick<Context, 'db' | 'features'>,
  accounts: readonly Id<'account'>[],
): Promise<ReadonlyMap<Id<'account'>, string>> {
  const kinds = declaredKinds({ features }, 'followables')
  const zoned = [...kinds.values()].filter(({ zoneOf }) => zoneOf).map(({ kind }) => kind)
  const rows = await listOldestFollows(db, accounts, zoned)
  return new Map(
    rows.map(({ account, kind, id }) => [account, kinds.get(kind)?.zoneOf?.(id) ?? CAPITAL_ZONE] as const),
  )
}

/** Makes one letter for each person to whom something is due; what is late until the night waits for the morning. */
export const collectJob: TransactionJob = {
  schedule: '*/5 * * * *',
  run: async (work) => {
    const { db, now, jobs } = work
    await lockDelivery(db)
    const at = now()
    const readers = (await listDueReaders(db, at, LETTERS_A_RUN)).map(({ account }) => account)
    if (readers.length === 0) return
    const zones = await findZones(work, readers)
    const nowDue: Id<'account'>[] = []
    for (const account of readers) {
      const morning = afterQuietHours(at, zones.get(account) ?? CAPITAL_ZONE)
      if (morning > at) await postponeLetters(db, account, at, morning)
      else nowDue.push(account)
    }
    await sendTo(db, jobs, nowDue, at)
    if (readers.length === LETTERS_A_RUN) await jobs.enqueue(db, COLLECT_LETTERS_QUEUE, {})
  },
}

async function sendTo(db: Db, jobs: Context['jobs'], accounts: readonly Id<'account'>[], at: Date) {
  if (accounts.length === 0) return
  const letters = accounts.map((account) => ({ id: newId<'follow-letter'>(at), account }))
  await addFollowLetters(db, letters, at)
  for (const { id } of letters) await jobs.enqueue(db, LETTER_QUEUE, { letter: id })
}
