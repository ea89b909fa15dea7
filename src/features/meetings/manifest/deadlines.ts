import type { DeadlineKind, NewDeadline } from '#features/deadlines/index.ts'
import { dayOf } from '#platform/context.ts'
import { NOTICE_DEADLINE_KIND, OUTCOME_DEADLINE_KIND } from '../deadlines/model.ts'
import { noticeDeadlineOf, outcomeDeadlineOf } from '../deadlines/queries.ts'
import { type DeadlineMeeting, listDeadlineMeetings, listOwingMeetings } from '../deadlines/store.ts'
import { deskMessages } from '../desk/messages.ts'
import { needsOutcome } from '../desk/model.ts'
import { messages } from '../messages.ts'
import { meetingDeskPath, meetingPath } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'

/** What was over when it was announced was announced elsewhere. */
const isHistory = ({ endsAt, noticedAt }: DeadlineMeeting) => endsAt <= noticedAt

/** Meetings as things with a deadline. */
const find: DeadlineKind['find'] = async ({ db, now }, ids) =>
  new Map(
    (await listOwingMeetings(db, ids)).map((meeting) => {
      const task = { path: `${meetingDeskPath(meeting)}/hold`, what: deskMessages.waitsOutcome }
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
    const owed = meetings.flatMap((meeting) => deadlinesOf(meeting) ?? [])
    return { deadlines: owed, reached: last?.id ?? null }
  }

const kind = { permission: meetingPermissions.publish, cacheTags: ['meeting'], find } as const

/** Notice before a hearing, a gathering or an assembly, and the outcome after every meeting. */
export const deadlines: readonly DeadlineKind[] = [
  {
    ...kind,
    name: NOTICE_DEADLINE_KIND,
    label: messages.noticeOwed,
    to: messages.noticeOwedTo,
    listExisting: existing((meeting) => (isHistory(meeting) ? undefined : noticeDeadlineOf(meeting))),
  },
  {
    ...kind,
    name: OUTCOME_DEADLINE_KIND,
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
      return { ...outcomeDeadlineOf(meeting), ...(ended ? { ended } : {}) }
    }),
  },
]
