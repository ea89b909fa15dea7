import { emptyForm, type FormState } from '#domain/base/form.ts'
import { signInPath } from '#features/accounts/index.ts'
import {
  formPage,
  notFound,
  page,
  type RouteRequest,
  type RouteResponse,
  redirect,
} from '#platform/http/index.ts'
import type { ModerationProblem } from '../messages.ts'
import { appealPath } from '../model.ts'
import { getDecision } from '../pages/responses.ts'
import { mayAppeal } from './checks.ts'
import { AppealedPage, AppealPage, NotAuthorPage } from './views.tsx'

/**
 * The appeal against a decision, for the author of what was hidden.
 * @param secret the key of the link in the letter; '' for authors who sign in
 */
export async function appealPage(
  { ctx, frame, params }: RouteRequest<unknown>,
  secret: string,
  form: FormState<ModerationProblem> = emptyForm,
): Promise<RouteResponse> {
  const { language } = frame
  const decision = await getDecision(ctx, params.number)
  if (decision.outcome !== 'hidden') throw notFound()
  // Public pages are cached for everyone, so the author identifies themselves here.
  if (!ctx.actor && secret === '')
    return redirect(`/${language}${signInPath(`/${language}${appealPath(decision.number)}`)}`)
  if (!mayAppeal(ctx, decision, secret)) {
    if (secret !== '') throw notFound()
    return page(NotAuthorPage({ frame, decision }), 403)
  }
  if (decision.appeal !== null) return formPage(AppealedPage({ frame, decision }), form)
  const owner = ctx.actor?.account ?? ''
  const address = { ...frame, path: appealPath(decision.number) }
  return formPage(AppealPage({ frame: address, decision, secret, form, owner }), form)
}
