/**
 * Working days of a five-day week, from data. A year outside the data is refused, because a deadline computed
 * without a day off would be wrong.
 */

import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { type DayOff, isWeekend, type Transfer } from './holidays.ts'

/** The part of `data/kz/holidays_….json` that the calendar uses. */
export type HolidaysFile = { readonly years: Readonly<Record<string, readonly DayOff[]>> }

export type WorkCalendar = {
  readonly years: ReadonlySet<string>
  readonly daysOff: ReadonlyMap<LocalDate, DayOff>
  readonly transfers: readonly Transfer[]
  readonly worked: ReadonlySet<LocalDate>
  readonly rested: ReadonlySet<LocalDate>
}

export type CalendarRefusal = 'calendar-year-unknown'
export type CalendarResult<T> = Result<T, CalendarRefusal>

/** A calendar of the years in the file. `transfers` are single days moved by the Government, kept by the operator. */
export function makeWorkCalendar(file: HolidaysFile, transfers: readonly Transfer[] = []): WorkCalendar {
  return {
    years: new Set(Object.keys(file.years)),
    daysOff: new Map(Object.values(file.years).flatMap((days) => days.map((day) => [day.date, day]))),
    transfers,
    worked: new Set(transfers.map(({ worked }) => worked)),
    rested: new Set(transfers.map(({ rest }) => rest)),
  }
}

export type Day =
  | { readonly working: true; readonly because: 'weekday' }
  | { readonly working: true; readonly because: 'transfer'; readonly transfer: Transfer }
  | { readonly working: false; readonly because: 'transfer'; readonly transfer: Transfer }
  | { readonly working: false; readonly because: 'holiday' | 'rest_day_moved'; readonly dayOff: DayOff }
  | { readonly working: false; readonly because: 'weekend' }

/** The kind of a day, and why. */
export function describeDay(calendar: WorkCalendar, day: LocalDate): CalendarResult<Day> {
  if (!calendar.years.has(day.slice(0, 4))) return refuse('calendar-year-unknown')
  const transfer = calendar.transfers.find(({ rest, worked }) => rest === day || worked === day)
  if (transfer) {
    const working = transfer.worked === day
    return accept(
      working ? { working, because: 'transfer', transfer } : { working, because: 'transfer', transfer },
    )
  }
  const dayOff = calendar.daysOff.get(day)
  if (dayOff) return accept({ working: false, because: dayOff.kind, dayOff })
  return accept(
    isWeekend(day) ? { working: false, because: 'weekend' } : { working: true, because: 'weekday' },
  )
}

export function isWorkingDay(calendar: WorkCalendar, day: LocalDate): CalendarResult<boolean> {
  if (!calendar.years.has(day.slice(0, 4))) return refuse('calendar-year-unknown')
  if (calendar.worked.has(day)) return accept(true)
  return accept(!(calendar.rested.has(day) || calendar.daysOff.has(day) || isWeekend(day)))
}

/**
 * The day on which a term of `count` working days ends. It is counted from the day after `from` (Civil Code, art. 173).
 * With 0, `from` itself or the next working day after it. A negative count goes back in the same way.
 */
export function addWorkingDays(
  calendar: WorkCalendar,
  from: LocalDate,
  count: number,
): CalendarResult<LocalDate> {
  if (!calendar.years.has(from.slice(0, 4))) return refuse('calendar-year-unknown')
  if (count === 0) return nextWorkingDay(calendar, from)
  const step = Math.sign(count)
  let day = from
  for (let left = Math.abs(count); left > 0; ) {
    day = addDays(day, step)
    const working = isWorkingDay(calendar, day)
    if (!working.ok) return working
    if (working.value) left -= 1
  }
  return accept(day)
}

/** The day itself if it is a working day, or else the next working day (Civil Code, art. 175). */
export function nextWorkingDay(calendar: WorkCalendar, day: LocalDate): CalendarResult<LocalDate> {
  for (let next = day; ; next = addDays(next, 1)) {
    const working = isWorkingDay(calendar, next)
    if (!working.ok) return working
    if (working.value) return accept(next)
  }
}

/**
 * Working days after `from` up to and including `to`: a term that starts on `from` and ends on `to` has this many.
 * Negative when `to` is earlier.
 */
export function workingDaysBetween(
  calendar: WorkCalendar,
  from: LocalDate,
  to: LocalDate,
): CalendarResult<number> {
  if (to < from) {
    const back = workingDaysBetween(calendar, to, from)
    return back.ok ? accept(back.value === 0 ? 0 : -back.value) : back
  }
  if (!calendar.years.has(from.slice(0, 4))) return refuse('calendar-year-unknown')
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    const working = isWorkingDay(calendar, day)
    if (!working.ok) return working
    if (working.value) count += 1
  }
  return accept(count)
}

/**
 * Working days that are left after today until a term ends; 0 on its last day. After that the working days by which
 * it is missed, negative: on the next day off it is still 0, and then −1 on the first working day.
 */
export const workingDaysLeft = (
  calendar: WorkCalendar,
  today: LocalDate,
  due: LocalDate,
): CalendarResult<number> => workingDaysBetween(calendar, today, due)
