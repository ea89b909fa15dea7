import {
  DESK_POSTS_PER_HOUR,
  get,
  movedTo,
  OFFICIAL_FORM_BYTES,
  post,
  type Route,
  type SignedInRequest,
  submitForm,
} from '#platform/http/index.ts'
import { documentUpload } from '#platform/uploads/index.ts'
import { meetingDeskPath } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { placeClockOf } from '../preparation/checks.ts'
import { findMeetingSubject, getMeeting } from '../responses.ts'
import { cancelMeeting, concludeMeeting, moveMeeting } from './actions.ts'
import {
  type ChangeForm,
  cancellationFieldOf,
  conclusionFieldOf,
  moveFieldOf,
  readChangeReasonForm,
  readConclusionForm,
  readMoveForm,
  readStoredMinutesField,
} from './form.ts'
import { retainMinutes } from './minutes-actions.ts'
import { type ChangeKind, changeKinds } from './model.ts'
import { changePage } from './responses.ts'

const { publish } = meetingPermissions
const MEETING_PATH = meetingDeskPath({ slug: ':slug' })
/** An outcome may be as long as a whole record of the meeting, in each of its languages. */
const OUTCOME_BYTES_MAX = 1_000_000
const minutesUpload = { ...documentUpload, fieldBytes: OUTCOME_BYTES_MAX }
const readGuard = { allow: publish, of: findMeetingSubject }
const postGuard = { ...readGuard, perHour: DESK_POSTS_PER_HOUR, bytes: OFFICIAL_FORM_BYTES } as const

const slugOf = ({ params }: SignedInRequest) => params.slug ?? ''

/** The form of a change comes back with what is wrong; a change that was made leads to the meeting. */
const onItsPage = (request: SignedInRequest, kind: ChangeKind) => ({
  page: (form: ChangeForm) => changePage(request, kind, form),
  next: () => meetingDeskPath({ slug: slugOf(request) }),
})

export const changeRoutes: readonly Route[] = [
  ...changeKinds.map((kind) =>
    get(`${MEETING_PATH}/${kind}`, readGuard, (request) => changePage(request, kind)),
  ),
  // The former address of the conclusion, which letters and bookmarks have.
  get(`${MEETING_PATH}/hold`, readGuard, ({ language, params: { slug = '' } }) =>
    movedTo(`/${language}${meetingDeskPath({ slug })}/conclude`),
  ),

  post(`${MEETING_PATH}/move`, postGuard, async (request) => {
    const { ctx, params, body } = request
    const { place, slug } = await getMeeting(ctx, params.slug)
    return submitForm(request, readMoveForm(body, placeClockOf(place.code)), {
      act: (move) => moveMeeting(ctx, { slug, ...move }),
      fieldOf: moveFieldOf,
      ...onItsPage(request, 'move'),
    })
  }),

  post(`${MEETING_PATH}/cancel`, postGuard, (request) =>
    submitForm(request, readChangeReasonForm(request.body), {
      act: (reason) => cancelMeeting(request.ctx, { slug: slugOf(request), reason }),
      fieldOf: cancellationFieldOf,
      ...onItsPage(request, 'cancel'),
    }),
  ),

  post(`${MEETING_PATH}/conclude`, { ...postGuard, uploads: minutesUpload }, async (request) => {
    const { ctx, body, files } = request
    const slug = slugOf(request)
    const minutes = await retainMinutes(ctx, slug, readStoredMinutesField(body), files[0])
    return submitForm(request, readConclusionForm(body, minutes), {
      act: (conclusion) => concludeMeeting(ctx, { slug, ...conclusion }),
      fieldOf: conclusionFieldOf,
      ...onItsPage(request, 'conclude'),
    })
  }),
]
