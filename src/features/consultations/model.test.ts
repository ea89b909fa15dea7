import { describe, expect, test } from 'vitest'
import type { LocalDate } from '#domain/base/local-date.ts'
import { alignLanguages } from '#domain/law/index.ts'
import { lawTerms, workCalendar } from '#platform/jurisdiction.ts'
import { rules } from './fixtures.ts'
import { documentKinds } from './model.ts'
import {
  acceptsComments,
  checkConsultationClosing,
  checkDecision,
  checkEntryIntoForce,
  checkExtension,
  checkTerm,
  decidePause,
  decideResumption,
  intakeOf,
  scheduleOf,
  stateOf,
  type TermDates,
  warningsOf,
} from './state-model.ts'
import { layOut, toDocument } from './text/layout-model.ts'

const dates: TermDates = {
  announcedAt: new Date('2026-11-09T04:00:00Z'),
  opensOn: '2026-11-10',
  closesOn: '2026-11-24',
  answersDueOn: '2026-12-08',
  pauses: [],
  closedAt: null,
  decidedOn: null,
  decidedAt: null,
  inForceOn: null,
}
const at = (day: string) => new Date(`${day}T10:00:00Z`)

describe('the course of a consultation', () => {
  test.each([
    ['2026-11-09', {}, 'announced'],
    ['2026-11-10', {}, 'open'],
    ['2026-11-24', {}, 'open'],
    ['2026-11-25', {}, 'answering'],
    ['2026-12-09', {}, 'answering'],
    ['2026-12-09', { closedAt: at('2026-12-08') }, 'closed'],
    ['2026-12-11', { closedAt: at('2026-12-08'), decidedOn: '2026-12-10' }, 'decided'],
    ['2026-12-11', { decidedOn: '2026-12-10', inForceOn: '2026-12-20' }, 'decided'],
    ['2026-12-20', { decidedOn: '2026-12-10', inForceOn: '2026-12-20' }, 'in-force'],
  ] as const)('a consultation on %s with %j is %s', (today, changes, state) => {
    expect(stateOf({ ...dates, ...changes }, today)).toBe(state)
  })

  test('comments are taken until the end of the last day, even after an early decision', () => {
    expect(acceptsComments(dates, '2026-11-24')).toBe(true)
    expect(acceptsComments(dates, '2026-11-25')).toBe(false)
    expect(acceptsComments({ ...dates, decidedOn: '2026-11-20' }, '2026-11-24')).toBe(true)
    expect(acceptsComments({ ...dates, announcedAt: null }, '2026-11-12')).toBe(false)
  })

  test('the refusal tells the time before the first day from that after the last', () => {
    expect(intakeOf(dates, '2026-11-09')).toBe('not-yet')
    expect(intakeOf(dates, '2026-11-10')).toBe('open')
    expect(intakeOf(dates, '2026-11-25')).toBe('over')
  })

  test('everyone is warned of a decision before the end or before the answers', () => {
    const early: TermDates & { unanswered: number } = {
      ...dates,
      decidedOn: '2026-11-24',
      decidedAt: at('2026-11-24'),
      unanswered: 0,
    }
    expect(warningsOf(early)).toEqual(['decided-before-end'])
    const unheard: TermDates = { ...early, decidedOn: '2026-11-30', decidedAt: at('2026-11-30') }
    expect(warningsOf(unheard)).toEqual(['decided-before-answers'])
    expect(warningsOf({ ...unheard, closedAt: at('2026-11-29') })).toEqual([])
  })

  test.each([
    ['2026-11-24', '2026-11-30', '2026-12-14', {}, undefined],
    ['2026-11-24', '2026-11-30', '2026-11-30', {}, undefined],
    ['2026-11-25', '2026-11-30', '2026-12-14', {}, 'over-already'],
    ['2026-11-20', '2026-11-24', '2026-12-14', {}, 'not-later'],
    ['2026-11-20', '2026-11-30', '2026-11-29', {}, 'answers-before-close'],
    ['2026-11-20', '2026-11-30', '2026-12-14', { decidedOn: '2026-11-19' }, 'closed-already'],
  ] as const)(
    'asked on %s, comments until %s and answers by %s with %j: %s',
    (today, closesOn, answersDueOn, changes, refusal) => {
      const reason = { kk: 'Сұрады', ru: 'Попросили' }
      const extended = checkExtension({ ...dates, ...changes }, { closesOn, answersDueOn, reason }, today)
      expect(extended).toEqual(refusal ? { ok: false, refusal } : { ok: true, value: undefined })
    },
  )

  test('answers due on the last day of the discussion have no phase of their own', () => {
    const short = { ...dates, answersDueOn: dates.closesOn }
    expect(scheduleOf(short).phases.map(({ name }) => name)).toEqual(['discussion'])
    expect(stateOf(short, '2026-11-25')).toBe('answering')
  })

  test('a consultation cannot be closed while comments are taken or one has no answer', () => {
    expect(checkConsultationClosing({ ...dates, unanswered: 0 }, '2026-11-24')).toEqual({
      ok: false,
      refusal: 'not-over',
    })
    expect(checkConsultationClosing({ ...dates, unanswered: 1 }, '2026-11-25')).toEqual({
      ok: false,
      refusal: 'comments-unanswered',
    })
    expect(checkConsultationClosing({ ...dates, unanswered: 0 }, '2026-11-25').ok).toBe(true)
  })

  test('a decision before closing has to be confirmed, and one dated tomorrow is refused', () => {
    expect(checkDecision(dates, { on: '2026-11-20', early: false }, '2026-11-20')).toEqual({
      ok: false,
      refusal: 'early-unconfirmed',
    })
    expect(checkDecision(dates, { on: '2026-11-20', early: true }, '2026-11-20').ok).toBe(true)
    const closed = { ...dates, closedAt: at('2026-12-08') }
    expect(checkDecision(closed, { on: '2026-12-10', early: false }, '2026-12-09')).toEqual({
      ok: false,
      refusal: 'decided-in-future',
    })
    expect(checkEntryIntoForce({ ...closed, decidedOn: '2026-12-10' }, '2026-12-09').ok).toBe(false)
    expect(checkEntryIntoForce(closed, '2026-12-11').ok).toBe(false)
  })
})

