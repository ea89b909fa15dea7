import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAY_MS } from './duration.ts'
import { addDays } from './local-date.ts'

test('a day so many days later or earlier is that of the calendar, over ends of months and leap days', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
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
