import { type CalendarDays, calendarDays } from '#domain/deadlines/index.ts'
import type { WorkCalendar } from '#domain/law-terms/index.ts'
import type { Context } from '#platform/context.ts'
import { workCalendar } from '#platform/jurisdiction.ts'
import { findCalendar } from './store.ts'

export const isSame = (one: CalendarDays, other: CalendarDays): boolean =>
  JSON.stringify([one.years, one.exceptions]) === JSON.stringify([other.years, other.exceptions])

/** Whether every open deadline is computed by the days off that the program knows. */
export async function isCalendarCurrent(
  { db }: Pick<Context, 'db'>,
  calendar: WorkCalendar = workCalendar,
): Promise<boolean> {
  const calendarRow = await findCalendar(db)
  return (
    calendarRow === undefined ||
    (calendarRow.finished_at !== null && isSame(calendarRow.days, calendarDays(calendar)))
  )
}

/** How far taking over moved days off has come; undefined: all is computed. */
export async function findProgress({ db }: Pick<Context, 'db'>) {
  const calendarRow = await findCalendar(db)
  return calendarRow && calendarRow.finished_at === null
    ? { done: calendarRow.done, total: calendarRow.total }
    : undefined
}
