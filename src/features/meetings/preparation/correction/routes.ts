import { DESK_POSTS_PER_HOUR, post, type Route } from '#platform/http/index.ts'
import { meetingDeskPath } from '../../model.ts'
import { meetingPermissions } from '../../permissions.ts'
import { findMeetingSubject } from '../../responses.ts'
import { beginCorrection, copyMeeting } from './actions.ts'
import { beginMeetingDraft } from './responses.ts'

const correctionGuard = {
  allow: meetingPermissions.write,
  of: findMeetingSubject,
  perHour: DESK_POSTS_PER_HOUR,
} as const
const MEETING_PATH = meetingDeskPath({ slug: ':slug' })

/** Drafts of announced meetings: their correction, and the next meeting after their pattern. */
export const correctionRoutes: readonly Route[] = [
  post(`${MEETING_PATH}/copy`, correctionGuard, beginMeetingDraft(copyMeeting)),
  post(`${MEETING_PATH}/correct`, correctionGuard, beginMeetingDraft(beginCorrection)),
]
