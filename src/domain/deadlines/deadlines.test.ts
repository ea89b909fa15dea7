import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import file from '#data/kz/holidays_2019_2027.json' with { type: 'json' }
import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import { type HolidaysFile, makeWorkCalendar, workingDaysBetween } from '#domain/law-terms/index.ts'
import {
  type Counting,
  calendarDays,
  changedDays,
  changesWithin,
  computeDue,
  type DeadlineFacts,
  deadlineState,
  decideExtension,
  endDeadline,
  explainDue,
  remindersDue,
} from './index.ts'

const calendar = makeWorkCalendar(file as HolidaysFile)
/** The Government makes 29 December 2026, a Tuesday, a day off; people work on Saturday the 26th. */
const transfer = { rest: '2026-12-29', worked: '2026-12-26' } as const
const moved = makeWorkCalendar(file as HolidaysFile, [transfer])

const counting = (
  from: LocalDate,
  term: Counting['term'],
  ...extensions: Counting['extensions']
): Counting => ({
  from,
  term,
  extensions,
})
const afterDays = (amount: number, unit: 'working_day' | 'calendar_day' | 'month' = 'working_day') =>
  ({ kind: 'after', amount, unit }) as const
const reason = { kk: 'Құжат көп', ru: 'Много документов' }

/** A deadline of 15 working days after 23 November 2026: 14 December. */
const running: DeadlineFacts = {
  counting: counting('2026-11-23', afterDays(15)),
  dueOn: '2026-12-14',
  extended: 0,
  ended: null,
}
const met = (on: LocalDate): DeadlineFacts => ({ ...running, ended: { how: 'met', on } })

describe('the last day', () => {
  test.each([
    ['an answer within 15 working days', counting('2026-11-23', afterDays(15)), '2026-12-14'],
    ['one over the holiday of 16 December', counting('2026-12-14', afterDays(3)), '2026-12-18'],
    [
      '15 calendar days to a Sunday go on to Monday',
      counting('2026-11-28', afterDays(15, 'calendar_day')),
      '2026-12-14',
    ],
    ['one month', counting('2026-10-31', afterDays(1, 'month')), '2026-11-30'],
    [
      'notice of 10 calendar days, on a day off too',
      counting('2026-12-23', { kind: 'before', amount: 10, unit: 'calendar_day' }),
      '2026-12-13',
    ],
    [
      'notice of 3 working days',
      counting('2026-12-18', { kind: 'before', amount: 3, unit: 'working_day' }),
      '2026-12-14',
    ],
    ['a day that was named', counting('2026-12-01', { kind: 'named', on: '2026-12-13' }), '2026-12-13'],
    [
      'extended by 15 calendar days from the former last day',
      counting('2026-11-23', afterDays(15, 'calendar_day'), {
        kind: 'by',
        amount: 15,
        unit: 'calendar_day',
      }),
      '2026-12-23',
    ],
    [
      'extended until a day',
      counting('2026-11-23', afterDays(15), { kind: 'until', on: '2027-01-20' }),
      '2027-01-20',
    ],
  ])('%s', (_, given, due) => {
    expect(computeDue(calendar, given)).toEqual({ ok: true, value: due })
  })

  test('is not guessed in a year whose days off are not published', () => {
    expect(computeDue(calendar, counting('2027-12-28', afterDays(10)))).toEqual({
      ok: false,
      refusal: 'calendar-year-unknown',
    })
  })
})

describe('the state on a day', () => {
  test.each([
    ['the last day is in time', running, '2026-12-14', 'running'],
    ['the day after it is not', running, '2026-12-15', 'overdue'],
    ['an extension is said', { ...running, extended: 1 }, '2026-12-14', 'extended'],
    ['an extended one can be overdue too', { ...running, extended: 1 }, '2026-12-15', 'overdue'],
    ['done on the last day', met('2026-12-14'), '2027-05-05', 'met'],
    ['done a day later', met('2026-12-15'), '2027-05-05', 'late'],
    [
      'cancelled after its last day',
      { ...running, ended: { how: 'cancelled', on: '2026-12-20' } as const },
      '2026-12-21',
      'cancelled',
    ],
    ['without a known last day nothing is overdue', { ...running, dueOn: null }, '2030-01-01', 'running'],
    ['and nothing is late', { ...met('2030-01-01'), dueOn: null }, '2030-01-01', 'met'],
  ] as const)('%s', (_, deadline, today, state) => {
    expect(deadlineState(deadline, today)).toBe(state)
  })
})

