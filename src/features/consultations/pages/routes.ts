import { addDays } from '#domain/base/local-date.ts'
import { queryString } from '#domain/base/query-string.ts'
import { CALENDAR_MEDIA_TYPE } from '#domain/icalendar/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  feedRoutes,
  file,
  get,
  type ListFeed,
  page,
  paginate,
  type Route,
} from '#platform/http/index.ts'
import { regionOptions } from '#platform/jurisdiction.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import {
  CALENDAR_FEED_PATH,
  CONSULTATIONS_PATH,
  type ConsultationFilter,
  DOWNLOADS_PATH,
  PAGE_SIZE,
} from '../model.ts'
import { CACHE_TAGS, TEXT_CACHE_TAGS, termClockOf } from '../responses.ts'
import { deadlinesOf } from './calendar-feeds.ts'
import { consultationList } from './exports.ts'
import { closingEntry, happeningEntry, REMINDED_DAYS } from './feeds.ts'
import { ConsultationFilterAndPage, ConsultationFilterSchema, readConsultationFilterForm } from './form.ts'
import { listClosingConsultations, listConsultations, listDueConsultations, listHappenings } from './store.ts'
import { ConsultationListPage, listTitle } from './views.tsx'

const CALENDAR_MAX = 200

const FEED_MAX = 50

/** The latest events of the consultations in a filter, and reminders of those that end soon; the latest first. */
async function loadFeed(ctx: Context, frame: Frame, filter: ConsultationFilter): Promise<ListFeed> {
  const today = ctx.today()
  const happened = await listHappenings(ctx.db, filter, today, FEED_MAX)
  const closing = await listClosingConsultations(
    ctx.db,
    filter,
    today,
    addDays(today, REMINDED_DAYS),
    FEED_MAX,
  )
  const entries = [
    ...happened.map((happening) => happeningEntry(happening, frame)),
    ...closing.map((consultation) => closingEntry(consultation, frame, today)),
  ].sort((left, right) => right.at.getTime() - left.at.getTime())
  return {
    title: listTitle(filter, frame.language),
    query: queryString(filter),
    entries: entries.slice(0, FEED_MAX),
  }
}

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
    { query: ConsultationFilterSchema, cacheTags: CACHE_TAGS },
    async (request) => {
      const { ctx, frame, query } = request
      return consultationList(ctx, frame, await readConsultationFilterForm(ctx, query))
    },
  ),

  get(
    CALENDAR_FEED_PATH,
    { query: ConsultationFilterSchema, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, query }) => {
      const filter = await readConsultationFilterForm(ctx, query)
      const items = await listDueConsultations(ctx.db, filter, ctx.today(), CALENDAR_MAX)
      const name = listTitle(filter, frame.language)
      return file(CALENDAR_MEDIA_TYPE, deadlinesOf(items, { ...frame, name, path: CONSULTATIONS_PATH }))
    },
  ),

  ...feedRoutes(
    CONSULTATIONS_PATH,
    { query: ConsultationFilterSchema, cacheTags: TEXT_CACHE_TAGS },
    async ({ ctx, frame, query }) => loadFeed(ctx, frame, await readConsultationFilterForm(ctx, query)),
  ),
]
