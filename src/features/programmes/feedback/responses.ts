import { emptyForm, type FormState, hasProblems } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import { formPage, notFound, type RouteRequest } from '#platform/http/index.ts'
import { findProgrammeEvent } from '../event-store.ts'
import { acceptsFeedback } from '../model.ts'
import type { FeedbackProblem } from './messages.ts'
import { FeedbackPage } from './views.tsx'

/** The event of a programme at an address, or 404. */
export async function getEvent({ db }: Context, slug = '') {
  const event = await findProgrammeEvent(db, { slug })
  if (!event) throw notFound()
  return event
}

/** The questions after an event; a form that was sent too late is shown with its refusal. */
export async function feedbackPage(
  { ctx, frame, params }: RouteRequest<unknown>,
  form: FormState<FeedbackProblem> = emptyForm,
) {
  const event = await getEvent(ctx, params.meeting)
  const open = hasProblems(form) || acceptsFeedback(event, ctx.now())
  return formPage(FeedbackPage({ frame, event, open, form }), form)
}
