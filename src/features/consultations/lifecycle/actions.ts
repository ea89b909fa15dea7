import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { lawTerms, workCalendar } from '#platform/jurisdiction.ts'
import { defineConsultationChange } from '../actions.ts'
import { daysChangedColumns } from '../model.ts'
import {
  checkConsultationClosing,
  checkDecision,
  checkEntryIntoForce,
  checkExtension,
  decidePause,
  decideResumption,
  resumptionByDecision,
} from '../state-model.ts'
import { addDecisionLetters } from './letter-store.ts'
import { resumedColumns, resumedDetail } from './model.ts'

type OfConsultation = { readonly id: Id<'consultation'> }

/** Closes a consultation; refused while a comment has no answer. */
export const closeConsultation = defineConsultationChange({
  event: 'closed',
  rule: (consultation, _: OfConsultation, today) => checkConsultationClosing(consultation, today),
  columns: (_, { now }) => ({ closed_at: now }),
  detail: () => ({}),
  audited: () => ({}),
  notify: 'nobody',
})

type Decision = OfConsultation & { readonly on: LocalDate; readonly decision: Text; readonly early: boolean }

/** The queue of letters about decisions. */
export const DECISION_QUEUE = 'consultations.send-decisions'

/**
 * Records the decision and notifies everybody who took part. It ends a pause of which nobody knew the end: what was
 * being prepared is decided, the days that were promised for comments are given, and answers are owed again.
 */
export const decideConsultation = defineConsultationChange({
  event: 'decided',
  implies: ({ before, today }) => {
    const first = resumptionByDecision(before, today)
    return first ? { event: 'resumed', detail: resumedDetail(first, before) } : undefined
  },
  rule: (consultation, decision: Decision, today) => checkDecision(consultation, decision, today),
  columns: ({ on, decision }, at) => {
    const first = resumptionByDecision(at.before, at.today)
    const resumed = first ? resumedColumns(first, at, { terms: lawTerms, calendar: workCalendar }) : {}
    return { ...resumed, decided_on: on, decided_at: at.now, decision }
  },
  detail: ({ on }) => ({ on }),
  audited: ({ on }) => ({ after: { on } }),
  notify: async ({ db, jobs }, id) => {
    await addDecisionLetters(db, id)
    await jobs.enqueue(db, DECISION_QUEUE, { consultation: id })
  },
})

/** Records the day on which the decision enters into force. */
export const bringIntoForce = defineConsultationChange({
  event: 'in-force',
  rule: (consultation, { on }: OfConsultation & { readonly on: LocalDate }) =>
    checkEntryIntoForce(consultation, on),
  columns: ({ on }) => ({ in_force_on: on }),
  detail: ({ on }) => ({ on }),
  audited: ({ on }) => ({ after: { on } }),
  notify: 'nobody',
})

/** Extends the term, for a reason that is published. */
export const extendConsultation = defineConsultationChange({
  event: 'extended',
  rule: (consultation, to: Extension, today) => checkExtension(consultation, to, today),
  columns: ({ closesOn, answersDueOn }, at) => ({
    closes_on: closesOn,
    answers_due_on: answersDueOn,
    ...daysChangedColumns(at),
  }),
  detail: ({ reason }, { closesOn }) => ({ before: closesOn, reason }),
  audited: ({ id: _, ...after }, { closesOn, answersDueOn }) => ({
    before: { closesOn, answersDueOn },
    after,
  }),
  notify: 'nobody',
})

type Extension = {
  readonly id: Id<'consultation'>
  readonly closesOn: LocalDate
  readonly answersDueOn: LocalDate
  readonly reason: Text
}

type Pausing = { readonly id: Id<'consultation'>; readonly from: LocalDate; readonly reason: Text }

/** Stops the taking of comments from a day on, for a reason that is published. */
export const pauseConsultation = defineConsultationChange({
  event: 'paused',
  rule: (consultation, pause: Pausing, today) => {
    const paused = decidePause(consultation, pause, today)
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

/** Takes comments again from a day on; all days move by the length of the pause. */
export const resumeConsultation = defineConsultationChange({
  event: 'resumed',
  rule: (consultation, { first }: Resuming, today) => {
    const resumed = decideResumption(consultation, first, today)
    return resumed.ok ? accept(undefined) : resumed
  },
  columns: ({ first }, at) => resumedColumns(first, at, { terms: lawTerms, calendar: workCalendar }),
  detail: ({ first }, before) => resumedDetail(first, before),
  audited: ({ first }, { opensOn, closesOn, answersDueOn }) => ({
    before: { opensOn, closesOn, answersDueOn },
    after: { first },
  }),
  notify: 'nobody',
})
