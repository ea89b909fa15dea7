import { Type } from 'typebox'
import { type Language, textIn } from '#domain/base/text.ts'
import { listTrail } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  file,
  get,
  notFound,
  oneOf,
  page,
  pageNumber,
  type Reply,
  type Route,
} from '#platform/http/index.ts'
import { type JournalRecord, listRecords } from '#platform/journal/index.ts'
import { lawTerms, workCalendar, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { renderMarkdown } from '#platform/markdown/index.ts'
import { CommentsPage } from '../comments/list-views.tsx'
import {
  findComment,
  findCommentFile,
  listChangesOf,
  listComments,
  listReplies,
} from '../comments/read-store.ts'
import { CommentPage } from '../comments/views.tsx'
import { calendarOf } from '../list/calendar-feeds.ts'
import { COMMENTS_PAGE, type Consultation, commentKinds, commentSorts, consultationPath } from '../model.ts'
import { findConsultation, listEvents } from '../store.ts'
import type { Clock } from '../views.tsx'
import { compareWithLast, readPart, readPlace } from './actions.ts'
import { textMessages } from './messages.ts'
import { OverviewPage } from './overview-views.tsx'
import { PlacePage } from './place-views.tsx'
import { listPlaceNames } from './store.ts'
import { ComparisonPage, VersionsPage } from './version-views.tsx'
import { ReadingPage } from './views.tsx'

/** What lists show. */
export const SHOWS = ['consultation', 'document', 'comment', 'organisation', 'territory'] as const
export const TEXT_SHOWS = [...SHOWS, 'document_version'] as const
const TALK_SHOWS = [...TEXT_SHOWS, 'answer', 'reply'] as const
export const CALENDAR = 'text/calendar; charset=utf-8'

const Reading = Type.Object({
  part: Type.Optional(pageNumber),
  version: Type.Optional(pageNumber),
  view: Type.Optional(oneOf(['side'])),
})
const Talk = Type.Object({
  sort: Type.Optional(oneOf(commentSorts)),
  kind: Type.Optional(oneOf(commentKinds)),
  page: Type.Optional(pageNumber),
})

export const clockOf = (ctx: Context, code: string): Clock => ({
  today: ctx.today(),
  calendar: workCalendar,
  zone: zoneOfTerritory(code),
})

/** A consultation that everyone may see. */
export async function findAnnounced(ctx: Context, slug: string): Promise<Consultation> {
  const found = await findConsultation(ctx.db, { slug })
  if (!found?.announcedAt) throw notFound()
  return found
}

/** The whole document has no name of its own. */
export const named = <Place extends { readonly name: string }>(place: Place, language: Language): Place => ({
  ...place,
  name: place.name || textMessages.wholeDocument[language],
})

export const pagesOf = (total: number, size: number) => Math.max(1, Math.ceil(total / size))

async function overviewPage(ctx: Context, frame: Frame, slug: string) {
  const consultation = await findAnnounced(ctx, slug)
  const { language } = frame
  const [trail, events, [record]] = await Promise.all([
    listTrail(ctx.db, consultation.place.code),
    listEvents(ctx.db, consultation.id),
    listRecords(ctx.db, consultation.id),
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
      clock: clockOf(ctx, place.code),
      record,
    }),
  )
}

const overviewRoutes: readonly Route[] = [
  get('/consultations/:slug.ics', { shows: SHOWS }, async ({ ctx, frame, language, params }) => {
    const consultation = await findAnnounced(ctx, params.slug ?? '')
    const name = textIn(consultation.title, language)
    const path = consultationPath(consultation)
    const events = await listEvents(ctx.db, consultation.id)
    const extendedAt = events.filter(({ what }) => what === 'extended').map(({ at }) => at)
    return file(CALENDAR, calendarOf(consultation, extendedAt, { ...frame, name, path }))
  }),

  get('/consultations/:slug', { shows: [...TEXT_SHOWS, 'journal:consultations'] }, ({ ctx, frame, params }) =>
    overviewPage(ctx, frame, params.slug ?? ''),
  ),
]

const textRoutes: readonly Route[] = [
  get(
    '/consultations/:slug/text',
    { query: Reading, shows: TEXT_SHOWS },
    async ({ ctx, frame, params, query }) => {
      const consultation = await findAnnounced(ctx, params.slug ?? '')
      const read = await readPart(ctx, consultation, frame.language, {
        version: query.version === undefined ? undefined : Number(query.version),
        part: Number(query.part ?? 1),
        side: query.view === 'side',
      })
      if (!read) throw notFound()
      return page(ReadingPage({ frame, consultation, clock: clockOf(ctx, consultation.place.code), ...read }))
    },
  ),

  get('/consultations/:slug/versions', { shows: TEXT_SHOWS }, async ({ ctx, frame, params }) => {
    const consultation = await findAnnounced(ctx, params.slug ?? '')
    return page(VersionsPage({ frame, consultation, clock: clockOf(ctx, consultation.place.code) }))
  }),

  get(
    '/consultations/:slug/versions/:number',
    { shows: [...TEXT_SHOWS, 'answer'] },
    async ({ ctx, frame, params }) => {
      const consultation = await findAnnounced(ctx, params.slug ?? '')
      const compared = await compareWithLast(ctx, consultation, frame.language, Number(params.number))
      if (!compared) throw notFound()
      const clock = clockOf(ctx, consultation.place.code)
      return page(ComparisonPage({ frame, consultation, clock, ...compared }))
    },
  ),
]

