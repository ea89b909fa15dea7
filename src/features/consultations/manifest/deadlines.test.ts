import { beforeAll, expect, test } from 'vitest'
import { contextOf, type TestSite, testSite } from '#app/testing.ts'
import { submitComment } from '#features/comments/index.ts'
import { messages as deadlineMessages } from '#features/deadlines/messages.ts'
import { createConsultation } from '../fixtures.ts'
import { closeConsultation, extendConsultation } from '../lifecycle/actions.ts'
import { ANSWERS_DEADLINE_KIND } from '../model.ts'
import { findConsultation } from '../store.ts'
import { consultationTarget } from './comment-targets.ts'
import { deadlines } from './deadlines.ts'

const NOW = '2026-11-23T09:00:00+05:00'
let site: TestSite
beforeAll(async () => {
  site = await testSite({ now: NOW })
})

const stored = (thing: string) =>
  site.db
    .selectFrom('deadline')
    .select(['basis', 'rule', 'due_on', 'extended', 'how_ended', 'ended_on', 'organisation_id'])
    .where('kind', '=', ANSWERS_DEADLINE_KIND)
    .where('thing_id', '=', thing)
    .executeTakeFirst()
const reason = { kk: 'Сұрау көп', ru: 'Много вопросов' }

test('answers are owed from the announcement, by the rule of the site or by the organisation’s own promise', async () => {
  // Ten working days after 21 December: over New Year and Christmas.
  const suggested = await createConsultation(site.context(), {
    closesOn: '2026-12-21',
    answersDueOn: '2027-01-06',
  })
  expect(await stored(suggested.id)).toMatchObject({
    basis: 'site',
    rule: 'npa.council.reply',
    due_on: '2027-01-06',
    organisation_id: suggested.organisation,
    how_ended: null,
  })
  const own = await createConsultation(site.context(), { closesOn: '2026-12-21', answersDueOn: '2027-01-15' })
  expect(await stored(own.id)).toMatchObject({ basis: 'promise', rule: null, due_on: '2027-01-15' })
  expect(await site.text(`/ru/consultations/${own.slug}`)).toContain(deadlineMessages.byPromise.ru)
})

test('an extension moves them with its ground, and closing the consultation ends them', async () => {
  site.clock.set(NOW)
  const { id, organisation, slug } = await createConsultation(site.context(), {
    closesOn: '2026-12-21',
    answersDueOn: '2027-01-15',
  })
  const official = (await contextOf(site, organisation, 'official'))()
  const later = { id, closesOn: '2026-12-28', answersDueOn: '2027-01-22', reason } as const
  expect(await extendConsultation(official, later)).toMatchObject({ ok: true })
  expect(await stored(id)).toMatchObject({ due_on: '2027-01-22', extended: 1 })
  expect(await site.text(`/ru/consultations/${slug}`)).toContain(deadlineMessages.wasExtended.ru)
  site.clock.set('2027-01-25T09:00:00+05:00')
  expect(await closeConsultation((await contextOf(site, organisation, 'official'))(), { id })).toMatchObject({
    ok: true,
  })
  expect(await stored(id)).toMatchObject({ how_ended: 'met', ended_on: '2027-01-25' })
})

test('deadlines are a task of those who may close the consultation, once there is something to do', async () => {
  site.clock.set(NOW)
  const { id, organisation } = await createConsultation(site.context())
  const elsewhere = await createConsultation(site.context())
  const own = (await site.signIn([{ role: 'official', organisation }])).headers
  const clerk = (await site.signIn([{ role: 'clerk', organisation }])).headers
  const desk = async (headers: typeof own) => (await site.get('/ru/desk', headers)).body
  expect(await desk(own)).not.toContain(`/ru/desk/consultations/${id}`)
  const submitted = await submitComment(site.context(), {
    targetKind: consultationTarget,
    comment: { id, anchor: 'art_1', kind: 'remark', body: 'A remark on the aim', pageLanguage: 'en' },
    author: { account: (await site.signIn()).account, name: null },
  })
  expect(submitted).toMatchObject({ ok: true })
  expect(await desk(own)).toContain(`/ru/desk/consultations/${id}/queue`)
  expect(await desk(own)).not.toContain(`/ru/desk/consultations/${elsewhere.id}`)
  expect((await site.get('/ru/desk/deadlines', own)).body).toContain(`/ru/desk/consultations/${id}/queue`)
  expect(await desk(clerk)).not.toContain(`/ru/desk/consultations/${id}`)
  expect((await site.get('/ru/desk/deadlines', clerk)).statusCode).toBe(403)
})

test('a last day that is computed again is that of the consultation too', async () => {
  site.clock.set(NOW)
  const { id } = await createConsultation(site.context(), {
    closesOn: '2026-12-21',
    answersDueOn: '2027-01-06',
  })
  await site.db.transaction().execute(async (db) => {
    await deadlines[0]?.onRecomputed?.({ ...site.context(), db }, [{ thing: id, dueOn: '2027-01-11' }])
  })
  expect(await findConsultation(site.db, { id })).toMatchObject({ answersDueOn: '2027-01-11' })
})
