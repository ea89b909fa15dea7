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
import type { RegistrationTargetKind } from '../kinds.ts'
import { findRegistrationTargetSubject } from '../responses.ts'
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

/** Checks somebody in, or takes that back, and leads back to them in the same list. */
const setArrived = (kind: RegistrationTargetKind, arrived: boolean) => (request: SignedInRequest) => {
  const { ctx, params, body } = request
  const { slug = '', attendee = '' } = params
  if (!isId(attendee)) throw notFound()
  const filter = readAttendeeFilterForm(body)
  return submitForm(request, BUTTON_FORM, {
    act: () => checkIn(ctx, { kind, slug, registration: attendee, arrived }),
    fieldOf: checkInFieldOf,
    page: (form) => attendeesPage(kind, request, form, filter),
    next: () => `${attendeeListPath(kind, { slug }, filter)}#g-${attendee}`,
  })
}

/** The list at the door, its files, and how many came. */
export function attendanceRoutes(kind: RegistrationTargetKind): readonly Route[] {
  const guard = { allow: kind.permissions.door, of: findRegistrationTargetSubject(kind) }
  const exportGuard = { ...guard, fresh: true } as const
  const checkInGuard = { ...guard, perHour: FREQUENT_POSTS_PER_HOUR }
  const ATTENDEES_PATH = attendeesPath(kind, { slug: ':slug' })
  return [
    get(`${ATTENDEES_PATH}.csv`, exportGuard, (request) => attendeeDownload(kind, request, 'csv')),
    get(`${ATTENDEES_PATH}.xlsx`, exportGuard, (request) => attendeeDownload(kind, request, 'xlsx')),
    get(`${ATTENDEES_PATH}/print`, exportGuard, (request) => attendeesPrintPage(kind, request)),

    get(ATTENDEES_PATH, { ...guard, query: AttendeeFilterAndPage }, (request) =>
      attendeesPage(kind, request, emptyForm, readAttendeeFilterForm(request.query)),
    ),

    post(ATTENDEES_PATH, checkInGuard, (request) => {
      const { ctx, language, params, body } = request
      const { slug = '' } = params
      // Only the page makes this id, and no field can be wrong about it.
      if (!isId(readWalkInIdField(body))) throw notFound()
      return submitForm(request, readWalkInForm(body), {
        act: (walkIn) => admitWalkIn(ctx, { kind, slug, language, ...walkIn }),
        fieldOf: checkInFieldOf,
        page: (form) => attendeesPage(kind, request, form),
        next: ({ id }) => `${attendeesPath(kind, { slug })}#g-${id}`,
      })
    }),

    post(`${ATTENDEES_PATH}/:attendee/arrive`, checkInGuard, setArrived(kind, true)),
    post(`${ATTENDEES_PATH}/:attendee/undo`, checkInGuard, setArrived(kind, false)),

    post(`${kind.deskPathOf({ slug: ':slug' })}/attendance`, checkInGuard, (request) => {
      const { slug = '' } = request.params
      return submitForm(request, readAttendanceForm(request.body), {
        act: (attended) => recordAttendance(request.ctx, { kind, slug, attended }),
        fieldOf: attendanceFieldOf,
        page: (form) => attendeesPage(kind, request, form),
        next: () => `${attendeesPath(kind, { slug })}#attendance`,
      })
    }),
  ]
}
