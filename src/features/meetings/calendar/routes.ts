import { Type } from 'typebox'
import { DAY_MS } from '#domain/base/duration.ts'
import { addDays, isLocalDate } from '#domain/base/local-date.ts'
import { wallClock } from '#domain/base/local-time.ts'
import { CALENDAR_MEDIA_TYPE } from '#domain/icalendar/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  file,
  get,
  notFound,
  page,
  pageNumber,
  paginate,
  type Route,
} from '#platform/http/index.ts'
import { regions, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { messages } from '../messages.ts'
import { MEETINGS_PATH } from '../model.ts'
import { meetingCalendarOf } from '../pages/feeds.ts'
import { meetingFilterText } from '../pages/filter-views.tsx'
import { Filter, type FoundFilter, filterFields, readMeetingFilterForm } from '../pages/form.ts'
import { LIST_CACHE_TAGS, listProps } from '../pages/list-responses.ts'
import { LIST_PATH, PAGE_SIZE, withFilter } from '../pages/model.ts'
import { type Days, findSpan, listAnnouncements, listDays, listOnDays, type Zones } from './store.ts'
import { DayPage, MonthPage } from './views.tsx'

/** A month of more meetings shows the first few of each day, and links to the rest. */
const MONTH_MAX = 500
const FEW_OF_DAY = 10
const FEED_MAX = 500
/** A calendar keeps past meetings for a while, so that a cancelled or moved one does not simply vanish. */
const FEED_DAYS = 90

const zones: Zones = {
  elsewhere: zoneOfTerritory(''),
  regions: new Map(
    regions
      .map(({ code }) => [code.slice(0, 2), zoneOfTerritory(code)] as const)
      .filter(([, zone]) => zone !== zoneOfTerritory('')),
  ),
}

const Day = Type.Object({ ...filterFields, page: Type.Optional(pageNumber) })
const Month = Type.Object({
  ...filterFields,
  month: Type.Optional(Type.String({ pattern: '^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])$' })),
})

const nextMonth = (month: string, step: 1 | -1): string =>
  addDays(`${month}-${step === 1 ? '28' : '01'}`, 4 * step).slice(0, 7)

const daysOf = (month: string): Days => ({
  first: `${month}-01`,
  last: addDays(`${nextMonth(month, 1)}-01`, -1),
  zones,
})

async function monthPage(ctx: Context, frame: Frame, chosen: FoundFilter, month: string) {
  const [meetings, span] = await Promise.all([
    listDays(ctx.db, chosen, daysOf(month), { all: MONTH_MAX, few: FEW_OF_DAY }),
    findSpan(ctx.db, chosen),
  ])
  const zone = zoneOfTerritory('')
  const months = [ctx.today(), ...(span ?? []).map((at) => wallClock(at.toISOString(), zone).day)]
    .map((day) => day.slice(0, 7))
    .sort()
  return page(
    MonthPage({
      ...listProps(ctx, frame, chosen),
      month,
      // Every month that has meetings can be reached, and robots cannot walk on forever.
      previous: month > (months.at(0) ?? month) ? nextMonth(month, -1) : undefined,
      next: month < (months.at(-1) ?? month) ? nextMonth(month, 1) : undefined,
      meetings,
    }),
  )
}

async function dayPage(
  ctx: Context,
  frame: Frame,
  chosen: FoundFilter,
  day: string,
  number: string | undefined,
) {
  if (!isLocalDate(day)) throw notFound()
  const found = await paginate(number, PAGE_SIZE, (range) =>
    listOnDays(ctx.db, chosen, { first: day, last: day, zones }, range),
  )
  return page(
    DayPage({
      ...listProps(ctx, frame, chosen),
      day,
      meetings: found.entries,
      page: found.page,
      pages: found.pages,
    }),
  )
}

export const calendarRoutes: readonly Route[] = [
  get(
    `${MEETINGS_PATH}/calendar`,
    { query: Month, cacheTags: LIST_CACHE_TAGS },
    async ({ ctx, frame, query }) => {
      const { month = ctx.today().slice(0, 7), ...filter } = query
      return monthPage(ctx, frame, await readMeetingFilterForm(ctx, filter), month)
    },
  ),

  get(
    `${MEETINGS_PATH}/days/:day`,
    { query: Day, cacheTags: LIST_CACHE_TAGS },
    async ({ ctx, frame, params, query }) => {
      const { page: number, ...filter } = query
      return dayPage(ctx, frame, await readMeetingFilterForm(ctx, filter), params.day ?? '', number)
    },
  ),

  get(
    `${MEETINGS_PATH}/calendar.ics`,
    { query: Filter, cacheTags: LIST_CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const chosen = await readMeetingFilterForm(ctx, query)
      const now = ctx.now()
      const since = new Date(now.getTime() - FEED_DAYS * DAY_MS)
      const meetings = await listAnnouncements(ctx.db, chosen, { now, since, limit: FEED_MAX })
      const name = messages.feedTitle[language](meetingFilterText(chosen, language))
      const path = withFilter(LIST_PATH, chosen)
      return file(
        CALENDAR_MEDIA_TYPE,
        meetingCalendarOf(meetings, { language, origin: frame.origin, name, path }),
      )
    },
  ),
]
