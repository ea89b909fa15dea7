import { Type } from 'typebox'
import { textIn } from '#domain/base/text.ts'
import { ATOM_MEDIA_TYPE, JSON_FEED_MEDIA_TYPE, writeAtom, writeJsonFeed } from '#domain/feed/index.ts'
import { CALENDAR_MEDIA_TYPE } from '#domain/icalendar/index.ts'
import { listAnnouncementsById, meetingCalendarOf } from '#features/meetings/index.ts'
import { listStoriesById, storyEntry } from '#features/news/index.ts'
import { chartRoutes } from '#platform/charts/index.ts'
import type { Context } from '#platform/context.ts'
import { fontsFolder, mediaTypes } from '#platform/exports/index.ts'
import { type Frame, file, get, notFound, type Route, redirect } from '#platform/http/index.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { listAllEventIds, listNewsIds, listProgrammeEvents } from '../event-store.ts'
import { listProgrammeFindings } from '../finding-store.ts'
import { messages } from '../messages.ts'
import { PROGRAMMES_PATH, programmePath, type ReportFormat, reportFormats } from '../model.ts'
import { chartFiles } from '../pages/chart-views.tsx'
import { CACHE_TAGS, getProgramme } from '../pages/responses.ts'
import { ensureReport } from '../report/actions.ts'
import { findReport } from '../report/store.ts'
import { eventList, type FileContext, findingList, indicatorList } from './exports.ts'

/** Open data has everything, up to what a spreadsheet can open. */
const ALL = { offset: 0, limit: 50_000 }
const NoQuery = Type.Object({})
const fileContext = ({ ctx, frame }: { readonly ctx: Context; readonly frame: Frame }): FileContext => ({
  language: frame.language,
  origin: frame.origin,
  at: ctx.now(),
})
const FEED_NEWS_MAX = 30
const FEED_EVENTS_MAX = 500

/** The news of a programme as feed entries, with the metadata of the feed. */
async function newsOf(ctx: Context, frame: Frame, slug: string | undefined, name: string) {
  const programme = await getProgramme(ctx, slug)
  const ids = await listNewsIds(ctx.db, programme.id, FEED_NEWS_MAX)
  const { language, origin, assets } = frame
  const here = `${origin}/${language}${programmePath(programme)}`
  return {
    entries: (await listStoriesById(ctx.db, ids, language)).map((story) => storyEntry(story, frame)),
    head: {
      language,
      title: `${messages.news[language]}: ${textIn(programme.name, language)}`,
      page: here,
      self: `${here}/${name}`,
      icon: origin + assets.icon,
    },
  }
}

const reportRoute = (format: ReportFormat): Route =>
  get(
    `${PROGRAMMES_PATH}/:slug/report.${format}`,
    { allow: 'anyone' },
    async ({ ctx, frame, language, params }) => {
      const slug = params.slug ?? ''
      const digest = await ensureReport(
        ctx,
        { slug, language, format },
        { origin: frame.origin, fonts: fontsFolder },
      )
      if (!digest) throw notFound()
      return redirect(`/${language}${programmePath({ slug }, `/report/${digest}`)}`)
    },
  )

/** Downloads of a programme: feeds, open data, reports. */
export const downloadRoutes: readonly Route[] = [
  get(
    `${PROGRAMMES_PATH}/:slug/feed.atom`,
    { cacheTags: [...CACHE_TAGS, 'news_item'] },
    async ({ ctx, frame, params }) => {
      const { head, entries } = await newsOf(ctx, frame, params.slug, 'feed.atom')
      return file(ATOM_MEDIA_TYPE, writeAtom(head, entries, ctx.now()))
    },
  ),

  get(
    `${PROGRAMMES_PATH}/:slug/feed.json`,
    { cacheTags: [...CACHE_TAGS, 'news_item'] },
    async ({ ctx, frame, params }) => {
      const { head, entries } = await newsOf(ctx, frame, params.slug, 'feed.json')
      return file(JSON_FEED_MEDIA_TYPE, writeJsonFeed(head, entries))
    },
  ),

  get(
    `${PROGRAMMES_PATH}/:slug/events.ics`,
    { cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, params }) => {
      const programme = await getProgramme(ctx, params.slug)
      const ids = await listAllEventIds(ctx.db, programme.id, FEED_EVENTS_MAX)
      const meetings = await listAnnouncementsById(ctx.db, ids)
      const name = textIn(programme.name, language)
      const path = programmePath(programme)
      return file(
        CALENDAR_MEDIA_TYPE,
        meetingCalendarOf(meetings, { language, origin: frame.origin, name, path }),
      )
    },
  ),

  ...openListRoutes(
    `${PROGRAMMES_PATH}/:slug/indicators`,
    { query: NoQuery, cacheTags: CACHE_TAGS },
    async (request) =>
      indicatorList(await getProgramme(request.ctx, request.params.slug), fileContext(request)),
  ),

  ...openListRoutes(
    `${PROGRAMMES_PATH}/:slug/findings`,
    { query: NoQuery, cacheTags: CACHE_TAGS },
    async (request) => {
      const programme = await getProgramme(request.ctx, request.params.slug)
      const { findings } = await listProgrammeFindings(request.ctx.db, programme.id, {}, ALL)
      return findingList(programme, findings, fileContext(request))
    },
  ),

  ...openListRoutes(
    `${PROGRAMMES_PATH}/:slug/events`,
    { query: NoQuery, cacheTags: CACHE_TAGS },
    async (request) => {
      const programme = await getProgramme(request.ctx, request.params.slug)
      const { events } = await listProgrammeEvents(request.ctx.db, programme.id, ALL)
      return eventList(programme, events, fileContext(request))
    },
  ),

  ...chartRoutes(
    '/programmes/:slug/charts/:indicator',
    { shows: CACHE_TAGS },
    async ({ ctx, frame, params }) =>
      chartFiles(await getProgramme(ctx, params.slug), params.indicator ?? '', frame),
  ),

  ...reportFormats.map(reportRoute),

  get(`${PROGRAMMES_PATH}/:slug/report/:digest`, { allow: 'anyone' }, async ({ ctx, params }) => {
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
