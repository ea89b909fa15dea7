import { expect, test, vi } from 'vitest'
import { testSite } from '#app/testing.ts'
import { sampleOf } from '#tests/support/extent.ts'
import { writeDemonstration } from './testing/demonstration.ts'
import { listMisses, misspell, readQueries } from './testing/quality.ts'

// Hundreds of searches, on a machine that may have other work.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const site = await testSite({ now: '2026-11-30T06:00:00Z' })
await writeDemonstration(site)
const queries = readQueries()
const shareOf = (misses: readonly unknown[], all: readonly unknown[]) => 1 - misses.length / all.length

test('there are 200 queries in three languages', () => {
  expect(queries.length).toBe(200)
  expect(new Set(queries.map(({ language }) => language)).size).toBe(3)
})

test('95 % of the queries find an answer among the first three results', async () => {
  const misses = await listMisses(site.context(), queries)
  expect(shareOf(misses, queries), JSON.stringify(misses, null, 1)).toBeGreaterThanOrEqual(0.95)
})

const sample = sampleOf([...queries.entries()], ([n]) => n % 5 === 0)

test('90 % of them do with one typing error', async () => {
  const misses = await listMisses(
    site.context(),
    sample.map(([, query]) => query),
    (query) => misspell(query, queries.indexOf(query)),
  )
  expect(shareOf(misses, sample), JSON.stringify(misses, null, 1)).toBeGreaterThanOrEqual(0.9)
})

test('inflected Kazakh finds as much as stems do', async () => {
  const inflected = sample.flatMap(([, query]) => (query.stems === undefined ? [] : [query]))
  const misses = await listMisses(site.context(), inflected)
  const missesOfStems = await listMisses(site.context(), inflected, ({ stems = '' }) => stems)
  expect(misses.length, JSON.stringify(misses, null, 1)).toBeLessThanOrEqual(missesOfStems.length)
})
