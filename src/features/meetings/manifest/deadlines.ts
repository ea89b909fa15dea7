import type { Id } from '#domain/base/id.ts'
import { wallClock } from '#domain/base/local-time.ts'
import type { Text } from '#domain/base/text.ts'
import {
  cancelDeadline,
  type DeadlineKind,
  meetDeadline,
  moveDeadline,
  type NewDeadline,
  removeDeadlines,
  startDeadline,
} from '#features/deadlines/index.ts'
import { type Context, dayOf } from '#platform/context.ts'
import { lawTerms, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { isPublicBody, NOTICE, noticeTermOf, OUTCOME, OUTCOME_RULE, OUTCOME_TERM } from '../deadline-model.ts'
import { deskMessages } from '../desk/messages.ts'
import { needsOutcome } from '../desk/model.ts'
import { messages } from '../messages.ts'
import { deskPath, meetingPath } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import {
  type DeadlineMeeting,
  findDeadlineMeeting,
  listDeadlineMeetings,
  listOwing,
} from './deadline-store.ts'

const owner = ({ id, organiser, territory }: DeadlineMeeting) => ({
  thing: id,
  organisation: organiser,
  territory,
})

const localDay = (at: Date, { territory }: DeadlineMeeting) =>
  wallClock(at.toISOString(), zoneOfTerritory(territory)).day

/** Notice of the meeting, given with its announcement; undefined where the law requires none. */
function noticeOf(meeting: DeadlineMeeting): NewDeadline | undefined {
  const term = noticeTermOf(meeting.kind, lawTerms)
  return (
    term && {
      kind: NOTICE,
      ...owner(meeting),
      rule: { basis: 'law', term: term.id },
      counting: {
        from: localDay(meeting.startsAt, meeting),
        term: { kind: 'before', amount: term.amount, unit: term.unit },
        extensions: [],
      },
      ended: { how: 'met', on: localDay(meeting.noticedAt, meeting) },
    }
  )
}

/** The outcome of the meeting, which is published after it. */
const outcomeOf = (meeting: DeadlineMeeting): NewDeadline => ({
  kind: OUTCOME,
  ...owner(meeting),
  rule: { basis: isPublicBody(meeting.organiserKind) ? 'law' : 'site', term: OUTCOME_RULE },
  counting: { from: localDay(meeting.endsAt, meeting), term: OUTCOME_TERM, extensions: [] },
})

/** What was over when it was announced was announced elsewhere. */
const isHistory = ({ endsAt, noticedAt }: DeadlineMeeting) => endsAt <= noticedAt

/** Brings the deadlines of a meeting in line with it, in the transaction that announced or changed it. */
export async function updateMeetingDeadlines(
  inside: Context,
  id: Id<'meeting'>,
  reason: Text | null = null,
): Promise<void> {
  const meeting = await findDeadlineMeeting(inside.db, id)
  if (!meeting) return removeDeadlines(inside, id, [NOTICE, OUTCOME])
  const [notice, outcome] = [noticeOf(meeting), outcomeOf(meeting)]
  // What is over when it is entered here, such as the past events of a programme, was announced elsewhere.
  const starts = meeting.endsAt > inside.now()
  if (notice) {
    if (starts) await startDeadline(inside, notice)
    await moveDeadline(inside, notice, { ...notice, reason, met: true })
  }
  if (starts) await startDeadline(inside, outcome)
  if (meeting.state === 'cancelled') await cancelDeadline(inside, outcome)
  else if (meeting.hasOutcome || meeting.state === 'held') await meetDeadline(inside, outcome)
  else await moveDeadline(inside, outcome, { ...outcome, reason })
}

/** Meetings as things with a deadline. */
const find: DeadlineKind['find'] = async ({ db, now }, ids) =>
  new Map(
    (await listOwing(db, ids)).map((meeting) => {
      const task = { path: `${deskPath(meeting)}/hold`, what: deskMessages.waitsOutcome }
      return [
        meeting.id as string,
        {
          title: meeting.title,
          path: meetingPath(meeting),
          ...(needsOutcome(meeting, now()) ? { task } : {}),
        },
      ]
    }),
  )

const existing =
  (deadlinesOf: (meeting: DeadlineMeeting) => NewDeadline | undefined): DeadlineKind['listExisting'] =>
  async ({ db }, after, limit) => {
    const meetings = await listDeadlineMeetings(db, after, limit)
    const last = meetings.at(-1)
    const deadlines = meetings.flatMap((meeting) => deadlinesOf(meeting) ?? [])
    return { deadlines, reached: last?.id ?? null }
  }

const kind = { permission: meetingPermissions.announce, cacheTags: ['meeting'], find } as const

/** Notice before a hearing, a gathering or an assembly, and the outcome after every meeting. */
export const meetingDeadlines: readonly DeadlineKind[] = [
  {
    ...kind,
    name: NOTICE,
    label: messages.noticeOwed,
    to: messages.noticeOwedTo,
    listExisting: existing((meeting) => (isHistory(meeting) ? undefined : noticeOf(meeting))),
  },
  {
    ...kind,
    name: OUTCOME,
    label: messages.outcomeOwed,
    to: messages.outcomeOwedTo,
    listExisting: existing((meeting) => {
      // When an earlier outcome was published is not always known; such a meeting has no deadline.
      const isDone = meeting.hasOutcome || meeting.state === 'held'
      if (isHistory(meeting) || (isDone && !meeting.heldAt)) return undefined
      const ended = meeting.heldAt
        ? { how: 'met' as const, on: dayOf(meeting.heldAt) }
        : meeting.state === 'cancelled'
          ? { how: 'cancelled' as const, on: dayOf(meeting.endsAt) }
          : undefined
      return { ...outcomeOf(meeting), ...(ended ? { ended } : {}) }
    }),
  },
]
