import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { Point } from '#domain/location/index.ts'
import { isOver, type MeetingListItem, type MeetingState, type ReplacedValues } from '../model.ts'

/** Characters of the reason of a change, and of what came of a meeting, in each language. */
export const REASON_MAX = 5_000
export const OUTCOME_MAX = 100_000

export type VenueAddress = { readonly venue: Text; readonly address: Text }
/** Where a meeting is moved to. Without a point it is not known where that is. */
export type NewVenue = VenueAddress & { readonly point?: Point | null }
type Times = Pick<MeetingListItem, 'startsAt' | 'endsAt'>
/** What the rules of changes need of a meeting. */
export type ChangeableMeeting = Times &
  VenueAddress &
  Pick<MeetingListItem, 'state' | 'registrationClosesAt'> & {
    readonly sequence: number
    readonly point: Point | null
  }

/** The columns of a meeting that a change writes, and the values that it replaces. */
export type MeetingUpdate = {
  readonly columns: {
    readonly state: MeetingState
    readonly sequence: number
    readonly startsAt?: Date
    readonly endsAt?: Date
    readonly registrationClosesAt?: Date | null
    readonly venue?: Text
    readonly address?: Text
    readonly outcome?: Text
    /** Another venue is elsewhere: the old point and the old link to a map do not lead to it. */
    readonly latitude?: number | null
    readonly longitude?: number | null
    readonly map_url?: null
  }
  readonly replaced: readonly ReplacedValues[]
}

export type MoveRefusal =
  | 'cancelled-already'
  | 'over-already'
  | 'ends-before-start'
  | 'day-past'
  | 'nothing-changed'

/**
 * Another time, another place, or both. Registration closes as long before the new start as before the old one. Only
 * another time makes the state `moved`; calendars are told of either (RFC 5546, section 2.1.4: SEQUENCE).
 */
export function decideMove(
  meeting: ChangeableMeeting,
  to: { readonly times?: Times | undefined; readonly where?: NewVenue | undefined },
  now: Date,
): Result<MeetingUpdate, MoveRefusal> {
  const { state, startsAt, endsAt, venue, address, registrationClosesAt: closes } = meeting
  if (state === 'cancelled') return refuse('cancelled-already')
  if (state === 'held' || isOver(meeting, now)) return refuse('over-already')
  const { times = meeting, where = meeting } = to
  if (times.endsAt <= times.startsAt) return refuse('ends-before-start')
  const timeChanges = Number(times.startsAt) !== Number(startsAt) || Number(times.endsAt) !== Number(endsAt)
  const textChanges = !isSameText(where.venue, venue) || !isSameText(where.address, address)
  const { point = textChanges ? null : meeting.point } = where
  const placeChanges = textChanges || !isSamePoint(point, meeting.point)
  if (!timeChanges && !placeChanges) return refuse('nothing-changed')
  if (timeChanges && times.startsAt <= now) return refuse('day-past')
  const replaced: ReplacedValues[] = []
  if (timeChanges)
    replaced.push({
      what: 'moved',
      before: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    })
  if (placeChanges) replaced.push({ what: 'place', before: { venue, address } })
  return accept({
    columns: {
      state: timeChanges ? 'moved' : state,
      sequence: meeting.sequence + 1,
      startsAt: times.startsAt,
      endsAt: times.endsAt,
      registrationClosesAt: closes && new Date(Number(closes) + Number(times.startsAt) - Number(startsAt)),
      venue: where.venue,
      address: where.address,
      ...(placeChanges
        ? { latitude: point?.latitude ?? null, longitude: point?.longitude ?? null, map_url: null }
        : {}),
    },
    replaced,
  })
}

const isSamePoint = (one: Point | null, other: Point | null) =>
  one?.latitude === other?.latitude && one?.longitude === other?.longitude

const isSameText = (one: Text, other: Text) =>
  one.kk === other.kk && one.ru === other.ru && one.en === other.en

export function decideCancellation(
  meeting: ChangeableMeeting,
  now: Date,
): Result<MeetingUpdate, 'cancelled-already' | 'over-already'> {
  const { state } = meeting
  if (state === 'cancelled') return refuse('cancelled-already')
  if (state === 'held' || isOver(meeting, now)) return refuse('over-already')
  return accept({
    columns: { state: 'cancelled', sequence: meeting.sequence + 1 },
    replaced: [{ what: 'cancelled', before: { state } }],
  })
}

/** Concludes a meeting: it was held, and this came of it. Nothing moves in anybody's calendar, so SEQUENCE stays the same. */
export function decideConclusion(
  meeting: ChangeableMeeting,
  outcome: Text,
  now: Date,
): Result<MeetingUpdate, 'cancelled-already' | 'not-begun' | 'concluded-already'> {
  const { state, sequence } = meeting
  if (state === 'cancelled') return refuse('cancelled-already')
  if (state === 'held') return refuse('concluded-already')
  if (meeting.startsAt > now) return refuse('not-begun')
  return accept({
    columns: { state: 'held', sequence, outcome },
    replaced: [{ what: 'held', before: { state } }],
  })
}

/**
 * Minutes that were uploaded: their address, and the name of the file as the secretary knows it. The seal proves that
 * they were uploaded for this meeting.
 */
export type StoredMinutes = { readonly address: string; readonly name: string; readonly seal: string }

const KEPT = /^\/files\/[0-9a-f]{64}\.[a-z]{3,4}$/
const MINUTES_NAME_MAX = 200

/** The minutes that an earlier rendering of the form uploaded; undefined when there are none or they were removed. */
export function parseStoredMinutes(field: (name: string) => string): StoredMinutes | undefined {
  const address = field('minutesFile')
  if (!KEPT.test(address) || field('withoutMinutes') !== '') return undefined
  return {
    address,
    name: field('minutesName').slice(0, MINUTES_NAME_MAX) || address,
    seal: field('minutesSeal'),
  }
}

/** The texts of the forms of changes, each in three languages. */
export const changeTexts = ['venue', 'address', 'reason', 'outcome'] as const

/** What happens to an announced meeting; each has a form at the desk, at an address of this name. */
export const changeKinds = ['move', 'cancel', 'conclude'] as const
export type ChangeKind = (typeof changeKinds)[number]
