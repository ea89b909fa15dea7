import { emptyForm, type FieldOf, type FormState, refuseForm } from '#domain/base/form.ts'
import type { Result } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import {
  DESK_POSTS_PER_HOUR,
  type Frame,
  get,
  notFound,
  page,
  post,
  type Reply,
  type Route,
  type RouteRequest,
  seeOther,
} from '#platform/http/index.ts'
import { type Actor, may } from '#platform/identity/index.ts'
import type { DeskProblem } from '../desk/messages.ts'
import { findConsultationSubject, getConsultation } from '../desk/responses.ts'
import { consultationDeskPath, DESK_PATH } from '../model.ts'
import { consultationPermissions as permissions } from '../permissions.ts'
import { findConsultationOwner } from '../store.ts'
import { termClockOf } from '../text/responses.ts'
import { bringIntoForce, closeConsultation, decideConsultation, extendConsultation } from './actions.ts'
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
import { pauseConsultation, resumeConsultation } from './pause-actions.ts'
import { DeskConsultationPage } from './views.tsx'

const { prepare, answer } = permissions
const ownConsultation = {
  allow: prepare,
  of: findConsultationSubject,
  perHour: DESK_POSTS_PER_HOUR,
} as const

async function consultationPage(
  ctx: Context,
  frame: Frame,
  actor: Actor,
  id = '',
  form: FormState<DeskProblem> = emptyForm,
) {
  const consultation = await getConsultation(ctx, id)
  const subject = (await findConsultationOwner(ctx.db, consultation.id)) ?? {}
  return page(
    DeskConsultationPage({
      frame,
      consultation,
      clock: termClockOf(ctx, consultation.place.code),
      mayPrepare: may(actor, prepare, subject),
      mayAnswer: may(actor, answer, subject),
      form,
    }),
    form === emptyForm ? 200 : 422,
  )
}

/** Redirects to the consultation, or shows the same page with the refusal. */
const closingReply = <Refusal extends DeskProblem>(
  { ctx, frame, actor, params }: Pick<RouteRequest<unknown, Actor>, 'ctx' | 'frame' | 'actor' | 'params'>,
  done: Result<unknown, Refusal | 'consultation-unknown'>,
  form: FormState<DeskProblem>,
  fieldOf: FieldOf<NoInfer<Refusal>, string>,
): Promise<Reply> | Reply => {
  if (done.ok) return seeOther(`/${frame.language}${consultationDeskPath(params.id ?? '')}`)
  const { refusal } = done
  if (refusal === 'consultation-unknown') throw notFound()
  return consultationPage(ctx, frame, actor, params.id, refuseForm(form, refusal, fieldOf))
}

/** Routes of the desk of an announced consultation: next version, term, closing and decision. */
export const closingRoutes: readonly Route[] = [
  get(`${DESK_PATH}/:id`, { allow: prepare, of: findConsultationSubject }, ({ ctx, frame, actor, params }) =>
    consultationPage(ctx, frame, actor, params.id),
  ),

  post(`${DESK_PATH}/:id/close`, ownConsultation, async (request) => {
    const closed = await closeConsultation(request.ctx, { id: request.params.id ?? '' })
    return closingReply(request, closed, emptyForm, closeFieldOf)
  }),

  post(`${DESK_PATH}/:id/extend`, ownConsultation, async (request) => {
    const { ctx, frame, actor, params, body } = request
    const read = readExtensionForm(body)
    if (!read.ok) return consultationPage(ctx, frame, actor, params.id, read.form)
    const extended = await extendConsultation(ctx, { id: params.id ?? '', ...read.value })
    return closingReply(request, extended, read.form, extensionFieldOf)
  }),

  post(`${DESK_PATH}/:id/pause`, ownConsultation, async (request) => {
    const { ctx, frame, actor, params, body } = request
    const read = readPauseForm(body)
    if (!read.ok) return consultationPage(ctx, frame, actor, params.id, read.form)
    const paused = await pauseConsultation(ctx, { id: params.id ?? '', ...read.value })
    return closingReply(request, paused, read.form, pauseFieldOf)
  }),

  post(`${DESK_PATH}/:id/resume`, ownConsultation, async (request) => {
    const { ctx, frame, actor, params, body } = request
    const read = readResumptionForm(body)
    if (!read.ok) return consultationPage(ctx, frame, actor, params.id, read.form)
    const resumed = await resumeConsultation(ctx, { id: params.id ?? '', first: read.value })
    return closingReply(request, resumed, read.form, resumptionFieldOf)
  }),

  post(`${DESK_PATH}/:id/decide`, ownConsultation, async (request) => {
    const { ctx, frame, actor, params, body } = request
    const read = readDecisionForm(body)
    if (!read.ok) return consultationPage(ctx, frame, actor, params.id, read.form)
    const decided = await decideConsultation(ctx, { id: params.id ?? '', ...read.value })
    return closingReply(request, decided, read.form, decisionFieldOf)
  }),

  post(`${DESK_PATH}/:id/force`, ownConsultation, async (request) => {
    const { ctx, frame, actor, params, body } = request
    const read = readForceDayForm(body)
    if (!read.ok) return consultationPage(ctx, frame, actor, params.id, read.form)
    const done = await bringIntoForce(ctx, { id: params.id ?? '', on: read.value })
    return closingReply(request, done, read.form, forceFieldOf)
  }),
]
