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
import type { RegistrationTargetKind } from '../kinds.ts'
import { findRegistrationTargetSubject } from '../responses.ts'
import { confirmRegistrations, releaseSeats } from './actions.ts'
import { choiceFieldOf, readChoiceForm } from './form.ts'
import { unconfirmedPath } from './model.ts'
import { unconfirmedPage } from './responses.ts'

/** Who is unconfirmed; confirming them, or releasing their seats. */
export function confirmationRoutes(kind: RegistrationTargetKind): readonly Route[] {
  const guard = { allow: kind.permissions.contacts, of: findRegistrationTargetSubject(kind) }
  const postGuard = { ...guard, perHour: DESK_POSTS_PER_HOUR }
  const UNCONFIRMED_PATH = unconfirmedPath(kind, { slug: ':slug' })
  const ATTENDEES_PATH = attendeesPath(kind, { slug: ':slug' })
  return [
    get(UNCONFIRMED_PATH, guard, (request) => unconfirmedPage(kind, request)),

    post(UNCONFIRMED_PATH, postGuard, (request) => {
      const { ctx, params, body } = request
      const { slug = '' } = params
      return submitForm(request, readChoiceForm(body), {
        act: ({ registrations, release }) =>
          release
            ? releaseSeats(ctx, { kind, slug, registrations, ...release })
            : confirmRegistrations(ctx, { kind, slug, registrations }),
        fieldOf: choiceFieldOf,
        page: (form) => unconfirmedPage(kind, request, form),
        next: () => unconfirmedPath(kind, { slug }),
      })
    }),

    post(`${ATTENDEES_PATH}/:attendee/confirm`, postGuard, (request) => {
      const { slug = '', attendee = '' } = request.params
      if (!isId(attendee)) throw notFound()
      return submitForm(request, BUTTON_FORM, {
        act: () => confirmRegistrations(request.ctx, { kind, slug, registrations: [attendee] }),
        fieldOf: choiceFieldOf,
        page: (form) => attendeesPage(kind, request, form),
        next: () => `${attendeesPath(kind, { slug })}#g-${attendee}`,
      })
    }),
  ]
}
