import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { TableVersions } from '#platform/db/index.ts'
import { PageCache } from './page-cache.ts'

const request = { headers: {} } as IncomingMessage
const made = (body: string, stamp: string) => ({
  type: 'text/html',
  body,
  tags: ['news'],
  stamp,
  onServed: undefined,
})

function cacheAt(clock: { now: number }) {
  const changes = new TableVersions()
  changes.resume()
  return { changes, cache: new PageCache(() => clock.now, {}, changes) }
}

test('a page is cached until a table that it shows changes', async () => {
  const { cache, changes } = cacheAt({ now: 0 })
  await cache.fill('/ru/news', made('a', changes.stamp(['news'])), request)
  changes.bump('meeting')
  expect(cache.find('/ru/news')).toBeDefined()
  changes.bump('news')
  expect(cache.find('/ru/news')).toBeUndefined()
})

test('a page whose table changed while it was rendered is not cached', async () => {
  const { cache, changes } = cacheAt({ now: 0 })
  const stamp = changes.stamp(['news'])
  changes.bump('news')
  await cache.fill('/ru/news', made('old', stamp), request)
  expect(cache.find('/ru/news')).toBeUndefined()
})

test('a page that is being rendered is shared, unless its table has changed since rendering began', async () => {
  const { cache, changes } = cacheAt({ now: 0 })
  let finish = () => {}
  const begun = new Promise<void>((resolve) => {
    finish = resolve
  })
  const making = cache.make('/ru/news', ['news'], async (stamp) => {
    await begun
    return cache.fill('/ru/news', made('a', stamp), request)
  })
  expect(cache.making('/ru/news', ['news'])).toBe(making)
  expect(cache.making('/ru/meetings', ['news'])).toBeUndefined()
  changes.bump('meeting')
  expect(cache.making('/ru/news', ['news'])).toBe(making)
  changes.bump('news')
  expect(cache.making('/ru/news', ['news'])).toBeUndefined()
  finish()
  await making
  expect(cache.find('/ru/news')).toBeUndefined()
})

test('the next request after a failed rendering starts another', async () => {
  const { cache } = cacheAt({ now: 0 })
  const failing = cache.make('/ru/news', ['news'], () => Promise.reject(new Error('the database is away')))
  await expect(failing).rejects.toThrow('away')
  expect(cache.making('/ru/news', ['news'])).toBeUndefined()
})

test('nothing is cached while changes may be missed', async () => {
  const { cache, changes } = cacheAt({ now: 0 })
  changes.pause()
  await cache.fill('/ru/news', made('a', changes.stamp(['news'])), request)
  expect(cache.find('/ru/news')).toBeUndefined()
})

test('a page is rendered again after a minute, because it shows remaining time', async () => {
  const clock = { now: 0 }
  const { cache, changes } = cacheAt(clock)
  await cache.fill('/ru/news', made('a', changes.stamp(['news'])), request)
  clock.now = 59_999
  expect(cache.find('/ru/news')).toBeDefined()
  clock.now = 60_000
  expect(cache.find('/ru/news')).toBeUndefined()
})

test('the size of the cache is limited: the oldest page is removed first', async () => {
  const { cache, changes } = cacheAt({ now: 0 })
  const large = 'x'.repeat(20 * 2 ** 20)
  for (const address of ['/1', '/2', '/3'])
    await cache.fill(address, made(large + address, changes.stamp(['news'])), request)
  expect(cache.find('/1')).toBeUndefined()
  expect(cache.find('/3')).toBeDefined()
})
