import { MINUTE_MS } from '#domain/base/duration.ts'

/**
 * Times as exporters, databases and spreadsheets write them, read alike on every machine. A time without a zone is
 * UTC: the zone of the reader's machine must not decide which of two votes is the later one.
 */

const NUMBER = /^[+-]?\d{1,16}(?:\.\d{1,9})?(?:e\+?\d{1,2})?$/i
/** 2020-09-15, 2020/09/15, with a time of day or without. */
const YEAR_FIRST =
  /^(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?:(?:\s{0,8}[T,]\s{0,8}|\s{1,8})(?<rest>.*))?$/i
/** 15.09.2020 */
const DAY_FIRST = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?:[\s,]{1,8}(?<rest>.*))?$/
/** 9/15/2020: dates with slashes that end in the year are American. */
const MONTH_FIRST = /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})(?:[\s,]{1,8}(?<rest>.*))?$/
/** Tue, 15 Sep 2020 10:00:00 +0200 (RFC 5322). */
const DAY_NAME =
  /^(?:[a-z]{3,9},?\s{1,8})?(?<day>\d{1,2})[\s-](?<name>[a-z]{3,9})\.?[\s-](?<year>\d{4})(?:[\s,]{1,8}(?<rest>.*))?$/i
/** Sep 15, 2020 10:00 and Tue Sep 15 2020 10:00:00 GMT+0200 (JavaScript). */
const NAME_DAY =
  /^(?:[a-z]{3,9},?\s{1,8})?(?<name>[a-z]{3,9})\.?\s{1,8}(?<day>\d{1,2}),?\s{1,8}(?<year>\d{4})(?:[\s,]{1,8}(?<rest>.*))?$/i
/** Tue Sep 15 10:00:00 2020 and Tue Sep 15 10:00:00 UTC 2020 (C, Unix). */
const YEAR_LAST =
  /^(?:[a-z]{3,9}\s{1,8})?(?<name>[a-z]{3,9})\s{1,8}(?<day>\d{1,2})\s{1,8}(?<rest>\d{1,2}:\S+(?:\s{1,8}\S+)?)\s{1,8}(?<year>\d{4})$/i

const CLOCK =
  /^(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?\s{0,8}(?<half>[ap]m)?\s{0,8}(?<zone>z|[a-z]{0,4}(?:[+-]\d{2}(?::?\d{2})?)?)\s{0,8}(?:\([^()]{0,60}\))?$/i

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Minutes before or after UTC of the zone names that RFC 5322 knows; other names are no zone that can be read. */
const ZONES: Readonly<Record<string, number>> = {
  '': 0,
  z: 0,
  utc: 0,
  gmt: 0,
  ut: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
}

const LENGTH_MAX = 100

/** The number that is written, or milliseconds since 1970 of a date; undefined where the text is neither. */
export function parseTime(text: string): number | undefined {
  const written = text.trim()
  if (NUMBER.test(written)) return Number(written)
  if (written.length > LENGTH_MAX) return undefined
  for (const pattern of [YEAR_FIRST, DAY_FIRST, MONTH_FIRST, DAY_NAME, NAME_DAY, YEAR_LAST]) {
    const parts = pattern.exec(written)?.groups
    if (!parts) continue
    const month = parts.name === undefined ? Number(parts.month) : monthOf(parts.name)
    const day = startOfDay(Number(parts.year), month, Number(parts.day))
    const since = timeOfDay(parts.rest?.trim() ?? '')
    return day === undefined || since === undefined ? undefined : day + since
  }
  return undefined
}

/** From 1; 0 for what is no month. */
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

function startOfDay(year: number, month: number, day: number): number | undefined {
  const start = new Date(Date.UTC(year, month - 1, day))
  const exists = start.getUTCMonth() === month - 1 && start.getUTCDate() === day
  return exists && year >= 1000 ? start.getTime() : undefined
}

/** Milliseconds since the start of the day in UTC; negative or beyond a day where the zone makes it so. */
function timeOfDay(text: string): number | undefined {
  if (text === '') return 0
  const parts = CLOCK.exec(text)?.groups
  if (!parts) return undefined
  const [minute, second] = [Number(parts.minute), Number(parts.second ?? 0)]
  const hour = hourOf(Number(parts.hour), parts.half?.toLowerCase())
  const zone = zoneOf(parts.zone?.toLowerCase() ?? '')
  if (hour === undefined || zone === undefined || minute > 59 || second > 60) return undefined
  const fraction = Math.floor(Number(`0.${parts.fraction ?? '0'}`) * 1000)
  return (hour * 60 + minute - zone) * MINUTE_MS + second * 1000 + fraction
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 24 ? hour : undefined
  if (hour < 1 || hour > 12) return undefined
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

/** Minutes east of UTC. */
function zoneOf(text: string): number | undefined {
  const [, name = '', sign, hours, minutes = '0'] = /^([a-z]*)(?:([+-])(\d{2}):?(\d{2})?)?$/.exec(text) ?? []
  const base = ZONES[name]
  if (base === undefined || sign === undefined) return base
  const offset = Number(hours) * 60 + Number(minutes)
  // GMT+0200, UTC+02:00; “EST-0500” gives the zone twice.
  return base === 0 ? (sign === '-' ? -offset : offset) : undefined
}
