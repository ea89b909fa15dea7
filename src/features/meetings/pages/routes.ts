import { type Static, Type } from 'typebox'
import type { Id } from '#domain/base/id.ts'
import { textIn } from '#domain/base/text.ts'
import { CALENDAR_MEDIA_TYPE } from '#domain/icalendar/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  file,
  get,
  notFound,
  oneOf,
  page,
  pageNumber,
  paginate,
  type Route,
} from '#platform/http/index.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { agendaChannel } from '../agenda/model.ts'
import { MEETINGS_PATH, meetingPath } from '../model.ts'
import { findAnnouncement, findMeeting, listMeetings } from '../store.ts'
import { meetingList } from './exports.ts'
import { meetingCalendarOf } from './feeds.ts'
import { Filter, filterFields, readMeetingFilterForm } from './form.ts'
import { LIST_CACHE_TAGS, listProps } from './list-responses.ts'
import { MeetingListPage } from './list-views.tsx'
import { DOWNLOADS_PATH, PAGE_SIZE } from './model.ts'

import { meetingPage } from './responses.ts'

/** The page of a meeting also shows the number of its latest entry in the journal. */
const PAGE_CACHE_TAGS = [...LIST_CACHE_TAGS, 'agenda_item', 'journal:meetings'] as const
/** So many past meetings follow the last of those ahead. */
const RECENT_MAX = 5

const List = Type.Object({
  ...filterFields,
  when: Type.Optional(oneOf(['ahead', 'past'])),
  page: Type.Optional(pageNumber),
})

async function listPage(
  ctx: Context,
  frame: Frame,
  query: Static<typeof Filter> & { when?: 'ahead' | 'past'; page?: string },
) {
  const chosen = await readMeetingFilterForm(ctx, query)
  const [when, now] = [query.when ?? 'ahead', ctx.now()]
  const found = await paginate(query.page, PAGE_SIZE, (range) =>
    listMeetings(ctx.db, chosen, { when, now, ...range }),
  )
  const isLast = when === 'ahead' && found.page === found.pages
  const recent = isLast
    ? await listMeetings(ctx.db, chosen, { when: 'past', now, offset: 0, limit: RECENT_MAX })
    : undefined
  return page(
    MeetingListPage({
      ...listProps(ctx, frame, chosen),
      when,
      meetings: found.entries,
      recent: recent?.entries ?? [],
      page: found.page,
      pages: found.pages,
    }),
  )
}

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    meeting: { readonly id: Id<'meeting'> }
  }
}

export const pageRoutes: readonly Route[] = [
  get(MEETINGS_PATH, { query: List, cacheTags: LIST_CACHE_TAGS }, ({ ctx, frame, query }) =>
    listPage(ctx, frame, query as Parameters<typeof listPage>[2]),
  ),

  ...openListRoutes(
    DOWNLOADS_PATH,
    { query: Filter, cacheTags: LIST_CACHE_TAGS },
    async ({ ctx, frame, query }) => meetingList(ctx, frame, await readMeetingFilterForm(ctx, query)),
  ),

  get(
    `${MEETINGS_PATH}/:slug.ics`,
    { cacheTags: LIST_CACHE_TAGS },
    async ({ ctx, frame, language, params }) => {
      const meeting = await findAnnouncement(ctx.db, params.slug ?? '')
      if (!meeting) throw notFound()
      const name = textIn(meeting.title, language)
      const path = meetingPath(meeting)
      return file(
        CALENDAR_MEDIA_TYPE,
        meetingCalendarOf([meeting], { language, origin: frame.origin, name, path }),
      )
    },
  ),

  get(
    `${MEETINGS_PATH}/:slug`,
    { cacheTags: PAGE_CACHE_TAGS, sections: 'meeting' },
    async ({ ctx, frame, params }) => {
      const { slug = '' } = params
      // Before the rows are read: what is marked meanwhile is sent to the page again.
      const since = ctx.live.position(agendaChannel({ slug }))
      const meeting = await findMeeting(ctx.db, slug)
      if (!meeting) throw notFound()
      return meetingPage(ctx, frame, meeting, { since })
    },
  ),
]
