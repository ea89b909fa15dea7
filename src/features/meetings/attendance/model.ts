import { HOUR_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { DeskMeeting } from '../desk/model.ts'
import { meetingDeskPath } from '../model.ts'
import type { RegistrationStatus } from '../registration/model.ts'

export const GUESTS_PAGE_SIZE = 100
/** The kind of the sign-in sheets of a meeting, in `features/paper-batches`. */
export const SIGN_IN_SHEETS_KIND = 'meetings.attendance'

export const peoplePath = (meeting: { readonly slug: string }): string => `${meetingDeskPath(meeting)}/people`

/** A person on the list at the door. */
export type Guest = {
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

/** What a person looks for in the list: words of a name, only those who are not here yet, a page from 1. */
export type GuestSearch = { readonly words: string; readonly awaited: boolean; readonly page: number }

/** The address of a search, without its language. */
export function searchPath(
  meeting: { readonly slug: string },
  { words, awaited, page }: GuestSearch,
): string {
  const query = new URLSearchParams({
    ...(words ? { q: words } : {}),
    ...(awaited ? { awaited: 'yes' } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString()
  return peoplePath(meeting) + (query ? `?${query}` : '')
}

/** People can be checked in from so many hours before the start, for as long as names are kept. */
export const CHECK_IN_HOURS = 12

export type CheckInRefusal = 'meeting-cancelled' | 'check-in-closed' | 'people-erased'

/** Whether the number of people who came can be recorded now. */
export function checkAttendance(
  { state, startsAt }: Pick<DeskMeeting, 'state' | 'startsAt'>,
  now: Date,
): Result<undefined, 'meeting-cancelled' | 'not-yet'> {
  if (state === 'cancelled') return refuse('meeting-cancelled')
  return startsAt > now ? refuse('not-yet') : accept(undefined)
}

/** Whether people can be checked in now. */
export function checkCheckIn(
  meeting: Pick<DeskMeeting, 'state' | 'startsAt' | 'peopleErasedAt'>,
  now: Date,
): Result<undefined, CheckInRefusal> {
  if (meeting.state === 'cancelled') return refuse('meeting-cancelled')
  if (meeting.peopleErasedAt) return refuse('people-erased')
  if (Number(meeting.startsAt) - Number(now) > CHECK_IN_HOURS * HOUR_MS) return refuse('check-in-closed')
  return accept(undefined)
}
