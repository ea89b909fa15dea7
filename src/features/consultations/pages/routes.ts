import { CALENDAR_MEDIA_TYPE } from '#domain/icalendar/index.ts'
import { feedRoutes, file, get, page, paginate, type Route } from '#platform/http/index.ts'
import { regionOptions } from '#platform/jurisdiction.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { CALENDAR_FEED_PATH, CONSULTATIONS_PATH, DOWNLOADS_PATH, PAGE_SIZE } from '../model.ts'
import { CACHE_TAGS, TEXT_CACHE_TAGS, termClockOf } from '../responses.ts'
import { deadlinesOf } from './calendar-feeds.ts'
import { consultationList } from './exports.ts'
import { ConsultationFilterAndPage, ConsultationFilterQuery, readConsultationFilterForm } from './form.ts'
import { loadConsultationFeed } from './responses.ts'
import { listConsultations, listDueConsultations } from './store.ts'
import { ConsultationListPage, listTitle } from './views.tsx'

const CALENDAR_MAX = 200

/** The list, also as feeds and as a calendar. Its paths come before paths with a slug. */
export const pageRoutes: readonly Route[] = [
  get(
    CONSULTATIONS_PATH,
    { query: ConsultationFilterAndPage, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const filter = await readConsultationFilterForm(ctx, query)
      const found = await paginate(query.page, PAGE_SIZE, (range) =>
        listConsultations(ctx.db, filter, ctx.today(), range),
      )
      const regions = regionOptions[language]
      return page(ConsultationListPage({ frame, filter, ...found, regions, clock: termClockOf(ctx, '') }))
    },
  ),

  ...openListRoutes(
    DOWNLOADS_PATH,
    { query: ConsultationFilterQuery, cacheTags: CACHE_TAGS },
    async (request) => {
      const { ctx, frame, query } = request
      return consultationList(ctx, frame, await readConsultationFilterForm(ctx, query))
    },
  ),

  get(
    CALENDAR_FEED_PATH,
    { query: ConsultationFilterQuery, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, query }) => {
      const filter = await readConsultationFilterForm(ctx, query)
      const items = await listDueConsultations(ctx.db, filter, ctx.today(), CALENDAR_MAX)
      const name = listTitle(filter, frame.language)
      return file(CALENDAR_MEDIA_TYPE, deadlinesOf(items, { ...frame, name, path: CONSULTATIONS_PATH }))
    },
  ),

  ...feedRoutes(
    CONSULTATIONS_PATH,
    { query: ConsultationFilterQuery, cacheTags: TEXT_CACHE_TAGS },
    async ({ ctx, frame, query }) =>
      loadConsultationFeed(ctx, frame, await readConsultationFilterForm(ctx, query)),
  ),
]
