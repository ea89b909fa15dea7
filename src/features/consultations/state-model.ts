import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { dueOn, type Term, type WorkCalendar } from '#domain/calendar/index.ts'
import { checkAllowed, extendPhase, type Phase, positionOn, type Schedule } from '#domain/schedule/index.ts'

export const consultationStates = ['announced', 'open', 'answering', 'closed', 'decided', 'in-force'] as const

export type ConsultationState = (typeof consultationStates)[number]

/** The days of a consultation, from which its state follows. */
export type Dates = {
  readonly announcedAt: Date | null
  readonly opensOn: LocalDate
  /** The last day on which comments are taken, inclusive. */
  readonly closesOn: LocalDate
  readonly answersDueOn: LocalDate
  readonly closedAt: Date | null
  readonly decidedOn: LocalDate | null
  readonly decidedAt: Date | null
  readonly inForceOn: LocalDate | null
}

export type ConsultationPhase = 'discussion' | 'answers'

export type ConsultationSchedule = Schedule<ConsultationPhase, 'comment'>

/** The phases of a consultation: comments, then answers. The second may have no day of its own. */
export function scheduleOf({
  opensOn,
  closesOn,
  answersDueOn,
}: Pick<Dates, 'opensOn' | 'closesOn' | 'answersDueOn'>): ConsultationSchedule {
  const phases: readonly Phase<ConsultationPhase, 'comment'>[] = [
    { name: 'discussion', firstDay: opensOn, lastDay: closesOn, allows: ['comment'] },
    { name: 'answers', firstDay: addDays(closesOn, 1), lastDay: answersDueOn, allows: [] },
  ]
  return { phases: phases.filter(({ firstDay, lastDay }) => firstDay <= lastDay), pauses: [], changes: [] }
}

/** The state of a consultation today. A decision counts even if it was taken too early. */
export function stateOf(dates: Dates, today: LocalDate): ConsultationState {
  if (dates.inForceOn !== null && dates.inForceOn <= today) return 'in-force'
  if (dates.decidedOn !== null) return 'decided'
  if (dates.closedAt !== null) return 'closed'
  const position = positionOn(scheduleOf(dates), today)
  if (position.state === 'before') return 'announced'
  return position.state === 'running' && position.phase.name === 'discussion' ? 'open' : 'answering'
}

/** Whether comments are taken today: from the first to the last day inclusive, even after an early decision. */
export function intakeOf(dates: Dates, today: LocalDate): 'open' | 'not-open-yet' | 'over' {
  if (dates.announcedAt === null) return 'not-open-yet'
  const allowed = checkAllowed(scheduleOf(dates), 'comment', today)
  if (allowed.ok) return 'open'
  return allowed.refusal === 'not-yet' ? 'not-open-yet' : 'over'
}

export const takesComments = (dates: Dates, today: LocalDate): boolean => intakeOf(dates, today) === 'open'

/** The reason of an extension in the details of its event; earlier ones have none. */
export const reasonOf = ({ reason }: { readonly reason?: unknown }): Text | undefined =>
  reason as Text | undefined

export type ExtendRefusal = 'closed-already' | 'consultation-over' | 'not-later' | 'answers-before-close'

/** Extends the term while comments are taken. Answers get a new due day. */
export function extend(
  dates: Dates,
  to: { readonly closesOn: LocalDate; readonly answersDueOn: LocalDate; readonly reason: Text },
  today: LocalDate,
): Result<undefined, ExtendRefusal> {
  if (dates.closedAt || dates.decidedOn) return refuse('closed-already')
  const discussion = scheduleOf({ ...dates, answersDueOn: dates.closesOn })
  const { closesOn: lastDay, answersDueOn, reason } = to
  const extended = extendPhase(discussion, { phase: 'discussion', lastDay, reason, on: today })
  if (!extended.ok) return refuse(extended.refusal === 'phase-over' ? 'consultation-over' : 'not-later')
  return answersDueOn < lastDay ? refuse('answers-before-close') : accept(undefined)
}

const warnings = ['decided-before-end', 'decided-before-answers'] as const

export type Warning = (typeof warnings)[number]

/** Irregularities of the decision that are shown to everyone. */
export function warningsOf({ decidedOn, decidedAt, closesOn, closedAt }: Dates): readonly Warning[] {
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
  term: Pick<Term, 'amount' | 'unit'>,
) => dueOn(calendar, opensOn, term)

/**
 * The term of a consultation against the rule for its kind: shorter only on a lawful ground, which is then shown. A
 * last day on which nobody works is allowed: people comment on Sundays too.
 */
export function checkTerm(
  calendar: WorkCalendar,
  wanted: {
    readonly opensOn: LocalDate
    readonly closesOn: LocalDate
    readonly answersDueOn: LocalDate
    readonly shorterGround: Text | null
  },
  term: Pick<Term, 'amount' | 'unit'>,
  today: LocalDate,
): Result<{ readonly earliestClose: LocalDate }, TermRefusal> {
  if (wanted.opensOn < today) return refuse('opens-in-past')
  if (wanted.closesOn < wanted.opensOn) return refuse('closes-before-opens')
  if (wanted.answersDueOn < wanted.closesOn) return refuse('answers-before-close')
  const earliest = earliestClose(calendar, wanted.opensOn, term)
  if (!earliest.ok) return earliest
  if (wanted.closesOn < earliest.value && !wanted.shorterGround) return refuse('term-too-short')
  return accept({ earliestClose: earliest.value })
}

export type CloseRefusal = 'not-announced' | 'still-open' | 'closed-already' | 'comments-unanswered'

/** A consultation can be closed after its last day when every comment has an answer. */
export function close(
  dates: Dates & { readonly unanswered: number },
  today: LocalDate,
): Result<undefined, CloseRefusal> {
  if (dates.announcedAt === null) return refuse('not-announced')
  if (dates.closedAt !== null) return refuse('closed-already')
  if (today <= dates.closesOn) return refuse('still-open')
  if (dates.unanswered > 0) return refuse('comments-unanswered')
  return accept(undefined)
}

export type DecisionRefusal = 'not-announced' | 'decided-already' | 'decided-in-future' | 'early-unconfirmed'

/**
 * Records that a decision was taken. One that came before the end of the discussion is a fact too, and is recorded;
 * whoever does so has to confirm it, and everyone is warned.
 */
export function decide(
  dates: Dates,
  decision: { readonly on: LocalDate; readonly early: boolean },
  today: LocalDate,
): Result<undefined, DecisionRefusal> {
  if (dates.announcedAt === null) return refuse('not-announced')
  if (dates.decidedOn !== null) return refuse('decided-already')
  if (decision.on > today) return refuse('decided-in-future')
  if (dates.closedAt === null && !decision.early) return refuse('early-unconfirmed')
  return accept(undefined)
}

export type ForceRefusal = 'not-decided' | 'in-force-already' | 'force-before-decision'

export function enterIntoForce(dates: Dates, on: LocalDate): Result<undefined, ForceRefusal> {
  if (dates.decidedOn === null) return refuse('not-decided')
  if (dates.inForceOn !== null) return refuse('in-force-already')
  return on < dates.decidedOn ? refuse('force-before-decision') : accept(undefined)
}

export type EventWhat = 'announced' | 'extended' | 'corrected' | 'version' | 'closed' | 'decided' | 'in-force'
