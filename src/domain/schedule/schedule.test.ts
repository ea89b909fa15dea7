import { describe, expect, test } from 'vitest'
import type { LocalDate } from '#domain/base/local-date.ts'
import {
  actStateOn,
  checkAllowed,
  extendPhase,
  followingPhases,
  listPositions,
  makeSchedule,
  nextDayFor,
  openPauseOf,
  type Phase,
  pauseFrom,
  pauseOn,
  pauseSchedule,
  phaseOn,
  positionOn,
  resumeSchedule,
  type Schedule,
} from './index.ts'
import { aSchedule, must, phases, reason } from './testing/phases.ts'

const daysOf = ({ phases }: Schedule<string, string>) =>
  phases.map(({ firstDay, lastDay }) => `${firstDay.slice(5)}/${lastDay.slice(5)}`)

describe('days that a person entered', () => {
  const [ideas, vote] = [phases[0]!, phases[1]!]
  test.each([
    [[], 'no-phases'],
    [Array.from({ length: 51 }, (_, n) => ({ ...ideas, name: `p${n}` })), 'too-many-phases'],
    [[ideas, { ...vote, name: 'ideas' }], 'phase-repeated'],
    [[{ ...ideas, lastDay: '2026-02-30' }], 'day-malformed'],
    [[{ ...ideas, lastDay: '2026-03-01' }], 'ends-before-begins'],
    [[ideas, { ...vote, firstDay: '2026-03-31' }], 'phases-overlap'],
    [[vote, ideas], 'phases-overlap'],
  ] as const)('%# are refused: %s', (given: readonly Phase[], refusal) => {
    expect(makeSchedule(given)).toEqual({ ok: false, refusal })
  })

  test('may leave days between phases, and a phase may have a single day', () => {
    expect(makeSchedule([{ ...ideas, lastDay: ideas.firstDay }, vote]).ok).toBe(true)
  })
})

test('phases that follow each other begin on the day after the one before, and one without a day is left out', () => {
  const given = (lastDay: LocalDate): Omit<Phase<string, string>, 'firstDay'>[] => [
    { name: 'ideas', lastDay: '2026-03-31', allows: ['propose'] },
    { name: 'vote', lastDay, allows: ['vote'] },
    { name: 'count', lastDay: '2026-04-24', allows: [] },
  ]
  const [ideas, vote, count] = followingPhases('2026-03-02', given('2026-04-20'))
  expect([ideas, vote, count].map((phase) => phase?.firstDay)).toEqual([
    '2026-03-02',
    '2026-04-01',
    '2026-04-21',
  ])
  expect(makeSchedule([ideas!, vote!, count!]).ok).toBe(true)
  // A vote that ends with the ideas has no day; the count then begins after the ideas.
  const without = followingPhases('2026-03-02', given('2026-03-31'))
  expect(without.map(({ name, firstDay }) => [name, firstDay])).toEqual([
    ['ideas', '2026-03-02'],
    ['count', '2026-04-01'],
  ])
})

describe('where a schedule stands', () => {
  test.each([
    ['2026-03-01', 'before', 'ideas'],
    ['2026-03-02', 'running', 'ideas'],
    ['2026-03-31', 'running', 'ideas'],
    ['2026-04-01', 'between', 'vote'],
    ['2026-04-08', 'running', 'vote'],
    ['2026-04-21', 'running', 'count'],
  ] as const)('a schedule on %s is %s %s', (day, state, name) => {
    expect(positionOn(aSchedule(), day)).toMatchObject({ state, phase: { name } })
    expect(phaseOn(aSchedule(), day)?.name).toBe(state === 'running' ? name : undefined)
  })

  test('a schedule is over after the last day', () => {
    expect(positionOn(aSchedule(), '2026-04-25')).toEqual({ state: 'over' })
  })

  test('positions of a schedule are listed in order of time, each with the day from which it holds', () => {
    const short = (schedule: Schedule<string, string>) =>
      listPositions(schedule).map(({ since, position }) => `${since?.slice(5)} ${position.state}`)
    const course = ['undefined before', '03-02 running', '04-01 between', '04-08 running']
    expect(short(aSchedule())).toEqual([...course, '04-21 running', '04-25 over'])
    const pause = must(pauseSchedule(aSchedule(), { from: '2026-04-10', reason, on: '2026-04-10' }))
    expect(short(pause)).toEqual([...course, '04-10 paused'])
    const resumed = must(resumeSchedule(pause, { first: '2026-04-15', on: '2026-04-13' }))
    expect(short(resumed)).toEqual([
      ...course,
      '04-10 paused',
      '04-15 running',
      '04-26 running',
      '04-30 over',
    ])
  })

  test.each([
    ['propose', '2026-03-01', 'not-yet'],
    ['propose', '2026-04-01', 'over'],
    ['vote', '2026-03-31', 'not-yet'],
    ['discuss', '2026-04-03', 'not-yet'],
    ['discuss', '2026-04-21', 'over'],
    ['appeal', '2026-04-10', 'never'],
  ] as const)('"%s" is refused on %s: %s', (act, day, refusal) => {
    expect(checkAllowed(aSchedule(), act, day)).toEqual({ ok: false, refusal })
  })

  test('an act is open, or it is said why not; one that no phase knows is a fault', () => {
    const days = ['2026-03-31', '2026-04-08', '2026-04-21'] as const
    expect(days.map((day) => actStateOn(aSchedule(), 'vote', day))).toEqual(['not-yet', 'open', 'over'])
    const paused = must(pauseSchedule(aSchedule(), { from: '2026-04-10', reason, on: '2026-04-10' }))
    expect(actStateOn(paused, 'vote', '2026-04-11')).toBe('paused')
    expect(() => actStateOn(aSchedule(), 'appeal', '2026-04-08')).toThrow('appeal')
  })

  test('an act is allowed through the whole of the first and of the last day', () => {
    for (const day of ['2026-04-08', '2026-04-20'] as const)
      expect(checkAllowed(aSchedule(), 'vote', day).ok).toBe(true)
    expect(nextDayFor(aSchedule(), 'discuss', '2026-04-01')).toBe('2026-04-08')
    expect(nextDayFor(aSchedule(), 'discuss', '2026-04-21')).toBeUndefined()
  })
})

