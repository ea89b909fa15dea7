import { DAY_MS } from '#domain/base/duration.ts'

/**
 * A calendar day in Kazakhstan, written YYYY-MM-DD; days compare as strings. What somebody wrote becomes one by
 * `isLocalDate`, what the program puts together by `toLocalDate`.
 */
export type LocalDate = `${number}-${number}-${number}`

/** Every month has these days. */
const SHORTEST_MONTH = 28

export function addDays(day: LocalDate, days: number): LocalDate {
  // Terms are counted day by day, and parsing a date takes ten times as long.
  const ofMonth = Number(day.slice(8)) + days
  if (ofMonth >= 1 && ofMonth <= SHORTEST_MONTH)
    return `${day.slice(0, 8)}${ofMonth < 10 ? '0' : ''}${ofMonth}` as LocalDate
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10) as LocalDate
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekday(day: LocalDate): number {
  return new Date(Date.parse(day)).getUTCDay() || 7
}

/** Whether a text is an existing day: 2026-02-29 is not. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** A text that is a day by how it was made: the first of a month, a day that a file of our own has. Other texts throw. */
export function toLocalDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`«${text}» is no day`)
  return text
}
