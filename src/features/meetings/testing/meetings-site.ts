import { beforeEach } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'
import { createOrganiser } from '../fixtures.ts'

/** The time at the beginning of each test. */
export const NOW = '2026-11-23T09:00:00+05:00'

export type MeetingsSite = {
  readonly site: TestSite
  readonly db: Db
  readonly organiser: Id<'organisation'>
}

/** A site with the organisation that holds the meetings; each test of the file begins at the same time. */
export async function meetingsSite(): Promise<MeetingsSite> {
  const site = await testSite({ now: NOW })
  const db = site.db
  const organiser = await createOrganiser(db)
  beforeEach(() => site.clock.set(NOW))
  return { site, db, organiser }
}

/** For tests of registration: each begins with an empty queue and no letters. */
export function registering(site: TestSite) {
  beforeEach(async () => {
    await site.work()
    site.letters.length = 0
  })
  return {
    register: (slug: string, form: Readonly<Record<string, string>>, language = 'ru') =>
      site.post(`/${language}/meetings/${slug}/register`, {
        name: 'Айгүл Серік',
        contact: 'aigul@mail.kz',
        ...form,
      }),
    linkOf: (reply: { headers: Record<string, unknown> }) => String(reply.headers.location),
  }
}
