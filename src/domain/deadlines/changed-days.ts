import type { LocalDate } from '#domain/base/local-date.ts'
import { isWeekend, type WorkCalendar } from '#domain/law-terms/index.ts'
import type { Counting } from './counting.ts'

/** The days of a calendar that are not what their weekday says. Plain data, to be kept and compared later. */
export type CalendarDays = {
  /** The years of which the days off are known, sorted. */
  readonly years: readonly string[]
  /** Weekdays on which nobody works, and days of a weekend on which people do, sorted. */
  readonly exceptions: readonly LocalDate[]
}

export function calendarDays({ years, daysOff, worked, rested }: WorkCalendar): CalendarDays {
  const off = [...new Set([...daysOff.keys(), ...rested])].filter(
    (day) => !isWeekend(day) && !worked.has(day),
  )
  return {
    years: [...years].sort(),
    exceptions: [...off, ...[...worked].filter(isWeekend)].sort(),
  }
}

/** A day that became a day off, or a working day. */
export type ChangedDay = { readonly day: LocalDate; readonly working: boolean }

/**
 * The days that one calendar counts otherwise than another, in order. Days of a year that only one of them knows are
 * left out: a term that ends there was not computed before.
 */
export function changedDays(before: CalendarDays, after: CalendarDays): readonly ChangedDay[] {
  const common = new Set(before.years.filter((year) => after.years.includes(year)))
  const [was, is] = [new Set(before.exceptions), new Set(after.exceptions)]
  return [...new Set([...before.exceptions, ...after.exceptions])]
    .filter((day) => common.has(day.slice(0, 4)) && was.has(day) !== is.has(day))
    .sort()
    .map((day) => ({ day, working: isWeekend(day) ? is.has(day) : !is.has(day) }))
}

/** The changed days that lie in the days that a deadline spans: they explain why it has moved. */
export function changesWithin(
  changed: readonly ChangedDay[],
  { from }: Pick<Counting, 'from'>,
  ...ends: readonly (LocalDate | null)[]
): readonly ChangedDay[] {
  const days = [from, ...ends.filter((day) => day !== null)].sort()
  const [first = from, last = from] = [days[0], days.at(-1)]
  return changed.filter(({ day }) => day >= first && day <= last)
}
