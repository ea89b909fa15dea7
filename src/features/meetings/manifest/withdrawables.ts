import type { WithdrawableKind } from '#features/withdrawals/index.ts'
import { changeMessages } from '../changes/messages.ts'
import { messages } from '../messages.ts'
import { MEETING_KIND, meetingDeskPath, meetingPath } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { removeAnnouncement } from '../publication/actions.ts'
import { meetingIdOf } from '../publication/model.ts'
import { findWithdrawableMeeting, lockWithdrawableMeeting } from '../publication/queries.ts'

function explainObstacle(found: Awaited<ReturnType<typeof findWithdrawableMeeting>>) {
  if (!found) return undefined
  const { refusal, ...meeting } = found
  return { ...meeting, obstacle: refusal && changeMessages[refusal] }
}

/** Meetings that were announced by mistake. Once somebody has registered, a meeting can only be cancelled. */
export const withdrawables: readonly WithdrawableKind[] = [
  {
    kind: MEETING_KIND,
    label: messages.one,
    act: 'meetings.withdrawn',
    permission: meetingPermissions.publish,
    path: meetingPath,
    deskPath: meetingDeskPath,
    help: changeMessages.withdrawLead,
    content: (reason) => ({ withdrawn: reason }),
    find: async (ctx, key) => explainObstacle(await findWithdrawableMeeting(ctx, key)),
    lock: async (inside, key) => explainObstacle(await lockWithdrawableMeeting(inside, key)),
    withdraw: (inside, thing, now) => removeAnnouncement(inside, meetingIdOf(thing), now),
  },
]
