import { toHex } from '#domain/base/bytes.ts'
import type { Id } from '#domain/base/id.ts'
import type { OrganisationName, PlaceLink } from '#domain/base/link.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { Point } from '#domain/location/index.ts'
import type { ParticipationRule } from '#domain/participation/index.ts'
import { type PlaceRange, rangeOf } from '#domain/territory/index.ts'
import type { Topic } from '#domain/topic/index.ts'

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

/** Who may register for a meeting: the organiser chooses. */
export const meetingParticipants = ['everyone', 'resident', 'member'] as const
export type MeetingParticipants = (typeof meetingParticipants)[number]

/** Gatherings and assemblies of a local community are for people of voting age (Law 148, article 39-3). */
const kindsForAdults: ReadonlySet<MeetingKind> = new Set(['gathering', 'community-assembly'])

/**
 * The rule of a meeting: residents are those who live in its place by the day of the meeting, members those who hold a
 * post in the organisation of its organiser when they register.
 */
export function participationOf(
  {
    participants,
    kind,
    organiser,
  }: {
    readonly participants: MeetingParticipants
    readonly kind: MeetingKind
    readonly organiser: { readonly id: Id<'organisation'> }
  },
  place: PlaceRange,
  day: LocalDate,
): ParticipationRule {
  if (participants === 'resident')
    return { who: 'resident', place, registerDay: day, ofAge: kindsForAdults.has(kind) }
  return participants === 'member' ? { who: 'member', organisation: organiser.id } : { who: 'everyone' }
}

/** A meeting as a list shows it. */
export type MeetingListItem = {
  readonly id: Id<'meeting'>
  readonly slug: string
  readonly kind: MeetingKind
  readonly state: MeetingState
  readonly title: Text
  readonly startsAt: Date
  readonly endsAt: Date
  readonly venue: Text
  readonly place: PlaceLink
  /** How many people may register; null where no registration is needed. */
  readonly capacity: number | null
  readonly registrationClosesAt: Date | null
  readonly participants: MeetingParticipants
  /** How many people have a seat. */
  readonly seats: number
  /** How many people are on the waiting list. */
  readonly waiting: number
}

/** What was announced, without the parts that are read from tables of their own; what a calendar needs. */
export type MeetingAnnouncement = MeetingListItem & {
  readonly address: Text
  /** Where the venue is. */
  readonly point: Point | null
  readonly mapUrl: string | null
  readonly onlineUrl: string | null
  readonly about: Text
  readonly outcome: Text | null
  /** How many people came, as the organiser counted. */
  readonly attended: number | null
  readonly topic: Topic
  readonly organiser: OrganisationName
  /** RFC 5545, section 3.8.7.4: SEQUENCE. */
  readonly sequence: number
  readonly publishedAt: Date
  readonly revisedAt: Date
  readonly demo: boolean
  /** What was changed after the announcement and why, the latest change first. */
  readonly revisions: readonly ExplainedChange[]
}

export type AgendaItem = {
  /** Local time of the place, '14:30'; null where only the order is known. */
  readonly startsAt: string | null
  readonly title: Text
  readonly person: Label | null
}
export type Speaker = {
  readonly slug: string
  readonly name: Label
  readonly post: Text | null
  readonly organisation: OrganisationName | null
}
/** The minutes survive corrections, which replace all other documents. */
export type DocumentRole = 'paper' | 'minutes'
export type MeetingDocument = { readonly title: Text; readonly url: string; readonly role?: DocumentRole }

/** The values that a change replaced. */
export type ReplacedValues =
  | { readonly what: 'moved'; readonly before: { readonly startsAt: string; readonly endsAt: string } }
  | { readonly what: 'place'; readonly before: { readonly venue: Text; readonly address: Text } }
  | { readonly what: 'cancelled' | 'held'; readonly before: { readonly state: MeetingState } }
export type ExplainedChange = ReplacedValues & { readonly reason: Text | null }
export type MeetingChange = ExplainedChange & { readonly changedAt: Date }

export type Meeting = MeetingAnnouncement & {
  readonly partners: readonly OrganisationName[]
  readonly agenda: readonly AgendaItem[]
  readonly speakers: readonly Speaker[]
  readonly documents: readonly MeetingDocument[]
  /** The latest change first. */
  readonly changes: readonly MeetingChange[]
}

export const MEETINGS_PATH = '/meetings'
/** Where the public page of a meeting is, after the language; and where secretaries work on it. */
export const meetingPath = ({ slug }: { readonly slug: string }): string => `${MEETINGS_PATH}/${slug}`
/** The kind of meetings in links. */
export const MEETING_KIND = 'meetings.meeting'
export const DESK_PATH = '/desk/meetings'
export const meetingDeskPath = ({ slug }: { readonly slug: string }): string => `${DESK_PATH}/${slug}`
/** Where people register for meetings, and where the desk sees who comes. */
export const registrationPaths = {
  listPath: MEETINGS_PATH,
  pathOf: meetingPath,
  deskPath: DESK_PATH,
  deskPathOf: meetingDeskPath,
}

/** An organisation that holds meetings, with the range of its territory. */
export type Organiser = PlaceRange & { readonly id: Id<'organisation'> }

/** What permissions for the meetings of an organisation are checked against. */
export const subjectOfMeeting = ({ organiser }: { readonly organiser: Organiser }) => ({
  organisation: organiser.id,
  territory: rangeOf(organiser),
})

/** A meeting lasts until the announced end, whether or not somebody marks it as held. */
export const isOver = ({ endsAt }: Pick<MeetingListItem, 'endsAt'>, now: Date): boolean => endsAt <= now

/** The state that readers see: a meeting that was not cancelled counts as held once it is over. */
export const shownState = (meeting: Pick<MeetingListItem, 'endsAt' | 'state'>, now: Date): MeetingState =>
  meeting.state !== 'cancelled' && isOver(meeting, now) ? 'held' : meeting.state

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether a text is a time of day, '09:30'. */
export const isTime = (text: string): boolean => TIME.test(text)

/** Characters of the name of a venue, and of its address, in each language. */
export const VENUE_MAX = 500

/** The address of a document: on the web, or a file that was uploaded here. */
export const DOCUMENT_URL = /^(https?:\/\/[^\s<>"]+|\/files\/[0-9a-z.]+)$/

/**
 * Proves that a file was uploaded for one meeting or draft, so that nobody can publish any stored file of which they
 * know the hash. `purpose`: where the file belongs, so that the seal is worth nothing elsewhere.
 */
export const sealFile = (
  { secret }: { readonly secret: (purpose: string, text: string) => Uint8Array },
  purpose: 'minutes' | 'meeting-document',
  owner: string,
  address: string,
): string => toHex(secret(purpose, `${owner}\n${address}`))
