import {
  DESK_POSTS_PER_HOUR,
  notFound,
  post,
  type Route,
  type RouteResponse,
  type SignedInRequest,
  seeOther,
} from '#platform/http/index.ts'
import { meetingDeskPath } from '../../model.ts'
import { meetingPermissions } from '../../permissions.ts'
import { findMeetingSubject } from '../../responses.ts'
import { draftPath } from '../model.ts'
import { beginCorrection, copyMeeting } from './actions.ts'

const beginning = {
  allow: meetingPermissions.write,
  of: findMeetingSubject,
  perHour: DESK_POSTS_PER_HOUR,
} as const
const MEETING_PATH = meetingDeskPath({ slug: ':slug' })

/** A button that begins a draft, which is refused only where there is no such meeting. */
const beginDraft =
  (act: typeof copyMeeting | typeof beginCorrection) =>
  async ({ ctx, language, params }: SignedInRequest): Promise<RouteResponse> => {
    const begun = await act(ctx, { slug: params.slug ?? '' })
    if (!begun.ok) throw notFound()
    return seeOther(`/${language}${draftPath(begun.value)}`)
  }

/** Drafts of announced meetings: their correction, and the next meeting after their pattern. */
export const correctionRoutes: readonly Route[] = [
  post(`${MEETING_PATH}/copy`, beginning, beginDraft(copyMeeting)),
  post(`${MEETING_PATH}/correct`, beginning, beginDraft(beginCorrection)),
]
