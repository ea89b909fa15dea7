import { isId } from '#domain/base/id.ts'
import {
  BUTTON_FORM,
  DESK_POSTS_PER_HOUR,
  get,
  notFound,
  post,
  type Route,
  submitForm,
} from '#platform/http/index.ts'
import { attendeesPath } from '../attendance/model.ts'
import { attendeesPage } from '../attendance/responses.ts'
import { meetingPermissions } from '../permissions.ts'
import { findMeetingSubject } from '../responses.ts'
import { confirmRegistrations, releaseSeats } from './actions.ts'
import { choiceFieldOf, readChoiceForm } from './form.ts'
import { unconfirmedPath } from './model.ts'
import { unconfirmedPage } from './responses.ts'

const confirming = { allow: meetingPermissions.contacts, of: findMeetingSubject } as const
const UNCONFIRMED_PATH = unconfirmedPath({ slug: ':slug' })

/** Who is unconfirmed; confirming them, or releasing their seats. */
export const confirmationRoutes: readonly Route[] = [
  get(UNCONFIRMED_PATH, confirming, (request) => unconfirmedPage(request)),

  post(UNCONFIRMED_PATH, { ...confirming, perHour: DESK_POSTS_PER_HOUR }, (request) => {
    const { ctx, params, body } = request
    const { slug = '' } = params
    return submitForm(request, readChoiceForm(body), {
      act: ({ registrations, release }) =>
        release
          ? releaseSeats(ctx, { slug, registrations, ...release })
          : confirmRegistrations(ctx, { slug, registrations }),
      fieldOf: choiceFieldOf,
      page: (form) => unconfirmedPage(request, form),
      next: () => unconfirmedPath({ slug }),
    })
  }),

  post(
    `${attendeesPath({ slug: ':slug' })}/:attendee/confirm`,
    { ...confirming, perHour: DESK_POSTS_PER_HOUR },
    (request) => {
      const { slug = '', attendee = '' } = request.params
      if (!isId(attendee)) throw notFound()
      return submitForm(request, BUTTON_FORM, {
        act: () => confirmRegistrations(request.ctx, { slug, registrations: [attendee] }),
        fieldOf: choiceFieldOf,
        page: (form) => attendeesPage(request, form),
        next: () => `${attendeesPath({ slug })}#g-${attendee}`,
      })
    },
  ),
]
