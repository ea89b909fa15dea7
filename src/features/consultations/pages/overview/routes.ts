import type { Id } from '#domain/base/id.ts'
import { textIn } from '#domain/base/text.ts'
import { CALENDAR_MEDIA_TYPE } from '#domain/icalendar/index.ts'
import { file, get, type Route } from '#platform/http/index.ts'
import { consultationPath } from '../../model.ts'
import { CACHE_TAGS, getAnnouncedConsultation, TEXT_CACHE_TAGS } from '../../responses.ts'
import { consultationCalendarOf } from '../calendar-feeds.ts'
import { overviewPage } from './responses.ts'

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    consultation: { readonly id: Id<'consultation'> }
  }
}

/** A consultation, also as a calendar. */
export const overviewRoutes: readonly Route[] = [
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
