import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY_MS } from './duration.ts'
import { addDays, isLocalDate, type LocalDate, toLocalDate } from './local-date.ts'

test('a day so many days later or earlier is that of the calendar, over ends of months and leap days', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  const dayOf = (time: number) => toLocalDate(new Date(time).toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.integer({ min: -400, max: 400 }), (from, days) => {
      const start = dayOf(from.getTime())
      expect(addDays(start, days)).toBe(dayOf(Date.parse(start) + days * DAY_MS))
    }),
  )
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
})

test('a string becomes a day by a check only: it does not compile as one, and what no calendar has is refused', () => {
  const typed: string = '2026-03-01'
  // @ts-expect-error Any string is not a day; when this compiles, a reader of a form can forget to check.
  const unchecked: LocalDate = typed
  expect(isLocalDate(typed) && addDays(typed, 1)).toBe('2026-03-02')
  expect(toLocalDate(unchecked)).toBe(typed)
  for (const text of ['', 'soon', '2026-02-29', '2026-13-01', '2026-1-1', '02026-01-01', '2026-01-01T00:00'])
    expect(() => toLocalDate(text), text).toThrow(RangeError)
})
