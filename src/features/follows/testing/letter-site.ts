import { sql } from 'kysely'
import { beforeEach } from 'vitest'
import { testSite } from '#app/testing.ts'
import { createMeeting } from '#features/meetings/fixtures.ts'
import { createNewsItem, createPublisher } from '#features/news/fixtures.ts'
import { COLLECT_LETTERS_QUEUE, FIND_EVENTS_QUEUE } from '../delivery/jobs.ts'
import { followersOf } from './follower.ts'

/** The time at the beginning of each test: a Monday. */
export const NOW = '2026-11-23T09:00:00+05:00'
export const hour = (text: string) => `2026-11-${text}:00+05:00`
const at = (text: string) => new Date(hour(text))

/** How many news items a Russian letter names. */
export const newsIn = (text = '') => text.match(/\/ru\/news\//g)?.length ?? 0

/** A site with a publisher, for tests of letters; each test begins without events and letters. */
export async function letterSite() {
  const site = await testSite({ now: NOW })
  const { db } = site
  const organiser = await createPublisher(db)
  const enqueue = (queue: string, data = {}) =>
    db.transaction().execute((tx) => site.context().jobs.enqueue(tx, queue, data))
  beforeEach(async () => {
    await site.work()
    site.letters.length = 0
    for (const table of ['follow_event', 'follow_letter', 'follow', 'draft', 'news_item', 'meeting'])
      await sql`delete from ${sql.table(table)}`.execute(db)
    site.clock.set(NOW)
  })
  return {
    site,
    db,
    organiser,
    enqueue,
    follower: followersOf(site),
    /** Looks for events, makes the letters that are due and sends them. */
    strike: async (text?: string) => {
      if (text) site.clock.set(hour(text))
      await enqueue(FIND_EVENTS_QUEUE)
      await site.work()
      await enqueue(COLLECT_LETTERS_QUEUE)
      await site.work()
    },
    /** News published at a time of this month. */
    item: (text: string, more: Partial<Parameters<typeof createNewsItem>[1]> = {}) =>
      createNewsItem(db, { published_at: at(text), ...more }),
    /** A meeting announced at a time, which begins at another; returns its slug. */
    sitting: (text: string, starts: string) =>
      createMeeting(db, organiser, {
        starts_at: at(starts),
        ends_at: new Date(at(starts).getTime() + 3_600_000),
        published_at: at(text),
        revised_at: at(text),
      }),
    follows: (account: string) =>
      db.selectFrom('follow').select('thing').where('account_id', '=', account).execute(),
  }
}
