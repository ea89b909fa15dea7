import { isLocalDate } from '#domain/base/local-date.ts'
import type { DraftContent } from '../model.ts'
import { type DraftProblem, type DraftProblems, isTime } from './model.ts'

const CAPACITY_MAX = 100_000

/** The times of a draft as instants. */
export type DraftTimes = { readonly startsAt: Date; readonly endsAt: Date }
/** How many may register, and until when; null where nobody needs to. */
export type DraftSeats = { readonly capacity: number | null; readonly closesAt: Date | null }
/** The instant of a day and a time by the clock of the meeting's place. */
export type Clock = (day: string, time: string) => Date

type Typed = Pick<DraftContent, 'day' | 'starts' | 'ends' | 'capacity' | 'closesDay' | 'closesTime'>
export type ReadTimes = {
  readonly times?: DraftTimes
  readonly seats?: DraftSeats
  readonly problems: DraftProblems
}

/** When it is, and until when one may register: everything that the clock can refuse. */
export function readTimes(content: Typed, instantAt: Clock, now: Date): ReadTimes {
  const problems: Record<string, DraftProblem> = {}
  const { day, starts, ends } = content
  if (!isLocalDate(day)) problems.day = 'day-wrong'
  if (!isTime(starts)) problems.starts = 'time-wrong'
  if (!isTime(ends)) problems.ends = 'time-wrong'
  else if (isTime(starts) && ends <= starts) problems.ends = 'ends-before-start'
  const known = !(problems.day || problems.starts)
  const startsAt = known ? instantAt(day, starts) : undefined
  if (startsAt && startsAt <= now) problems[day < utcDay(now) ? 'day' : 'starts'] = 'day-past'
  const sound = startsAt && Object.keys(problems).length === 0
  const { problems: more, ...seats } = readSeats(content, startsAt, instantAt, now)
  return {
    ...(sound ? { times: { startsAt, endsAt: instantAt(day, ends) } } : {}),
    ...seats,
    problems: { ...problems, ...more },
  }
}

/** A day before this one is over everywhere in the country, which is ahead of UTC. */
const utcDay = (now: Date) => now.toISOString().slice(0, 10)

/** A closing that has passed is a problem only of who announces: the seats of a meeting are known with it. */
function readSeats(
  { capacity, closesDay, closesTime }: Typed,
  startsAt: Date | undefined,
  instantAt: Clock,
  now: Date,
): Pick<ReadTimes, 'seats' | 'problems'> {
  if (capacity === '') {
    if (closesDay + closesTime !== '') return { problems: { capacity: 'capacity-missing' } }
    return { seats: { capacity: null, closesAt: null }, problems: {} }
  }
  const problems: Record<string, DraftProblem> = {}
  const count = /^\d{1,6}$/.test(capacity) ? Number(capacity) : 0
  if (count < 1 || count > CAPACITY_MAX) problems.capacity = 'capacity-wrong'
  if (closesDay === '' && closesTime === '') problems.closesDay = 'closing-missing'
  else if (!isLocalDate(closesDay)) problems.closesDay = 'day-wrong'
  else if (!isTime(closesTime)) problems.closesTime = 'time-wrong'
  if (problems.closesDay || problems.closesTime) return { problems }
  const closesAt = instantAt(closesDay, closesTime)
  if (startsAt && closesAt > startsAt) problems.closesDay = 'closing-after-start'
  const sound = Object.keys(problems).length === 0
  if (closesAt <= now) problems.closesDay ??= 'closing-past'
  return { ...(sound ? { seats: { capacity: count, closesAt } } : {}), problems }
}
