/** Legal terms: how long the law gives for what, by which article, and on which day the term ends. */

import { addDays, type LocalDate, toLocalDate } from '#domain/base/local-date.ts'
import { accept, refuse } from '#domain/base/result.ts'
import { addWorkingDays, type CalendarResult, nextWorkingDay, type WorkCalendar } from './work-calendar.ts'

export type TermUnit = 'working_day' | 'calendar_day' | 'month' | 'year'

/** A term of the law, as in `data/kz/law-terms.json`. */
export type LawTerm = {
  /** `appc.consider` */
  readonly id: string
  readonly amount: number
  readonly unit: TermUnit
  readonly what: string
  readonly law: string
  /** null where the article was not noted when the figure was read in the act. */
  readonly article: string | null
  readonly url: string
  /** Whether the figure was read in the act itself; others must not be presented as law. */
  readonly certain: boolean
  /** The first day on which it applies. */
  readonly since?: LocalDate
}

type Item = {
  readonly id: string
  readonly amount: number | string
  readonly unit: string
  readonly what: string
  readonly law: string
  readonly article: string | null
  readonly url: string
  readonly status: string
  readonly since?: string
}

/** The file also contains shares, counts and yearly dates in the same form. */
export type LawTermsFile = { readonly items: readonly Item[] }

const isUnit = (unit: string): unit is TermUnit =>
  ['working_day', 'calendar_day', 'month', 'year'].includes(unit)

const describe = ({ id, what, law, article, url, status, since }: Item) => ({
  id,
  what,
  law,
  article,
  url,
  certain: status.startsWith('quoted'),
  ...(since !== undefined && { since: toLocalDate(since) }),
})

/** The items that are lengths of time, by id. */
export function readLawTerms({ items }: LawTermsFile): ReadonlyMap<string, LawTerm> {
  return new Map(
    items.flatMap((item) =>
      typeof item.amount === 'number' && isUnit(item.unit)
        ? [[item.id, { ...describe(item), amount: item.amount, unit: item.unit }] as const]
        : [],
    ),
  )
}

/** A day that comes every year: «by 1 September». */
export type YearlyDate = Omit<LawTerm, 'amount' | 'unit'> & {
  /** MM-DD */
  readonly monthDay: string
}

/** The items that are dates of the year, by id. */
export function readYearlyDates({ items }: LawTermsFile): ReadonlyMap<string, YearlyDate> {
  return new Map(
    items.flatMap((item) =>
      item.unit === 'date' && typeof item.amount === 'string'
        ? [[item.id, { ...describe(item), monthDay: item.amount }] as const]
        : [],
    ),
  )
}

export const inYear = ({ monthDay }: YearlyDate, year: number): LocalDate =>
  toLocalDate(`${String(year).padStart(4, '0')}-${monthDay}`)

/** The first day of a month counted from January of year 0. */
function firstOf(month: number): LocalDate {
  const year = Math.floor(month / 12)
  return toLocalDate(`${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}-01`)
}

/**
 * The same day some months later, or the last day of the month where it has no such day (Civil Code, art. 174):
 * 31 January and one month is 28 or 29 February. Negative counts go back.
 */
export function addMonths(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  const target = year * 12 + month - 1 + months
  const lastDay = Number(addDays(firstOf(target + 1), -1).slice(8))
  return addDays(firstOf(target), Math.min(dayOfMonth, lastDay) - 1)
}

export type CalendarTerm = { readonly amount: number; readonly unit: Exclude<TermUnit, 'working_day'> }

/**
 * The last day of a term in calendar days, months or years that began with an event on `from`. It runs from the
 * next day (Civil Code, art. 173); if its last day is not a working day, it ends on the next working day (art. 175,
 * APPC for administrative matters), unless the rule in question says otherwise.
 */
export function addCalendarTerm(
  calendar: WorkCalendar,
  from: LocalDate,
  { amount, unit }: CalendarTerm,
  lastDay: 'next-working-day' | 'as-it-falls' = 'next-working-day',
): CalendarResult<LocalDate> {
  const end =
    unit === 'calendar_day' ? addDays(from, amount) : addMonths(from, unit === 'year' ? amount * 12 : amount)
  if (lastDay === 'next-working-day') return nextWorkingDay(calendar, end)
  return calendar.years.has(end.slice(0, 4)) ? accept(end) : refuse('calendar-year-unknown')
}

/** The last day for an action with a legal term, after an event on `from`. */
export function dueOn(
  calendar: WorkCalendar,
  from: LocalDate,
  { amount, unit }: Pick<LawTerm, 'amount' | 'unit'>,
): CalendarResult<LocalDate> {
  return unit === 'working_day'
    ? addWorkingDays(calendar, from, amount)
    : addCalendarTerm(calendar, from, { amount, unit })
}

/**
 * The last day on which a notice is in time for an event, where the law requires it "not later than N days before":
 * N days lie between the two, counting the day of the event as the last. A day off does not move it, because a
 * later notice would be late; «not less than 10 calendar days before a gathering on the 21st» is the 11th.
 */
export function noticeBy(
  calendar: WorkCalendar,
  event: LocalDate,
  { amount, unit }: Pick<LawTerm, 'amount' | 'unit'>,
): CalendarResult<LocalDate> {
  if (unit === 'working_day') return addWorkingDays(calendar, event, -amount)
  return addCalendarTerm(calendar, event, { amount: -amount, unit }, 'as-it-falls')
}
