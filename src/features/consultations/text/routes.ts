import { Type } from 'typebox'
import type { Id } from '#domain/base/id.ts'
import { textIn } from '#domain/base/text.ts'
import { CALENDAR_MEDIA_TYPE } from '#domain/icalendar/index.ts'
import { file, get, notFound, oneOf, page, pageNumber, type Route } from '#platform/http/index.ts'
import { CONSULTATIONS_PATH, consultationPath, readingPath } from '../model.ts'
import { consultationCalendarOf } from '../pages/calendar-feeds.ts'
import { CACHE_TAGS, getAnnouncedConsultation, TEXT_CACHE_TAGS, termClockOf } from '../responses.ts'
import { overviewPage } from './overview/responses.ts'
import { compareWithLast, loadPart } from './queries.ts'
import { ComparisonPage, TextVersionsPage } from './versions/views.tsx'
import { ReadingPage } from './views.tsx'

/** Which part of which version is read, in one language or both. */
const ReadingQuery = Type.Object({
  part: Type.Optional(pageNumber),
  version: Type.Optional(pageNumber),
  view: Type.Optional(oneOf(['side'])),
})
declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    consultation: { readonly id: Id<'consultation'> }
  }
}

const overviewRoutes: readonly Route[] = [
  get(
    `${consultationPath({ slug: ':slug' })}.ics`,
    { cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, params }) => {
      const consultation = await getAnnouncedConsultation(ctx, params.slug ?? '')
      const name = textIn(consultation.title, language)
      const path = consultationPath(consultation)
      return file(CALENDAR_MEDIA_TYPE, consultationCalendarOf(consultation, { ...frame, name, path }))
    },
  ),

  get(
    consultationPath({ slug: ':slug' }),
    { cacheTags: [...TEXT_CACHE_TAGS, 'deadline', 'journal:consultations'], sections: 'consultation' },
    (request) => overviewPage(request),
  ),
]

const textRoutes: readonly Route[] = [
  get(
    readingPath({ slug: ':slug' }),
    { query: ReadingQuery, cacheTags: TEXT_CACHE_TAGS },
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
