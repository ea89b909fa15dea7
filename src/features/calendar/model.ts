import type { LocalDate } from '#domain/base/local-date.ts'
import { wallClock } from '#domain/base/local-time.ts'
import type { CalendarEvent } from '#domain/icalendar/index.ts'

export const CALENDAR_PATH = '/calendar'
export const ICALENDAR_PATH = `${CALENDAR_PATH}.ics`
/** Events that one slice contributes to a page or a file. */
export const EVENTS_MAX = 200
/** Days for which a subscribed calendar keeps past events, so that a cancelled one does not simply vanish. */
export const PAST_DAYS = 90

/** The day on which an event begins, in the zone of its place. */
const dayOfEvent = (event: CalendarEvent): LocalDate =>
  'zone' in event ? wallClock(event.start.toISOString(), event.zone).day : event.firstDay

const momentOf = (event: CalendarEvent): string =>
  'zone' in event ? event.start.toISOString() : `${event.firstDay}T00:00:00.000Z`

/** Events of several slices in the order of time; simultaneous ones by their identifier. */
export const sortEvents = (lists: readonly (readonly CalendarEvent[])[]): readonly CalendarEvent[] =>
  lists
    .flat()
    .toSorted(
      (left, right) => momentOf(left).localeCompare(momentOf(right)) || left.uid.localeCompare(right.uid),
    )

/** Events by the day on which they begin, in their order. */
export const groupByDay = (
  events: readonly CalendarEvent[],
): ReadonlyMap<LocalDate, readonly CalendarEvent[]> => Map.groupBy(events, dayOfEvent)
