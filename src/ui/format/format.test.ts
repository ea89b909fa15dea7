import { expect, test } from 'vitest'
import { toLocalDate } from '#domain/base/local-date.ts'
import {
  formatBytes,
  formatDate,
  formatDateTime,
  formatDayOfYear,
  formatDayTime,
  formatMonth,
  formatNumber,
  formatRange,
  formatRelativeDay,
  isoDateTime,
  localDay,
  wallClock,
  weekdayTitles,
} from './index.ts'

const zone = 'Asia/Almaty'
const start = '2019-11-26T11:00:00+06:00'
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test.each([
  ['kk', '2019 ж. 26 қараша, сейсенбі, 11:00'],
  ['ru', 'вторник, 26 ноября 2019, 11:00'],
  ['en', 'Tuesday, 26 November 2019, 11:00'],
] as const)('an instant is formatted in %s', (language, text) => {
  expect(plain(formatDateTime(language, start, zone))).toBe(text)
})

test.each([
  ['kk', '2019 ж. 26 қараша, сейсенбі, 11:00–13:30'],
  ['ru', 'вторник, 26 ноября 2019, 11:00–13:30'],
  ['en', 'Tuesday, 26 November 2019, 11:00–13:30'],
] as const)('a range within a day contains the day once in %s', (language, text) => {
  expect(plain(formatRange(language, start, '2019-11-26T13:30:00+06:00', zone))).toBe(text)
})

test('a range over midnight contains both days', () => {
  expect(plain(formatRange('ru', start, '2019-11-27T01:00:00+06:00', zone))).toBe(
    'вторник, 26 ноября 2019, 11:00 – среда, 27 ноября 2019, 01:00',
  )
})

test('only the start is given without an end', () => {
  expect(plain(formatRange('en', start, undefined, zone))).toBe('Tuesday, 26 November 2019, 11:00')
  expect(plain(formatDayTime('kk', start, zone))).toBe('2019 ж. 26 қараша, 11:00')
})

test('the zone determines day and hour, also where it was changed by law', () => {
  // Kazakhstan became one zone, UTC+5, on 1 March 2024: in the east the last hour of February came twice.
  expect(wallClock('2024-02-29T17:30:00Z', zone)).toEqual({
    day: '2024-02-29',
    time: '23:30',
    offset: '+06:00',
  })
  expect(wallClock('2024-02-29T18:30:00Z', zone)).toEqual({
    day: '2024-02-29',
    time: '23:30',
    offset: '+05:00',
  })
  expect(localDay('2019-11-26T18:30:00Z', 'Asia/Oral')).toBe('2019-11-26')
  expect(localDay('2019-11-26T18:30:00Z', zone)).toBe('2019-11-27')
  expect(wallClock('2019-11-26T10:15:30Z', 'America/St_Johns').offset).toBe('-03:30')
})

test('the machine-readable time is local time with its offset', () => {
  expect(isoDateTime('2019-11-26T05:00:00Z', zone)).toBe('2019-11-26T11:00+06:00')
})

test('an invalid instant or zone is an error, not an invented date', () => {
  expect(() => wallClock('26.11.2019', zone)).toThrow(RangeError)
  expect(() => wallClock(start, 'Asia/Nowhere')).toThrow(RangeError)
})

test('every month and weekday agrees with the CLDR data of the runtime', () => {
  for (const [language, locale] of [
    ['kk', 'kk'],
    ['ru', 'ru'],
    ['en', 'en-GB'],
  ] as const) {
    const cldr = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
    const days = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
    for (let month = 1; month <= 12; month++) {
      const day = toLocalDate(`2026-${String(month).padStart(2, '0')}-09`)
      const date = new Date(`${day}T00:00:00Z`)
      expect(plain(formatDayOfYear(language, day)).toLowerCase()).toBe(cldr.format(date).toLowerCase())
      expect(formatDate(language, day)).toContain(days.format(date))
    }
  }
})

test.each([
  ['kk', '2019-11', '2019 ж. қараша'],
  ['ru', '2019-11', 'Ноябрь 2019'],
  ['en', '2020-02', 'February 2020'],
] as const)('the title of a month in %s', (language, month, title) => {
  expect(plain(formatMonth(language, month))).toBe(title)
})

test('weeks begin on Monday', () => {
  expect(weekdayTitles('kk')[0]).toBe('дс')
  expect(weekdayTitles('en', 'long')[6]).toBe('Sunday')
})

test.each([
  ['ru', '2019-11-26', 'сегодня'],
  ['ru', '2019-11-27', 'завтра'],
  ['ru', '2019-11-28', 'через 2 дня'],
  ['ru', '2019-12-17', 'через 21 день'],
  ['ru', '2019-11-21', '5 дней назад'],
  ['kk', '2019-11-25', 'кеше'],
  ['kk', '2019-12-01', '5 күннен кейін'],
  ['kk', '2019-11-21', '5 күн бұрын'],
  ['en', '2019-11-27', 'tomorrow'],
  ['en', '2019-12-08', 'in 12 days'],
  ['kk', '2020-02-26', '3 айдан кейін'],
  ['ru', '2019-06-26', '5 месяцев назад'],
  ['kk', '2012-11-01', '7 жыл бұрын'],
  ['ru', '2012-11-01', '7 лет назад'],
  ['en', '2012-11-01', '7 years ago'],
] as const)('the distance in %s to %s is «%s»', (language, day, text) => {
  expect(plain(formatRelativeDay(language, day, '2019-11-26'))).toBe(text)
})

test('numbers are grouped as in each language', () => {
  expect(plain(formatNumber('kk', 2166))).toBe('2 166')
  expect(plain(formatNumber('ru', 1_234_567))).toBe('1 234 567')
  expect(formatNumber('en', 2166)).toBe('2,166')
})

test.each([
  [0, '0 Б'],
  [999, '999 Б'],
  [1_412_000, '1,4 МБ'],
  [999_600, '1 МБ'],
  [48_300, '48 КБ'],
] as const)('%i bytes are written as %s', (bytes, text) => {
  expect(plain(formatBytes('ru', bytes))).toBe(text)
})
