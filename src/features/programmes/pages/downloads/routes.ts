import { Type } from 'typebox'
import { textIn } from '#domain/base/text.ts'
import { CALENDAR_MEDIA_TYPE } from '#domain/icalendar/index.ts'
import { listAnnouncementsById, meetingCalendarOf } from '#features/meetings/index.ts'
import { listNewsWithTextById, newsFeedEntry } from '#features/news/index.ts'
import { chartRoutes } from '#platform/charts/index.ts'
import type { Context } from '#platform/context.ts'
import { fontsFolder, mediaTypes } from '#platform/exports/index.ts'
import { type Frame, feedRoutes, file, get, notFound, type Route, redirect } from '#platform/http/index.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { listAllEventIds, listNewsIds, listProgrammeEvents } from '../../event-store.ts'
import { messages } from '../../messages.ts'
import { programmePath, type ReportFormat, reportFormats } from '../../model.ts'
import { ensureReport } from '../../report/actions.ts'
import { findReport } from '../../report/store.ts'
import { listProgrammeFindings } from '../findings/store.ts'
import { chartFiles } from '../indicators/chart-views.tsx'
import { CACHE_TAGS, getProgramme } from '../responses.ts'
import { eventList, findingList, indicatorList, type ProgrammeFileContext } from './exports.ts'

/** Open data has everything, up to what a spreadsheet can open. */
const OPEN_LIST_MAX = 50_000
const ALL = { offset: 0, limit: OPEN_LIST_MAX }
const NoQuery = Type.Object({})
const PROGRAMME_PATH = programmePath({ slug: ':slug' })
const fileContext = ({
  ctx,
  frame,
}: {
  readonly ctx: Context
  readonly frame: Frame
}): ProgrammeFileContext => ({
  language: frame.language,
  origin: frame.origin,
  at: ctx.now(),
})
const FEED_NEWS_MAX = 30
const FEED_EVENTS_MAX = 500

const reportRoute = (format: ReportFormat): Route =>
  get(`${PROGRAMME_PATH}/report.${format}`, { allow: 'anyone' }, async ({ ctx, frame, language, params }) => {
    const slug = params.slug ?? ''
    const digest = await ensureReport(
      ctx,
      { slug, language, format },
      { origin: frame.origin, fonts: fontsFolder },
    )
    if (!digest) throw notFound()
    return redirect(`/${language}${programmePath({ slug }, `/report/${digest}`)}`)
  })

/** Downloads of a programme: feeds, open data, reports. */
export const downloadRoutes: readonly Route[] = [
  ...feedRoutes(
    PROGRAMME_PATH,
    { query: NoQuery, cacheTags: [...CACHE_TAGS, 'news_item'] },
    async ({ ctx, frame, language, params }) => {
      const programme = await getProgramme(ctx, params.slug)
      const ids = await listNewsIds(ctx.db, programme.id, FEED_NEWS_MAX)
      const stories = await listNewsWithTextById(ctx.db, ids, language)
      return {
        title: `${messages.news[language]}: ${textIn(programme.name, language)}`,
        query: '',
        path: programmePath(programme),
        entries: stories.map((story) => newsFeedEntry(story, frame)),
      }
    },
  ),

  get(`${PROGRAMME_PATH}/events.ics`, { cacheTags: CACHE_TAGS }, async ({ ctx, frame, language, params }) => {
    const programme = await getProgramme(ctx, params.slug)
    const ids = await listAllEventIds(ctx.db, programme.id, FEED_EVENTS_MAX)
    const meetings = await listAnnouncementsById(ctx.db, ids)
    const name = textIn(programme.name, language)
    const path = programmePath(programme)
    return file(
      CALENDAR_MEDIA_TYPE,
      meetingCalendarOf(meetings, { language, origin: frame.origin, name, path }),
    )
  }),

  ...openListRoutes(
    `${PROGRAMME_PATH}/indicators`,
    { query: NoQuery, cacheTags: CACHE_TAGS },
    async (request) =>
      indicatorList(await getProgramme(request.ctx, request.params.slug), fileContext(request)),
  ),

  ...openListRoutes(
    `${PROGRAMME_PATH}/findings`,
    { query: NoQuery, cacheTags: CACHE_TAGS },
    async (request) => {
      const programme = await getProgramme(request.ctx, request.params.slug)
      const { items: findings } = await listProgrammeFindings(request.ctx.db, programme.id, {}, ALL)
      return findingList(programme, findings, fileContext(request))
    },
  ),

  ...openListRoutes(
    `${PROGRAMME_PATH}/events`,
    { query: NoQuery, cacheTags: CACHE_TAGS },
    async (request) => {
      const programme = await getProgramme(request.ctx, request.params.slug)
      const { items: events } = await listProgrammeEvents(request.ctx.db, programme.id, ALL)
      return eventList(programme, events, fileContext(request))
    },
  ),

  ...chartRoutes(
    `${PROGRAMME_PATH}/charts/:indicator`,
    { shows: CACHE_TAGS },
    async ({ ctx, frame, params }) =>
      chartFiles(await getProgramme(ctx, params.slug), params.indicator ?? '', frame),
  ),

  ...reportFormats.map(reportRoute),

  get(`${PROGRAMME_PATH}/report/:digest`, { allow: 'anyone' }, async ({ ctx, params }) => {
    const report = await findReport(ctx.db, params.digest ?? '')
    if (!report || report.slug !== params.slug) throw notFound()
    const { slug, language, format, bytes } = report
    return {
      kind: 'bytes',
      type: mediaTypes[format],
      body: bytes,
      headers: { 'content-disposition': `attachment; filename="${slug}-${language}.${format}"` },
    }
  }),
]
