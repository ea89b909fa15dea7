import type { DeadlineKind, OwedNow } from '#features/deadlines/index.ts'
import { NOTICE_DEADLINE_KIND, OUTCOME_DEADLINE_KIND } from '../deadlines/model.ts'
import { owedNoticeOf, owedOutcomeOf } from '../deadlines/queries.ts'
import { listOwingMeetings, type OwingMeeting } from '../deadlines/store.ts'
import { deskMessages } from '../desk/messages.ts'
import { needsOutcome } from '../desk/model.ts'
import { messages } from '../messages.ts'
import { meetingDeskPath, meetingPath } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { listMeetingIds } from '../store.ts'

/** Meetings as things with a deadline. */
const findOwing =
  (owedOf: (meeting: OwingMeeting) => OwedNow | undefined): DeadlineKind['find'] =>
  async ({ db, now }, ids) =>
    new Map(
      (await listOwingMeetings(db, ids)).map((meeting) => {
        const { id, title } = meeting
        const task = { path: `${meetingDeskPath(meeting)}/conclude`, what: deskMessages.waitsOutcome }
        const owes = owedOf(meeting)
        const over = meeting.endsAt <= now() ? { over: true as const } : {}
        const found = { title, path: meetingPath(meeting), ...(owes ? { owes: { ...owes, ...over } } : {}) }
        return [id as string, { ...found, ...(needsOutcome(meeting, now()) ? { task } : {}) }]
      }),
    )

const kind: Pick<DeadlineKind, 'permission' | 'cacheTags' | 'listIds'> = {
  permission: meetingPermissions.publish,
  cacheTags: ['meeting'],
  listIds: ({ db }, after, limit) => listMeetingIds(db, after, limit),
}

/** Notice before a hearing, a gathering or an assembly, and the outcome after every meeting. */
export const deadlines: readonly DeadlineKind[] = [
  {
    ...kind,
    name: NOTICE_DEADLINE_KIND,
    label: messages.noticeOwed,
    to: messages.noticeOwedTo,
    renewed: true,
    find: findOwing(owedNoticeOf),
  },
  {
    ...kind,
    name: OUTCOME_DEADLINE_KIND,
    label: messages.outcomeOwed,
    to: messages.outcomeOwedTo,
    find: findOwing(owedOutcomeOf),
  },
]
