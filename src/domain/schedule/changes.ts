import { addDays, daysBetween, isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import {
  openPauseOf,
  type Pause,
  type Phase,
  type PhaseShift,
  type Schedule,
  type ScheduleChange,
} from './schedule.ts'

const isBlank = ({ kk, ru }: Text): boolean => kk.trim() === '' || ru.trim() === ''

/** The schedule with other days, and what has moved. */
function withDays<Name extends string, Act extends string>(
  schedule: Schedule<Name, Act>,
  phases: readonly Phase<Name, Act>[],
  change: Omit<ScheduleChange<Name>, 'moved'>,
): Schedule<Name, Act> {
  const moved = schedule.phases.flatMap((before, index): PhaseShift<Name>[] => {
    const after = phases[index] ?? before
    if (before.firstDay === after.firstDay && before.lastDay === after.lastDay) return []
    const days = ({ firstDay, lastDay }: Phase) => ({ firstDay, lastDay })
    return [{ phase: before.name, before: days(before), after: days(after) }]
  })
  return { ...schedule, phases, changes: [...schedule.changes, { ...change, moved }] }
}

export type ExtendRefusal =
  | 'phase-unknown'
  | 'day-malformed'
  | 'reason-empty'
  | 'schedule-paused'
  | 'phase-over'
  | 'not-later'
  | 'no-day-left'

export type Extension<Name extends string> = {
  readonly phase: Name
  /** The new last day. */
  readonly lastDay: LocalDate
  readonly reason: Text
  /** The day of the decision. */
  readonly on: LocalDate
  /**
   * What becomes of the phases after it: 'move' shifts them by as many days, not counting those of a pause; 'keep' leaves their last days as promised,
   * so that the next one begins later and is shorter. 'move' unless told.
   */
  readonly following?: 'move' | 'keep'
}

/** Lets a phase end later. Never earlier: what was promised is not taken back. One that has ended is not reopened. */
export function extendPhase<Name extends string, Act extends string>(
  schedule: Schedule<Name, Act>,
  { phase: name, lastDay, reason, on, following = 'move' }: Extension<Name>,
): Result<Schedule<Name, Act>, ExtendRefusal> {
  const at = schedule.phases.findIndex((phase) => phase.name === name)
  const extended = schedule.phases[at]
  if (!extended) return refuse('phase-unknown')
  if (!isLocalDate(lastDay)) return refuse('day-malformed')
  if (isBlank(reason)) return refuse('reason-empty')
  if (openPauseOf(schedule)) return refuse('schedule-paused')
  if (extended.lastDay < on) return refuse('phase-over')
  if (lastDay <= extended.lastDay) return refuse('not-later')
  const days = countRunning(schedule, extended.lastDay, lastDay)
  const phases = schedule.phases.map((phase, index) => {
    if (index < at) return phase
    if (index === at) return { ...phase, lastDay }
    if (following === 'move')
      return {
        ...phase,
        firstDay: advance(schedule, phase.firstDay, days),
        lastDay: advance(schedule, phase.lastDay, days),
      }
    return phase.firstDay > lastDay ? phase : { ...phase, firstDay: advance(schedule, lastDay, 1) }
  })
  if (!phases.every(hasRealDays)) return refuse('day-malformed')
  if (phases.some((phase) => phase.lastDay < phase.firstDay)) return refuse('no-day-left')
  return accept(withDays(schedule, phases, { kind: 'extended', decidedOn: on, reason }))
}

/** The days after `from` up to and with `to` that no pause takes away. */
function countRunning({ pauses }: Schedule, from: LocalDate, to: LocalDate): number {
  const begin = addDays(from, 1)
  return pauses.reduce(
    (days, pause) => {
      const [first, end] = [max(pause.from, begin), min(pause.until ?? pause.from, addDays(to, 1))]
      return first < end ? days - daysBetween(first, end) : days
    },
    daysBetween(from, to),
  )
}

/** The day that is so many days later, not counting those of a pause: a phase must not be moved into one. */
function advance({ pauses }: Schedule, from: LocalDate, days: number): LocalDate {
  const begin = addDays(from, 1)
  // Each pause begins after the one before has ended.
  return pauses.reduce(
    (day, pause) => {
      const [first, end] = [max(pause.from, begin), pause.until ?? pause.from]
      return days > 0 && first < end && first <= day ? addDays(day, daysBetween(first, end)) : day
    },
    addDays(from, days),
  )
}

const max = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other)
const min = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other)

/** A typing error in a year can move later phases beyond the year 9999, which a LocalDate cannot say. */
const hasRealDays = ({ firstDay, lastDay }: Phase): boolean => isLocalDate(firstDay) && isLocalDate(lastDay)

const moveBy = <P extends Phase>(phase: P, days: number): P => ({
  ...phase,
  firstDay: addDays(phase.firstDay, days),
  lastDay: addDays(phase.lastDay, days),
})

export type PauseRefusal =
  | 'day-malformed'
  | 'reason-empty'
  | 'schedule-paused'
  | 'in-past'
  | 'schedule-over'
  | 'pauses-overlap'

/** Stops everything from the beginning of a day, today or later, until `resumeSchedule`. */
export function pauseSchedule<Name extends string, Act extends string>(
  schedule: Schedule<Name, Act>,
  { from, reason, on }: { readonly from: LocalDate; readonly reason: Text; readonly on: LocalDate },
): Result<Schedule<Name, Act>, PauseRefusal> {
  if (!isLocalDate(from)) return refuse('day-malformed')
  if (isBlank(reason)) return refuse('reason-empty')
  if (openPauseOf(schedule)) return refuse('schedule-paused')
  if (from < on) return refuse('in-past')
  if (from > (schedule.phases.at(-1)?.lastDay ?? '')) return refuse('schedule-over')
  if (from < (schedule.pauses.at(-1)?.until ?? '')) return refuse('pauses-overlap')
  const pause: Pause = { from, until: null, reason }
  const change = { kind: 'paused', decidedOn: on, reason } as const
  return accept({ ...withDays(schedule, schedule.phases, change), pauses: [...schedule.pauses, pause] })
}

export type ResumeRefusal = 'day-malformed' | 'not-paused' | 'in-past' | 'before-pause'

/**
 * Runs on from the beginning of `first`. Whatever had not ended when the pause began ends later by as many days as the
 * pause lasted: every phase keeps the number of days that it was announced with.
 */
export function resumeSchedule<Name extends string, Act extends string>(
  schedule: Schedule<Name, Act>,
  { first, on }: { readonly first: LocalDate; readonly on: LocalDate },
): Result<Schedule<Name, Act>, ResumeRefusal> {
  const pause = schedule.pauses.at(-1)
  if (!isLocalDate(first)) return refuse('day-malformed')
  if (pause?.until !== null) return refuse('not-paused')
  if (first < on) return refuse('in-past')
  if (first < pause.from) return refuse('before-pause')
  const days = daysBetween(pause.from, first)
  const phases = schedule.phases.map((phase) => {
    if (phase.lastDay < pause.from) return phase
    return phase.firstDay < pause.from
      ? { ...phase, lastDay: addDays(phase.lastDay, days) }
      : moveBy(phase, days)
  })
  if (!phases.every(hasRealDays)) return refuse('day-malformed')
  return accept({
    ...withDays(schedule, phases, { kind: 'resumed', decidedOn: on, reason: null }),
    pauses: [...schedule.pauses.slice(0, -1), { ...pause, until: first }],
  })
}
