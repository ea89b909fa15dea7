import { describe, expect, test, vi } from 'vitest'
import { testSite } from '#app/testing.ts'
import { createNewsItem } from '../fixtures.ts'
import { ReadCounter } from './jobs.ts'
import { isRobot } from './model.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const { db } = site

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'
const PHONE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36'

const ctx = () => site.context()
const reader = (change: Partial<Parameters<ReadCounter['note']>[1]> = {}) => ({
  address: '192.0.2.1',
  userAgent: FIREFOX,
  method: 'GET',
  prefetch: false,
  ...change,
})
const readsOf = async (slug: string) => {
  const { reads } = await db
    .selectFrom('news_item')
    .innerJoin('news_reads', 'news_reads.news_item_id', 'news_item.id')
    .select('reads')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return Number(reads)
}

describe('a reader', () => {
  test('counts once a day for an item, however often they come back', async () => {
    const [one, other] = [await createNewsItem(db, { reads: 2166 }), await createNewsItem(db)]
    const counter = new ReadCounter()
    for (let n = 0; n < 5; n += 1) {
      counter.note(one.slug, reader())
      await counter.write(ctx())
    }
    expect(await readsOf(one.slug)).toBe(2167)
    expect(await readsOf(other.slug)).toBe(0)
    counter.note(other.slug, reader())
    await counter.write(ctx())
    expect(await readsOf(other.slug)).toBe(1)
  })

  test('counts again the next day, by the clock of the capital', async () => {
    const { slug } = await createNewsItem(db)
    const counter = new ReadCounter()
    for (const now of [
      '2026-11-24T23:59:00+05:00',
      '2026-11-25T00:00:10+05:00',
      '2026-11-25T23:58:00+05:00',
    ]) {
      site.clock.set(now)
      counter.note(slug, reader())
      await counter.write(ctx())
    }
    expect(await readsOf(slug)).toBe(2)
  })

  test('is distinguished by address and program; two of them count as two', async () => {
    const { slug } = await createNewsItem(db)
    const counter = new ReadCounter()
    counter.note(slug, reader())
    counter.note(slug, reader({ userAgent: PHONE }))
    counter.note(slug, reader({ address: '2001:db8::7' }))
    await counter.write(ctx())
    expect(await readsOf(slug)).toBe(3)
  })

  test('counts once when several processes see the same reader at once', async () => {
    const { slug } = await createNewsItem(db)
    const counters = [new ReadCounter(), new ReadCounter(), new ReadCounter()]
    for (const counter of counters)
      for (let n = 0; n < 20; n += 1) counter.note(slug, reader({ address: `192.0.2.${n}` }))
    await Promise.all(counters.map((counter) => counter.write(ctx())))
    expect(await readsOf(slug)).toBe(20)
  })

  test.each([
    ['asks only for the head', { method: 'HEAD' }],
    ['has a browser that fetches ahead', { prefetch: true }],
    ['is a robot', { userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' }],
  ])('does not count if the reader %s', async (_, change) => {
    const { slug } = await createNewsItem(db)
    const counter = new ReadCounter()
    counter.note(slug, reader(change))
    await counter.write(ctx())
    expect(await readsOf(slug)).toBe(0)
  })
})

describe('what is kept', () => {
  test('are hashes that hold neither address nor program, and differ from day to day', async () => {
    const { slug } = await createNewsItem(db)
    const counter = new ReadCounter()
    const digests: string[] = []
    for (const day of ['2027-01-10', '2027-01-11'] as const) {
      site.clock.set(`${day}T12:00:00+05:00`)
      counter.note(slug, reader())
      await counter.write(ctx())
      const rows = await db.selectFrom('reading').select('digest').where('day', '=', day).execute()
      digests.push(...rows.map(({ digest }) => Buffer.from(digest).toString('hex')))
    }
    expect(new Set(digests).size).toBe(2)
    for (const digest of digests) expect(digest).toMatch(/^[0-9a-f]{64}$/)
  })

  test('is deleted, keys and hashes, soon after the day; those of today stay', async () => {
    const { slug } = await createNewsItem(db)
    const counter = new ReadCounter()
    const days = async () =>
      (await db.selectFrom('reading_day').select('day').orderBy('day').execute()).map(({ day }) => day)
    for (const now of ['2027-02-01T12:00:00+05:00', '2027-02-02T00:05:00+05:00']) {
      site.clock.set(now)
      counter.note(slug, reader())
      await counter.write(ctx())
    }
    expect(await days()).toEqual(['2027-02-01', '2027-02-02'])
    site.clock.set('2027-02-02T00:11:00+05:00')
    await counter.write(ctx())
    expect(await days()).toEqual(['2027-02-02'])
    expect(await db.selectFrom('reading').select('day').where('day', '<', '2027-02-02').execute()).toEqual([])
    expect(await readsOf(slug)).toBe(2)
  })

  test('is written in one statement for a whole batch', async () => {
    const { slug } = await createNewsItem(db)
    const counter = new ReadCounter()
    counter.note(slug, reader({ address: 'first, which makes the key' }))
    await counter.write(ctx())
    for (let n = 0; n < 500; n += 1) counter.note(slug, reader({ address: `198.51.100.${n}` }))
    // An executor of its own: the site's counter writes beside it.
    const own = db.withoutPlugins()
    const executed = vi.spyOn(own.getExecutor(), 'executeQuery')
    await counter.write({ ...ctx(), db: own })
    expect(executed).toHaveBeenCalledTimes(1)
    expect(await readsOf(slug)).toBe(501)
  })
})

describe('without a database', () => {
  const away = () => ({
    ...ctx(),
    db: new Proxy(
      {},
      {
        get: () => () => {
          throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' })
        },
      },
    ) as never,
  })

  test('readers are kept and counted when it is back', async () => {
    const { slug } = await createNewsItem(db)
    const counter = new ReadCounter()
    counter.note(slug, reader())
    await expect(counter.write(away())).rejects.toThrow('away')
    counter.note(slug, reader({ userAgent: PHONE }))
    await expect(counter.write(away())).rejects.toThrow('away')
    await counter.write(ctx())
    expect(await readsOf(slug)).toBe(2)
  })

  test('no more readings are kept than the limit', async () => {
    const { slug } = await createNewsItem(db)
    const counter = new ReadCounter(3)
    for (let n = 0; n < 10; n += 1) {
      counter.note(slug, reader({ address: `192.0.2.${n}` }))
      await expect(counter.write(away())).rejects.toThrow('away')
    }
    await counter.write(ctx())
    expect(await readsOf(slug)).toBe(3)
  })
})

describe('on the site', () => {
  test('a page from the cache counts like one that was rendered, and the answer sets no cookie', async () => {
    site.clock.set('2027-03-01T12:00:00+05:00')
    const { slug } = await createNewsItem(db, { reads: 2166 })
    const origin = await site.listen()
    const requested = (userAgent: string, method = 'GET') =>
      fetch(`${origin}/ru/news/${slug}`, { method, headers: { 'user-agent': userAgent } })
    const answers = [
      await requested(FIREFOX),
      await requested(FIREFOX),
      await requested(PHONE),
      await requested('curl/8.5.0'),
      await requested('Opera/9.80', 'HEAD'),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(200)
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
    expect(answers[1]?.headers.get('etag')).toBe(answers[0]?.headers.get('etag'))
    await vi.waitFor(async () => expect(await readsOf(slug)).toBe(2168), { timeout: 10_000, interval: 200 })
  })
})

test.each([
  [FIREFOX, false],
  [PHONE, false],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Telegram-iOS/11.1',
    false,
  ],
  [
    'Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36',
    false,
  ],
  ['Opera/9.80 (Android; Opera Mini/36.2/119.132; U; kk) Presto/2.12.423 Version/12.16', false],
  ['', true],
  ['curl/8.5.0', true],
  ['TelegramBot (like TwitterBot)', true],
  ['WhatsApp/2.23.20.0', true],
  ['Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)', true],
  ['Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', true],
  ['facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)', true],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36',
    true,
  ],
])('User-Agent «%s»: a robot? %s', (userAgent, robot) => {
  expect(isRobot(userAgent)).toBe(robot)
})
