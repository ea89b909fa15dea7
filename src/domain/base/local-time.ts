import { DAY_MS, MINUTE_MS } from '#domain/base/duration.ts'
import type { LocalDate } from './local-date.ts'

/** The zone of terms and of places that have none of their own; Kazakhstan has one offset since 1 March 2024. */
export const CAPITAL_ZONE = 'Asia/Almaty'

/** The clock on the wall of a place at an instant. */
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

// A page shows the same few instants again and again; the bound keeps a long-lived process from growing.
const CACHE_LIMIT = 5_000
const clocks = new Map<string, WallClock>()

/**
 * What calendars and clocks in an IANA zone show at an instant (ISO 8601 with its offset or Z).
 * The zone's history counts: Kazakhstan moved to UTC+5 as a whole on 1 March 2024.
 * @throws RangeError when the text is no instant or the zone is unknown.
 */
export function wallClock(instant: string, zone: string): WallClock {
  const key = zone + instant
  const known = clocks.get(key)
  if (known) return known
  const clock = readClock(Date.parse(instant), zone)
  if (clocks.size >= CACHE_LIMIT) clocks.clear()
  clocks.set(key, clock)
  return clock
}

function readClock(epoch: number, zone: string): WallClock {
  const part: Record<string, string> = {}
  for (const { type, value } of formatterOf(zone).formatToParts(epoch)) part[type] = value
  const day = `${part.year}-${part.month}-${part.day}`
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
 * The instant at which clocks in an IANA zone show a day and a time ('10:00'); an invalid date when the day or the time
 * does not exist. Of an hour that the clocks repeat it is the first one; a time that they leave out is read as if they
 * had not changed.
 * @throws RangeError when the zone is unknown
 */
export function instantOf(day: LocalDate, time: string, zone: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`)
  // The engine reads 31 February as 3 March.
  if (Number.isNaN(asUtc.getTime()) || asUtc.getUTCDate() !== Number(day.slice(8)))
    return new Date(Number.NaN)
  // The clocks do not change twice in two days: one of these two offsets holds at the instant.
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
