import { addDays, isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
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

/** Phases that follow each other without a gap from a first day on; one that would have no day is left out. */
export function followingPhases<Name extends string, Act extends string>(
  firstDay: LocalDate,
  phases: readonly Omit<Phase<Name, Act>, 'firstDay'>[],
): readonly Phase<Name, Act>[] {
  let next = firstDay
  return phases.flatMap((phase) => {
    if (phase.lastDay < next) return []
    const placed = { ...phase, firstDay: next }
    next = addDays(phase.lastDay, 1)
    return [placed]
  })
}

/** Where a schedule stands on a day. `phase` is the phase of that day; between two phases, the one that comes next. */
export type SchedulePosition<Name extends string = string, Act extends string = string> =
  | { readonly state: 'before' | 'running' | 'between'; readonly phase: Phase<Name, Act> }
  | { readonly state: 'paused'; readonly pause: Pause }
  | { readonly state: 'over' }

/** The pause of a day. */
export const pauseOn = ({ pauses }: Pick<Schedule, 'pauses'>, day: LocalDate): Pause | undefined =>
  pauses.find(({ from, until }) => from <= day && (until === null || day < until))

/** The pause of a day or, if there is none, the first one after it. */
export const pauseFrom = ({ pauses }: Pick<Schedule, 'pauses'>, day: LocalDate): Pause | undefined =>
  pauses.find(({ until }) => until === null || day < until)

/** The pause, begun or decided for a later day, of which it is not known when it ends: no day after it is certain. */
export const openPauseOf = ({ pauses }: Pick<Schedule, 'pauses'>): Pause | undefined =>
  pauses.findLast(({ until }) => until === null)

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

/** A position with the day from which it holds; null: it holds before every day of the schedule. */
export type PositionSince<Name extends string = string, Act extends string = string> = {
  readonly since: LocalDate | null
  readonly position: SchedulePosition<Name, Act>
}

/** All positions of a schedule in order of time, for what must know now what will hold later, such as an index. */
export function listPositions<Name extends string, Act extends string>(
  schedule: Schedule<Name, Act>,
): readonly PositionSince<Name, Act>[] {
  const days = [
    ...schedule.phases.flatMap(({ firstDay, lastDay }) => [firstDay, addDays(lastDay, 1)]),
    ...schedule.pauses.flatMap(({ from, until }) => [from, until ?? from]),
  ].toSorted()
  const [first = '9999-12-31'] = days
  const before = { since: null, position: positionOn(schedule, addDays(first, -1)) }
  const all = [
    before,
    ...[...new Set(days)].map((since) => ({ since, position: positionOn(schedule, since) })),
  ]
  return all.filter(({ position }, index) => !isSame(all[index - 1]?.position, position))
}

const isSame = (one: SchedulePosition | undefined, other: SchedulePosition): boolean => {
  const spanOf = (position: SchedulePosition) =>
    position.state === 'over' ? undefined : position.state === 'paused' ? position.pause : position.phase
  return one?.state === other.state && spanOf(one) === spanOf(other)
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

/** How an act stands on a day: open, or why it is not. */
export type ActState = 'open' | Exclude<NotAllowedReason, 'never'>

/**
 * How an act stands on a day, for who shows it or refuses it.
 * @throws when no phase allows it on any day: the schedule is not the one in which it takes place
 */
export function actStateOn<Name extends string, Act extends string>(
  schedule: Schedule<Name, Act>,
  act: Act,
  day: LocalDate,
): ActState {
  const allowed = checkAllowed(schedule, act, day)
  if (allowed.ok) return 'open'
  if (allowed.refusal === 'never') throw new Error(`no phase allows “${act}”`)
  return allowed.refusal
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
