import { accept, type Result, refuse } from '#domain/base/result.ts'
import { isOver, type MeetingEntry } from '../model.ts'

/** Characters of the name of a guest. */
export const NAME_MAX = 200
/** Days for which the names and contacts of registered people are kept after the meeting: decision 0085. */
export const RETENTION_DAYS = 30

export const registrationPath = (key: string): string => `/meetings/registrations/${key}`

/** Whether people can register for a meeting; `none`: nobody needs to. */
export type RegistrationState = 'none' | 'cancelled' | 'over' | 'closed' | 'full' | 'open'
/** What the rules of registration need of a meeting. */
export type Registrable = Pick<
  MeetingEntry,
  'startsAt' | 'endsAt' | 'state' | 'capacity' | 'registrationClosesAt' | 'seats' | 'waiting'
>

/**
 * Whether people can register now. While somebody is on the waiting list the meeting is full, even if a larger
 * capacity has freed a seat: nobody overtakes the list.
 */
export function registrationState(meeting: Registrable, now: Date): RegistrationState {
  const { state, capacity, registrationClosesAt, seats, waiting } = meeting
  if (state === 'cancelled') return 'cancelled'
  if (state === 'held' || isOver(meeting, now)) return 'over'
  if (capacity === null || registrationClosesAt === null) return 'none'
  if (registrationClosesAt <= now) return 'closed'
  return seats < capacity && waiting === 0 ? 'open' : 'full'
}

export type RegistrationStatus = 'seat' | 'waiting' | 'cancelled'
export type RegistrationRefusal =
  | 'meeting-cancelled'
  | 'meeting-over'
  | 'registration-unneeded'
  | 'registration-closed'
  | 'contact-registered'
  | 'meeting-full'

/** Decides on a request: a seat, a place on the waiting list if the person agreed to one, or a refusal. */
export function decideRegistration(
  meeting: Registrable,
  request: { readonly mayWait: boolean; readonly registeredAlready: boolean },
  now: Date,
): Result<'seat' | 'waiting', RegistrationRefusal> {
  const state = registrationState(meeting, now)
  if (state === 'cancelled') return refuse('meeting-cancelled')
  if (state === 'over') return refuse('meeting-over')
  if (state === 'none') return refuse('registration-unneeded')
  if (state === 'closed') return refuse('registration-closed')
  if (request.registeredAlready) return refuse('contact-registered')
  if (state === 'open') return accept('seat')
  return request.mayWait ? accept('waiting') : refuse('meeting-full')
}

/** Whether a registration can be cancelled: not after the meeting, and not when the person was checked in at the door. */
export function checkRegistrationCancellation(
  meeting: Registrable,
  { arrivedAt }: { readonly arrivedAt: Date | null },
  now: Date,
): Result<undefined, 'meeting-over' | 'arrived'> {
  if (isOver(meeting, now)) return refuse('meeting-over')
  return arrivedAt ? refuse('arrived') : accept(undefined)
}

/**
 * How many people on the waiting list get a seat. None after the start: they would not learn of it in time.
 */
export function seatsToFill(meeting: Registrable, now: Date): number {
  const { state, capacity, startsAt, seats, waiting } = meeting
  if (capacity === null || state === 'cancelled' || state === 'held' || startsAt <= now) return 0
  return Math.max(0, Math.min(waiting, capacity - seats))
}
