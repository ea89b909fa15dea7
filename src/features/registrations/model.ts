import { DAY_MS, HOUR_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import type { PlaceLink } from '#domain/base/link.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { Point } from '#domain/location/index.ts'
import type { ParticipationRule } from '#domain/participation/index.ts'
import { type PlaceRange, rangeOf } from '#domain/territory/index.ts'

/** Characters of the name of an attendee. */
export const NAME_MAX = 200
/** Days for which the names and contacts of registered people are kept after the thing: decision 0085. */
export const RETENTION_DAYS = 30
/** From when on no name is added or shown any more; the rows are emptied in the night that follows. */
export const erasedAt = ({ endsAt }: Pick<RegistrationTarget, 'endsAt'>): Date =>
  new Date(Number(endsAt) + RETENTION_DAYS * DAY_MS)

/** Hours after the e-mail in which a registration has to be confirmed. */
export const CONFIRM_HOURS = 24
/** Unconfirmed registrations of one network that may have a seat or a place on the waiting list of a thing. */
export const UNCONFIRMED_MAX = 5
/** Of few seats this many are few people to call. */
const UNCONFIRMED_FEW = 10
/**
 * Unconfirmed registrations of all networks that may have a seat or a place on the waiting list of a thing: half of
 * its seats, so that somebody who changes networks cannot take all of them with invented contacts.
 */
export const unconfirmedLimitOf = (capacity: number | null): number =>
  Math.max(UNCONFIRMED_FEW, Math.ceil((capacity ?? 0) / 2))
/** Registrations for one thing that count as confirmed because one account made them. */
export const ACCOUNT_MAX = 5

/** A thing for which people register, as its slice finds it. */
export type RegistrationTarget = {
  readonly id: string
  /** Its key in addresses. */
  readonly slug: string
  readonly title: Text
  readonly state: 'announced' | 'moved' | 'cancelled' | 'held'
  readonly startsAt: Date
  readonly endsAt: Date
  readonly venue: Text
  readonly address: Text
  readonly point: Point | null
  readonly onlineUrl: string | null
  readonly place: PlaceLink
  readonly organiser: PlaceRange & { readonly id: Id<'organisation'> }
  /** How many people may register; null where no registration is needed. */
  readonly capacity: number | null
  readonly registrationClosesAt: Date | null
  readonly participation: ParticipationRule
  /** How many people came, as the organiser counted. */
  readonly attended: number | null
}

/** Whose a thing is, for the permissions of its kind. */
export const subjectOfRegistrationTarget = ({ organiser }: Pick<RegistrationTarget, 'organiser'>) => ({
  organisation: organiser.id,
  territory: rangeOf(organiser),
})

/** Where things of a kind are on the site, after the language. */
export type TargetPaths = {
  readonly listPath: string
  readonly pathOf: (thing: { readonly slug: string }) => string
  /** Where the section is at the desk, and a thing in it. */
  readonly deskPath: string
  readonly deskPathOf: (thing: { readonly slug: string }) => string
}

export const registrationPath = (
  { listPath }: Pick<TargetPaths, 'listPath'>,
  { key }: { readonly key: string },
): string => `${listPath}/registrations/${key}`

/** Whether people can register; `none`: nobody needs to. */
export type RegistrationState = 'none' | 'cancelled' | 'over' | 'closed' | 'full' | 'open'
/** What the rules of registration need: how many have a seat, and how many wait for one. */
export type Registrable = Pick<
  RegistrationTarget,
  'startsAt' | 'endsAt' | 'state' | 'capacity' | 'registrationClosesAt'
> & { readonly seats: number; readonly waiting: number }

/** It lasts until the announced end, whether or not somebody marks it as held. */
const isOver = ({ endsAt }: Pick<RegistrationTarget, 'endsAt'>, now: Date): boolean => endsAt <= now

/** How it ended, if it has: then nobody registers or cancels any more. */
export function targetEnd(
  target: Pick<RegistrationTarget, 'state' | 'endsAt'>,
  now: Date,
): 'cancelled' | 'over' | undefined {
  if (target.state === 'cancelled') return 'cancelled'
  return target.state === 'held' || isOver(target, now) ? 'over' : undefined
}

/**
 * Whether people can register now. While somebody is on the waiting list it is full, even if a larger
 * capacity has freed a seat: nobody overtakes the list.
 */
export function registrationState(target: Registrable, now: Date): RegistrationState {
  const { capacity, registrationClosesAt, seats, waiting } = target
  const end = targetEnd(target, now)
  if (end) return end
  if (capacity === null || registrationClosesAt === null) return 'none'
  if (registrationClosesAt <= now) return 'closed'
  return seats < capacity && waiting === 0 ? 'open' : 'full'
}

/** `pending`: its network or the thing has too many unconfirmed ones, so it has neither a seat nor a place on the waiting list. */
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
export type LinkConfirmationRefusal =
  | 'over-already'
  | 'ended-already'
  | 'link-not-mailed'
  | 'contact-registered'
export type CancellationRefusal = 'over-already' | 'arrived-already'
/** `link-broken`: it leads to no registration, most often because it was copied incompletely. */
export type LinkProblem = LinkConfirmationRefusal | CancellationRefusal | 'link-broken'

export type RegistrationRequest = {
  /** Whether the person agreed to wait for a seat. */
  readonly mayWait: boolean
  /**
   * The contact is registered, and it is the address of the person who asks. Others are not told: they would learn who
   * comes.
   */
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
  target: Registrable,
  { mayWait, registeredAlready, isConfirmed, unconfirmed, unconfirmedOfAll }: RegistrationRequest,
  now: Date,
): Result<Exclude<RegistrationStatus, 'cancelled'>, RegistrationRefusal> {
  const state = registrationState(target, now)
  if (state === 'cancelled') return refuse('cancelled-already')
  if (state === 'over') return refuse('over-already')
  if (state === 'none') return refuse('registration-unneeded')
  if (state === 'closed') return refuse('closed-already')
  if (registeredAlready) return refuse('contact-registered')
  if (state === 'full' && !mayWait) return refuse('full-already')
  const isMany = unconfirmed >= UNCONFIRMED_MAX || unconfirmedOfAll >= unconfirmedLimitOf(target.capacity)
  if (!isConfirmed && isMany) return accept('pending')
  return accept(state === 'open' ? 'seat' : 'waiting')
}

/**
 * Whether the person behind a link confirms the registration now; accepted too when it is confirmed already. Only a
 * link that came by e-mail proves that the address is theirs.
 */
export function checkConfirmation(
  target: Pick<RegistrationTarget, 'endsAt'>,
  registration: {
    readonly status: RegistrationStatus
    readonly isMailed: boolean
    /** Another registration for the same thing is confirmed with this address. */
    readonly isDouble: boolean
  },
  now: Date,
): Result<undefined, LinkConfirmationRefusal> {
  if (registration.status === 'cancelled') return refuse('ended-already')
  if (!registration.isMailed) return refuse('link-not-mailed')
  if (registration.isDouble) return refuse('contact-registered')
  return isOver(target, now) ? refuse('over-already') : accept(undefined)
}

/**
 * Until when a registration has to be confirmed by the e-mail that is written now; null: it does not lapse, because the
 * thing begins before.
 */
export function confirmBy({ startsAt }: Pick<RegistrationTarget, 'startsAt'>, now: Date): Date | null {
  const until = new Date(now.getTime() + CONFIRM_HOURS * HOUR_MS)
  return until < startsAt ? until : null
}

/** Whether a registration can be cancelled: not after the end, and not when the person was checked in at the door. */
export function checkRegistrationCancellation(
  target: Pick<RegistrationTarget, 'endsAt'>,
  { arrivedAt }: { readonly arrivedAt: Date | null },
  now: Date,
): Result<undefined, CancellationRefusal> {
  if (isOver(target, now)) return refuse('over-already')
  return arrivedAt ? refuse('arrived-already') : accept(undefined)
}

/**
 * How many people on the waiting list get a seat. None after the start: they would not learn of it in time.
 */
export function seatsToFill(target: Registrable, now: Date): number {
  const { capacity, startsAt, seats, waiting } = target
  if (capacity === null || targetEnd(target, now) || startsAt <= now) return 0
  return Math.max(0, Math.min(waiting, capacity - seats))
}