const talkRoutes: readonly Route[] = [
  get(
    '/consultations/:slug/at/:anchor',
    { query: Talk, shows: TALK_SHOWS },
    async ({ ctx, frame, params, query }) => {
      const consultation = await findAnnounced(ctx, params.slug ?? '')
      const place = await readPlace(ctx, consultation, frame.language, params.anchor ?? '')
      if (!place) throw notFound()
      const [sort, number] = [query.sort ?? 'support', Number(query.page ?? 1)]
      const { items, total } = await listComments(ctx.db, consultation.id, { place: place.anchor }, sort, {
        offset: (number - 1) * COMMENTS_PAGE,
        limit: COMMENTS_PAGE,
      })
      if (number > 1 && items.length === 0) throw notFound()
      const shown = { comments: items, total, sort, page: number, pages: pagesOf(total, COMMENTS_PAGE) }
      const clock = clockOf(ctx, consultation.place.code)
      return page(
        PlacePage({
          frame,
          consultation,
          clock,
          place: named(place, frame.language),
          ...shown,
        }),
      )
    },
  ),

  get(
    '/consultations/:slug/comments',
    { query: Talk, shows: TALK_SHOWS },
    async ({ ctx, frame, params, query }) => {
      const consultation = await findAnnounced(ctx, params.slug ?? '')
      const [sort, number] = [query.sort ?? 'support', Number(query.page ?? 1)]
      const { kind } = query
      const { items, total } = await listComments(ctx.db, consultation.id, { kind }, sort, {
        offset: (number - 1) * COMMENTS_PAGE,
        limit: COMMENTS_PAGE,
      })
      if (number > 1 && items.length === 0) throw notFound()
      const shown = { comments: items, kind, sort, page: number, pages: pagesOf(total, COMMENTS_PAGE) }
      const clock = clockOf(ctx, consultation.place.code)
      return page(CommentsPage({ frame, consultation, clock, ...shown }))
    },
  ),

  get(
    '/consultations/comments/:number',
    { shows: [...TALK_SHOWS, 'journal:consultations'] },
    async ({ ctx, frame, language, params }) => {
      const comment = await findCommentBy(ctx, params.number)
      const consultation = await findAnnounced(ctx, comment.slug)
      const [replies, changes, records] = await Promise.all([
        listReplies(ctx.db, comment.id),
        listChangesOf(ctx.db, comment.id),
        listRecords(ctx.db, comment.id),
      ])
      const named = await Promise.all(
        changes.map(async ({ versionId, number, anchor }) => {
          const names = await listPlaceNames(ctx.db, versionId, language === 'kk' ? 'kk' : 'ru')
          return { number, anchor, place: names.get(anchor) ?? '' }
        }),
      )
      const clock = clockOf(ctx, consultation.place.code)
      const shown = { replies, changes: named, ...entriesOf(records) }
      return page(CommentPage({ frame, consultation, clock, comment, ...shown }))
    },
  ),

  get('/consultations/comments/:number/files/:position', { allow: 'anyone' }, ({ ctx, params }) =>
    commentFile(ctx, params.number, params.position),
  ),
]

/** The answer is recorded under the act of its comment: each shows the newest entry of its own. */
const entriesOf = (records: readonly JournalRecord[]) => ({
  record: records.find(({ type }) => type !== 'consultations.answered'),
  answerRecord: records.find(({ type }) => type === 'consultations.answered'),
})

/** A file of a comment: at an address that ends with the comment, which that of its bytes would not. */
async function commentFile(
  ctx: Context,
  number: string | undefined,
  position: string | undefined,
): Promise<Reply> {
  if (!/^[1-9]\d{0,14}$/.test(number ?? '') || !/^\d$/.test(position ?? '')) throw notFound()
  const found = await findCommentFile(ctx.db, Number(number), Number(position))
  if (!found) throw notFound()
  const headers = {
    'cache-control': 'no-store',
    // RFC 6266, 4.3: a name of any letters.
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
  }
  return { kind: 'bytes', type: found.type, body: found.bytes, headers }
}

/** A comment that was once public, by the number in its address. */
export async function findCommentBy(ctx: Context, text: string | undefined) {
  if (!/^[1-9]\d{0,14}$/.test(text ?? '')) throw notFound()
  const comment = await findComment(ctx.db, Number(text))
  if (!comment) throw notFound()
  return comment
}

export const publicRoutes: readonly Route[] = [...overviewRoutes, ...textRoutes, ...talkRoutes]
