/** Holidays and days off: those named by law, and those that follow from them. */

import { addDays, type LocalDate, weekday } from '#domain/base/local-date.ts'
import type { Label } from '#domain/base/text.ts'

/** Law on holidays of 13.12.2001 № 267-II; days off that move by the Labour Code, art. 84–85. */
export type Holiday = {
  readonly date: LocalDate
  readonly kind: 'holiday'
  readonly name: Label
  /** Whether a holiday that falls on a weekend gives another day off; 7 January and Kurban Ait do not. */
  readonly shifts: boolean
  /** The date or the day off itself is not certain yet. */
  readonly unsure: boolean
}

export type MovedRestDay = {
  readonly date: LocalDate
  readonly kind: 'rest_day_moved'
  /** The holiday that fell on a weekend. */
  readonly for: LocalDate
  readonly name: Label
  readonly unsure: boolean
}

export type DayOff = Holiday | MovedRestDay

/** A working week that the Government changed for one day (Labour Code, art. 85, para. 3). */
export type Transfer = {
  /** Normally a working day; it becomes a day off. */
  readonly rest: LocalDate
  /** Normally a day off; it becomes a working day. */
  readonly worked: LocalDate
  /** The act of the Government. */
  readonly act?: string | undefined
}

export const isWeekend = (day: LocalDate): boolean => weekday(day) > 5

/**
 * The days off that follow from holidays on weekends: the next working day that is neither a holiday nor already
 * given (Labour Code, art. 85). In the order of the holidays, so that 21 and 22 March on a weekend, with the 23rd a
 * holiday, give the 24th and the 25th.
 */
export function movedRestDays(
  holidays: readonly { readonly date: LocalDate; readonly shifts: boolean }[],
): { date: LocalDate; for: LocalDate }[] {
  const free = new Set(holidays.map(({ date }) => date))
  const moved: { date: LocalDate; for: LocalDate }[] = []
  for (const { date, shifts } of [...holidays].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    if (!shifts || !isWeekend(date)) continue
    let next = addDays(date, 1)
    while (isWeekend(next) || free.has(next)) next = addDays(next, 1)
    free.add(next)
    moved.push({ date: next, for: date })
  }
  return moved
}
