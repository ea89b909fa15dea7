import type { LocalDate } from '#domain/base/local-date.ts'
import { dueOn, type WorkCalendar } from '#domain/calendar/index.ts'
import { isOver, type MeetingEntry, type Organiser } from '../model.ts'

export const DESK_PAGE_SIZE = 30

/** A meeting as a list of the desk shows it. */
export type DeskMeeting = MeetingEntry & {
  readonly organiser: Organiser
  /** How many people were checked in, registered or not. */
  readonly arrived: number
  readonly attended: number | null
  readonly hasOutcome: boolean
  readonly peopleErasedAt: Date | null
}

/** A public body publishes what is new, other than news, within three working days (ATI, art. 16). */
const OUTCOME_TERM = { amount: 3, unit: 'working_day' } as const

/** The last day for publishing the outcome of a meeting that was held on a day. */
export function outcomeBy(day: LocalDate, calendar: WorkCalendar): LocalDate | undefined {
  const last = dueOn(calendar, day, OUTCOME_TERM)
  return last.ok ? last.value : undefined
}

/** Whether the outcome of a meeting is due: it is over, and nobody has marked it as held. */
export const needsOutcome = (
  meeting: Pick<DeskMeeting, 'state' | 'endsAt' | 'hasOutcome'>,
  now: Date,
): boolean =>
  isOver(meeting, now) && meeting.state !== 'cancelled' && meeting.state !== 'held' && !meeting.hasOutcome