describe('a pause', () => {
  const reason = { kk: 'Мәтін түзетіледі', ru: 'Исправляют текст' }
  const pausedOn = (from: LocalDate, until: LocalDate | null = null): TermDates => ({
    ...dates,
    pauses: [{ from, until, reason }],
  })

  test('takes no comments from its first day on, and says so apart from the end', () => {
    const paused = pausedOn('2026-11-12')
    expect([stateOf(paused, '2026-11-11'), intakeOf(paused, '2026-11-11')]).toEqual(['open', 'open'])
    expect([stateOf(paused, '2026-11-12'), intakeOf(paused, '2026-11-12')]).toEqual(['paused', 'paused'])
    expect(stateOf(paused, '2026-12-24')).toBe('paused')
    expect(acceptsComments(pausedOn('2026-11-12', '2026-11-16'), '2026-11-16')).toBe(true)
  })

  test('moves the last day and the day for answers by its length', () => {
    expect(decideResumption(pausedOn('2026-11-12'), '2026-11-19', '2026-11-17')).toEqual({
      ok: true,
      value: {
        opensOn: '2026-11-10',
        closesOn: '2026-12-01',
        answersDueOn: '2026-12-15',
        pauses: [{ from: '2026-11-12', until: '2026-11-19', reason }],
      },
    })
    expect(decideResumption(pausedOn('2026-11-10'), '2026-11-12', '2026-11-10')).toMatchObject({
      value: { opensOn: '2026-11-12', closesOn: '2026-11-26' },
    })
  })

  test('begins today or later, while comments are taken or will be', () => {
    const refusal = (of: TermDates, from: LocalDate) => {
      const paused = decidePause(of, { from, reason }, '2026-11-12')
      return paused.ok ? 'paused' : paused.refusal
    }
    expect(refusal(dates, '2026-11-12')).toBe('paused')
    expect(refusal(dates, '2026-11-24')).toBe('paused')
    expect(refusal(dates, '2026-11-25')).toBe('pause-after-term')
    expect(refusal(dates, '2026-11-11')).toBe('pause-in-past')
    expect(refusal(pausedOn('2026-11-11'), '2026-11-13')).toBe('paused-already')
    expect(refusal(pausedOn('2026-11-11', '2026-11-14'), '2026-11-13')).toBe('paused-already')
    expect(refusal({ ...dates, closedAt: at('2026-11-11') }, '2026-11-13')).toBe('closed-already')
  })

  test('ends today or later, and not before it begins; what is not paused is not resumed', () => {
    const refusal = (of: TermDates, first: LocalDate) => {
      const resumed = decideResumption(of, first, '2026-11-14')
      return resumed.ok ? 'resumed' : resumed.refusal
    }
    expect(refusal(pausedOn('2026-11-12'), '2026-11-14')).toBe('resumed')
    expect(refusal(pausedOn('2026-11-12'), '2026-11-13')).toBe('resumes-in-past')
    expect(refusal(pausedOn('2026-11-16'), '2026-11-15')).toBe('resumes-before-pause')
    expect(refusal(dates, '2026-11-15')).toBe('not-paused')
    expect(refusal({ ...pausedOn('2026-11-12'), closedAt: at('2026-11-13') }, '2026-11-15')).toBe(
      'closed-already',
    )
  })

  test('has to end before the term is extended or the consultation is closed', () => {
    const later = { closesOn: '2026-12-24', answersDueOn: '2026-12-30', reason } as const
    expect(checkExtension(pausedOn('2026-11-12'), later, '2026-11-14')).toEqual({
      ok: false,
      refusal: 'paused-already',
    })
    expect(checkConsultationClosing({ ...pausedOn('2026-11-12'), unanswered: 0 }, '2026-12-25')).toEqual({
      ok: false,
      refusal: 'paused-already',
    })
  })
})

