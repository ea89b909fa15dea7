import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { dueOn, noticeBy, type Term, type WorkCalendar } from '#domain/calendar/index.ts'
import { isOver, type MeetingEntry, type MeetingKind, type Standing } from '../model.ts'

export const MEETINGS_DESK = '/desk/meetings'
export const deskPath = ({ slug }: { readonly slug: string }): string => `${MEETINGS_DESK}/${slug}`
export const draftPath = (id: string): string => `${MEETINGS_DESK}/drafts/${id}`

export const DESK_PAGE = 30
export const PEOPLE_PAGE = 100

/** A meeting as it stands in a list of the desk. */
export type DeskMeeting = MeetingEntry & {
  readonly organiser: Id<'organisation'>
  /** How many of those who registered, or came without, are there. */
  readonly arrived: number
  readonly attended: number | null
  readonly hasOutcome: boolean
  readonly peopleErasedAt: Date | null
}

/** Who comes, as the list at the door has it. */
export type Guest = {
  readonly id: Id<'registration'>
  readonly name: string
  /** Only for those who may see it. */
  readonly contact: string | null
  readonly standing: Exclude<Standing, 'cancelled'>
  readonly walkIn: boolean
  readonly registeredAt: Date
  readonly arrivedAt: Date | null
}

/** How many there are of each, over the whole list. */
export type Turnout = {
  readonly seats: number
  readonly waiting: number
  readonly walkIns: number
  readonly arrived: number
}

const HOUR_MS = 3_600_000
/** The list at the door is in use from the morning of the day, and while names are kept. */
const DOOR_HOURS = 12

export type DoorRefusal = 'meeting-cancelled' | 'door-closed' | 'people-erased'
type AtTheDoor = Pick<DeskMeeting, 'state' | 'startsAt' | 'peopleErasedAt'>

/** Whether people can be checked in now: nobody arrives at a meeting that is called off or days away. */
export function openDoor(meeting: AtTheDoor, now: Date): Result<undefined, DoorRefusal> {
  if (meeting.state === 'cancelled') return refuse('meeting-cancelled')
  if (meeting.peopleErasedAt) return refuse('people-erased')
  if (Number(meeting.startsAt) - Number(now) > DOOR_HOURS * HOUR_MS) return refuse('door-closed')
  return accept(undefined)
}

export const ATTENDED_MAX = 1_000_000

/** A figure from a form; undefined if it is none. */
export function readCount(typed: string): number | undefined {
  const text = typed.replace(/[\s\u00a0]/g, '')
  if (!/^\d{1,7}$/.test(text)) return undefined
  const count = Number(text)
  return count <= ATTENDED_MAX ? count : undefined
}

/**
 * How long names and contacts are kept after a meeting: long enough for the minutes, which the law wants to name
 * who was present, and for a letter about another date; then they have no purpose any more.
 */
export const PEOPLE_DAYS = 30

/** By which term of law a kind of meeting must be announced. */
const notices: { readonly [Kind in MeetingKind]?: string } = {
  'public-hearing': 'pc.hearing.notice',
  gathering: 'lsg.notice',
  'community-assembly': 'lsg.notice',
}

/** The last day on which a meeting can be announced in time; undefined where the law gives no term. */
export function announceBy(
  kind: MeetingKind,
  day: LocalDate,
  terms: ReadonlyMap<string, Term>,
  calendar: WorkCalendar,
): { readonly day: LocalDate; readonly term: Term } | undefined {
  const term = terms.get(notices[kind] ?? '')
  const last = term && noticeBy(calendar, day, term)
  return term && last?.ok ? { day: last.value, term } : undefined
}

/** A public body posts what is new, other than news, within three working days (ATI, art. 16). */
const OUTCOME_TERM = { amount: 3, unit: 'working_day' } as const

/** The last day for the outcome of a meeting that was held on a day. */
export function outcomeBy(day: LocalDate, calendar: WorkCalendar): LocalDate | undefined {
  const last = dueOn(calendar, day, OUTCOME_TERM)
  return last.ok ? last.value : undefined
}

/** Whether a meeting waits for its outcome: it is over, and nobody has said yet that it was held. */
export const needsOutcome = (
  meeting: Pick<DeskMeeting, 'state' | 'endsAt' | 'hasOutcome'>,
  now: Date,
): boolean =>
  isOver(meeting, now) && meeting.state !== 'cancelled' && meeting.state !== 'held' && !meeting.hasOutcome
