import { describe, expect, test } from 'vitest'
import { instantOf, wallClock } from './local-time.ts'

describe('The instant of a local time', () => {
  test.each([
    ['2026-11-24', '09:30', 'Asia/Almaty', '2026-11-24T04:30:00.000Z'],
    ['2019-11-26', '11:00', 'Asia/Almaty', '2019-11-26T05:00:00.000Z'],
    ['2026-11-24', '09:30', 'Asia/Aqtobe', '2026-11-24T04:30:00.000Z'],
    ['2026-03-29', '12:00', 'Europe/Berlin', '2026-03-29T10:00:00.000Z'],
  ] as const)('%s %s in %s', (day, time, zone, instant) => {
    expect(instantOf(day, time, zone).toISOString()).toBe(instant)
  })

  // On 1 March 2024 at 00:00 clocks in Almaty went back from UTC+6 to UTC+5.
  test.each([
    ['2024-02-29', '18:30', '2024-02-29T12:30:00.000Z'],
    ['2024-02-29', '22:59', '2024-02-29T16:59:00.000Z'],
    ['2024-02-29', '23:00', '2024-02-29T17:00:00.000Z'],
    ['2024-02-29', '23:59', '2024-02-29T17:59:00.000Z'],
    ['2024-03-01', '00:00', '2024-02-29T19:00:00.000Z'],
    ['2024-03-01', '04:00', '2024-02-29T23:00:00.000Z'],
  ] as const)(
    '%s %s near a change of the clocks is the first instant with that local time',
    (day, time, instant) => {
      expect(instantOf(day, time, 'Asia/Almaty').toISOString()).toBe(instant)
      expect(wallClock(instant, 'Asia/Almaty')).toMatchObject({ day, time })
    },
  )

  // Days that somebody may type: before zones, before the first year, and the last one of four digits.
  test.each(['0000-01-01', '0001-01-01', '0999-12-31', '1899-06-01', '9999-12-31'] as const)(
    '%s has an instant, which is shown as that day',
    (day) => {
      for (const time of ['00:00', '12:00', '23:59']) {
        const instant = instantOf(day, time, 'Asia/Almaty').toISOString()
        expect(wallClock(instant, 'Asia/Almaty')).toMatchObject({ day, time })
      }
    },
  )

  test('a local time skipped by a change of the clocks is read as if they had not changed', () => {
    expect(instantOf('2026-03-29', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })

  test.each([
    ['2026-02-31', '10:00'],
    ['2026-11-24', '99:99'],
    ['2026-11-24', '24:00'],
    ['2026-13-01', '10:00'],
    ['2026-11-24', ''],
  ] as const)('%s %s has no instant', (day, time) => {
    expect(instantOf(day, time, 'Asia/Almaty').getTime()).toBeNaN()
  })
})
