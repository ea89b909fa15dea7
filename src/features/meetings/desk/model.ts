import { isOver, type MeetingListItem, type Organiser } from '../model.ts'

export const DESK_PAGE_SIZE = 30

/** What the list of the desk can show. */
export const deskLists = ['ahead', 'past', 'drafts'] as const
export type DeskList = (typeof deskLists)[number]

/** A meeting as a list of the desk shows it. */
export type DeskMeeting = MeetingListItem & {
  readonly organiser: Organiser
  /** How many people were checked in, registered or not. */
  readonly arrived: number
  readonly attended: number | null
  readonly hasOutcome: boolean
}

/** Whether the outcome of a meeting is due: it is over, and nobody has marked it as held. */
export const needsOutcome = (
  meeting: Pick<DeskMeeting, 'state' | 'endsAt' | 'hasOutcome'>,
  now: Date,
): boolean =>
  isOver(meeting, now) && meeting.state !== 'cancelled' && meeting.state !== 'held' && !meeting.hasOutcome
