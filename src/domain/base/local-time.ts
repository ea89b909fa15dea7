import { DAY_MS, MINUTE_MS } from '#domain/base/duration.ts'
import type { LocalDate } from './local-date.ts'

/** The zone of legal terms and of places without a zone of their own; Kazakhstan has one offset since 1 March 2024. */
export const CAPITAL_ZONE = 'Asia/Almaty'

/** The local date and time of a zone at an instant. */
export type WallClock = {
  readonly day: LocalDate
  /** Hours and minutes, 24-hour: '09:05'. */
  readonly time: string
  /** The zone's distance from UTC at that instant: '+05:00'. */
  readonly offset: string
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone)
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    formatters.set(zone, formatter)
  }
  return formatter
}

// A page formats the same few instants repeatedly; the limit keeps the cache of a long-lived process small.
const CACHE_MAX = 5_000
const clocks = new Map<string, WallClock>()

/**
 * The local date and time in an IANA zone at an instant (ISO 8601 with its offset or Z). The zone's history counts:
 * all of Kazakhstan uses UTC+5 since 1 March 2024.
 * @throws RangeError when the text is not an instant or the zone is unknown
 */
export function wallClock(instant: string, zone: string): WallClock {
  const key = zone + instant
  const known = clocks.get(key)
  if (known) return known
  const clock = readClock(Date.parse(instant), zone)
  if (clocks.size >= CACHE_MAX) clocks.clear()
  clocks.set(key, clock)
  return clock
}

/** A year of ISO 8601 as ECMA-262 writes it (21.4.1.32): four digits, or a sign and six. */
function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return String(year).padStart(4, '0')
  return `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`
}

function readClock(epoch: number, zone: string): WallClock {
  const part: Record<string, string> = {}
  for (const { type, value } of formatterOf(zone).formatToParts(epoch)) part[type] = value
  // There is no year 0 in eras: the year before 1 is 1 BC, which ISO 8601 counts as 0.
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year)
  const day = `${isoYear(year)}-${part.month}-${part.day}` as LocalDate
  const time = `${part.hour}:${part.minute}`
  const minutes = Math.round(
    (Date.parse(`${day}T${time}Z`) - Math.floor(epoch / MINUTE_MS) * MINUTE_MS) / MINUTE_MS,
  )
  const sign = minutes < 0 ? '-' : '+'
  const pad = (n: number) => String(n).padStart(2, '0')
  const offset = `${sign}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`
  return { day, time, offset }
}

/**
 * The instant of a local day and time ('10:00') in an IANA zone; an invalid date when the day or the time does not
 * exist. Of a repeated hour it is the first; a skipped time is read as if the clocks had not changed.
 * @throws RangeError when the zone is unknown
 */
export function instantOf(day: LocalDate, time: string, zone: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`)
  // JavaScript reads 31 February as 3 March.
  if (Number.isNaN(asUtc.getTime()) || asUtc.getUTCDate() !== Number(day.slice(8)))
    return new Date(Number.NaN)
  // Clocks do not change twice in two days: one of these two offsets applies at the instant.
  const [earlier, later] = [-DAY_MS, DAY_MS].map((distance) => {
    const { offset } = wallClock(new Date(asUtc.getTime() + distance).toISOString(), zone)
    return new Date(`${day}T${time}${offset}`)
  }) as [Date, Date]
  const isShown = (instant: Date) => {
    const clock = wallClock(instant.toISOString(), zone)
    return clock.day === day && clock.time === time
  }
  return !isShown(earlier) && isShown(later) ? later : earlier
}

/** The calendar day of an instant in a zone. */
export const localDay = (instant: string, zone: string): LocalDate => wallClock(instant, zone).day

/** An instant for `<time datetime>`: local time with its offset, '2019-11-26T11:00+06:00'. */
export function isoDateTime(instant: string, zone: string): string {
  const { day, time, offset } = wallClock(instant, zone)
  return `${day}T${time}${offset}`
}

/** Minutes between a zone and UTC at a moment (milliseconds since 1970): 300 in Almaty. */
export function offsetMinutes(zone: string, moment: number): number {
  const { offset } = wallClock(new Date(moment).toISOString(), zone)
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
