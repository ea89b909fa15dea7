import { refuseForm } from '#domain/base/form.ts'
import { get, notFound, page, post, type Route } from '#platform/http/index.ts'
import { messages } from '../messages.ts'
import { appealDraft, appealPath, decisionPath, REPORTS_PER_HOUR } from '../model.ts'
import { getDecision } from '../pages/responses.ts'
import { ReportSentPage } from '../reports/views.tsx'
import { appealDecision } from './actions.ts'
import { AppealKey, appealFieldOf, readAppealForm } from './form.ts'
import { appealPage } from './responses.ts'

const APPEAL_PATH = appealPath(':number')

export const appealRoutes: readonly Route[] = [
  get(APPEAL_PATH, { allow: 'anyone', query: AppealKey }, (request) =>
    appealPage(request, request.query.key ?? ''),
  ),

  // Answered with a page, which erases the draft of the appeal on the device.
  post(APPEAL_PATH, { allow: 'anyone', perHour: REPORTS_PER_HOUR }, async (request) => {
    const { ctx, frame, language, params, body } = request
    const { number } = await getDecision(ctx, params.number)
    const form = readAppealForm(body)
    const { key = '', appeal: text = '' } = form.typed
    const appealed = await appealDecision(ctx, { number, key, text })
    if (!appealed.ok) {
      if (appealed.refusal === 'decision-unknown') throw notFound()
      return appealPage(request, key, refuseForm(form, appealed.refusal, appealFieldOf))
    }
    const title = messages.appealSent[language]
    return page(ReportSentPage({ frame, title, back: decisionPath(number), draft: appealDraft(number) }))
  }),
]
