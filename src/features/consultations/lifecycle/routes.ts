import type { FormState } from '#domain/base/form.ts'
import {
  BUTTON_FORM,
  DESK_POSTS_PER_HOUR,
  get,
  OFFICIAL_FORM_BYTES,
  post,
  type Route,
  type SignedInRequest,
  submitForm,
} from '#platform/http/index.ts'
import type { ConsultationDeskProblem } from '../desk/messages.ts'
import { consultationDeskPath, DESK_PATH } from '../model.ts'
import { consultationPermissions } from '../permissions.ts'
import {
  bringIntoForce,
  closeConsultation,
  decideConsultation,
  extendConsultation,
  pauseConsultation,
  resumeConsultation,
} from './actions.ts'
import {
  closeFieldOf,
  decisionFieldOf,
  extensionFieldOf,
  forceFieldOf,
  pauseFieldOf,
  readDecisionForm,
  readExtensionForm,
  readForceDayForm,
  readPauseForm,
  readResumptionForm,
  resumptionFieldOf,
} from './form.ts'
import { deskConsultationPage, findConsultationSubject } from './responses.ts'

const changeGuard = {
  allow: consultationPermissions.prepare,
  of: findConsultationSubject,
  perHour: DESK_POSTS_PER_HOUR,
  bytes: OFFICIAL_FORM_BYTES,
} as const

const idOf = ({ params }: SignedInRequest) => params.id ?? ''

/** All of these forms stand on the page of the consultation, and lead back to it. */
const onItsPage = (request: SignedInRequest) => ({
  page: (form: FormState<ConsultationDeskProblem>) => deskConsultationPage(request, form),
  next: () => consultationDeskPath({ id: idOf(request) }),
})

/** Routes of the desk of an announced consultation: next version, term, closing and decision. */
export const lifecycleRoutes: readonly Route[] = [
  get(
    `${DESK_PATH}/:id`,
    { allow: consultationPermissions.prepare, of: findConsultationSubject },
    (request) => deskConsultationPage(request),
  ),

  post(`${DESK_PATH}/:id/close`, changeGuard, (request) =>
    submitForm(request, BUTTON_FORM, {
      act: () => closeConsultation(request.ctx, { id: idOf(request) }),
      fieldOf: closeFieldOf,
      ...onItsPage(request),
    }),
  ),

  post(`${DESK_PATH}/:id/extend`, changeGuard, (request) =>
    submitForm(request, readExtensionForm(request.body), {
      act: (days) => extendConsultation(request.ctx, { id: idOf(request), ...days }),
      fieldOf: extensionFieldOf,
      ...onItsPage(request),
    }),
  ),

  post(`${DESK_PATH}/:id/pause`, changeGuard, (request) =>
    submitForm(request, readPauseForm(request.body), {
      act: (pause) => pauseConsultation(request.ctx, { id: idOf(request), ...pause }),
      fieldOf: pauseFieldOf,
      ...onItsPage(request),
    }),
  ),

  post(`${DESK_PATH}/:id/resume`, changeGuard, (request) =>
    submitForm(request, readResumptionForm(request.body), {
      act: (first) => resumeConsultation(request.ctx, { id: idOf(request), first }),
      fieldOf: resumptionFieldOf,
      ...onItsPage(request),
    }),
  ),

  post(`${DESK_PATH}/:id/decide`, changeGuard, (request) =>
    submitForm(request, readDecisionForm(request.body), {
      act: (decision) => decideConsultation(request.ctx, { id: idOf(request), ...decision }),
      fieldOf: decisionFieldOf,
      ...onItsPage(request),
    }),
  ),

  post(`${DESK_PATH}/:id/force`, changeGuard, (request) =>
    submitForm(request, readForceDayForm(request.body), {
      act: (on) => bringIntoForce(request.ctx, { id: idOf(request), on }),
      fieldOf: forceFieldOf,
      ...onItsPage(request),
    }),
  ),
]
