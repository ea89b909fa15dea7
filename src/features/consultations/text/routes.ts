import { Type } from 'typebox'
import type { Id } from '#domain/base/id.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { CALENDAR_MEDIA_TYPE } from '#domain/icalendar/index.ts'
import { renderThingDeadlines } from '#features/deadlines/index.ts'
import { listTrail } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, file, get, notFound, oneOf, page, pageNumber, type Route } from '#platform/http/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { lawTerms, workCalendar, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { renderMarkdown } from '#platform/markdown/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import { type Consultation, consultationPath } from '../model.ts'
import { consultationCalendarOf } from '../pages/calendar-feeds.ts'
import { findConsultation, listConsultationEvents } from '../store.ts'
import type { TermClock } from '../views.tsx'
import { textMessages } from './messages.ts'
import { OverviewPage } from './overview-views.tsx'
import { compareWithLast, loadPart } from './queries.ts'
import { ComparisonPage, TextVersionsPage } from './version-views.tsx'
import { ReadingPage } from './views.tsx'

/** Tables that lists show. */
export const CACHE_TAGS = ['consultation', 'document', 'comment', 'organisation', 'territory'] as const
export const TEXT_CACHE_TAGS = [...CACHE_TAGS, 'document_version'] as const

const Reading = Type.Object({
  part: Type.Optional(pageNumber),
  version: Type.Optional(pageNumber),
  view: Type.Optional(oneOf(['side'])),
})
export const termClockOf = (ctx: Context, code: string): TermClock => ({
  today: ctx.today(),
  calendar: workCalendar,
  zone: zoneOfTerritory(code),
})

/** A public consultation. */
export async function findAnnounced(ctx: Context, slug: string): Promise<Consultation> {
  const found = await findConsultation(ctx.db, { slug })
  if (!found?.announcedAt) throw notFound()
  return found
}

/** The whole document has no name. */
export const withDocumentName = <Named extends { readonly name: string }>(
  provision: Named,
  language: Language,
): Named => ({
  ...provision,
  name: provision.name || textMessages.wholeDocument[language],
})

async function overviewPage(ctx: Context, frame: Frame, slug: string) {
  const consultation = await findAnnounced(ctx, slug)
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
  get('/consultations/:slug.ics', { cacheTags: CACHE_TAGS }, async ({ ctx, frame, language, params }) => {
    const consultation = await findAnnounced(ctx, params.slug ?? '')
    const name = textIn(consultation.title, language)
    const path = consultationPath(consultation)
    return file(CALENDAR_MEDIA_TYPE, consultationCalendarOf(consultation, { ...frame, name, path }))
  }),

  get(
    '/consultations/:slug',
    { cacheTags: [...TEXT_CACHE_TAGS, 'deadline', 'journal:consultations'], sections: 'consultation' },
    ({ ctx, frame, params }) => overviewPage(ctx, frame, params.slug ?? ''),
  ),
]

const textRoutes: readonly Route[] = [
  get(
    '/consultations/:slug/text',
    { query: Reading, cacheTags: TEXT_CACHE_TAGS },
    async ({ ctx, frame, params, query }) => {
      const consultation = await findAnnounced(ctx, params.slug ?? '')
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

  get('/consultations/:slug/versions', { cacheTags: TEXT_CACHE_TAGS }, async ({ ctx, frame, params }) => {
    const consultation = await findAnnounced(ctx, params.slug ?? '')
    return page(TextVersionsPage({ frame, consultation, clock: termClockOf(ctx, consultation.place.code) }))
  }),

  get(
    '/consultations/:slug/versions/:number',
    { cacheTags: [...TEXT_CACHE_TAGS, 'answer'] },
    async ({ ctx, frame, params }) => {
      const consultation = await findAnnounced(ctx, params.slug ?? '')
      const compared = await compareWithLast(ctx, consultation, frame.language, Number(params.number))
      if (!compared) throw notFound()
      const clock = termClockOf(ctx, consultation.place.code)
      return page(ComparisonPage({ frame, consultation, clock, ...compared }))
    },
  ),
]

export const publicRoutes: readonly Route[] = [...overviewRoutes, ...textRoutes]