describe('the term', () => {
  const bylaw = lawTerms.get('npa.council.bylaw')!
  const wanted = { opensOn: '2026-11-23', answersDueOn: '2026-12-31', shorterGround: null } as const
  const check = (closesOn: LocalDate, more: object = {}) =>
    checkTerm(workCalendar, { ...wanted, closesOn, ...more }, bylaw, '2026-11-23')

  test('the term of a draft act is ten working days, days off not counted', () => {
    expect(check('2026-12-07')).toEqual({ ok: true, value: { earliestClose: '2026-12-07' } })
    expect(check('2026-12-06')).toEqual({ ok: false, refusal: 'term-too-short' })
    // 16 December and the day after it are holidays.
    const late = checkTerm(
      workCalendar,
      { ...wanted, opensOn: '2026-12-08', closesOn: '2026-12-30' },
      bylaw,
      '2026-11-23',
    )
    expect(late).toMatchObject({
      ok: true,
      value: { earliestClose: expect.stringMatching(/^2026-12-2[34]$/) },
    })
  })

  test('may be below the minimum on a legal ground only', () => {
    expect(check('2026-11-27', { shorterGround: { kk: 'негіз', ru: 'основание' } }).ok).toBe(true)
  })

  test('begins today or later, and ends before the answers are due', () => {
    expect(check('2026-12-07', { opensOn: '2026-11-20' })).toEqual({ ok: false, refusal: 'opens-in-past' })
    expect(check('2026-11-22')).toEqual({ ok: false, refusal: 'closes-before-opens' })
    expect(check('2026-12-31', { answersDueOn: '2026-12-30' })).toEqual({
      ok: false,
      refusal: 'answers-before-close',
    })
    expect(check('2031-01-10', { opensOn: '2031-01-02', answersDueOn: '2031-02-01' })).toEqual({
      ok: false,
      refusal: 'calendar-year-unknown',
    })
  })

  test('every kind of document has its terms in the table of deadlines', () => {
    for (const { term, answer } of Object.values(documentKinds)) {
      expect(lawTerms.get(term)?.certain).toBe(true)
      expect(lawTerms.has(answer)).toBe(true)
    }
  })
})

test('the rows of a version rebuild its tree, and both languages share anchors and pages', () => {
  const rows = layOut(rules.kk, rules.ru, alignLanguages(rules.kk, rules.ru))
  expect(toDocument('kk', rows.kk)).toEqual(rules.kk)
  expect(toDocument('ru', rows.ru)).toEqual(rules.ru)
  expect(rows.ru.map(({ anchor }) => anchor)).toEqual(rows.kk.map(({ anchor }) => anchor))
  expect(rows.kk.find(({ anchor }) => anchor === 'art_2__point_1')?.provisionName).toBe('2-бап, 1-тармақ')
})
