import { expect, test } from 'vitest'
import { HourlyCounts } from './hourly-counts.ts'

test('an address that has reached the limit is refused for an hour', () => {
  const counts = new HourlyCounts(2)
  counts.count('a', 0)
  expect(counts.isSpent('a', 1000)).toBe(false)
  counts.count('a', 1000)
  expect(counts.isSpent('a', 3_599_999)).toBe(true)
  expect(counts.isSpent('b', 3_599_999)).toBe(false)
  expect(counts.isSpent('a', 3_600_000)).toBe(false)
})
