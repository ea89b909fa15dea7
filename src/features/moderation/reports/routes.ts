import { emptyForm, type FormState, hasProblems, refuseForm } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, get, notFound, page, post, type Route } from '#platform/http/index.ts'
import { findReported } from '../kinds.ts'
import { type ModerationProblem, messages as words } from '../messages.ts'
import { MODERATION_PATH, REPORTS_PER_HOUR, reportDraft } from '../model.ts'
import { reportThing } from './actions.ts'
import { fieldOf, readReportForm } from './form.ts'
import { ReportPage, ReportSentPage } from './views.tsx'

async function reportPage(
  ctx: Context,
  frame: Frame,
  { kind = '', thing = '' }: Readonly<Record<string, string>>,
  form: FormState<ModerationProblem> = emptyForm,
) {
  const found = await findReported(ctx, kind, thing)
  if (!found || found.hidden) throw notFound()
  const { title, words: said, language } = found
  const owner = ctx.actor?.account ?? ''
  const shown = { title, words: said, lang: language, form, owner }
  return page(ReportPage({ frame, kind, thing, ...shown }), hasProblems(form) ? 422 : 200)
}

export const reportRoutes: readonly Route[] = [
  get(`${MODERATION_PATH}/report/:kind/:thing`, { allow: 'anyone' }, ({ ctx, frame, params }) =>
    reportPage(ctx, frame, params),
  ),

  post(
    `${MODERATION_PATH}/report/:kind/:thing`,
    { allow: 'anyone', perHour: REPORTS_PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const { kind = '', thing = '' } = params
      const form = readReportForm(body)
      const { rule = '', note = '' } = form.typed
      const found = await findReported(ctx, kind, thing)
      const taken = await reportThing(ctx, { kind, thing, rule, note })
      if (taken.ok) {
        const draft = reportDraft(kind, thing)
        return page(ReportSentPage({ frame, title: words.sent[language], back: found?.path ?? '', draft }))
      }
      if (taken.refusal === 'thing-unknown') throw notFound()
      return reportPage(ctx, frame, params, refuseForm(form, taken.refusal, fieldOf))
    },
  ),
]
