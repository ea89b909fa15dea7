import { DAY_MS, MINUTE_MS } from '#domain/base/duration.ts'
import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import { instantOf, wallClock } from '#domain/base/local-time.ts'
import type { Frequency } from '../model.ts'

/** Events are looked for in this time; what was published earlier is not sent. */
export const WINDOW_MS = 7 * DAY_MS
/** Items in one letter; for further ones it links to the list of what the person follows. */
export const ITEMS_PER_LETTER = 20

/** Letters leave between these hours of the reader's zone. */
const MORNING = '08:00'
const NIGHT = '21:00'
/** Between two letters to somebody who wants them at once, so that ten news of an hour are one or two letters. */
export const LETTER_GAP_MS = 30 * MINUTE_MS
/** What is too late two days after the next letter does not wait for it. */
const URGENT_MS = 2 * DAY_MS
const MONDAY = 1

const wallOf = (instant: Date, zone: string) => wallClock(instant.toISOString(), zone)
const morningOf = (day: LocalDate, zone: string) => instantOf(day, MORNING, zone)
const weekdayOf = (day: LocalDate) => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The moment itself, or the next morning when it is night in the zone. */
export function afterQuietHours(instant: Date, zone: string): Date {
  const { day, time } = wallOf(instant, zone)
  if (time < MORNING) return morningOf(day, zone)
  return time >= NIGHT ? morningOf(addDays(day, 1), zone) : instant
}

/** The next morning, not before the moment; for weekly letters that of a Monday. */
function nextMorning(instant: Date, zone: string, weekly: boolean): Date {
  const { day } = wallOf(instant, zone)
  for (let ahead = 0; ; ahead += 1) {
    const next = addDays(day, ahead)
    const at = morningOf(next, zone)
    if (at >= instant && (!weekly || weekdayOf(next) === MONDAY)) return at
  }
}

/**
 * When a letter about an event is due: for daily and weekly letters their next morning, unless the event would then
 * be over or nearly so; never at night.
 * @param lastLetter when the last letter of the reader was made
 */
export function dueAt(
  frequency: Frequency,
  event: { readonly before: Date | null },
  {
    now,
    zone,
    lastLetter,
  }: { readonly now: Date; readonly zone: string; readonly lastLetter: Date | undefined },
): Date {
  const gap = lastLetter ? lastLetter.getTime() + LETTER_GAP_MS : 0
  const soon = afterQuietHours(new Date(Math.max(now.getTime(), gap)), zone)
  if (frequency === 'at-once') return soon
  const usual = nextMorning(now, zone, frequency === 'weekly')
  const urgent = event.before !== null && event.before.getTime() - usual.getTime() < URGENT_MS
  return urgent && soon < usual ? soon : usual
}

/** Rows of one transaction, so that none takes long: events of a search, followers of an event, letters. */
export const EVENTS_A_RUN = 200
export const FOLLOWERS_A_RUN = 1000
export const LETTERS_A_RUN = 500
