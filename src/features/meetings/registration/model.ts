import { HOUR_MS } from '#domain/base/duration.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { isOver, MEETINGS_PATH, type MeetingEntry } from '../model.ts'

/** Characters of the name of an attendee. */
export const NAME_MAX = 200
/** Days for which the names and contacts of registered people are kept after the meeting: decision 0085. */
export const RETENTION_DAYS = 30

/** Hours after the e-mail in which a registration has to be confirmed. */
export const CONFIRM_HOURS = 24
/** Unconfirmed registrations of one network that may have a seat or a place on the waiting list of a meeting. */
export const UNCONFIRMED_MAX = 5
/** Of a small meeting this many are few people to call. */
const UNCONFIRMED_FEW = 10
/**
 * Unconfirmed registrations of all networks that may have a seat or a place on the waiting list of a meeting: half of
 * its seats, so that somebody who changes networks cannot take all of them with invented contacts.
 */
export const unconfirmedLimitOf = (capacity: number | null): number =>
  Math.max(UNCONFIRMED_FEW, Math.ceil((capacity ?? 0) / 2))
/** Registrations of one meeting that count as confirmed because one account made them. */
export const ACCOUNT_MAX = 5

export const registrationPath = ({ key }: { readonly key: string }): string =>
  `${MEETINGS_PATH}/registrations/${key}`

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

/** `pending`: its network or the meeting has too many unconfirmed ones, so it has neither a seat nor a place on the waiting list. */
export type RegistrationStatus = 'seat' | 'waiting' | 'pending' | 'cancelled'
/** How a registration ended that its person did not cancel: nobody confirmed it in time, or the organiser released it. */
export type RegistrationEnd = 'lapsed' | 'released'
export type RegistrationRefusal =
  | 'cancelled-already'
  | 'over-already'
  | 'registration-unneeded'
  | 'closed-already'
  | 'contact-registered'
  | 'full-already'

/** Why the person behind a link cannot confirm or cancel a registration. */
export type LinkConfirmationRefusal = 'over-already' | 'ended-already' | 'link-not-mailed'
export type CancellationRefusal = 'over-already' | 'arrived-already'
/** `link-broken`: it leads to no registration, most often because it was copied incompletely. */
export type LinkProblem = LinkConfirmationRefusal | CancellationRefusal | 'link-broken'

export type RegistrationRequest = {
  /** Whether the person agreed to wait for a seat. */
  readonly mayWait: boolean
  readonly registeredAlready: boolean
  /** An account made it. */
  readonly isConfirmed: boolean
  /** How many unconfirmed registrations of the same network have a seat or a place on the waiting list. */
  readonly unconfirmed: number
  /** The same of all networks. */
  readonly unconfirmedOfAll: number
}

/**
 * Decides on a request: a seat, a place on the waiting list if the person agreed to one, or a refusal. Nobody is refused
 * because of their network or of others: beyond the limits of unconfirmed registrations the next ones are pending.
 */
export function decideRegistration(
  meeting: Registrable,
  { mayWait, registeredAlready, isConfirmed, unconfirmed, unconfirmedOfAll }: RegistrationRequest,
  now: Date,
): Result<Exclude<RegistrationStatus, 'cancelled'>, RegistrationRefusal> {
  const state = registrationState(meeting, now)
  if (state === 'cancelled') return refuse('cancelled-already')
  if (state === 'over') return refuse('over-already')
  if (state === 'none') return refuse('registration-unneeded')
  if (state === 'closed') return refuse('closed-already')
  if (registeredAlready) return refuse('contact-registered')
  if (state === 'full' && !mayWait) return refuse('full-already')
  const isMany = unconfirmed >= UNCONFIRMED_MAX || unconfirmedOfAll >= unconfirmedLimitOf(meeting.capacity)
  if (!isConfirmed && isMany) return accept('pending')
  return accept(state === 'open' ? 'seat' : 'waiting')
}

/**
 * Whether the person behind a link confirms the registration now; accepted too when it is confirmed already. Only a
 * link that came by e-mail proves that the address is theirs.
 */
export function checkConfirmation(
  meeting: Pick<MeetingEntry, 'endsAt'>,
  { status, isMailed }: { readonly status: RegistrationStatus; readonly isMailed: boolean },
  now: Date,
): Result<undefined, LinkConfirmationRefusal> {
  if (status === 'cancelled') return refuse('ended-already')
  if (!isMailed) return refuse('link-not-mailed')
  return isOver(meeting, now) ? refuse('over-already') : accept(undefined)
}

/**
 * Until when a registration has to be confirmed by the e-mail that is written now; null: it does not lapse, because the
 * meeting begins before.
 */
export function confirmBy({ startsAt }: Pick<MeetingEntry, 'startsAt'>, now: Date): Date | null {
  const until = new Date(now.getTime() + CONFIRM_HOURS * HOUR_MS)
  return until < startsAt ? until : null
}

/** Whether a registration can be cancelled: not after the meeting, and not when the person was checked in at the door. */
export function checkRegistrationCancellation(
  meeting: Registrable,
  { arrivedAt }: { readonly arrivedAt: Date | null },
  now: Date,
): Result<undefined, CancellationRefusal> {
  if (isOver(meeting, now)) return refuse('over-already')
  return arrivedAt ? refuse('arrived-already') : accept(undefined)
}

/**
 * How many people on the waiting list get a seat. None after the start: they would not learn of it in time.
 */
export function seatsToFill(meeting: Registrable, now: Date): number {
  const { state, capacity, startsAt, seats, waiting } = meeting
  if (capacity === null || state === 'cancelled' || state === 'held' || startsAt <= now) return 0
  return Math.max(0, Math.min(waiting, capacity - seats))
}
