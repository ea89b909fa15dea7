import { readChoice, readField } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, get, notFound, page, post, type Route } from '#platform/http/index.ts'
import { findReported } from '../actions.ts'
import { messages as words } from '../messages.ts'
import { REPORTS_PER_HOUR, reportDraft } from '../model.ts'
import { reportThing } from './actions.ts'
import { ReportPage, ReportSentPage } from './views.tsx'

type Draft = {
  readonly rule: string
  readonly note: string
  readonly problems: Readonly<Record<string, string>>
}

async function reportPage(
  ctx: Context,
  frame: Frame,
  { kind = '', thing = '' }: Readonly<Record<string, string>>,
  { problems, ...typed }: Draft = { rule: '', note: '', problems: {} },
) {
  const found = await findReported(ctx, kind, thing)
  if (!found || found.hidden) throw notFound()
  const { title, words: said, language } = found
  const owner = ctx.actor?.account ?? ''
  const shown = { title, words: said, lang: language, typed, problems, owner }
  return page(ReportPage({ frame, kind, thing, ...shown }), Object.keys(problems).length > 0 ? 422 : 200)
}

export const reportRoutes: readonly Route[] = [
  get('/moderation/report/:kind/:thing', { allow: 'anyone' }, ({ ctx, frame, params }) =>
    reportPage(ctx, frame, params),
  ),

  post(
    '/moderation/report/:kind/:thing',
    { allow: 'anyone', perHour: REPORTS_PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const { kind = '', thing = '' } = params
      const typed = { rule: readChoice(body, 'rule'), note: readField(body, 'note') }
      const found = await findReported(ctx, kind, thing)
      const taken = await reportThing(ctx, { kind, thing, ...typed })
      if (taken.ok) {
        const draft = reportDraft(kind, thing)
        return page(ReportSentPage({ frame, title: words.sent[language], back: found?.path ?? '', draft }))
      }
      if (taken.refusal === 'no-thing') throw notFound()
      const field = taken.refusal === 'note-long' ? 'note' : 'rule'
      return reportPage(ctx, frame, params, {
        ...typed,
        problems: { [field]: words[taken.refusal][language] },
      })
    },
  ),
]
