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

/** For tests of registration: each begins with an empty queue, no letters and none counted. */
export function registering(site: TestSite) {
  let networks = 0
  /** A network of its own for each request (RFC 2544): people of one network are what some tests are about. */
  const someNetwork = () => {
    networks += 1
    return `198.18.${Math.floor(networks / 250)}.${(networks % 250) + 1}`
  }
  beforeEach(async () => {
    await site.work()
    site.letters.length = 0
    await site.db.deleteFrom('quota').execute()
  })
  return {
    register: (
      slug: string,
      form: Readonly<Record<string, string>>,
      language = 'ru',
      {
        from = someNetwork(),
        headers = {},
      }: { readonly from?: string; readonly headers?: Readonly<Record<string, string>> } = {},
    ) =>
      site.ask({
        method: 'POST',
        path: `/${language}/meetings/${slug}/register`,
        form: { name: 'Айгүл Серік', contact: 'aigul@mail.kz', ...form },
        headers,
        from,
      }),
    linkOf: (reply: { headers: Record<string, unknown> }) => String(reply.headers.location),
  }
}
