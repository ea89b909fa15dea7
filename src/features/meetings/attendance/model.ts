import { HOUR_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { DeskMeeting } from '../desk/model.ts'
import { meetingDeskPath } from '../model.ts'
import type { RegistrationStatus } from '../registration/model.ts'

export const ATTENDEES_PAGE_SIZE = 100
/** The kind of the sign-in sheets of a meeting, in `features/paper-batches`. */
export const SIGN_IN_SHEETS_KIND = 'meetings.attendance'

export const attendeesPath = (meeting: { readonly slug: string }): string =>
  `${meetingDeskPath(meeting)}/people`

/** A person on the list at the door. */
export type Attendee = {
  readonly id: Id<'registration'>
  readonly name: string
  /** Null for those who may not see it. */
  readonly contact: string | null
  readonly status: Exclude<RegistrationStatus, 'cancelled'>
  /** Came without having registered. */
  readonly walkIn: boolean
  readonly registeredAt: Date
  readonly arrivedAt: Date | null
  readonly isConfirmed: boolean
}

/** How many people of each kind the whole list has. */
export type Turnout = {
  readonly seats: number
  readonly waiting: number
  /** Registrations that nobody has confirmed, of people who are not here yet. */
  readonly unconfirmed: number
  readonly walkIns: number
  readonly arrived: number
}

/** Characters of the words by which a name is found. */
export const NAME_WORDS_MAX = 100

/** What a person looks for in the list: words of a name, only those who are not here yet, a page from 1. */
export type AttendeeFilter = { readonly words: string; readonly awaited: boolean; readonly page: number }

export const everybody: AttendeeFilter = { words: '', awaited: false, page: 1 }

/** Characters of a number as it is typed. */
export const TYPED_COUNT_MAX = 20

/** People can be checked in from so many hours before the start, for as long as names are kept. */
export const CHECK_IN_HOURS = 12

export type CheckInRefusal = 'cancelled-already' | 'not-open' | 'erased-already'

/** Whether the number of people who came can be recorded now. */
export function checkAttendance(
  { state, startsAt }: Pick<DeskMeeting, 'state' | 'startsAt'>,
  now: Date,
): Result<undefined, 'cancelled-already' | 'not-begun'> {
  if (state === 'cancelled') return refuse('cancelled-already')
  return startsAt > now ? refuse('not-begun') : accept(undefined)
}

/** Whether people can be checked in now. */
export function checkCheckIn(
  meeting: Pick<DeskMeeting, 'state' | 'startsAt' | 'peopleErasedAt'>,
  now: Date,
): Result<undefined, CheckInRefusal> {
  if (meeting.state === 'cancelled') return refuse('cancelled-already')
  if (meeting.peopleErasedAt) return refuse('erased-already')
  if (Number(meeting.startsAt) - Number(now) > CHECK_IN_HOURS * HOUR_MS) return refuse('not-open')
  return accept(undefined)
}
