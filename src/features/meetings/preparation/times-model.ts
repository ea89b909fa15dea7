import { isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
import { instantOf, wallClock } from '#domain/base/local-time.ts'
import { isTime } from '../model.ts'
import type { MeetingContent } from './model.ts'
import type { MeetingProblem, MeetingProblems } from './problem-model.ts'

const CAPACITY_MAX = 100_000

/** The clock of a place: from its day and time to the instant, and back. */
export type PlaceClock = {
  readonly instantOf: (day: LocalDate, time: string) => Date
  readonly at: (instant: Date) => { readonly day: LocalDate; readonly time: string; readonly offset: string }
}
/** The clock of a territory by its KATO code. */
export type PlaceClockOf = (territory: string) => PlaceClock

/** @param zone IANA name */
export const clockIn = (zone: string): PlaceClock => ({
  instantOf: (day, time) => instantOf(day, time, zone),
  at: (instant) => wallClock(instant.toISOString(), zone),
})

export type MeetingTimes = { readonly startsAt: Date; readonly endsAt: Date }
/** How many people may register and until when; null where no registration is needed. */
export type MeetingSeats = { readonly capacity: number | null; readonly closesAt: Date | null }

type TypedTimes = Pick<MeetingContent, 'day' | 'starts' | 'ends'>
type TypedSeats = Pick<MeetingContent, 'capacity' | 'closesDay' | 'closesTime'>

/** Reads when a meeting begins and ends. `now`: what begins earlier is refused. */
export function parseTimes(
  { day, starts, ends }: TypedTimes,
  clock: PlaceClock,
  now: Date,
): { readonly startsAt?: Date; readonly times?: MeetingTimes; readonly problems: MeetingProblems } {
  const problems: Record<string, MeetingProblem> = {}
  if (!isLocalDate(day)) problems.day = 'day-wrong'
  if (!isTime(starts)) problems.starts = 'time-wrong'
  if (!isTime(ends)) problems.ends = 'time-wrong'
  else if (isTime(starts) && ends <= starts) problems.ends = 'ends-before-start'
  if (!isLocalDate(day) || problems.starts) return { problems }
  const startsAt = clock.instantOf(day, starts)
  // A day before this one has ended everywhere in the country, which is ahead of UTC.
  if (startsAt <= now) problems[day < now.toISOString().slice(0, 10) ? 'day' : 'starts'] = 'day-past'
  if (Object.keys(problems).length > 0) return { startsAt, problems }
  return { startsAt, times: { startsAt, endsAt: clock.instantOf(day, ends) }, problems }
}

/**
 * Reads how many people may register and until when. A closing that has passed is a problem, but the seats are known:
 * corrections may change their number after registration has closed.
 */
export function parseSeats(
  { capacity, closesDay, closesTime }: TypedSeats,
  startsAt: Date | undefined,
  clock: PlaceClock,
  now: Date,
): { readonly seats?: MeetingSeats; readonly problems: MeetingProblems } {
  if (capacity === '') {
    if (closesDay + closesTime !== '') return { problems: { capacity: 'capacity-empty' } }
    return { seats: { capacity: null, closesAt: null }, problems: {} }
  }
  const problems: Record<string, MeetingProblem> = {}
  const count = /^\d{1,6}$/.test(capacity) ? Number(capacity) : 0
  if (count < 1 || count > CAPACITY_MAX) problems.capacity = 'capacity-wrong'
  if (closesDay === '' && closesTime === '') problems.closesDay = 'closing-empty'
  else if (!isLocalDate(closesDay)) problems.closesDay = 'day-wrong'
  else if (!isTime(closesTime)) problems.closesTime = 'time-wrong'
  if (!isLocalDate(closesDay) || problems.closesTime) return { problems }
  const closesAt = clock.instantOf(closesDay, closesTime)
  if (startsAt && closesAt > startsAt) problems.closesDay = 'closing-after-start'
  const valid = Object.keys(problems).length === 0
  if (closesAt <= now) problems.closesDay ??= 'closing-past'
  return { ...(valid ? { seats: { capacity: count, closesAt } } : {}), problems }
}
