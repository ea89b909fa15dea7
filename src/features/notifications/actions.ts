import type { Feature, NotificationSource, PublishedItem } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import type { TransactionJob } from '#platform/jobs/index.ts'
import { isDue, WINDOW_MS } from './model.ts'
import { addLetter, listFollowers, listNotified, lockRun } from './store.ts'

/** The notification sources of all slices, by the name of the slice. */
export const sourcesIn = (features: readonly Feature[]): ReadonlyMap<string, NotificationSource> =>
  new Map(
    features.flatMap(({ name, notificationSource }) =>
      notificationSource ? [[name, notificationSource] as const] : [],
    ),
  )

/** The queue that looks for new items, and that of the resulting letters. */
export const FIND_NEW_QUEUE = 'notifications.find-new'
export const LETTER_QUEUE = 'notifications.send-letter'

/** Letters made in one transaction; the next one continues with the remaining followers. */
const LETTERS_A_RUN = 500

type NewItem = PublishedItem & { readonly kind: string }

/**
 * Looks for new items each hour of the day and makes one letter for each follower whose letter is due. The items of
 * a letter are recorded with it, so that nobody is notified of an item twice.
 */
export const findNewJob: TransactionJob = {
  formerly: ['notifications-looking'],
  schedule: '5 8-20 * * *',
  run: async ({ db, now, jobs, features }) => {
    await lockRun(db)
    const at = now()
    const found = await listNewItems(sourcesIn(features), { db, now })
    if (found.length === 0) return
    const followers = await listFollowers(db, [...new Set(found.map(({ ordinal }) => ordinal))])
    const told = await listNotified(
      db,
      found.map(({ id }) => id),
    )
    let made = 0
    for (const { account_id, told: wishes, since, ordinal, last_ordinal, last } of followers) {
      const due = found.filter(
        (one) =>
          wishes.includes(one.kind) &&
          one.ordinal >= ordinal &&
          one.ordinal <= last_ordinal &&
          one.at >= since &&
          !told.has(`${account_id} ${one.id}`),
      )
      if (!isDue(due, last, at)) continue
      if (made === LETTERS_A_RUN) return jobs.enqueue(db, FIND_NEW_QUEUE, {})
      const id = newId<'told-letter'>(at)
      await addLetter(db, { id, account_id, made_at: at, done_at: null }, due)
      await jobs.enqueue(db, LETTER_QUEUE, { letter: id })
      made += 1
    }
  },
}

async function listNewItems(
  sources: ReadonlyMap<string, NotificationSource>,
  ctx: Parameters<NotificationSource['listNew']>[0],
): Promise<NewItem[]> {
  const since = new Date(ctx.now().getTime() - WINDOW_MS)
  const found: NewItem[] = []
  for (const [kind, { listNew }] of sources)
    for (const one of await listNew(ctx, since)) found.push({ ...one, kind })
  return found
}
