import { Type } from 'typebox'
import type { Id } from '#domain/base/id.ts'
import { textIn } from '#domain/base/text.ts'
import { CALENDAR_MEDIA_TYPE } from '#domain/icalendar/index.ts'
import { renderThingDeadlines } from '#features/deadlines/index.ts'
import { listTrail } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, file, get, notFound, oneOf, page, pageNumber, type Route } from '#platform/http/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { lawTerms } from '#platform/jurisdiction.ts'
import { renderMarkdown } from '#platform/markdown/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import { CONSULTATIONS_PATH, consultationPath } from '../model.ts'
import { consultationCalendarOf } from '../pages/calendar-feeds.ts'
import { listConsultationEvents } from '../store.ts'
import { OverviewPage } from './overview-views.tsx'
import { compareWithLast, loadPart } from './queries.ts'
import { CACHE_TAGS, getAnnouncedConsultation, TEXT_CACHE_TAGS, termClockOf } from './responses.ts'
import { ComparisonPage, TextVersionsPage } from './version-views.tsx'
import { ReadingPage } from './views.tsx'

const Reading = Type.Object({
  part: Type.Optional(pageNumber),
  version: Type.Optional(pageNumber),
  view: Type.Optional(oneOf(['side'])),
})
async function overviewPage(ctx: Context, frame: Frame, slug: string) {
  const consultation = await getAnnouncedConsultation(ctx, slug)
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

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    consultation: { readonly id: Id<'consultation'> }
  }
}

const overviewRoutes: readonly Route[] = [
  get(
    `${CONSULTATIONS_PATH}/:slug.ics`,
    { cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, params }) => {
      const consultation = await getAnnouncedConsultation(ctx, params.slug ?? '')
      const name = textIn(consultation.title, language)
      const path = consultationPath(consultation)
      return file(CALENDAR_MEDIA_TYPE, consultationCalendarOf(consultation, { ...frame, name, path }))
    },
  ),

  get(
    `${CONSULTATIONS_PATH}/:slug`,
    { cacheTags: [...TEXT_CACHE_TAGS, 'deadline', 'journal:consultations'], sections: 'consultation' },
    ({ ctx, frame, params }) => overviewPage(ctx, frame, params.slug ?? ''),
  ),
]

const textRoutes: readonly Route[] = [
  get(
    `${CONSULTATIONS_PATH}/:slug/text`,
    { query: Reading, cacheTags: TEXT_CACHE_TAGS },
    async ({ ctx, frame, params, query }) => {
      const consultation = await getAnnouncedConsultation(ctx, params.slug ?? '')
      const read = await loadPart(ctx, consultation, frame.language, {
        version: query.version === undefined ? undefined : Number(query.version),
        part: Number(query.part ?? 1),
        side: query.view === 'side',
      })
      if (!read) throw notFound()
      return page(
        ReadingPage({ frame, consultation, clock: termClockOf(ctx, consultation.place.code), ...read }),
      )
    },
  ),

  get(
    `${CONSULTATIONS_PATH}/:slug/versions`,
    { cacheTags: TEXT_CACHE_TAGS },
    async ({ ctx, frame, params }) => {
      const consultation = await getAnnouncedConsultation(ctx, params.slug ?? '')
      return page(TextVersionsPage({ frame, consultation, clock: termClockOf(ctx, consultation.place.code) }))
    },
  ),

  get(
    `${CONSULTATIONS_PATH}/:slug/versions/:number`,
    { cacheTags: [...TEXT_CACHE_TAGS, 'answer'] },
    async ({ ctx, frame, params }) => {
      const consultation = await getAnnouncedConsultation(ctx, params.slug ?? '')
      const compared = await compareWithLast(ctx, consultation, frame.language, Number(params.number))
      if (!compared) throw notFound()
      const clock = termClockOf(ctx, consultation.place.code)
      return page(ComparisonPage({ frame, consultation, clock, ...compared }))
    },
  ),
]

export const publicRoutes: readonly Route[] = [...overviewRoutes, ...textRoutes]
