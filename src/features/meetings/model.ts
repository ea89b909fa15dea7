import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'
import type { Topic } from '#domain/topic/index.ts'
import type { LanguageChanges } from '#domain/translation/index.ts'

/** Kinds of meetings, as the law and usage name them. */
export const meetingKinds = [
  'presentation',
  'round-table',
  'training',
  'public-hearing',
  'council-sitting',
  'gathering',
  'community-assembly',
  'report-meeting',
  'reception',
] as const
export type MeetingKind = (typeof meetingKinds)[number]
export type MeetingState = 'announced' | 'moved' | 'cancelled' | 'held'

export type Place = { readonly code: string; readonly label: Label; readonly slug: string }
export type Body = { readonly slug: string; readonly name: Text }

/** A meeting as it stands in a list. */
export type MeetingEntry = {
  readonly id: Id<'meeting'>
  readonly slug: string
  readonly kind: MeetingKind
  readonly state: MeetingState
  readonly title: Text
  readonly startsAt: Date
  readonly endsAt: Date
  readonly venue: Text
  readonly place: Place
  /** How many may register; null where nobody needs to. */
  readonly capacity: number | null
  readonly registrationClosesAt: Date | null
  /** Seats taken, and people who wait for one. */
  readonly seats: number
  readonly waiting: number
}

/** All that is announced in one row; what a calendar needs. */
export type Announcement = MeetingEntry & {
  readonly address: Text
  readonly mapUrl: string | null
  readonly onlineUrl: string | null
  readonly about: Text
  readonly outcome: Text | null
  /** How many came, as the organiser counted. */
  readonly attended: number | null
  readonly topic: Topic
  readonly organiser: Body
  /** RFC 5545 SEQUENCE. */
  readonly sequence: number
  readonly publishedAt: Date
  readonly revisedAt: Date
  readonly demo: boolean
  /** What was changed since it was announced and why, the latest first. */
  readonly revisions: readonly Amendment[]
}

export type AgendaItem = {
  /** Clock time of the place, '14:30'; null where only the order is known. */
  readonly startsAt: string | null
  readonly title: Text
  readonly person: Label | null
}
export type Speaker = {
  readonly slug: string
  readonly name: Label
  readonly post: Text | null
  readonly organisation: Body | null
}
/** Minutes are told from other papers. */
export type DocumentRole = 'paper' | 'minutes'
export type MeetingDocument = { readonly title: Text; readonly url: string; readonly role?: DocumentRole }

/** A text that is being written: what is not there yet is empty. */
export type Typed = Readonly<Record<Language, string>>

/** What is known of the translations of the text of a row. */
type Watched = { readonly changes?: LanguageChanges }

/** A meeting as it is typed, field by field; times by the clock of its place. */
export type DraftContent = {
  readonly kind: string
  readonly topic: string
  /** KATO code. */
  readonly territory: string
  readonly title: Typed
  readonly about: Typed
  readonly venue: Typed
  readonly address: Typed
  readonly mapUrl: string
  readonly onlineUrl: string
  readonly day: string
  readonly starts: string
  readonly ends: string
  readonly capacity: string
  readonly closesDay: string
  readonly closesTime: string
  /** Bodies and people by their names, as they were chosen or typed. */
  readonly partners: readonly string[]
  readonly agenda: readonly (Watched & {
    readonly time: string
    readonly title: Typed
    readonly person: string
  })[]
  readonly speakers: readonly (Watched & {
    readonly person: string
    readonly post: Typed
    readonly organisation: string
    /** Name of somebody who is not in the directory yet; entered when the meeting is announced. */
    readonly newPerson?: Typed
    /** 'yes': not the one of that name who is there. */
    readonly namesake?: string
    readonly newBody?: Typed
    readonly newBodyKind?: string
  })[]
  readonly documents: readonly (Watched & { readonly title: Typed; readonly url: string })[]
  /** What is known of the translations of each text. */
  readonly changes: Readonly<Partial<Record<'title' | 'about' | 'venue' | 'address', LanguageChanges>>>
}

/** What it was before a change. */
export type Before =
  | { readonly what: 'moved'; readonly before: { readonly startsAt: string; readonly endsAt: string } }
  | { readonly what: 'place'; readonly before: { readonly venue: Text; readonly address: Text } }
  | { readonly what: 'cancelled' | 'held'; readonly before: { readonly state: MeetingState } }
export type Amendment = Before & { readonly reason: Text | null }
export type Change = Amendment & { readonly changedAt: Date }

export type Meeting = Announcement & {
  readonly partners: readonly Body[]
  readonly agenda: readonly AgendaItem[]
  readonly speakers: readonly Speaker[]
  readonly documents: readonly MeetingDocument[]
  readonly changes: readonly Change[]
}

export const PAGE_SIZE = 20
export const meetingPath = ({ slug }: { readonly slug: string }): string => `/meetings/${slug}`
export const registrationPath = (key: string): string => `/meetings/registrations/${key}`

type Times = Pick<MeetingEntry, 'startsAt' | 'endsAt'>

/** A meeting lasts to the end that was announced, whether or not somebody marks it as held. */
export const isOver = ({ endsAt }: Pick<Times, 'endsAt'>, now: Date): boolean => endsAt <= now

/** The state as a reader understands it: what was not cancelled and has passed is past. */
export const shownState = (meeting: Times & { readonly state: MeetingState }, now: Date): MeetingState =>
  meeting.state !== 'cancelled' && isOver(meeting, now) ? 'held' : meeting.state

export type Door = 'none' | 'cancelled' | 'over' | 'closed' | 'full' | 'open'
export type Registrable = Times &
  Pick<MeetingEntry, 'state' | 'capacity' | 'registrationClosesAt' | 'seats' | 'waiting'>

