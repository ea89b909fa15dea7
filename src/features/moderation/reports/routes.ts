import { refuseForm } from '#domain/base/form.ts'
import { get, notFound, page, post, type Route } from '#platform/http/index.ts'
import { findReported } from '../kinds.ts'
import { messages } from '../messages.ts'
import { REPORTS_PER_HOUR, reportDraft, reportPath } from '../model.ts'
import { reportThing } from './actions.ts'
import { readReportForm, reportFieldOf } from './form.ts'
import { reportContentPage } from './responses.ts'
import { ReportSentPage } from './views.tsx'

const REPORT_PATH = reportPath({ kind: ':kind', thing: ':thing' })

export const reportRoutes: readonly Route[] = [
  get(REPORT_PATH, { allow: 'anyone' }, (request) => reportContentPage(request)),

  // Answered with a page, which erases the draft of the report on the device.
  post(REPORT_PATH, { allow: 'anyone', perHour: REPORTS_PER_HOUR }, async (request) => {
    const { ctx, frame, language, params, body } = request
    const { kind = '', thing = '' } = params
    const form = readReportForm(body)
    const { rule = '', note = '' } = form.typed
    const found = await findReported(ctx, kind, thing)
    const reported = await reportThing(ctx, { kind, thing, rule, note })
    if (!reported.ok) {
      if (reported.refusal === 'thing-unknown') throw notFound()
      return reportContentPage(request, refuseForm(form, reported.refusal, reportFieldOf))
    }
    const draft = reportDraft(kind, thing)
    return page(ReportSentPage({ frame, title: messages.sent[language], back: found?.path ?? '', draft }))
  }),
]
