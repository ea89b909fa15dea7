import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result } from '#domain/base/result.ts'
import {
  addMonths,
  type CalendarRefusal,
  type Day,
  describeDay,
  type WorkCalendar,
} from '#domain/law-terms/index.ts'
import { type CountedTerm, type Counting, type DueRefusal, dueDays, type TermExtension } from './counting.ts'

/** A day of a count, with the reason why it counts or does not. */
export type CountedDay = {
  readonly day: LocalDate
  readonly kind: Day
  /** Its number in the count, from 1; null: it does not count. */
  readonly number: number | null
}

/** How one step led from a day to the last one. */
export type CountingStep = {
  readonly from: LocalDate
  readonly term: CountedTerm | TermExtension
  /**
   * Of a term in working days: each day, in the direction of the count. Of others: the day on which the term ends as it
   * falls and the days off that follow it, up to the last day. Empty for a named day.
   */
  readonly days: readonly CountedDay[]
  readonly due: LocalDate
}

/** How the last day was computed, day by day. */
export function explainDue(
  calendar: WorkCalendar,
  counting: Counting,
): Result<readonly CountingStep[], DueRefusal> {
  const due = dueDays(calendar, counting)
  if (!due.ok) return due
  const steps: CountingStep[] = []
  let from = counting.from
  for (const [index, day] of due.value.entries()) {
    const term = index === 0 ? counting.term : counting.extensions[index - 1]
    if (!term) break
    const days = daysOfStep(calendar, from, term, day)
    if (!days.ok) return days
    steps.push({ from, term, days: days.value, due: day })
    from = day
  }
  return accept(steps)
}

function daysOfStep(
  calendar: WorkCalendar,
  from: LocalDate,
  term: CountedTerm | TermExtension,
  due: LocalDate,
): Result<readonly CountedDay[], CalendarRefusal> {
  if (term.kind === 'named' || term.kind === 'until') return accept([])
  const back = term.kind === 'before'
  if (term.unit === 'working_day') {
    // A term of 0 working days is the day itself or the next working day.
    const first = term.amount === 0 ? from : addDays(from, back ? -1 : 1)
    return countDays(calendar, first, due, back ? -1 : 1)
  }
  const amount = back ? -term.amount : term.amount
  const end =
    term.unit === 'calendar_day'
      ? addDays(from, amount)
      : addMonths(from, term.unit === 'year' ? amount * 12 : amount)
  return countDays(calendar, end, due, 1)
}

/** The days from `first` to `last`, each with its kind; working days are numbered. */
function countDays(
  calendar: WorkCalendar,
  first: LocalDate,
  last: LocalDate,
  step: 1 | -1,
): Result<readonly CountedDay[], CalendarRefusal> {
  const days: CountedDay[] = []
  let number = 0
  for (let day = first; step > 0 ? day <= last : day >= last; day = addDays(day, step)) {
    const kind = describeDay(calendar, day)
    if (!kind.ok) return kind
    if (kind.value.working) number += 1
    days.push({ day, kind: kind.value, number: kind.value.working ? number : null })
  }
  return accept(days)
}
