import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY_MS } from '#domain/base/duration.ts'
import { featuredOf, type OpenItem, sortOpenItems, URGENT_DAYS, urgencyOf } from './model.ts'

const NOW = new Date('2026-11-23T10:00:00+05:00')
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS)
const text = { kk: 'Тақырып', ru: 'Тема' }

const item = (path: string, opens: number, closes: number, other: Partial<OpenItem> = {}): OpenItem => ({
  path,
  title: text,
  subject: text,
  kind: 'Plan',
  mode: 'write',
  place: { slug: 'abai', label: { kk: 'Абай', ru: 'Абай', en: 'Abai' } },
  opensAt: inDays(opens),
  closesAt: inDays(closes),
  timing: '',
  participation: undefined,
  action: '',
  cancelled: false,
  ...other,
})

const paths = (items: readonly OpenItem[]) => sortOpenItems(items, NOW).map(({ path }) => path)

describe('The order of open items', () => {
  test('what ends soon, what begins soon, what is open for longer, what begins later', () => {
    const ending = item('/ending', -5, 2)
    const beginning = item('/beginning', 3, 3.1, { mode: 'attend' })
    const open = item('/open', -5, 20)
    const later = item('/later', 12, 30)
    expect([ending, beginning, open, later].map((entry) => urgencyOf(entry, NOW))).toEqual([0, 1, 2, 3])
    expect(paths([later, open, beginning, ending])).toEqual(['/ending', '/beginning', '/open', '/later'])
  })

  test('the seventh day is still urgent, the moment after it is not', () => {
    expect(urgencyOf(item('', -1, URGENT_DAYS), NOW)).toBe(0)
    expect(urgencyOf(item('', -1, URGENT_DAYS + 0.001), NOW)).toBe(2)
    expect(urgencyOf(item('', URGENT_DAYS, 20), NOW)).toBe(1)
    expect(urgencyOf(item('', URGENT_DAYS + 0.001, 20), NOW)).toBe(3)
  })

  test('the next moment comes first within one urgency', () => {
    expect(paths([item('/b', -1, 6), item('/a', -1, 5)])).toEqual(['/a', '/b'])
    expect(paths([item('/late', 5, 6), item('/early', 4, 9)])).toEqual(['/early', '/late'])
  })

  test('what is over at this moment is not listed', () => {
    expect(paths([item('/over', -3, 0), item('/nearly', -3, 0.001)])).toEqual(['/nearly'])
  })

  test('does not depend on the order in which slices answer', () => {
    const days = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 20 }))
    fc.assert(
      fc.property(fc.array(days, { maxLength: 12 }), (spans) => {
        const items = spans.map(([opens, length], index) => item(`/${index}`, opens, opens + length))
        expect(paths(items.toReversed())).toEqual(paths(items))
      }),
    )
  })
})

describe('The featured item', () => {
  const of = (items: readonly OpenItem[]) => featuredOf(sortOpenItems(items, NOW), NOW)?.path

  test('is the most urgent one that takes words from anywhere', () => {
    expect(
      of([item('/meeting', 1, 1.1, { mode: 'attend' }), item('/plan', -1, 30), item('/act', -1, 9)]),
    ).toBe('/act')
  })

  test('is a meeting where nothing takes words yet', () => {
    expect(of([item('/later', 2, 30), item('/meeting', 1, 1.1, { mode: 'attend' })])).toBe('/meeting')
  })

  test('is never cancelled', () => {
    expect(of([item('/meeting', 1, 1.1, { mode: 'attend', cancelled: true })])).toBeUndefined()
  })
})
