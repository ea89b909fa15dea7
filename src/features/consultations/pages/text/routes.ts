import { Type } from 'typebox'
import { get, notFound, oneOf, page, pageNumber, type Route } from '#platform/http/index.ts'
import { readingPath } from '../../model.ts'
import { getAnnouncedConsultation, TEXT_CACHE_TAGS, termClockOf } from '../../responses.ts'
import { loadPart } from '../../text/queries.ts'
import { ReadingPage } from './views.tsx'

/** Which part of which version is read, in one language or both. */
const ReadingQuery = Type.Object({
  part: Type.Optional(pageNumber),
  version: Type.Optional(pageNumber),
  view: Type.Optional(oneOf(['side'])),
})

/** The text of a consultation, in parts. */
export const textRoutes: readonly Route[] = [
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
]
