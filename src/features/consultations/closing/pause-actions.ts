import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { daysChangedColumns, defineConsultationChange } from '../actions.ts'
import { suggestedAnswersDay } from '../deadlines/actions.ts'
import { type Consultation, decidePause, decideResumption, openPauseOf, type ResumedDays } from '../model.ts'

type Pausing = { readonly id: Id<'consultation'>; readonly from: LocalDate; readonly reason: Text }

/** Stops the taking of comments from a day on, for a reason that is published. */
export const pauseConsultation = defineConsultationChange({
  event: 'paused',
  rule: (consultation, wanted: Pausing, today) => {
    const paused = decidePause(consultation, wanted, today)
    return paused.ok ? accept(undefined) : paused
  },
  columns: ({ from, reason }, at) => ({
    pauses: [...at.before.pauses, { from, until: null, reason }],
    ...daysChangedColumns(at),
  }),
  detail: ({ from, reason }) => ({ from, reason }),
  audited: ({ from, reason }) => ({ after: { from, reason } }),
  notify: 'nobody',
})

type Resuming = { readonly id: Id<'consultation'>; readonly first: LocalDate }

/**
 * The days of a consultation that runs on. Answers that were owed by the rule of the site are owed by it again, counted
 * from the new last day; a day that the organisation has named moves by as many days as the pause lasted.
 */
function resumedDays(before: Consultation, first: LocalDate, today: LocalDate): ResumedDays {
  const resumed = decideResumption(before, first, today)
  if (!resumed.ok) throw new Error(`a refused pause was resumed: ${resumed.refusal}`)
  const days = resumed.value
  const byRule = suggestedAnswersDay(before.kind, before.closesOn) === before.answersDueOn
  return byRule
    ? { ...days, answersDueOn: suggestedAnswersDay(before.kind, days.closesOn) ?? days.answersDueOn }
    : days
}

type Moment = Parameters<typeof daysChangedColumns>[0]

/** The columns of a consultation that runs on from a day. */
export function resumedColumns(first: LocalDate, at: Moment) {
  const { opensOn, closesOn, answersDueOn, pauses } = resumedDays(at.before, first, at.today)
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

/** Takes comments again from a day on; all days move by the length of the pause. */
export const resumeConsultation = defineConsultationChange({
  event: 'resumed',
  rule: (consultation, { first }: Resuming, today) => {
    const resumed = decideResumption(consultation, first, today)
    return resumed.ok ? accept(undefined) : resumed
  },
  columns: ({ first }, at) => resumedColumns(first, at),
  detail: ({ first }, before) => resumedDetail(first, before),
  audited: ({ first }, { opensOn, closesOn, answersDueOn }) => ({
    before: { opensOn, closesOn, answersDueOn },
    after: { first },
  }),
  notify: 'nobody',
})
