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

test('an action is counted before its work, and given back when it was refused', () => {
  const counts = new HourlyCounts(2)
  const [first, second] = [counts.reserve('a', 0), counts.reserve('a', 0)]
  expect([typeof first, typeof second]).toEqual(['function', 'function'])
  expect(counts.reserve('a', 0)).toBeUndefined()
  expect(counts.reserve('b', 0)).toBeTypeOf('function')
  second?.()
  expect(counts.isSpent('a', 0)).toBe(false)
  expect(counts.reserve('a', 0)).toBeTypeOf('function')
  // What is given back after its hour takes nothing from the next one.
  expect(counts.reserve('a', 3_600_000)).toBeTypeOf('function')
  first?.()
  expect(counts.reserve('a', 3_600_000)).toBeTypeOf('function')
  expect(counts.isSpent('a', 3_600_000)).toBe(true)
})
