import { emptyForm } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import {
  BUTTON_FORM,
  FREQUENT_POSTS_PER_HOUR,
  get,
  notFound,
  post,
  type Route,
  type SignedInRequest,
  submitForm,
} from '#platform/http/index.ts'
import { meetingDeskPath } from '../model.ts'
import { meetingPermissions } from '../permissions.ts'
import { findMeetingSubject } from '../responses.ts'
import { admitWalkIn, checkIn, recordAttendance } from './actions.ts'
import {
  AttendeeFilterAndPage,
  attendanceFieldOf,
  checkInFieldOf,
  readAttendanceForm,
  readAttendeeFilterForm,
  readWalkInForm,
  readWalkInIdField,
} from './form.ts'
import { attendeesPath } from './model.ts'
import { attendeeDownload, attendeesPage, attendeesPrintPage } from './responses.ts'
import { attendeeListPath } from './views.tsx'

const seeing = { allow: meetingPermissions.door, of: findMeetingSubject }
const checkingIn = { ...seeing, perHour: FREQUENT_POSTS_PER_HOUR } as const
const ATTENDEES_PATH = attendeesPath({ slug: ':slug' })

/** Checks somebody in, or takes that back, and leads back to them in the same list. */
const setArrived = (arrived: boolean) => (request: SignedInRequest) => {
  const { ctx, params, body } = request
  const { slug = '', attendee = '' } = params
  if (!isId(attendee)) throw notFound()
  const filter = readAttendeeFilterForm(body)
  return submitForm(request, BUTTON_FORM, {
    act: () => checkIn(ctx, { slug, registration: attendee, arrived }),
    fieldOf: checkInFieldOf,
    page: (form) => attendeesPage(request, form, filter),
    next: () => `${attendeeListPath({ slug }, filter)}#g-${attendee}`,
  })
}

/** The list at the door, its files, and how many came. */
export const attendanceRoutes: readonly Route[] = [
  get(`${ATTENDEES_PATH}.csv`, { ...seeing, fresh: true }, (request) => attendeeDownload(request, 'csv')),
  get(`${ATTENDEES_PATH}.xlsx`, { ...seeing, fresh: true }, (request) => attendeeDownload(request, 'xlsx')),
  get(`${ATTENDEES_PATH}/print`, { ...seeing, fresh: true }, (request) => attendeesPrintPage(request)),

  get(ATTENDEES_PATH, { ...seeing, query: AttendeeFilterAndPage }, (request) =>
    attendeesPage(request, emptyForm, readAttendeeFilterForm(request.query)),
  ),

  post(ATTENDEES_PATH, checkingIn, (request) => {
    const { ctx, language, params, body } = request
    const { slug = '' } = params
    // Only the page makes this id, and no field can be wrong about it.
    if (!isId(readWalkInIdField(body))) throw notFound()
    return submitForm(request, readWalkInForm(body), {
      act: (walkIn) => admitWalkIn(ctx, { slug, language, ...walkIn }),
      fieldOf: checkInFieldOf,
      page: (form) => attendeesPage(request, form),
      next: ({ id }) => `${attendeesPath({ slug })}#g-${id}`,
    })
  }),

  post(`${ATTENDEES_PATH}/:attendee/arrive`, checkingIn, setArrived(true)),
  post(`${ATTENDEES_PATH}/:attendee/undo`, checkingIn, setArrived(false)),

  post(`${meetingDeskPath({ slug: ':slug' })}/attendance`, checkingIn, (request) => {
    const { slug = '' } = request.params
    return submitForm(request, readAttendanceForm(request.body), {
      act: (attended) => recordAttendance(request.ctx, { slug, attended }),
      fieldOf: attendanceFieldOf,
      page: (form) => attendeesPage(request, form),
      next: () => `${attendeesPath({ slug })}#attendance`,
    })
  }),
]