test('a deadline ends once', () => {
  expect(endDeadline(running, 'met', '2026-12-01')).toEqual({
    ok: true,
    value: { how: 'met', on: '2026-12-01' },
  })
  expect(endDeadline(met('2026-12-01'), 'cancelled', '2026-12-02')).toEqual({
    ok: false,
    refusal: 'ended-already',
  })
})

describe('an extension', () => {
  const by = (amount: number) => ({ kind: 'by', amount, unit: 'calendar_day' }) as const
  const extend = (
    deadline: DeadlineFacts,
    given: Partial<Parameters<typeof decideExtension>[2]> = {},
    limits?: Parameters<typeof decideExtension>[3],
  ) => decideExtension(calendar, deadline, { extension: by(15), reason, on: '2026-12-10', ...given }, limits)

  test('keeps the term and adds to it', () => {
    expect(extend(running)).toEqual({
      ok: true,
      value: { counting: { ...running.counting, extensions: [by(15)] }, dueOn: '2026-12-29' },
    })
  })

  test.each([
    ['of what has ended', met('2026-12-01'), {}, undefined, 'ended-already'],
    ['after the last day', running, { on: '2026-12-15' }, undefined, 'deadline-over'],
    ['without a ground', running, { reason: { kk: ' ', ru: 'а' } }, undefined, 'reason-empty'],
    [
      'to an earlier day',
      running,
      { extension: { kind: 'until', on: '2026-12-14' } as const },
      undefined,
      'not-later',
    ],
    [
      'a second time, where one is allowed',
      { ...running, extended: 1 },
      {},
      { times: 1 },
      'extended-already',
    ],
    [
      'by more than the rule allows',
      running,
      { extension: by(16) },
      { longest: { amount: 15, unit: 'calendar_day' } as const },
      'extension-too-long',
    ],
    [
      'into a year that is not known',
      running,
      { extension: { kind: 'by', amount: 30, unit: 'month' } as const },
      undefined,
      'calendar-year-unknown',
    ],
  ] as const)('is refused %s', (_, deadline, given, limits, refusal) => {
    expect(extend(deadline, given, limits)).toEqual({ ok: false, refusal })
  })

  test('is allowed on the last day, and as long as the rule allows', () => {
    const limits = { times: 1, longest: { amount: 15, unit: 'calendar_day' } as const }
    expect(extend(running, { on: '2026-12-14' }, limits)).toMatchObject({ ok: true })
  })
})

describe('the explanation', () => {
  const explain = (given: Counting) => {
    const steps = explainDue(calendar, given)
    if (!steps.ok) throw new Error(steps.refusal)
    return steps.value.map(({ days, due }) => ({
      days: days.map(({ day, number, kind }) => `${day.slice(5)} ${number ?? kind.because}`),
      due,
    }))
  }

  test('numbers working days and says why the others do not count', () => {
    expect(explain(counting('2026-12-11', afterDays(4)))).toEqual([
      {
        days: ['12-12 weekend', '12-13 weekend', '12-14 1', '12-15 2', '12-16 holiday', '12-17 3', '12-18 4'],
        due: '2026-12-18',
      },
    ])
  })

  test('goes backwards for a notice', () => {
    expect(explain(counting('2026-12-17', { kind: 'before', amount: 2, unit: 'working_day' }))).toEqual([
      { days: ['12-16 holiday', '12-15 1', '12-14 2'], due: '2026-12-14' },
    ])
  })

  test('shows how a term in calendar days goes on past days off', () => {
    expect(explain(counting('2026-11-28', afterDays(15, 'calendar_day')))).toEqual([
      { days: ['12-13 weekend', '12-14 1'], due: '2026-12-14' },
    ])
  })

  test('has a step for each extension, and no days for a day that was named', () => {
    expect(explain(counting('2026-12-14', afterDays(1), { kind: 'until', on: '2026-12-20' }))).toEqual([
      { days: ['12-15 1'], due: '2026-12-15' },
      { days: [], due: '2026-12-20' },
    ])
  })

  test('ends with the last day and numbers as many days as the term has, for any term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2500 }), fc.integer({ min: 1, max: 60 }), (days, amount) => {
        const from = addDays('2019-01-10', days)
        const [step] = explain(counting(from, afterDays(amount)))
        expect(step?.days.at(-1)).toBe(`${step?.due.slice(5)} ${amount}`)
        expect(workingDaysBetween(calendar, from, step?.due ?? from)).toEqual({ ok: true, value: amount })
      }),
    )
  })
})

