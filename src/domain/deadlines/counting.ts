import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import {
  type CalendarRefusal,
  dueOn,
  noticeBy,
  type TermUnit,
  type WorkCalendar,
} from '#domain/law-terms/index.ts'

/** A length of time: 15 working days. */
export type TermLength = { readonly amount: number; readonly unit: TermUnit }

/** How the last day follows from an event. */
export type CountedTerm =
  /** So long after the event: «within 15 working days». */
  | ({ readonly kind: 'after' } & TermLength)
  /** So long before the event: «not later than 10 calendar days before». */
  | ({ readonly kind: 'before' } & TermLength)
  /** A day that was named and is not computed. */
  | { readonly kind: 'named'; readonly on: LocalDate }

/** An extension: so long after the former last day, or until a day that was named. */
export type TermExtension =
  | ({ readonly kind: 'by' } & TermLength)
  | { readonly kind: 'until'; readonly on: LocalDate }

/** Everything from which the last day of a deadline follows. It is stored, so that the day can be computed again. */
export type Counting = {
  /** The day of the event from which the term is counted; it may lie ahead. */
  readonly from: LocalDate
  readonly term: CountedTerm
  /** In the order in which they were decided. */
  readonly extensions: readonly TermExtension[]
  /** The day from which a pause stops the count, whose end is not known: there is no last day until then. */
  readonly pausedFrom?: LocalDate
}

export type DueRefusal = CalendarRefusal | 'paused'

/** The last day of each step: of the term itself, then of each extension. */
export function dueDays(
  calendar: WorkCalendar,
  { from, term, extensions, pausedFrom }: Counting,
): Result<readonly [LocalDate, ...LocalDate[]], DueRefusal> {
  if (pausedFrom) return refuse('paused')
  const first = dueOfTerm(calendar, from, term)
  if (!first.ok) return first
  const days: [LocalDate, ...LocalDate[]] = [first.value]
  let last = first.value
  for (const extension of extensions) {
    const next = extension.kind === 'until' ? accept(extension.on) : dueOn(calendar, last, extension)
    if (!next.ok) return next
    last = next.value
    days.push(last)
  }
  return accept(days)
}

function dueOfTerm(calendar: WorkCalendar, from: LocalDate, term: CountedTerm) {
  if (term.kind === 'named') return accept(term.on)
  return term.kind === 'after' ? dueOn(calendar, from, term) : noticeBy(calendar, from, term)
}

/**
 * The last day of a deadline. Refused with 'calendar-year-unknown' while the days off of a year that it touches are
 * not published, and with 'paused' in a pause whose end is not known.
 */
export function computeDue(calendar: WorkCalendar, counting: Counting): Result<LocalDate, DueRefusal> {
  const days = dueDays(calendar, counting)
  return days.ok ? accept(days.value.at(-1) ?? days.value[0]) : days
}
