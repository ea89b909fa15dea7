import { Type } from 'typebox'
import { readChoice, readField } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, found, get, notFound, page, post, type Reply, type Route } from '#platform/http/index.ts'
import { messages as words } from '../messages.ts'
import { appealDraft, appealPath, decisionPath, REPORTS_PER_HOUR } from '../model.ts'
import { decisionOf } from '../pages/routes.ts'
import { ReportSentPage } from '../reports/views.tsx'
import { appealDecision, mayAppeal } from './actions.ts'
import { AppealedPage, AppealPage, NotAuthorPage } from './views.tsx'

async function appealPage(
  ctx: Context,
  frame: Frame,
  number: string | undefined,
  secret: string,
  draft: { readonly typed: string; readonly problem?: string } = { typed: '' },
): Promise<Reply> {
  const decision = await decisionOf(ctx, number)
  if (decision.outcome !== 'hidden') throw notFound()
  // Public pages are cached for everyone, so the author identifies themselves here.
  if (!ctx.actor && secret === '')
    return found(
      `/${frame.language}/account/sign-in?then=${encodeURIComponent(`/${frame.language}${appealPath(decision.number)}`)}`,
    )
  if (!mayAppeal(ctx, decision, secret)) {
    if (secret !== '') throw notFound()
    return page(NotAuthorPage({ frame, decision }), 403)
  }
  if (decision.appeal !== null) return page(AppealedPage({ frame, decision }), draft.problem ? 422 : 200)
  const problems: Readonly<Record<string, string>> = draft.problem ? { appeal: draft.problem } : {}
  return page(
    AppealPage({
      frame,
      decision,
      secret,
      typed: draft.typed,
      problems,
      owner: ctx.actor?.account ?? '',
    }),
    draft.problem ? 422 : 200,
  )
}

export const appealRoutes: readonly Route[] = [
  get(
    '/moderation/decisions/:number/appeal',
    { allow: 'anyone', query: Type.Object({ key: Type.Optional(Type.String({ maxLength: 100 })) }) },
    ({ ctx, frame, params, query }) => appealPage(ctx, frame, params.number, query.key ?? ''),
  ),

  post(
    '/moderation/decisions/:number/appeal',
    { allow: 'anyone', perHour: REPORTS_PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const { number } = await decisionOf(ctx, params.number)
      const [key, typed] = [readChoice(body, 'key'), readField(body, 'appeal')]
      const taken = await appealDecision(ctx, { number, key, text: typed })
      if (taken.ok)
        return page(
          ReportSentPage({
            frame,
            title: words.appealSent[language],
            back: decisionPath(number),
            draft: appealDraft(number),
          }),
        )
      if (taken.refusal === 'no-decision') throw notFound()
      return appealPage(ctx, { ...frame, path: appealPath(number) }, params.number, key, {
        typed,
        problem: words[taken.refusal][language],
      })
    },
  ),
]
