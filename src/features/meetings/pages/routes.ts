import type { Id } from '#domain/base/id.ts'
import { textIn } from '#domain/base/text.ts'
import { CALENDAR_MEDIA_TYPE } from '#domain/icalendar/index.ts'
import { file, get, notFound, page, paginate, type Route } from '#platform/http/index.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { MEETINGS_PATH, meetingPath } from '../model.ts'
import { findAnnouncement, listMeetings } from '../store.ts'
import { meetingList } from './exports.ts'
import { meetingCalendarOf } from './feeds.ts'
import { MeetingFilterAndPage, MeetingFilterQuery, readMeetingFilterForm } from './list/form.ts'
import { LIST_CACHE_TAGS, meetingListProps } from './list/responses.ts'
import { MeetingListPage } from './list/views.tsx'
import { meetingPage } from './meeting/responses.ts'
import { DOWNLOADS_PATH, PAGE_SIZE } from './model.ts'

/** The page of a meeting also shows the number of its latest entry in the journal. */
const PAGE_CACHE_TAGS = [...LIST_CACHE_TAGS, 'agenda_item', 'journal:meetings'] as const
/** So many past meetings follow the last of those ahead. */
const RECENT_MAX = 5

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    meeting: { readonly id: Id<'meeting'> }
  }
}

export const pageRoutes: readonly Route[] = [
  get(
    MEETINGS_PATH,
    { query: MeetingFilterAndPage, cacheTags: LIST_CACHE_TAGS },
    async ({ ctx, frame, query }) => {
      const filter = await readMeetingFilterForm(ctx, query)
      const [when, now] = [query.when ?? 'ahead', ctx.now()]
      const found = await paginate(query.page, PAGE_SIZE, (range) =>
        listMeetings(ctx.db, filter, { when, now, ...range }),
      )
      const isLast = when === 'ahead' && found.page === found.pages
      const recent = isLast
        ? await listMeetings(ctx.db, filter, { when: 'past', now, offset: 0, limit: RECENT_MAX })
        : undefined
      const view = MeetingListPage({
        ...meetingListProps(ctx, frame, filter),
        when,
        ...found,
        recent: recent?.items ?? [],
      })
      return page(view)
    },
  ),

  ...openListRoutes(
    DOWNLOADS_PATH,
    { query: MeetingFilterQuery, cacheTags: LIST_CACHE_TAGS },
    async ({ ctx, frame, query }) => meetingList(ctx, frame, await readMeetingFilterForm(ctx, query)),
  ),

  get(
    `${meetingPath({ slug: ':slug' })}.ics`,
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

  get(meetingPath({ slug: ':slug' }), { cacheTags: PAGE_CACHE_TAGS, sections: 'meeting' }, (request) =>
    meetingPage(request),
  ),
]
