import { afterEach, expect, test, vi } from 'vitest'
import { parseTime } from './time.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const moment = Date.UTC(2020, 8, 15, 10, 30, 15)

const written = [
  ['ISO 8601', '2020-09-15T10:30:15Z', moment],
  ['ISO 8601 with an offset', '2020-09-15T12:30:15.000+02:00', moment],
  ['ISO 8601 without a zone', '2020-09-15T10:30:15', moment],
  ['a date', '2020-09-15', Date.UTC(2020, 8, 15)],
  ['a database', '2020-09-15 10:30:15.250', moment + 250],
  ['PostgreSQL with a zone', '2020-09-15 15:30:15+05', moment],
  ['slashes, the year first', '2020/9/15 10:30:15', moment],
  ['points, the day first', '15.09.2020, 10:30:15', moment],
  ['an American spreadsheet', '9/15/2020 10:30:15 AM', moment],
  ['an American evening', '9/15/2020 10:30 PM', Date.UTC(2020, 8, 15, 22, 30)],
  ['midnight', '9/15/2020 12:00 AM', Date.UTC(2020, 8, 15)],
  ['a month in words', 'Sep 15, 2020 10:30:15', moment],
  ['RFC 5322', 'Tue, 15 Sep 2020 03:30:15 PDT', moment],
  ['RFC 5322 with an offset', '15 September 2020 10:30:15 +0000', moment],
  ['JavaScript', 'Tue Sep 15 2020 15:30:15 GMT+0500 (West Kazakhstan Time)', moment],
  ['C', 'Tue Sep 15 10:30:15 2020', moment],
  ['Unix', 'Tue Sep 15 10:30:15 UTC 2020', moment],
  ['milliseconds', `${moment}`, moment],
  ['seconds with a fraction', ' 1600165815.5 ', 1_600_165_815.5],
  ['a number with an exponent', '1.6e12', 1.6e12],
] as const

test.each(written)('%s: %s', (_, text, time) => {
  expect(parseTime(text)).toBe(time)
})

test.each(['Asia/Almaty', 'America/Los_Angeles', 'Pacific/Auckland'])('times are the same in %s', (zone) => {
  vi.stubEnv('TZ', zone)
  expect(new Date(2020, 8, 15).getTime()).not.toBe(Date.UTC(2020, 8, 15))
  expect(written.map(([, text]) => parseTime(text))).toEqual(written.map(([, , time]) => time))
})

test.each([
  '',
  'yesterday',
  'Infinity',
  'NaN',
  '0x10',
  '2020-13-01',
  '2020-02-30',
  '31.04.2020',
  '13/13/2020',
  '2020-09-15 25:00',
  '2020-09-15 10:60',
  '2020-09-15 10:30 WIB',
  '2020-09-15 13:00 PM',
  'Tue Sep 15 2020 10:30:15 EST-0500',
  'Foo 15, 2020',
  '9'.repeat(1000),
  `2020-09-15 ${' '.repeat(1000)}x`,
])('“%s” is no time', (text) => {
  expect(parseTime(text)).toBeUndefined()
})
