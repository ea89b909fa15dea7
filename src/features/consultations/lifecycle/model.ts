import type { LocalDate } from '#domain/base/local-date.ts'
import type { LawTerm, WorkCalendar } from '#domain/law-terms/index.ts'
import { openPauseOf } from '#domain/schedule/index.ts'
import { type ChangeMoment, type Consultation, daysChangedColumns, suggestedAnswersDay } from '../model.ts'
import { decideResumption, type ScheduleDays } from '../state-model.ts'

/** What says until when answers are owed by the rule of the site. */
type Law = { readonly terms: ReadonlyMap<string, LawTerm>; readonly calendar: WorkCalendar }

/** The columns of a consultation that runs on from a day. */
export function resumedColumns(first: LocalDate, at: ChangeMoment, law: Law) {
  const { opensOn, closesOn, answersDueOn, pauses } = resumedDays(at.before, first, at.today, law)
  return {
    opens_on: opensOn,
    closes_on: closesOn,
    answers_due_on: answersDueOn,
    pauses,
    ...daysChangedColumns(at),
  }
}

/** The details of the event with which a consultation runs on. */
export const resumedDetail = (first: LocalDate, before: Consultation) => ({
  first,
  from: openPauseOf(before)?.from ?? first,
  before: before.closesOn,
})

/**
 * The days of a consultation that runs on. Answers that were owed by the rule of the site are owed by it again, counted
 * from the new last day; a day that the organisation has named moves by as many days as the pause lasted.
 */
function resumedDays(before: Consultation, first: LocalDate, today: LocalDate, law: Law): ScheduleDays {
  const resumed = decideResumption(before, first, today)
  if (!resumed.ok) throw new Error(`a refused pause was resumed: ${resumed.refusal}`)
  const days = resumed.value
  const suggestedFrom = (closesOn: LocalDate) =>
    suggestedAnswersDay(before.kind, closesOn, law.terms, law.calendar)
  const byRule = suggestedFrom(before.closesOn) === before.answersDueOn
  return byRule ? { ...days, answersDueOn: suggestedFrom(days.closesOn) ?? days.answersDueOn } : days
}