describe('a day off that was moved', () => {
  const [before, after] = [calendarDays(calendar), calendarDays(moved)]

  test('is found by comparing the calendars, and plain data can be stored', () => {
    const stored = JSON.parse(JSON.stringify(before))
    expect(changedDays(stored, after)).toEqual([
      { day: '2026-12-26', working: true },
      { day: '2026-12-29', working: false },
    ])
    expect(changedDays(after, after)).toEqual([])
  })

  test('a year that becomes known is no change of its days', () => {
    const { '2027': _, ...years } = (file as HolidaysFile).years
    const shorter = calendarDays(makeWorkCalendar({ years }))
    expect(changedDays(shorter, before)).toEqual([])
  })

  test('explains the deadlines whose days it touches, and no others', () => {
    const changed = changedDays(before, after)
    const given = counting('2026-12-21', afterDays(6))
    expect([computeDue(calendar, given), computeDue(moved, given)]).toMatchObject([
      { value: '2026-12-29' },
      { value: '2026-12-28' },
    ])
    expect(changesWithin(changed, given, '2026-12-29', '2026-12-28')).toEqual(changed)
    expect(changesWithin(changed, counting('2026-12-10', afterDays(3)), '2026-12-15')).toEqual([])
    expect(
      changesWithin(
        changed,
        counting('2026-12-30', { kind: 'before', amount: 2, unit: 'working_day' }),
        '2026-12-28',
      ),
    ).toEqual([{ day: '2026-12-29', working: false }])
  })
})

describe('reminders', () => {
  test.each([
    ['2026-12-08', []],
    ['2026-12-09', ['owes-before']],
    ['2026-12-11', ['owes-before', 'waits-before']],
    ['2026-12-12', ['owes-before', 'waits-before']],
    ['2026-12-14', ['owes-before', 'waits-before']],
    ['2026-12-15', ['owes-after', 'waits-after']],
    ['2026-12-29', ['owes-after', 'waits-after']],
    ['2026-12-30', []],
  ] as const)('reminders on %s: %j', (today, steps) => {
    expect(remindersDue(calendar, running, today)).toEqual(steps)
  })

  test('nobody is reminded of what has ended, has no last day, or cannot be done yet', () => {
    expect(remindersDue(calendar, met('2026-12-01'), '2026-12-14')).toEqual([])
    expect(remindersDue(calendar, { ...running, dueOn: null }, '2026-12-14')).toEqual([])
    const short = { ...running, counting: counting('2026-12-10', afterDays(2)) }
    expect(remindersDue(calendar, short, '2026-12-10')).toEqual([])
    expect(remindersDue(calendar, short, '2026-12-11')).toEqual(['owes-before', 'waits-before'])
  })

  test('a day off after the last day is not a day on which somebody is late', () => {
    const friday: DeadlineFacts = { ...running, dueOn: '2026-12-11' }
    expect(remindersDue(calendar, friday, '2026-12-12')).toEqual([])
    expect(remindersDue(calendar, friday, '2026-12-14')).toEqual(['owes-after', 'waits-after'])
  })
})
