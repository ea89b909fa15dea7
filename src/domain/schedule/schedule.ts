import { isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'

/** A span of whole days in which certain acts are allowed. */
export type Phase<Name extends string = string, Act extends string = string> = {
  readonly name: Name
  readonly firstDay: LocalDate
  /** The last day, through its whole length. */
  readonly lastDay: LocalDate
  readonly allows: readonly Act[]
}

/** A time in which nothing is allowed and no phase loses days. */
export type Pause = {
  readonly from: LocalDate
  /** The first day on which the schedule runs again; null while that is not known. */
  readonly until: LocalDate | null
  readonly reason: Text
}

/** The days of a phase before and after a change. */
export type PhaseShift<Name extends string = string> = {
  readonly phase: Name
  readonly before: { readonly firstDay: LocalDate; readonly lastDay: LocalDate }
  readonly after: { readonly firstDay: LocalDate; readonly lastDay: LocalDate }
}

/** Why the days are not those first announced. */
export type ScheduleChange<Name extends string = string> = {
  readonly kind: 'extended' | 'paused' | 'resumed'
  readonly decidedOn: LocalDate
  /** Null for a resumption, whose pause has the reason. */
  readonly reason: Text | null
  readonly moved: readonly PhaseShift<Name>[]
}

/**
 * What may be done when: phases with their present days, pauses, and the changes that led to these days. A value; every
 * change returns a new one.
 */
export type Schedule<Name extends string = string, Act extends string = string> = {
  /** In order of time; days between two phases belong to none. */
  readonly phases: readonly Phase<Name, Act>[]
  readonly pauses: readonly Pause[]
  /** The oldest first. */
  readonly changes: readonly ScheduleChange<Name>[]
}

/** Phases that one schedule may have: each change visits all of them. */
export const PHASES_MAX = 50

export type ScheduleRefusal =
  | 'no-phases'
  | 'too-many-phases'
  | 'phase-repeated'
  | 'day-malformed'
  | 'ends-before-begins'
  | 'phases-overlap'

/** Checks days that a person entered, and makes a schedule of them. */
export function makeSchedule<Name extends string, Act extends string>(
  phases: readonly Phase<Name, Act>[],
): Result<Schedule<Name, Act>, ScheduleRefusal> {
  if (phases.length === 0) return refuse('no-phases')
  if (phases.length > PHASES_MAX) return refuse('too-many-phases')
  if (new Set(phases.map(({ name }) => name)).size < phases.length) return refuse('phase-repeated')
  if (!phases.every(({ firstDay, lastDay }) => isLocalDate(firstDay) && isLocalDate(lastDay)))
    return refuse('day-malformed')
  if (phases.some(({ firstDay, lastDay }) => lastDay < firstDay)) return refuse('ends-before-begins')
  if (phases.some(({ firstDay }, index) => firstDay <= (phases[index - 1]?.lastDay ?? '')))
    return refuse('phases-overlap')
  return accept({ phases, pauses: [], changes: [] })
}

/** Where a schedule stands on a day. `phase` is the phase of that day; between two phases, the one that comes next. */
export type SchedulePosition<Name extends string = string, Act extends string = string> =
  | { readonly state: 'before' | 'running' | 'between'; readonly phase: Phase<Name, Act> }
  | { readonly state: 'paused'; readonly pause: Pause }
  | { readonly state: 'over' }

const pauseOn = ({ pauses }: Schedule, day: LocalDate): Pause | undefined =>
  pauses.find(({ from, until }) => from <= day && (until === null || day < until))

export function positionOn<Name extends string, Act extends string>(
  schedule: Schedule<Name, Act>,
  day: LocalDate,
): SchedulePosition<Name, Act> {
  const pause = pauseOn(schedule, day)
  if (pause) return { state: 'paused', pause }
  const phase = schedule.phases.find(({ lastDay }) => day <= lastDay)
  if (!phase) return { state: 'over' }
  if (phase.firstDay <= day) return { state: 'running', phase }
  return { state: phase === schedule.phases[0] ? 'before' : 'between', phase }
}

/** The phase that runs on a day; undefined between phases, in a pause, before the first and after the last. */
export function phaseOn<Name extends string, Act extends string>(
  schedule: Schedule<Name, Act>,
  day: LocalDate,
): Phase<Name, Act> | undefined {
  const position = positionOn(schedule, day)
  return position.state === 'running' ? position.phase : undefined
}

export type NotAllowedReason = 'not-yet' | 'paused' | 'over' | 'never'

/** Whether an act is allowed on a day, and if not, why: 'never' where no phase allows it. */
export function checkAllowed<Name extends string, Act extends string>(
  schedule: Schedule<Name, Act>,
  act: Act,
  day: LocalDate,
): Result<Phase<Name, Act>, NotAllowedReason> {
  const allowing = schedule.phases.filter(({ allows }) => allows.includes(act))
  if (allowing.length === 0) return refuse('never')
  const position = positionOn(schedule, day)
  if (position.state === 'running' && position.phase.allows.includes(act)) return accept(position.phase)
  // In a pause no phase passes: those that had not ended when it began are still ahead.
  const since = position.state === 'paused' ? position.pause.from : day
  const ahead = allowing.find(({ lastDay }) => since <= lastDay)
  if (!ahead) return refuse('over')
  return refuse(position.state === 'paused' && ahead.firstDay <= day ? 'paused' : 'not-yet')
}

/** The first day from `day` on which an act is allowed; undefined if there is none, or none is known in a pause. */
export function nextDayFor<Name extends string, Act extends string>(
  schedule: Schedule<Name, Act>,
  act: Act,
  day: LocalDate,
): LocalDate | undefined {
  const starts = [
    day,
    ...schedule.phases.map(({ firstDay }) => firstDay),
    ...schedule.pauses.flatMap(({ until }) => until ?? []),
  ]
  return starts.toSorted().find((start) => start >= day && checkAllowed(schedule, act, start).ok)
}
