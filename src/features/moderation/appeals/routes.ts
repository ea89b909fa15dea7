import { Type } from 'typebox'
import { emptyForm, type FormState, hasProblems, refuseForm } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  page,
  post,
  type Reply,
  type Route,
  redirect,
} from '#platform/http/index.ts'
import { type ModerationProblem, messages as words } from '../messages.ts'
import { appealDraft, appealPath, decisionPath, MODERATION_PATH, REPORTS_PER_HOUR } from '../model.ts'
import { getDecision } from '../pages/responses.ts'
import { ReportSentPage } from '../reports/views.tsx'
import { appealDecision } from './actions.ts'
import { mayAppeal } from './checks.ts'
import { fieldOf, readAppealForm } from './form.ts'
import { AppealedPage, AppealPage, NotAuthorPage } from './views.tsx'

async function appealPage(
  ctx: Context,
  frame: Frame,
  number: string | undefined,
  secret: string,
  form: FormState<ModerationProblem> = emptyForm,
): Promise<Reply> {
  const decision = await getDecision(ctx, number)
  if (decision.outcome !== 'hidden') throw notFound()
  // Public pages are cached for everyone, so the author identifies themselves here.
  if (!ctx.actor && secret === '')
    return redirect(
      `/${frame.language}/account/sign-in?then=${encodeURIComponent(`/${frame.language}${appealPath(decision.number)}`)}`,
    )
  if (!mayAppeal(ctx, decision, secret)) {
    if (secret !== '') throw notFound()
    return page(NotAuthorPage({ frame, decision }), 403)
  }
  const status = hasProblems(form) ? 422 : 200
  if (decision.appeal !== null) return page(AppealedPage({ frame, decision }), status)
  return page(AppealPage({ frame, decision, secret, form, owner: ctx.actor?.account ?? '' }), status)
}

export const appealRoutes: readonly Route[] = [
  get(
    `${MODERATION_PATH}/decisions/:number/appeal`,
    { allow: 'anyone', query: Type.Object({ key: Type.Optional(Type.String({ maxLength: 100 })) }) },
    ({ ctx, frame, params, query }) => appealPage(ctx, frame, params.number, query.key ?? ''),
  ),

  post(
    `${MODERATION_PATH}/decisions/:number/appeal`,
    { allow: 'anyone', perHour: REPORTS_PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const { number } = await getDecision(ctx, params.number)
      const form = readAppealForm(body)
      const { key = '', appeal: text = '' } = form.typed
      const taken = await appealDecision(ctx, { number, key, text })
      if (taken.ok)
        return page(
          ReportSentPage({
            frame,
            title: words.appealSent[language],
            back: decisionPath(number),
            draft: appealDraft(number),
          }),
        )
      if (taken.refusal === 'decision-unknown') throw notFound()
      const again = refuseForm(form, taken.refusal, fieldOf)
      return appealPage(ctx, { ...frame, path: appealPath(number) }, params.number, key, again)
    },
  ),
]
