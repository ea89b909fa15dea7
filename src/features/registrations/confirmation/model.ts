import { MINUTE_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { attendeesPath } from '../attendance/model.ts'
import { erasedAt, type RegistrationStatus, type RegistrationTarget, type TargetPaths } from '../model.ts'

/** Characters of the reason for releasing seats. */
export const REASON_MAX = 500
/** Unconfirmed registrations that are read and shown at once, the earliest ones. */
export const UNCONFIRMED_SHOWN_MAX = 500
/** Registrations of one origin that follow each other within this time belong to one burst. */
const BURST_GAP_MS = 10 * MINUTE_MS
/** From this number on they are a burst: a family is smaller. */
const BURST_MIN = 5

export const unconfirmedPath = (kind: TargetPaths, thing: { readonly slug: string }): string =>
  `${attendeesPath(kind, thing)}/unconfirmed`

/** The field of the reason in the form of a group: each group of the page has its own. */
export const reasonField = (group: string): string => `reason-${group}`

/** A registration that nobody has confirmed, of somebody who is not there yet. */
export type UnconfirmedRegistration = {
  readonly id: Id<'registration'>
  readonly name: string
  readonly contact: string | null
  readonly status: Exclude<RegistrationStatus, 'cancelled'>
  readonly registeredAt: Date
  /** The account or network as a keyed hash, which is compared and never shown; null: unknown. */
  readonly origin: string | null
}

/** Many unconfirmed registrations of one origin within a short time. */
export type RegistrationBurst = {
  readonly registrations: readonly UnconfirmedRegistration[]
  readonly from: Date
  readonly to: Date
}

/** Unconfirmed registrations for a thing: those that came in bursts, and the others. */
export type UnconfirmedGroups = {
  readonly bursts: readonly RegistrationBurst[]
  readonly others: readonly UnconfirmedRegistration[]
}

/** What the list of people says about them: how many there are, and the size and minutes of each burst. */
export type UnconfirmedSummary = {
  readonly count: number
  readonly bursts: readonly { readonly count: number; readonly minutes: number }[]
}

/** Whole minutes from the first to the last registration of a burst, at least 1. */
export const durationMinutesOf = ({ from, to }: RegistrationBurst): number =>
  Math.max(1, Math.ceil((Number(to) - Number(from)) / MINUTE_MS))

type MutableBurst = { readonly registrations: UnconfirmedRegistration[]; readonly from: Date; to: Date }

/** @param unconfirmed in the order of registering */
export function groupUnconfirmed(unconfirmed: readonly UnconfirmedRegistration[]): UnconfirmedGroups {
  const latest = new Map<string, MutableBurst>()
  const runs: MutableBurst[] = []
  for (const registration of unconfirmed) {
    const { origin, registeredAt: at } = registration
    if (origin === null) continue
    const run = latest.get(origin)
    if (run && Number(at) - Number(run.to) <= BURST_GAP_MS) {
      run.registrations.push(registration)
      run.to = at
      continue
    }
    const begun = { registrations: [registration], from: at, to: at }
    latest.set(origin, begun)
    runs.push(begun)
  }
  const bursts = runs.filter(({ registrations: { length } }) => length >= BURST_MIN)
  const inBursts = new Set(bursts.flatMap(({ registrations }) => registrations))
  return { bursts, others: unconfirmed.filter((registration) => !inBursts.has(registration)) }
}

export type ConfirmationRefusal = 'cancelled-already' | 'over-already' | 'erased-already'

/** Whether registrations can be confirmed or released at the desk: until it is over. */
export function checkConfirmable(
  target: Pick<RegistrationTarget, 'state' | 'endsAt'>,
  now: Date,
): Result<undefined, ConfirmationRefusal> {
  if (target.state === 'cancelled') return refuse('cancelled-already')
  if (erasedAt(target) <= now) return refuse('erased-already')
  return target.endsAt <= now ? refuse('over-already') : accept(undefined)
}