describe('an extension', () => {
  const to = (lastDay: LocalDate, more: object = {}) =>
    extendPhase(aSchedule(), { phase: 'ideas', lastDay, reason, on: '2026-03-20', ...more })

  test('moves the later phases by as many days and says what was before, and why', () => {
    const extended = must(to('2026-04-07'))
    expect(daysOf(extended)).toEqual(['03-02/04-07', '04-15/04-27', '04-28/05-01'])
    expect(extended.changes).toEqual([
      {
        kind: 'extended',
        decidedOn: '2026-03-20',
        reason,
        moved: expect.arrayContaining([
          {
            phase: 'ideas',
            before: { firstDay: '2026-03-02', lastDay: '2026-03-31' },
            after: { firstDay: '2026-03-02', lastDay: '2026-04-07' },
          },
        ]),
      },
    ])
  })

  test('may keep the last days of the later phases, as long as each has a day left', () => {
    const kept = must(to('2026-04-19', { following: 'keep' }))
    expect(daysOf(kept)).toEqual(['03-02/04-19', '04-20/04-20', '04-21/04-24'])
    expect(kept.changes[0]?.moved.map(({ phase }) => phase)).toEqual(['ideas', 'vote'])
    expect(to('2026-04-20', { following: 'keep' })).toEqual({ ok: false, refusal: 'no-day-left' })
  })

  test.each([
    ['2026-03-31', {}, 'not-later'],
    ['2026-03-30', {}, 'not-later'],
    ['2026-04-31', {}, 'day-malformed'],
    ['9999-12-31', {}, 'day-malformed'],
    ['2026-04-07', { reason: { kk: ' ', ru: 'x' } }, 'reason-empty'],
    ['2026-04-07', { on: '2026-04-01' }, 'phase-over'],
    ['2026-04-07', { phase: 'delivery' }, 'phase-unknown'],
  ] as const)('an extension to %s with %j is refused: %s', (lastDay, more, refusal) => {
    expect(to(lastDay, more)).toEqual({ ok: false, refusal })
  })
})

