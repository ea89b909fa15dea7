import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCount } from './count.ts'

const MAX = 100_000

describe('A number of people, ballots or sheets', () => {
  test.each([
    ['0', 0],
    ['25', 25],
    ['1 000', 1000],
    [String(MAX), MAX],
    [String(MAX + 1), undefined],
    ['', undefined],
    ['-1', undefined],
    ['2,5', undefined],
    ['1e3', undefined],
    ['٣', undefined],
  ])('%j is read as %j', (text, count) => expect(parseCount(text, MAX)).toBe(count))

  test('is undefined or a whole number within the limit, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer().map(String)), (text) => {
        const count = parseCount(text, MAX)
        return count === undefined || (Number.isInteger(count) && count >= 0 && count <= MAX)
      }),
    )
  })
})
