import { DAY_MS, MINUTE_MS } from '#domain/base/duration.ts'
import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import { instantOf, offsetMinutes } from '#domain/base/local-time.ts'
import type { Point } from '#domain/location/index.ts'
import { basicTime, escapeText, foldLine, quote } from './lines.ts'
import { type OffsetAt, zoneLines } from './zone.ts'

/** RFC 5545, section 8.1. */
export const CALENDAR_MEDIA_TYPE = 'text/calendar; charset=utf-8'

/** The time of an event: instants, and the IANA zone in which they are written. */
type ByClock = { readonly zone: string; readonly start: Date; readonly end: Date }

/** An event of whole days in the reader's own zone; both days belong to it. It does not mark its readers as busy. */
type ByDay = { readonly firstDay: LocalDate; readonly lastDay: LocalDate }

const HALF_HOUR = 30 * MINUTE_MS

/** Half an hour in the morning of a day that must not be missed, so that a phone reminds people while there is time left. */
export function morningOf(day: LocalDate, zone: string): ByClock {
  const start = instantOf(day, '09:00', zone)
  return { zone, start, end: new Date(start.getTime() + HALF_HOUR) }
}

/** One event (VEVENT, RFC 5545, section 3.6.1). */
export type CalendarEvent = (ByClock | ByDay) & {
  readonly uid: string
  /** Increases with every change that participants have to know. */
  readonly sequence: number
  /** TENTATIVE: the day may change, such as in a pause whose end is not known. */
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'
  readonly created: Date
  readonly changed: Date
  readonly summary: string
  readonly description: string
  readonly location: string
  /** Where it is. */
  readonly point?: Point | null
  readonly categories: readonly string[]
  readonly url: string
  readonly organiser: { readonly name: string; readonly uri: string }
}

export type CalendarFile = {
  readonly product: string
  readonly name: string
  readonly language: string
  /** The site, and the page that shows the same, after the language. */
  readonly origin: string
  readonly path: string
  readonly events: readonly CalendarEvent[]
  /** The clocks of zones; absent: those of the tz database in this runtime. */
  readonly offsetAt?: OffsetAt
}

/** How often a subscriber should look again (RFC 7986, section 5.7). */
const REFRESH = 'PT6H'

/** A published calendar as a file: METHOD:PUBLISH of RFC 5546, folded lines, zones with their rules. */
export function writeCalendar({
  product,
  name,
  language,
  origin,
  path,
  events,
  offsetAt = offsetMinutes,
}: CalendarFile): string {
  const byClock = events.filter((event) => 'zone' in event)
  const zones = [...new Set(byClock.map(({ zone }) => zone))].sort()
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//${product}//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME;LANGUAGE=${language}:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`, // read by Apple, Google and Outlook instead of NAME
    `URL:${origin}/${language}${path}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...zones.flatMap((zone) => {
      const inside = byClock.filter((event) => event.zone === zone)
      const first = Math.min(...inside.map(({ start }) => start.getTime()))
      const last = Math.max(...inside.map(({ end }) => end.getTime()))
      // Starts a day earlier: readers differ in how they treat an event at the very start of a rule.
      return zoneLines(zone, offsetAt, first - DAY_MS, last)
    }),
    ...events.flatMap((event) => eventLines(event, language, offsetAt)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

/** The time properties of an event. The end of a whole-day event is the day after its last (section 3.6.1). */
function timeLines(event: CalendarEvent, offsetAt: OffsetAt): string[] {
  if (!('zone' in event)) {
    const day = (one: LocalDate) => one.replaceAll('-', '')
    return [
      `DTSTART;VALUE=DATE:${day(event.firstDay)}`,
      `DTEND;VALUE=DATE:${day(addDays(event.lastDay, 1))}`,
      'TRANSP:TRANSPARENT',
    ]
  }
  const { zone } = event
  const local = (at: Date) =>
    `TZID=${zone}:${basicTime(at.getTime() + offsetAt(zone, at.getTime()) * MINUTE_MS)}`
  return [`DTSTART;${local(event.start)}`, `DTEND;${local(event.end)}`, 'TRANSP:OPAQUE']
}

function eventLines(event: CalendarEvent, language: string, offsetAt: OffsetAt): string[] {
  const utc = (at: Date) => `${basicTime(at.getTime())}Z`
  const words = (property: string, text: string) => `${property};LANGUAGE=${language}:${escapeText(text)}`
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${utc(event.changed)}`,
    `CREATED:${utc(event.created)}`,
    `LAST-MODIFIED:${utc(event.changed)}`,
    `SEQUENCE:${event.sequence}`,
    `STATUS:${event.status}`,
    ...timeLines(event, offsetAt),
    words('SUMMARY', event.summary),
    words('DESCRIPTION', event.description),
    words('LOCATION', event.location),
    // Latitude first, separated by a semicolon (RFC 5545, section 3.8.1.6).
    ...(event.point ? [`GEO:${event.point.latitude};${event.point.longitude}`] : []),
    `CATEGORIES;LANGUAGE=${language}:${event.categories.map(escapeText).join(',')}`,
    `URL:${event.url}`,
    `ORGANIZER;CN=${quote(event.organiser.name)}:${event.organiser.uri}`,
    'END:VEVENT',
  ]
}
