import { HOUR_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { erasedAt, type RegistrationStatus, type RegistrationTarget, type TargetPaths } from '../model.ts'

export const ATTENDEES_PAGE_SIZE = 100
/** People who may have come to one thing. */
export const ATTENDEES_MAX = 1_000_000

export const attendeesPath = (
  { deskPathOf }: Pick<TargetPaths, 'deskPathOf'>,
  thing: { readonly slug: string },
): string => `${deskPathOf(thing)}/people`

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

export const allAttendees: AttendeeFilter = { words: '', awaited: false, page: 1 }

/** Characters of a number as it is typed. */
export const TYPED_COUNT_MAX = 20

/** People can be checked in from so many hours before the start, for as long as names are kept. */
export const CHECK_IN_HOURS = 12

export type CheckInRefusal = 'cancelled-already' | 'not-open' | 'erased-already'

/** Whether the number of people who came can be recorded now. */
export function checkAttendance(
  { state, startsAt }: Pick<RegistrationTarget, 'state' | 'startsAt'>,
  now: Date,
): Result<undefined, 'cancelled-already' | 'not-begun'> {
  if (state === 'cancelled') return refuse('cancelled-already')
  return startsAt > now ? refuse('not-begun') : accept(undefined)
}

/** Whether people sign at the door now: from shortly before the start on. */
export function checkSigning(
  { state, startsAt }: Pick<RegistrationTarget, 'state' | 'startsAt'>,
  now: Date,
): Result<undefined, Exclude<CheckInRefusal, 'erased-already'>> {
  if (state === 'cancelled') return refuse('cancelled-already')
  if (Number(startsAt) - Number(now) > CHECK_IN_HOURS * HOUR_MS) return refuse('not-open')
  return accept(undefined)
}

/** Whether people can be checked in now. */
export const checkCheckIn = (
  target: Pick<RegistrationTarget, 'state' | 'startsAt' | 'endsAt'>,
  now: Date,
): Result<undefined, CheckInRefusal> =>
  target.state !== 'cancelled' && erasedAt(target) <= now
    ? refuse('erased-already')
    : checkSigning(target, now)