/**
 * Whether one may register now. While somebody waits the door is full, even if a seat has come free by a larger
 * capacity: nobody passes by the line.
 */
export function doorOf(meeting: Registrable, now: Date): Door {
  const { state, capacity, registrationClosesAt, seats, waiting } = meeting
  if (state === 'cancelled') return 'cancelled'
  if (state === 'held' || isOver(meeting, now)) return 'over'
  if (capacity === null || registrationClosesAt === null) return 'none'
  if (registrationClosesAt <= now) return 'closed'
  return seats < capacity && waiting === 0 ? 'open' : 'full'
}

export type Standing = 'seat' | 'waiting' | 'cancelled'
export type RegistrationRefusal =
  | 'meeting-cancelled'
  | 'meeting-over'
  | 'no-registration'
  | 'registration-closed'
  | 'contact-registered'
  | 'meeting-full'

/** A wish to come: it gets a seat, a place in the waiting list if that was agreed to, or a reason why neither. */
export function takeRegistration(
  meeting: Registrable,
  wish: { readonly mayWait: boolean; readonly registeredAlready: boolean },
  now: Date,
): Result<'seat' | 'waiting', RegistrationRefusal> {
  const door = doorOf(meeting, now)
  if (door === 'cancelled') return refuse('meeting-cancelled')
  if (door === 'over') return refuse('meeting-over')
  if (door === 'none') return refuse('no-registration')
  if (door === 'closed') return refuse('registration-closed')
  if (wish.registeredAlready) return refuse('contact-registered')
  if (door === 'open') return accept('seat')
  return wish.mayWait ? accept('waiting') : refuse('meeting-full')
}

/** How many of those who wait move up. After the start nobody does: they could not know of it in time. */
export function seatsToFill(meeting: Registrable, now: Date): number {
  const { state, capacity, startsAt, seats, waiting } = meeting
  if (capacity === null || state === 'cancelled' || state === 'held' || startsAt <= now) return 0
  return Math.max(0, Math.min(waiting, capacity - seats))
}

export type Where = { readonly venue: Text; readonly address: Text }
export type MoveRefusal =
  | 'meeting-cancelled'
  | 'meeting-over'
  | 'ends-before-start'
  | 'not-ahead'
  | 'nothing-changed'
type Movable = Registrable & Where & Pick<Announcement, 'sequence'>

/** The columns of a meeting that a change writes, and what it was before. */
export type Revision = {
  readonly meeting: {
    readonly state: MeetingState
    readonly sequence: number
    readonly startsAt?: Date
    readonly endsAt?: Date
    readonly registrationClosesAt?: Date | null
    readonly venue?: Text
    readonly address?: Text
    readonly outcome?: Text
  }
  readonly changes: readonly Before[]
}

/**
 * Another time, another place, or both. Registration closes as long before the new start as before the old one.
 * Only another time makes a meeting "moved"; calendars follow either (RFC 5546, section 2.1.4: SEQUENCE).
 */
export function move(
  meeting: Movable,
  to: { readonly times?: Times | undefined; readonly where?: Where | undefined },
  now: Date,
): Result<Revision, MoveRefusal> {
  const { state, startsAt, endsAt, venue, address, registrationClosesAt: closes } = meeting
  if (state === 'cancelled') return refuse('meeting-cancelled')
  if (state === 'held' || isOver(meeting, now)) return refuse('meeting-over')
  const { times = meeting, where = meeting } = to
  if (times.endsAt <= times.startsAt) return refuse('ends-before-start')
  const later = Number(times.startsAt) !== Number(startsAt) || Number(times.endsAt) !== Number(endsAt)
  const elsewhere = !sameText(where.venue, venue) || !sameText(where.address, address)
  if (!later && !elsewhere) return refuse('nothing-changed')
  if (later && times.startsAt <= now) return refuse('not-ahead')
  const before: Before[] = []
  if (later)
    before.push({
      what: 'moved',
      before: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
    })
  if (elsewhere) before.push({ what: 'place', before: { venue, address } })
  return accept({
    meeting: {
      state: later ? 'moved' : state,
      sequence: meeting.sequence + 1,
      startsAt: times.startsAt,
      endsAt: times.endsAt,
      registrationClosesAt: closes && new Date(Number(closes) + Number(times.startsAt) - Number(startsAt)),
      venue: where.venue,
      address: where.address,
    },
    changes: before,
  })
}

const sameText = (one: Text, other: Text) => one.kk === other.kk && one.ru === other.ru && one.en === other.en

export function cancel(meeting: Movable, now: Date): Result<Revision, 'meeting-cancelled' | 'meeting-over'> {
  const { state } = meeting
  if (state === 'cancelled') return refuse('meeting-cancelled')
  if (state === 'held' || isOver(meeting, now)) return refuse('meeting-over')
  return accept({
    meeting: { state: 'cancelled', sequence: meeting.sequence + 1 },
    changes: [{ what: 'cancelled', before: { state } }],
  })
}

/** Marks that it took place and what came of it. Nothing moves in anybody's calendar, so SEQUENCE stays. */
export function hold(
  meeting: Movable,
  outcome: Text,
  now: Date,
): Result<Revision, 'meeting-cancelled' | 'not-yet' | 'held-already'> {
  const { state, sequence } = meeting
  if (state === 'cancelled') return refuse('meeting-cancelled')
  if (state === 'held') return refuse('held-already')
  if (meeting.startsAt > now) return refuse('not-yet')
  return accept({
    meeting: { state: 'held', sequence, outcome },
    changes: [{ what: 'held', before: { state } }],
  })
}
