import { addDays, isLocalDate } from '#domain/base/local-date.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, notFound, page } from '#platform/http/index.ts'
import { regionOptions, regions, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { wallClock } from '#ui/format/index.ts'
import { PAGE_SIZE } from '../model.ts'
import type { MeetingFilter } from '../store.ts'
import { type Clocks, type Days, findSpan, listDays, listOnDays } from './calendar-store.ts'
import { DayPage } from './day-views.tsx'
import type { Chosen } from './filter-views.tsx'
import { CalendarPage } from './month-views.tsx'

/** So many meetings a page of a month shows; of more it shows the first few of each day, and leads to the rest. */
const MONTH_LIMIT = 500
const FEW_OF_DAY = 10

const clocks: Clocks = {
  elsewhere: zoneOfTerritory(''),
  regions: new Map(
    regions
      .map(({ code }) => [code.slice(0, 2), zoneOfTerritory(code)] as const)
      .filter(([, zone]) => zone !== zoneOfTerritory('')),
  ),
}

const nextMonth = (month: string, step: 1 | -1): string =>
  addDays(`${month}-${step === 1 ? '28' : '01'}`, 4 * step).slice(0, 7)

const daysOf = (month: string): Days => ({
  first: `${month}-01`,
  last: addDays(`${nextMonth(month, 1)}-01`, -1),
  clocks,
})

const drawn = (ctx: Context, frame: Frame, chosen: Chosen) => ({
  frame,
  chosen,
  regions: regionOptions[frame.language],
  now: ctx.now(),
  today: ctx.today(),
  zoneOf: zoneOfTerritory,
})

export async function monthPage(ctx: Context, frame: Frame, chosen: Chosen & MeetingFilter, asked?: string) {
  const today = ctx.today()
  const month = asked ?? today.slice(0, 7)
  const [meetings, span] = await Promise.all([
    listDays(ctx.db, chosen, daysOf(month), { all: MONTH_LIMIT, few: FEW_OF_DAY }),
    findSpan(ctx.db, chosen),
  ])
  const zone = zoneOfTerritory('')
  const months = [today, ...(span ?? []).map((at) => wallClock(at.toISOString(), zone).day)]
    .map((day) => day.slice(0, 7))
    .sort()
  return page(
    CalendarPage({
      ...drawn(ctx, frame, chosen),
      month,
      // A way to every month that has something, and no endless way beyond for robots.
      previous: month > (months.at(0) ?? month) ? nextMonth(month, -1) : undefined,
      next: month < (months.at(-1) ?? month) ? nextMonth(month, 1) : undefined,
      meetings,
    }),
  )
}

export async function dayPage(
  ctx: Context,
  frame: Frame,
  chosen: Chosen & MeetingFilter,
  { day, current }: { readonly day: string; readonly current: number },
) {
  if (!isLocalDate(day)) throw notFound()
  const found = await listOnDays(
    ctx.db,
    chosen,
    { first: day, last: day, clocks },
    { offset: (current - 1) * PAGE_SIZE, limit: PAGE_SIZE },
  )
  if (current > 1 && found.entries.length === 0) throw notFound()
  return page(
    DayPage({
      ...drawn(ctx, frame, chosen),
      day,
      meetings: found.entries,
      page: current,
      pages: Math.max(1, Math.ceil(found.total / PAGE_SIZE)),
    }),
  )
}
