import type { Withdrawable } from '#features/withdrawals/index.ts'
import { changeMessages } from '../changes/messages.ts'
import { messages } from '../messages.ts'
import { MEETING_KIND, meetingDeskPath, meetingPath } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { removeAnnouncement } from '../publication/actions.ts'
import { meetingIdOf } from '../publication/model.ts'
import { findWithdrawableMeeting } from '../publication/queries.ts'

/** Meetings that were announced by mistake. Once somebody has registered, a meeting can only be cancelled. */
export const withdrawables: readonly Withdrawable[] = [
  {
    kind: MEETING_KIND,
    label: messages.one,
    act: 'meetings.withdrawn',
    permission: meetingPermissions.publish,
    path: meetingPath,
    deskPath: meetingDeskPath,
    help: changeMessages.withdrawLead,
    content: (reason) => ({ withdrawn: reason }),
    find: async (ctx, key, options) => {
      const found = await findWithdrawableMeeting(ctx, key, options)
      if (!found) return undefined
      const { refusal, ...meeting } = found
      return { ...meeting, obstacle: refusal && changeMessages[refusal] }
    },
    withdraw: (inside, thing, now) => removeAnnouncement(inside, meetingIdOf(thing), now),
  },
]
