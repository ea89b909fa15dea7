import { DAY_MS } from '#domain/base/duration.ts'
import { addDays, isLocalDate, toLocalDate } from '#domain/base/local-date.ts'
import { wallClock } from '#domain/base/local-time.ts'
import { queryString } from '#domain/base/query-string.ts'
import { CALENDAR_MEDIA_TYPE } from '#domain/icalendar/index.ts'
import { file, get, notFound, page, paginate, type Route } from '#platform/http/index.ts'
import { regions, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { messages } from '../../messages.ts'
import { MEETINGS_PATH } from '../../model.ts'
import { meetingCalendarOf } from '../feeds.ts'
import { meetingFilterText } from '../list/filter-views.tsx'
import { DayFilterAndPage, MeetingFilterQuery, MonthQuery, readMeetingFilterForm } from '../list/form.ts'
import { LIST_CACHE_TAGS, meetingListProps } from '../list/responses.ts'
import { CALENDAR_FEED_PATH, MONTH_PATH, PAGE_SIZE } from '../model.ts'
import {
  type CalendarZones,
  findMeetingSpan,
  listAnnouncements,
  listDays,
  listMeetingsOnDays,
  type MeetingDays,
} from './store.ts'
import { DayPage, MonthPage } from './views.tsx'

/** A month of more meetings shows the first few of each day, and links to the rest. */
const MONTH_MAX = 500
const FEW_OF_DAY = 10
const FEED_MAX = 500
/** A calendar keeps past meetings for a while, so that a cancelled or moved one does not simply vanish. */
const FEED_DAYS = 90

const zones: CalendarZones = {
  elsewhere: zoneOfTerritory(''),
  regions: new Map(
    regions
      .map(({ code }) => [code.slice(0, 2), zoneOfTerritory(code)] as const)
      .filter(([, zone]) => zone !== zoneOfTerritory('')),
  ),
}

const nextMonth = (month: string, step: 1 | -1): string =>
  addDays(toLocalDate(`${month}-${step === 1 ? '28' : '01'}`), 4 * step).slice(0, 7)

const daysOf = (month: string): MeetingDays => ({
  first: toLocalDate(`${month}-01`),
  last: addDays(toLocalDate(`${nextMonth(month, 1)}-01`), -1),
  zones,
})

export const calendarRoutes: readonly Route[] = [
  get(MONTH_PATH, { query: MonthQuery, cacheTags: LIST_CACHE_TAGS }, async ({ ctx, frame, query }) => {
    const { month = ctx.today().slice(0, 7) } = query
    const filter = await readMeetingFilterForm(ctx, query)
    const [meetings, span] = await Promise.all([
      listDays(ctx.db, filter, daysOf(month), { all: MONTH_MAX, few: FEW_OF_DAY }),
      findMeetingSpan(ctx.db, filter),
    ])
    const zone = zoneOfTerritory('')
    const months = [ctx.today(), ...(span ?? []).map((at) => wallClock(at.toISOString(), zone).day)]
      .map((day) => day.slice(0, 7))
      .sort()
    const view = MonthPage({
      ...meetingListProps(ctx, frame, filter),
      month,
      // Every month that has meetings can be reached, and robots cannot walk on forever.
      previous: month > (months.at(0) ?? month) ? nextMonth(month, -1) : undefined,
      next: month < (months.at(-1) ?? month) ? nextMonth(month, 1) : undefined,
      meetings,
    })
    return page(view)
  }),

  get(
    `${MEETINGS_PATH}/days/:day`,
    { query: DayFilterAndPage, cacheTags: LIST_CACHE_TAGS },
    async ({ ctx, frame, params, query }) => {
      const { day = '' } = params
      const filter = await readMeetingFilterForm(ctx, query)
      if (!isLocalDate(day)) throw notFound()
      const found = await paginate(query.page, PAGE_SIZE, (range) =>
        listMeetingsOnDays(ctx.db, filter, { first: day, last: day, zones }, range),
      )
      return page(DayPage({ ...meetingListProps(ctx, frame, filter), day, ...found }))
    },
  ),

  get(
    CALENDAR_FEED_PATH,
    { query: MeetingFilterQuery, cacheTags: LIST_CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const filter = await readMeetingFilterForm(ctx, query)
      const now = ctx.now()
      const since = new Date(now.getTime() - FEED_DAYS * DAY_MS)
      const meetings = await listAnnouncements(ctx.db, filter, { now, since, limit: FEED_MAX })
      const name = messages.feedTitle[language](meetingFilterText(filter, language))
      const path = MEETINGS_PATH + queryString(filter)
      return file(
        CALENDAR_MEDIA_TYPE,
        meetingCalendarOf(meetings, { language, origin: frame.origin, name, path }),
      )
    },
  ),
]
