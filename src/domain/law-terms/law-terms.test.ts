import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type LocalDate, toLocalDate } from '#domain/base/local-date.ts'
import { type Holiday, isWeekend, movedRestDays } from './holidays.ts'
import {
  addCalendarTerm,
  addMonths,
  dueOn,
  inYear,
  noticeBy,
  readLawTerms,
  readYearlyDates,
} from './law-terms.ts'
import {
  addWorkingDays,
  describeDay,
  isWorkingDay,
  makeWorkCalendar,
  nextWorkingDay,
  workingDaysBetween,
  workingDaysLeft,
} from './work-calendar.ts'

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../data/kz/${name}`, import.meta.url), 'utf8'))
const file = read('holidays_2019_2027.json')
const lawTerms = read('law-terms.json')
const calendar = makeWorkCalendar(file)
const terms = readLawTerms(lawTerms)

const isHoliday = (day: { kind: string }): day is Holiday => day.kind === 'holiday'
const holidaysOf = (year: string) => (file.years[year] as Holiday[]).filter(isHoliday)
const years = Object.keys(file.years)

/** The value of a result that the calendar must not refuse. */
function known<T>(result: { ok: true; value: T } | { ok: false; refusal: string }): T {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

describe('worked cases', () => {
  test.each(
    file.working_day_cases as { from: LocalDate; working_days: number; due: LocalDate; note: string }[],
  )('$from + $working_days is $due: $note', ({ from, working_days, due }) => {
    expect(addWorkingDays(calendar, from, working_days)).toEqual({ ok: true, value: due })
    expect(workingDaysBetween(calendar, from, due)).toEqual({ ok: true, value: working_days })
  })
})

describe('days off that move (Labour Code, art. 85)', () => {
  test.each(Object.entries(file.$meta.check.quoted_moved_rest_days as Record<string, LocalDate[]>))(
    '%s: the published days',
    (year, published) => {
      expect(movedRestDays(holidaysOf(year)).map(({ date }) => date)).toEqual(published)
    },
  )

  test.each(years)('%s: the rule gives the days of the data', (year) => {
    const data = file.years[year].filter((day: { kind: string }) => day.kind === 'rest_day_moved')
    const pairs = data.map(({ date, for: holiday }: { date: string; for: string }) => [date, holiday])
    expect(movedRestDays(holidaysOf(year)).map((day) => [day.date, day.for])).toEqual(pairs)
  })

  test('7 January and Kurban Ait on a weekend give no other day off', () => {
    expect(movedRestDays([{ date: '2024-01-07', shifts: false }])).toEqual([])
  })

  test('two holidays on one weekend give two days, past a holiday on Monday', () => {
    const nauryz = (['2026-03-21', '2026-03-22', '2026-03-23'] as const).map((date) => ({
      date,
      shifts: true,
    }))
    expect(movedRestDays(nauryz.reverse())).toEqual([
      { date: '2026-03-24', for: '2026-03-21' },
      { date: '2026-03-25', for: '2026-03-22' },
    ])
  })
})

describe('the kind of a day', () => {
  test.each([
    ['2026-11-23', true, 'weekday'],
    ['2026-11-22', false, 'weekend'],
    ['2026-12-16', false, 'holiday'],
    ['2026-03-24', false, 'rest_day_moved'],
    ['2025-10-25', false, 'holiday'],
  ] as const)('%s', (day, working, because) => {
    expect(describeDay(calendar, day)).toMatchObject({ ok: true, value: { working, because } })
    expect(isWorkingDay(calendar, day)).toEqual({ ok: true, value: working })
  })

  test('a working day that the Government transfers is off, and its replacement is a working day', () => {
    const moved = makeWorkCalendar(file, [{ rest: '2019-05-10', worked: '2019-05-04' }])
    expect(describeDay(moved, '2019-05-10')).toMatchObject({ value: { working: false, because: 'transfer' } })
    expect(describeDay(moved, '2019-05-04')).toMatchObject({ value: { working: true, because: 'transfer' } })
    expect(known(addWorkingDays(moved, '2019-05-08', 1))).toBe('2019-05-13')
    expect(known(addWorkingDays(calendar, '2019-05-08', 1))).toBe('2019-05-10')
    expect(known(addWorkingDays(moved, '2019-05-03', 1))).toBe('2019-05-04')
  })
})

describe('a year outside the data is refused', () => {
  const refused = { ok: false, refusal: 'calendar-year-unknown' }
  test.each([
    ['a day', isWorkingDay(calendar, '2018-12-31')],
    ['its description', describeDay(calendar, '2028-01-01')],
    ['a term that begins there', addWorkingDays(calendar, '2018-12-31', 0)],
    ['a term that runs over the end', addWorkingDays(calendar, '2027-12-30', 2)],
    ['a term that goes back over the beginning', addWorkingDays(calendar, '2019-01-08', -3)],
    ['the next working day', nextWorkingDay(calendar, '2028-01-03')],
    ['a count from there', workingDaysBetween(calendar, '2018-12-31', '2018-12-31')],
    ['a count to there', workingDaysBetween(calendar, '2027-12-31', '2028-01-05')],
    ['a count back', workingDaysBetween(calendar, '2028-01-05', '2027-12-31')],
    ['months', addCalendarTerm(calendar, '2027-12-01', { amount: 1, unit: 'month' })],
    [
      'months of different lengths',
      addCalendarTerm(calendar, '2027-12-01', { amount: 1, unit: 'month' }, 'as-it-falls'),
    ],
  ])('%s', (_, result) => {
    expect(result).toEqual(refused)
  })
})

describe('terms of the law', () => {
  test('have their article and are distinguished from shares and counts', () => {
    expect(terms.get('appc.consider')).toMatchObject({
      amount: 15,
      unit: 'working_day',
      article: '76',
      certain: true,
    })
    expect(terms.get('lsg.akim.answer')).toMatchObject({ certain: false, article: null })
    expect(terms.has('pc.quorum')).toBe(false)
    expect(terms.size).toBe(53)
  })

  test.each<[string, LocalDate, string, string]>([
    ['appc.consider', '2026-11-23', '2026-12-14', '15 working days'],
    ['appc.register', '2026-11-22', '2026-11-23', 'an appeal of a Sunday is registered on Monday'],
    ['appc.register', '2026-11-23', '2026-11-23', 'an appeal of a working day on the same day'],
    ['pc.answer.general', '2026-10-31', '2026-11-30', 'one month, to the last day of a shorter one'],
    [
      'pc.answer.general',
      '2026-11-16',
      '2026-12-17',
      'a month that ends on a holiday goes on to the next working day',
    ],
    ['ati.request', '2026-05-24', '2026-06-08', '15 calendar days'],
    [
      'ati.request',
      '2026-03-07',
      '2026-03-26',
      '15 calendar days that end in Nauryz go on past its moved days off',
    ],
    ['pet.join', '2026-08-31', '2027-03-01', 'six months to a February without the 31st, which is a Sunday'],
    ['pc.term', '2024-02-29', '2027-03-01', 'three years from a leap day end on 28 February, here a Sunday'],
  ])('%s from %s is %s: %s', (id, from, due) => {
    const term = terms.get(id)
    if (!term) throw new Error(`no term ${id}`)
    expect(dueOn(calendar, from, term)).toEqual({ ok: true, value: due })
  })

  test('a notice is in time on its last day, whether that is a day off or not', () => {
    expect(known(noticeBy(calendar, '2026-03-31', { amount: 10, unit: 'calendar_day' }))).toBe('2026-03-21')
    expect(known(noticeBy(calendar, '2026-03-26', { amount: 3, unit: 'working_day' }))).toBe('2026-03-18')
    expect(known(noticeBy(calendar, '2026-03-31', { amount: 1, unit: 'month' }))).toBe('2026-02-28')
  })

  test('yearly dates are on their day', () => {
    const draft = readYearlyDates(lawTerms).get('bc.village.draft')
    expect(draft && inYear(draft, 2026)).toBe('2026-09-01')
    expect(readYearlyDates(lawTerms).size).toBe(8)
  })
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-03-31', -13, '2025-02-28'],
  ['2026-05-05', 0, '2026-05-05'],
] as const)('%s and %i months is %s', (day, months, expected) => {
  expect(addMonths(day, months)).toBe(expected)
})

describe('for any day and count', () => {
  const day = fc.integer({ min: 0, max: 2900 }).map((days) => addDays('2019-01-10', days))
  const count = fc.integer({ min: 1, max: 60 })

  test('a term ends on a working day and contains exactly its working days', () => {
    fc.assert(
      fc.property(day, count, (from, n) => {
        const due = known(addWorkingDays(calendar, from, n))
        expect(known(isWorkingDay(calendar, due))).toBe(true)
        let inside = 0
        for (let d = addDays(from, 1); d <= due; d = addDays(d, 1))
          if (known(isWorkingDay(calendar, d))) inside += 1
        expect(inside).toBe(n)
        expect(known(workingDaysLeft(calendar, from, due))).toBe(n)
      }),
    )
  })

  test('going forward and back from a working day returns to it', () => {
    fc.assert(
      fc.property(day, count, (from, n) => {
        const start = known(nextWorkingDay(calendar, from))
        const due = known(addWorkingDays(calendar, start, n))
        expect(known(addWorkingDays(calendar, due, -n))).toBe(start)
        expect(known(workingDaysLeft(calendar, due, start))).toBe(-n)
      }),
    )
  })

  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(day, count, (from, n) => {
        const [a, b] = [from, addDays(from, 1)].map((start) => known(addWorkingDays(calendar, start, n)))
        expect(a && b && a <= b).toBe(true)
      }),
    )
  })

  test('the day after the last of a term is one too late', () => {
    fc.assert(
      fc.property(day, count, (from, n) => {
        const due = known(addWorkingDays(calendar, from, n))
        const next = known(addWorkingDays(calendar, due, 1))
        expect(known(workingDaysLeft(calendar, next, due))).toBe(-1)
        expect(known(workingDaysLeft(calendar, due, due))).toBe(0)
      }),
    )
  })

  test('months add up, except for days that a month lacks', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 }), (from, a, b) => {
        const start = toLocalDate(`${from.slice(0, 8)}15`)
        expect(addMonths(addMonths(start, a), b)).toBe(addMonths(start, a + b))
      }),
    )
  })
})

test('no transferred day falls on a weekend or on another holiday', () => {
  for (const year of years) {
    const holidays = holidaysOf(year)
    const moved = movedRestDays(holidays).map(({ date }) => date)
    expect(moved.filter(isWeekend)).toEqual([])
    expect(new Set([...moved, ...holidays.map(({ date }) => date)]).size).toBe(moved.length + holidays.length)
  }
})
