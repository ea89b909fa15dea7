import { addDays, type LocalDate, toLocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { dueOn, type LawTerm, type WorkCalendar } from '#domain/law-terms/index.ts'
import {
  type ActState,
  actStateOn,
  extendPhase,
  followingPhases,
  openPauseOf,
  type Pause,
  pauseSchedule,
  positionOn,
  resumeSchedule,
  type Schedule,
} from '#domain/schedule/index.ts'

export const consultationStates = [
  'announced',
  'open',
  'paused',
  'answering',
  'closed',
  'decided',
  'in-force',
] as const

export type ConsultationState = (typeof consultationStates)[number]

/** The days of a consultation, from which its state follows. */
export type TermDates = {
  readonly announcedAt: Date | null
  readonly opensOn: LocalDate
  /** The last day on which comments are taken, inclusive. */
  readonly closesOn: LocalDate
  readonly answersDueOn: LocalDate
  /** The first one first; of the last one it may not be known when it ends. */
  readonly pauses: readonly Pause[]
  readonly closedAt: Date | null
  readonly decidedOn: LocalDate | null
  readonly decidedAt: Date | null
  readonly inForceOn: LocalDate | null
}

export type ConsultationPhase = 'discussion' | 'answers'

export type ConsultationSchedule = Schedule<ConsultationPhase, 'comment'>

/** The days from which its phases follow. */
export type ScheduleDays = Pick<TermDates, 'opensOn' | 'closesOn' | 'answersDueOn' | 'pauses'>

/** The phases of a consultation: comments, then answers. The second may have no day of its own. */
export const scheduleOf = (days: ScheduleDays): ConsultationSchedule => ({
  phases: followingPhases(days.opensOn, [
    { name: 'discussion', lastDay: days.closesOn, allows: ['comment'] },
    { name: 'answers', lastDay: days.answersDueOn, allows: [] },
  ]),
  pauses: days.pauses,
  changes: [],
})

/** The state of a consultation today. A decision counts even if it was taken too early. */
export function stateOf(dates: TermDates, today: LocalDate): ConsultationState {
  if (dates.inForceOn !== null && dates.inForceOn <= today) return 'in-force'
  if (dates.decidedOn !== null) return 'decided'
  if (dates.closedAt !== null) return 'closed'
  const position = positionOn(scheduleOf(dates), today)
  if (position.state === 'paused') return 'paused'
  if (position.state === 'before') return 'announced'
  return position.state === 'running' && position.phase.name === 'discussion' ? 'open' : 'answering'
}

/** Whether comments are taken today: from the first to the last day inclusive, even after an early decision. */
export const intakeOf = (dates: TermDates, today: LocalDate): ActState =>
  dates.announcedAt === null ? 'not-yet' : actStateOn(scheduleOf(dates), 'comment', today)

/** The last day for comments; null in a pause of which nobody knows when it ends: it moves by the length of the pause. */
export const knownLastDay = (dates: Pick<TermDates, 'closesOn' | 'pauses'>): LocalDate | null =>
  openPauseOf(dates) ? null : dates.closesOn

/** The last day for answers; null in such a pause: nothing is late then. */
export const knownAnswersDay = (dates: Pick<TermDates, 'answersDueOn' | 'pauses'>): LocalDate | null =>
  openPauseOf(dates) ? null : dates.answersDueOn

export const acceptsComments = (dates: TermDates, today: LocalDate): boolean =>
  intakeOf(dates, today) === 'open'

/** The reason of an extension or a pause in the details of its event; earlier extensions have none. */
export const reasonOf = ({ reason }: { readonly reason?: unknown }): Text | undefined =>
  reason as Text | undefined

/** A day in the details of an event: the last day before it was moved, the first day of a pause. */
export const dayIn = (
  detail: Readonly<Record<string, unknown>>,
  name: 'before' | 'first' | 'from',
): LocalDate => toLocalDate(String(detail[name]))

export type ConsultationExtendRefusal =
  | 'closed-already'
  | 'over-already'
  | 'paused-already'
  | 'not-later'
  | 'answers-before-close'

/** Extends the term while comments are taken. Answers get a new due day. */
export function checkExtension(
  dates: TermDates,
  to: { readonly closesOn: LocalDate; readonly answersDueOn: LocalDate; readonly reason: Text },
  today: LocalDate,
): Result<undefined, ConsultationExtendRefusal> {
  if (dates.closedAt || dates.decidedOn) return refuse('closed-already')
  const discussion = scheduleOf({ ...dates, answersDueOn: dates.closesOn })
  const { closesOn: lastDay, answersDueOn, reason } = to
  const extended = extendPhase(discussion, { phase: 'discussion', lastDay, reason, on: today })
  if (!extended.ok) {
    if (extended.refusal === 'schedule-paused') return refuse('paused-already')
    return refuse(extended.refusal === 'phase-over' ? 'over-already' : 'not-later')
  }
  return answersDueOn < lastDay ? refuse('answers-before-close') : accept(undefined)
}

export type ConsultationPauseRefusal =
  | 'closed-already'
  | 'pause-after-term'
  | 'paused-already'
  | 'pause-in-past'

/**
 * Stops the taking of comments from the beginning of a day until it is resumed. Only while comments are taken or will be:
 * answers that are owed are not put off by it.
 */
export function decidePause(
  dates: TermDates,
  { from, reason }: { readonly from: LocalDate; readonly reason: Text },
  today: LocalDate,
): Result<readonly Pause[], ConsultationPauseRefusal> {
  if (dates.closedAt || dates.decidedOn) return refuse('closed-already')
  if (from > dates.closesOn) return refuse('pause-after-term')
  const paused = pauseSchedule(scheduleOf(dates), { from, reason, on: today })
  if (paused.ok) return accept(paused.value.pauses)
  if (paused.refusal === 'schedule-paused' || paused.refusal === 'pauses-overlap')
    return refuse('paused-already')
  return refuse(paused.refusal === 'schedule-over' ? 'pause-after-term' : 'pause-in-past')
}

export type ConsultationResumeRefusal =
  | 'closed-already'
  | 'not-paused'
  | 'resumes-in-past'
  | 'resumes-before-pause'

/** The days of a consultation that runs on from the beginning of `first`: as many later as the pause lasted. Nobody loses days on which they could have taken part. */
export function decideResumption(
  dates: TermDates,
  first: LocalDate,
  today: LocalDate,
): Result<ScheduleDays, ConsultationResumeRefusal> {
  if (dates.closedAt) return refuse('closed-already')
  const schedule = scheduleOf(dates)
  const resumed = resumeSchedule(schedule, { first, on: today })
  if (!resumed.ok) {
    if (resumed.refusal === 'not-paused') return refuse('not-paused')
    return refuse(resumed.refusal === 'before-pause' ? 'resumes-before-pause' : 'resumes-in-past')
  }
  const [discussion, answers] = resumed.value.phases
  if (!discussion) throw new Error('a consultation without a discussion')
  const { firstDay: opensOn, lastDay: closesOn } = discussion
  return accept({
    opensOn,
    closesOn,
    answersDueOn: answers?.lastDay ?? closesOn,
    pauses: resumed.value.pauses,
  })
}

const warnings = ['decided-before-end', 'decided-before-answers'] as const

export type DecisionWarning = (typeof warnings)[number]

/** Irregularities of the decision that are shown to everyone. */
export function warningsOf(dates: TermDates): readonly DecisionWarning[] {
  const { decidedOn, decidedAt, closesOn, closedAt } = dates
  const early = decidedOn !== null && decidedOn <= closesOn
  const unheard = decidedAt !== null && (closedAt === null || decidedAt < closedAt)
  return [
    ...(early ? (['decided-before-end'] as const) : []),
    ...(unheard && !early ? (['decided-before-answers'] as const) : []),
  ]
}

export type TermRefusal =
  | 'opens-in-past'
  | 'closes-before-opens'
  | 'answers-before-close'
  | 'term-too-short'
  | 'calendar-year-unknown'

/** The earliest last day that the legal term allows for a discussion that begins on `opensOn`. */
export const earliestClose = (
  calendar: WorkCalendar,
  opensOn: LocalDate,
  term: Pick<LawTerm, 'amount' | 'unit'>,
) => dueOn(calendar, opensOn, term)

/**
 * The term of a consultation against the rule for its kind: shorter only on a lawful ground, which is then shown. A
 * last day on which nobody works is allowed: people comment on Sundays too.
 */
export function checkTerm(
  calendar: WorkCalendar,
  days: {
    readonly opensOn: LocalDate
    readonly closesOn: LocalDate
    readonly answersDueOn: LocalDate
    readonly shorterGround: Text | null
  },
  term: Pick<LawTerm, 'amount' | 'unit'>,
  today: LocalDate,
): Result<{ readonly earliestClose: LocalDate }, TermRefusal> {
  if (days.opensOn < today) return refuse('opens-in-past')
  if (days.closesOn < days.opensOn) return refuse('closes-before-opens')
  if (days.answersDueOn < days.closesOn) return refuse('answers-before-close')
  const earliest = earliestClose(calendar, days.opensOn, term)
  if (!earliest.ok) return earliest
  if (days.closesOn < earliest.value && !days.shorterGround) return refuse('term-too-short')
  return accept({ earliestClose: earliest.value })
}

export type CloseRefusal =
  | 'not-announced'
  | 'not-over'
  | 'paused-already'
  | 'closed-already'
  | 'comments-unanswered'

/** A consultation can be closed after its last day when every comment has an answer. */
export function checkConsultationClosing(
  dates: TermDates & { readonly unanswered: number },
  today: LocalDate,
): Result<undefined, CloseRefusal> {
  if (dates.announcedAt === null) return refuse('not-announced')
  if (dates.closedAt !== null) return refuse('closed-already')
  if (openPauseOf(dates)) return refuse('paused-already')
  if (today <= dates.closesOn) return refuse('not-over')
  if (dates.unanswered > 0) return refuse('comments-unanswered')
  return accept(undefined)
}

export type DecisionRefusal = 'not-announced' | 'decided-already' | 'decided-in-future' | 'early-unconfirmed'

/**
 * Records that a decision was taken. One that came before the end of the discussion is a fact too, and is recorded;
 * whoever does so has to confirm it, and everyone is warned.
 */
export function checkDecision(
  dates: TermDates,
  decision: { readonly on: LocalDate; readonly early: boolean },
  today: LocalDate,
): Result<undefined, DecisionRefusal> {
  if (dates.announcedAt === null) return refuse('not-announced')
  if (dates.decidedOn !== null) return refuse('decided-already')
  if (decision.on > today) return refuse('decided-in-future')
  if (dates.closedAt === null && !decision.early) return refuse('early-unconfirmed')
  return accept(undefined)
}

/**
 * The first day on which comments are taken again after a decision that is recorded today, in a pause of which nobody
 * knew when it would end: the next day, so that nobody loses part of one; undefined: there is no such pause. One that
 * lies ahead does not take place.
 */
export function resumptionByDecision(
  dates: Pick<TermDates, 'pauses'>,
  today: LocalDate,
): LocalDate | undefined {
  const pause = openPauseOf(dates)
  return pause && (pause.from > today ? pause.from : addDays(today, 1))
}

export type ForceRefusal = 'not-decided' | 'in-force-already' | 'force-before-decision'

export function checkEntryIntoForce(dates: TermDates, on: LocalDate): Result<undefined, ForceRefusal> {
  if (dates.decidedOn === null) return refuse('not-decided')
  if (dates.inForceOn !== null) return refuse('in-force-already')
  return on < dates.decidedOn ? refuse('force-before-decision') : accept(undefined)
}
