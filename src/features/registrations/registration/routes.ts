import type { FormState } from '#domain/base/form.ts'
import {
  BUTTON_FORM,
  get,
  post,
  type Route,
  type RouteRequest,
  type RouteResponse,
  submitForm,
  VISITOR_POSTS_PER_HOUR,
} from '#platform/http/index.ts'
import type { RegistrationTargetKind } from '../kinds.ts'
import type { RegistrationProblem } from '../messages.ts'
import { registrationPath } from '../model.ts'
import { cancelRegistration, confirmRegistration, registerForTarget } from './actions.ts'
import {
  cancellationFieldOf,
  confirmationFieldOf,
  readRegistrationForm,
  registrationFieldOf,
} from './form.ts'
import { registrationPage } from './responses.ts'

const postGuard = { allow: 'anyone', perHour: VISITOR_POSTS_PER_HOUR } as const

/** The page of a thing of a kind, with the form of a registration. */
export type TargetPage = (
  request: RouteRequest<unknown>,
  form: FormState<RegistrationProblem>,
) => Promise<RouteResponse>

/** Registering for a thing, and the page behind the link to a registration. */
export function registrationRoutes(kind: RegistrationTargetKind, targetPage: TargetPage): readonly Route[] {
  const ONE_PATH = registrationPath(kind, { key: ':key' })
  const next = ({ key = '' }) => registrationPath(kind, { key })
  return [
    post(`${kind.pathOf({ slug: ':slug' })}/register`, postGuard, (request) => {
      const { ctx, language, params, body } = request
      const { slug = '' } = params
      return submitForm(request, readRegistrationForm(body), {
        act: (registration) => registerForTarget(ctx, { kind, slug, language, ...registration }),
        fieldOf: registrationFieldOf,
        // Somebody else may have taken the last seat: the page shows the thing as it is now.
        page: (form) => targetPage(request, form),
        next,
      })
    }),

    get(ONE_PATH, { allow: 'anyone' }, (request) => registrationPage(kind, request)),

    post(`${ONE_PATH}/cancel`, postGuard, (request) =>
      submitForm(request, BUTTON_FORM, {
        act: () => cancelRegistration(request.ctx, { key: request.params.key ?? '' }),
        fieldOf: cancellationFieldOf,
        page: (form) => registrationPage(kind, request, form),
        next: () => next(request.params),
      }),
    ),

    // A button and not the link itself, so that scanners of mailboxes confirm nothing.
    post(`${ONE_PATH}/confirm`, postGuard, (request) =>
      submitForm(request, BUTTON_FORM, {
        act: () => confirmRegistration(request.ctx, { key: request.params.key ?? '' }),
        fieldOf: confirmationFieldOf,
        page: (form) => registrationPage(kind, request, form),
        next: () => next(request.params),
      }),
    ),
  ]
}
