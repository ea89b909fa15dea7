import type { PaperTargetKind } from '#features/paper-batches/index.ts'
import { attendanceMessages } from '../attendance/messages.ts'
import { checkCheckIn, SIGN_IN_SHEETS_KIND } from '../attendance/model.ts'
import { findSlug } from '../attendance/store.ts'
import { findDeskMeeting } from '../desk/store.ts'
import { meetingPath, subjectOfMeeting } from '../model.ts'

/**
 * The sheets on which people sign at the door: the record of a gathering names the number of those present (LG, art.
 * 39-3). Only signatures are counted; the sum is reconciled with the list of those checked in, if somebody kept it.
 */
export const paperTargets: readonly PaperTargetKind[] = [
  {
    kind: SIGN_IN_SHEETS_KIND,
    messages: {
      title: attendanceMessages.signInSheets,
      count: attendanceMessages.signatures,
      expected: attendanceMessages.checkedIn,
    },
    find: async ({ db, now }, id) => {
      const slug = await findSlug(db, id)
      const meeting = slug === undefined ? undefined : await findDeskMeeting(db, slug)
      if (!meeting) return undefined
      const state = checkCheckIn({ ...meeting, peopleErasedAt: null }, now())
      return {
        title: meeting.title,
        path: meetingPath(meeting),
        subject: subjectOfMeeting(meeting),
        open: state.ok,
        expected: meeting.arrived > 0 ? { size: meeting.arrived, relation: 'equal' } : null,
        territory: meeting.place.code,
      }
    },
  },
]
