import { textIn } from '#domain/base/text.ts'
import { renderThingDeadlines } from '#features/deadlines/index.ts'
import { listTrail } from '#features/territories/index.ts'
import { page, type RouteRequest } from '#platform/http/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { lawTerms } from '#platform/jurisdiction.ts'
import { renderMarkdown } from '#platform/markdown/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import { getAnnouncedConsultation, termClockOf } from '../../responses.ts'
import { listConsultationEvents } from '../../store.ts'
import { OverviewPage } from './views.tsx'

/** What a consultation is about, until when, who answers, how it goes. */
export async function overviewPage({ ctx, frame, params }: RouteRequest<unknown>) {
  const consultation = await getAnnouncedConsultation(ctx, params.slug ?? '')
  const { language } = frame
  const [trail, events, [record], deadlines, sections] = await Promise.all([
    listTrail(ctx.db, consultation.place.code),
    listConsultationEvents(ctx.db, consultation.id),
    listRecords(ctx.db, consultation.id),
    renderThingDeadlines(ctx, 'consultations', consultation.id, language),
    renderSections(ctx, 'consultation', consultation, language),
  ])
  const { explanatoryNote, promise, decision, termRule, place } = consultation
  return page(
    OverviewPage({
      frame,
      consultation,
      trail,
      events,
      explanatoryNote: renderMarkdown(textIn(explanatoryNote, language)),
      promise: renderMarkdown(textIn(promise, language)),
      decision: decision ? renderMarkdown(textIn(decision, language)) : undefined,
      term: lawTerms.get(termRule),
      clock: termClockOf(ctx, place.code),
      record,
      deadlines,
      sections,
    }),
  )
}
