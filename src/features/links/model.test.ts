import { describe, expect, test } from 'vitest'
import type { ThingAddress } from '#domain/base/thing.ts'
import { findLinkPhrase, parseAddress, phrases, sortByTime } from './model.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const thing = (n: number, day: string | null) => ({
  kind: 'news.item',
  id: id(n),
  at: day === null ? null : new Date(day),
})
const link = (earlier: ThingAddress, later: ThingAddress) => ({ earlier, later })
const order = (...things: Parameters<typeof sortByTime>[0]) => things.map((item) => Number(item.id.slice(-3)))

describe('the order of a matter', () => {
  test('is that of time, whatever the order of links', () => {
    const [a, b, c] = [thing(1, '2026-03-01'), thing(2, '2026-01-01'), thing(3, '2026-02-01')]
    expect(order(...sortByTime([a, b, c], [link(a, b)]))).toEqual([2, 3, 1])
  })
  test('places a thing without a date before what it led to, and last when it led to nothing', () => {
    const [a, b, c] = [thing(1, '2026-03-01'), thing(2, null), thing(3, null)]
    expect(order(...sortByTime([a, b, c], [link(b, a)]))).toEqual([2, 1, 3])
  })
  test('is total when links run in a circle: every thing once', () => {
    const [a, b] = [thing(1, null), thing(2, null)]
    expect(order(...sortByTime([a, b], [link(a, b), link(b, a)]))).toEqual([1, 2])
  })
})

test('every relation can be chosen from both ends, and nothing else can', () => {
  expect(phrases).toHaveLength(10)
  for (const { value, relation, end } of phrases)
    expect(findLinkPhrase(value)).toMatchObject({ relation, end })
  expect(findLinkPhrase('led-to')).toBeUndefined()
  expect(findLinkPhrase('causes.earlier')).toBeUndefined()
})

test.each([
  [`news.item ${id(1)}`, { kind: 'news.item', id: id(1) }],
  ['news.item', undefined],
  [`news ${id(1)}`, undefined],
  [`news.item ${id(1)} x`, undefined],
  ['', undefined],
])('the choice %j names %j', (value, expected) => {
  expect(parseAddress(value)).toEqual(expected)
})
