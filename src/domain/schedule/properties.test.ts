import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import {
  checkAllowed,
  extendPhase,
  listPositions,
  makeSchedule,
  nextDayFor,
  pauseSchedule,
  phaseOn,
  positionOn,
  resumeSchedule,
  type Schedule,
} from './index.ts'
import { must, reason } from './testing/phases.ts'

describe('whatever is decided, in whatever order', () => {
  const START = '2026-01-05'
  const acts = ['a', 'b'] as const
  type Any = Schedule<string, 'a' | 'b'>
  const schedules = fc
    .array(
      fc.record({
        gap: fc.nat(5),
        length: fc.integer({ min: 1, max: 10 }),
        allows: fc.subarray([...acts]),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((spans): Any => {
      let day: LocalDate = START
      const built = spans.map(({ gap, length, allows }, index) => {
        const firstDay = addDays(day, gap)
        const lastDay = addDays(firstDay, length - 1)
        day = addDays(lastDay, 1)
        return { name: `p${index}`, firstDay, lastDay, allows }
      })
      return must(makeSchedule(built))
    })
  const decisions = fc.array(
    fc.record({
      kind: fc.constantFrom('extend', 'pause', 'resume'),
      on: fc.nat(60),
      ahead: fc.nat(12),
      phase: fc.nat(4),
      following: fc.constantFrom<'move' | 'keep'>('move', 'keep'),
    }),
    { maxLength: 8 },
  )
  type Decision = typeof decisions extends fc.Arbitrary<(infer One)[]> ? One : never
  function decide(schedule: Any, { kind, on, ahead, phase, following }: Decision) {
    const [today, then] = [addDays(START, on), addDays(START, on + ahead)]
    if (kind === 'pause') return pauseSchedule(schedule, { from: then, reason, on: today })
    if (kind === 'resume') return resumeSchedule(schedule, { first: then, on: today })
    const last = schedule.phases[phase]?.lastDay ?? START
    return extendPhase(schedule, {
      phase: `p${phase}`,
      lastDay: addDays(last, ahead),
      reason,
      on: today,
      following,
    })
  }
  const run = (schedule: Any, steps: readonly Decision[]): readonly Any[] => {
    const states = [schedule]
    for (const step of steps) {
      const next = decide(states.at(-1) ?? schedule, step)
      if (next.ok) states.push(next.value)
    }
    return states
  }
  const isPausedOn = ({ pauses }: Any, day: string) =>
    pauses.some(({ from, until }) => day >= from && (until === null || day < until))
  const horizon = Array.from({ length: 400 }, (_, n) => addDays(START, n))

  test('phases stay in order, an act is allowed exactly in its phases outside of pauses, and the next such day is found', () => {
    fc.assert(
      fc.property(schedules, decisions, (first, steps) => {
        const last = run(first, steps).at(-1) ?? first
        expect(makeSchedule(last.phases).ok).toBe(true)
        for (const act of acts) {
          const open = horizon.filter(
            (day) =>
              !isPausedOn(last, day) &&
              last.phases.some((p) => p.allows.includes(act) && p.firstDay <= day && day <= p.lastDay),
          )
          expect(horizon.filter((day) => checkAllowed(last, act, day).ok)).toEqual(open)
          for (const day of horizon.filter((_, n) => n % 7 === 0))
            expect(nextDayFor(last, act, day)).toBe(open.find((item) => item >= day))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('the list of positions says of every day where the schedule stands on it', () => {
    fc.assert(
      fc.property(schedules, decisions, (first, steps) => {
        const last = run(first, steps).at(-1) ?? first
        const positions = listPositions(last)
        for (const day of [addDays(START, -30), ...horizon])
          expect(positions.findLast(({ since }) => since === null || since <= day)?.position).toEqual(
            positionOn(last, day),
          )
        for (const [index, { since }] of positions.entries())
          if (index > 0) expect(since! > (positions[index - 1]?.since ?? '')).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  test('no phase loses a day to a pause that has ended, and none to an extension that moves the others', () => {
    const length = (schedule: Any, name: string) =>
      horizon.filter((day) => phaseOn(schedule, day)?.name === name).length
    fc.assert(
      fc.property(schedules, decisions, (first, steps) => {
        const moving = steps.map((step) => ({ ...step, following: 'move' as const }))
        const states = run(first, moving).filter(({ pauses }) => pauses.at(-1)?.until !== null)
        for (const { name } of first.phases) {
          const lengths = states.map((schedule) => length(schedule, name))
          expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('the changes lead from the days first announced to the present ones', () => {
    fc.assert(
      fc.property(schedules, decisions, (first, steps) => {
        const last = run(first, steps).at(-1) ?? first
        const days = new Map(first.phases.map(({ name, firstDay, lastDay }) => [name, { firstDay, lastDay }]))
        for (const { moved } of last.changes)
          for (const { phase, before, after } of moved) {
            expect(before).toEqual(days.get(phase))
            days.set(phase, after)
          }
        expect([...days.values()]).toEqual(
          last.phases.map(({ firstDay, lastDay }) => ({ firstDay, lastDay })),
        )
      }),
    )
  })
})
