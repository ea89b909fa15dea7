import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import holidays from '#data/kz/holidays_2019_2027.json' with { type: 'json' }
import type { LocalDate } from '#domain/base/local-date.ts'
import { type HolidaysFile, makeWorkCalendar } from '#domain/law-terms/index.ts'
import { recomputeDeadlines } from '#features/deadlines/recomputation/actions.ts'
import { lawTerms, workCalendar } from '#platform/jurisdiction.ts'
import { createConsultation } from '../fixtures.ts'
import { suggestedAnswersDay } from '../model.ts'
import { findConsultation } from '../store.ts'
import { resumedColumns } from './model.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })

/** A consultation until 21 December that is paused from tomorrow on. */
async function createPaused(answersDueOn: LocalDate) {
  const made = await createConsultation(site.context(), { closesOn: '2026-12-21', answersDueOn })
  const { headers } = await site.signIn([{ role: 'official', organisation: made.organisation }])
  const reason = { 'pauseReason-kk': 'Мәтін түзетілуде', 'pauseReason-ru': 'Исправляют текст' }
  const form = { pausedFrom: '2026-11-24', ...reason }
  await site.post(`/ru/desk/consultations/${made.id}/pause`, form, headers)
  return async () => {
    const consultation = await findConsultation(site.db, { id: made.id })
    if (!consultation) throw new Error('no consultation')
    return consultation
  }
}

/** The Government makes two working days after 21 December days off; people work on two Saturdays before it instead. */
const calendar = makeWorkCalendar(holidays as HolidaysFile, [
  { rest: '2026-12-28', worked: '2026-12-05' },
  { rest: '2026-12-29', worked: '2026-12-12' },
])

test('days off that are moved during a pause change neither the rule by which answers are owed, nor a named day', async () => {
  await recomputeDeadlines(site.context(), workCalendar)
  const [findByRule, findPromised] = [await createPaused('2027-01-06'), await createPaused('2027-01-20')]
  await recomputeDeadlines(site.context(), calendar)

  const [byRule, promised] = [await findByRule(), await findPromised()]
  const suggestedFrom = (closesOn: LocalDate) =>
    suggestedAnswersDay(byRule.kind, closesOn, lawTerms, calendar)
  expect([byRule.answersDueOn, byRule.sequence]).toEqual([suggestedFrom('2026-12-21'), promised.sequence + 1])
  expect(byRule.answersDueOn).not.toBe('2027-01-06')
  expect(promised.answersDueOn).toBe('2027-01-20')

  // Once it runs on, answers are still owed by the rule.
  const at = { before: byRule, now: site.context().now(), today: '2026-11-23' } as const
  const resumed = resumedColumns('2026-12-01', at, { terms: lawTerms, calendar })
  expect(resumed.answers_due_on).toBe(suggestedFrom(resumed.closes_on))
})