describe('a pause', () => {
  const paused = must(pauseSchedule(aSchedule(), { from: '2026-04-10', reason, on: '2026-04-10' }))
  const resumed = must(resumeSchedule(paused, { first: '2026-04-15', on: '2026-04-13' }))

  test('allows nothing, for as long as it lasts', () => {
    expect(checkAllowed(paused, 'vote', '2026-04-09').ok).toBe(true)
    for (const day of ['2026-04-10', '2026-05-30'] as const)
      expect(checkAllowed(paused, 'vote', day)).toEqual({ ok: false, refusal: 'paused' })
    expect(nextDayFor(paused, 'vote', '2026-04-10')).toBeUndefined()
    // What had ended before is over, paused or not.
    expect(checkAllowed(paused, 'propose', '2026-04-11')).toEqual({ ok: false, refusal: 'over' })
  })

  test('gives every phase the days back that it lost', () => {
    expect(daysOf(resumed)).toEqual(['03-02/03-31', '04-08/04-25', '04-26/04-29'])
    expect(checkAllowed(resumed, 'vote', '2026-04-14')).toEqual({ ok: false, refusal: 'paused' })
    expect(checkAllowed(resumed, 'vote', '2026-04-15').ok).toBe(true)
    expect(nextDayFor(resumed, 'vote', '2026-04-11')).toBe('2026-04-15')
    expect(resumed.changes.map(({ kind }) => kind)).toEqual(['paused', 'resumed'])
  })

  test('a pause is found on its days, and from a day before it; only one without an end is open', () => {
    expect(pauseOn(resumed, '2026-04-14')).toEqual({ from: '2026-04-10', until: '2026-04-15', reason })
    expect(pauseOn(resumed, '2026-04-15')).toBeUndefined()
    expect(pauseOn(resumed, '2026-04-09')).toBeUndefined()
    expect(pauseFrom(resumed, '2026-04-09')?.from).toBe('2026-04-10')
    expect(pauseFrom(resumed, '2026-04-15')).toBeUndefined()
    expect(openPauseOf(paused)?.from).toBe('2026-04-10')
    expect(openPauseOf(resumed)).toBeUndefined()
  })

  test('a pause between two phases delays the later ones', () => {
    const early = must(pauseSchedule(aSchedule(), { from: '2026-04-02', reason, on: '2026-04-01' }))
    expect(checkAllowed(early, 'vote', '2026-04-03')).toEqual({ ok: false, refusal: 'not-yet' })
    expect(daysOf(must(resumeSchedule(early, { first: '2026-04-04', on: '2026-04-04' })))).toEqual([
      '03-02/03-31',
      '04-10/04-22',
      '04-23/04-26',
    ])
  })

  test.each([
    [() => pauseSchedule(aSchedule(), { from: '2026-04-09', reason, on: '2026-04-10' }), 'in-past'],
    [() => pauseSchedule(aSchedule(), { from: '2026-04-25', reason, on: '2026-04-10' }), 'schedule-over'],
    [() => pauseSchedule(aSchedule(), { from: '2026-02-31', reason, on: '2026-04-10' }), 'day-malformed'],
    [
      () => pauseSchedule(aSchedule(), { from: '2026-04-10', reason: { kk: '', ru: '' }, on: '2026-04-10' }),
      'reason-empty',
    ],
    [() => pauseSchedule(paused, { from: '2026-04-11', reason, on: '2026-04-11' }), 'schedule-paused'],
    [() => pauseSchedule(resumed, { from: '2026-04-14', reason, on: '2026-04-13' }), 'pauses-overlap'],
    [
      () => extendPhase(paused, { phase: 'vote', lastDay: '2026-05-01', reason, on: '2026-04-11' }),
      'schedule-paused',
    ],
    [() => resumeSchedule(aSchedule(), { first: '2026-04-15', on: '2026-04-13' }), 'not-paused'],
    [() => resumeSchedule(resumed, { first: '2026-04-15', on: '2026-04-13' }), 'not-paused'],
    [() => resumeSchedule(paused, { first: '2026-04-12', on: '2026-04-13' }), 'in-past'],
    [() => resumeSchedule(paused, { first: '2026-04-09', on: '2026-04-08' }), 'before-pause'],
    [() => resumeSchedule(paused, { first: '2026-04-32', on: '2026-04-13' }), 'day-malformed'],
    [() => resumeSchedule(paused, { first: '9999-12-31', on: '2026-04-13' }), 'day-malformed'],
  ] as const)('%# is refused: %s', (change, refusal) => {
    expect(change()).toEqual({ ok: false, refusal })
  })
})

describe('an extension before a pause that is to come', () => {
  const short = must(
    makeSchedule([
      { name: 'ideas', firstDay: '2026-01-07', lastDay: '2026-01-07', allows: [] },
      { name: 'vote', firstDay: '2026-01-08', lastDay: '2026-01-08', allows: [] },
      { name: 'count', firstDay: '2026-01-09', lastDay: '2026-01-09', allows: [] },
    ]),
  )
  const paused = must(pauseSchedule(short, { from: '2026-01-09', reason, on: '2026-01-05' }))
  const resumed = must(resumeSchedule(paused, { first: '2026-01-10', on: '2026-01-05' }))

  test('moves no phase into it: the vote would have no day left', () => {
    const extended = must(
      extendPhase(resumed, { phase: 'ideas', lastDay: '2026-01-08', reason, on: '2026-01-05' }),
    )
    expect(daysOf(extended)).toEqual(['01-07/01-08', '01-10/01-10', '01-11/01-11'])
  })

  test('an extension that keeps later phases in place begins none of them in a pause that is to come', () => {
    const longer = must(
      makeSchedule([
        { name: 'ideas', firstDay: '2026-01-07', lastDay: '2026-01-07', allows: [] },
        { name: 'vote', firstDay: '2026-01-08', lastDay: '2026-01-12', allows: [] },
      ]),
    )
    const stopped = must(pauseSchedule(longer, { from: '2026-01-09', reason, on: '2026-01-05' }))
    const going = must(resumeSchedule(stopped, { first: '2026-01-11', on: '2026-01-05' }))
    const extended = must(
      extendPhase(going, {
        phase: 'ideas',
        lastDay: '2026-01-08',
        reason,
        on: '2026-01-05',
        following: 'keep',
      }),
    )
    expect(daysOf(extended)).toEqual(['01-07/01-08', '01-11/01-14'])
  })
})
