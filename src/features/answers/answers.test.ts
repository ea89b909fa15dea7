import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { DAY_MS } from '#domain/base/duration.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import { newId } from '#platform/id.ts'
import { Forbidden } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { answerSubmission } from './actions.ts'
import { readSubmissionAnswerForm } from './desk/form.ts'
import { submissionRecords } from './index.ts'
import { labelOfState, submissionMessages as messages } from './messages.ts'
import { ANSWER_MAX, checkSubmissionAnswer, decisionsOf, PAGE_SIZE, toneOfState } from './model.ts'
import { createQuestionTable, questions, RETENTION_DAYS } from './testing/questions.ts'

const NOW = '2026-11-20T06:00:00Z'
const slice = questions()
const site = await testSite({ now: NOW, moreFeatures: [slice.feature] })
await createQuestionTable(site.db)
const PLACE = '396630100'
const organisation = await createAkimat(site.db, 'answers-akimat', PLACE)
const elsewhere = await createAkimat(site.db, 'answers-other-akimat', PLACE)
const { first, last } = await site.db
  .selectFrom('territory_place')
  .select(['ordinal as first', 'last_ordinal as last'])
  .where('code', '=', PLACE)
  .executeTakeFirstOrThrow()
const official = await site.signIn([{ role: 'official', organisation }])
const stranger = await site.signIn([{ role: 'official', organisation: elsewhere }])
const form = { state: 'explained', answer: 'Мост откроют в мае' }

let made = 0
/** A target of its own, with a question of a person that waits for an answer. */
async function aQuestion(body = `Когда откроют мост ${made}?`) {
  made += 1
  const target = newId<'bridge'>(new Date(NOW))
  slice.addTarget({ id: target, organisation, territory: PLACE, first, last })
  const person = await site.signIn()
  const id = newId<'question'>(new Date(NOW))
  await inTransaction(site.context(), (inside) =>
    slice.ask(inside, { id, author: person.account, target, body }),
  )
  const path = `/ru/desk/questions/one/${id}`
  return { id, target, person, body, path, list: `/ru/questions/${target}/answers` }
}

describe('The rules', () => {
  test('a submission is answered once, whatever its state is', () => {
    expect(checkSubmissionAnswer({ answeredAt: null }).ok).toBe(true)
    expect(checkSubmissionAnswer({ answeredAt: new Date(NOW) })).toEqual({
      ok: false,
      refusal: 'answered-already',
    })
  })

  test('an official chooses among the states that are decisions, and every state has its look', () => {
    const { states } = slice.kind
    expect(decisionsOf(states)).toEqual(['explained', 'refused'])
    expect(toneOfState(states, { state: 'considered' })).toBe('noted')
    expect(toneOfState(states, { state: 'waiting' })).toBe('waiting')
    expect(labelOfState(slice.kind, { state: 'waiting' })).toBe(messages.waiting)
    expect(labelOfState(slice.kind, { state: 'refused' })).toBe(states.refused.label)
  })

  test.each([
    [{ ...form, state: '' }, 'state', 'decision-empty'],
    [{ ...form, state: 'waiting' }, 'state', 'decision-empty'],
    [{ ...form, state: 'considered' }, 'state', 'decision-empty'],
    [{ ...form, answer: ' \n' }, 'answer', 'answer-empty'],
    [{ ...form, answer: 'а'.repeat(ANSWER_MAX + 1) }, 'answer', 'answer-long'],
  ])('an answer of %o is refused beside its field %s: %s', (sent, field, problem) => {
    expect(readSubmissionAnswerForm(slice.kind, sent)).toMatchObject({
      ok: false,
      form: { problems: { [field]: problem } },
    })
  })

  test('an answer with a decision and a text within the limit is read', () => {
    const longest = { ...form, answer: 'а'.repeat(ANSWER_MAX) }
    expect(readSubmissionAnswerForm(slice.kind, longest)).toMatchObject({ ok: true, value: longest })
  })
})

describe('Before its answer', () => {
  test('a submission is a task with a deadline, and readers do not see it', async () => {
    const { body, path, list, person } = await aQuestion()
    expect((await site.get('/ru/desk/deadlines', official.headers)).body).toContain(path)
    expect((await site.get('/ru/desk/deadlines', stranger.headers)).body).not.toContain(path)
    expect(await site.text(list)).not.toContain(body)
    expect(await site.text(list)).toContain(messages.noneAnswered.ru)
    expect(await site.text(`${list}/list.json`)).not.toContain(body)
    expect((await site.get('/ru/account/contributions', person.headers)).body).toContain(body)
  })

  test('officials of other organisations may neither read nor answer it', async () => {
    const { id, path, target, list } = await aQuestion()
    expect((await site.get(path, stranger.headers)).statusCode).toBe(404)
    expect((await site.post(path, form, stranger.headers)).statusCode).toBe(404)
    expect((await site.get(`/ru/desk/questions/${target}`, stranger.headers)).statusCode).toBe(404)
    expect((await site.get(`/ru/desk/questions/${target}`, official.headers)).statusCode).toBe(200)
    const ctx = { ...site.context(), actor: undefined }
    const answering = answerSubmission(ctx, { answerable: slice.kind, id, ...form })
    await expect(answering).rejects.toThrow(Forbidden)
    expect(await site.text(list)).not.toContain(form.answer)
  })

  test('what does not exist is answered with 404', async () => {
    for (const path of [
      `/ru/desk/questions/one/${newId(new Date(0))}`,
      '/ru/desk/questions/one/x',
      '/ru/desk/questions/never',
    ])
      expect((await site.get(path, official.headers)).statusCode).toBe(404)
    const unknown = `/ru/desk/questions/one/${newId(new Date(0))}`
    expect((await site.post(unknown, form, official.headers)).statusCode).toBe(404)
  })
})

describe('An official', () => {
  test('answers: both become public with the decision and the further fields, and the deadline is met', async () => {
    const { body, path, list } = await aQuestion()
    expect((await site.get(path, official.headers)).body).toContain('<textarea')
    expect((await site.post(path, form, official.headers)).headers.location).toBe(`${path}?done=answered`)
    const after = (await site.get(`${path}?done=answered`, official.headers)).body
    expect(after).toContain(messages.answered.ru)
    expect(after).not.toContain('<textarea')
    const shown = await site.text(list)
    for (const text of [body, form.answer, 'Разъяснено', 'Абая']) expect(shown).toContain(text)
    const { rows } = JSON.parse(await site.text(`${list}/list.json`))
    expect(rows).toMatchObject([{ text: body, street: 'Абая', state: 'Разъяснено', answer: form.answer }])
    expect((await site.get('/ru/desk/deadlines', official.headers)).body).not.toContain(path)
  })

  test('sees what is missing beside its field, and what they typed is kept', async () => {
    const { path, list } = await aQuestion()
    const refused = await site.post(path, { answer: form.answer }, official.headers)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain(messages['decision-empty'].ru)
    expect(refused.body).toContain(form.answer)
    expect(await site.text(list)).not.toContain(form.answer)
  })

  test('learns that a colleague was faster, and keeps what they typed', async () => {
    const { path, list } = await aQuestion()
    await site.post(path, form, official.headers)
    const late = await site.post(path, { ...form, answer: 'Мост не откроют' }, official.headers)
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain(messages['answered-already'].ru)
    expect(late.body).toContain('Мост не откроют')
    expect(await site.text(list)).not.toContain('Мост не откроют')
  })

  test('two who answer at once give one answer, one entry in the journal and one letter', async () => {
    const { id, path } = await aQuestion()
    await site.work()
    const before = site.letters.length
    const both = await Promise.all([1, 2].map(() => site.post(path, form, official.headers)))
    expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 409])
    await site.work()
    expect(site.letters.length).toBe(before + 1)
    const { rows } = await sql`select from audit_entry where thing = ${id}`.execute(site.db)
    expect(rows).toHaveLength(1)
  })

  test('finds at the desk everything that was sent, page by page, what waits first', async () => {
    const { target, path } = await aQuestion('Самый старый вопрос')
    const author = official.account
    await site.post(path, form, official.headers)
    for (let n = 0; n < PAGE_SIZE; n += 1)
      await inTransaction(site.context(), (inside) =>
        slice.ask(inside, { id: newId<'question'>(new Date(NOW)), author, target, body: `Вопрос ${n}` }),
      )
    const list = `/ru/desk/questions/${target}`
    const [page1, page2] = [
      await site.get(list, official.headers),
      await site.get(`${list}?page=2`, official.headers),
    ]
    expect(page1.body).toContain('Вопрос 0')
    expect(page1.body).not.toContain('Самый старый вопрос')
    expect(page2.body).toContain('Самый старый вопрос')
    expect((await site.get(`${list}?page=3`, official.headers)).statusCode).toBe(404)
  })
})

test('the author gets a letter with the answer, in the language of their account', async () => {
  const { path, list } = await aQuestion()
  await site.work()
  const before = site.letters.length
  await site.post(path, form, official.headers)
  await site.work()
  expect(site.letters.length).toBe(before + 1)
  const { text = '' } = site.letters.at(-1) ?? {}
  for (const part of [form.answer, list.replace('/ru/', '/')]) expect(text).toContain(part)
})

test('an author who has left gets no letter, and the answer stays', async () => {
  const { path, list, person } = await aQuestion()
  await site.work()
  await site.post(path, form, official.headers)
  const before = site.letters.length
  await inTransaction(site.context(), (inside) => submissionRecords(slice.kind).erase(inside, person.account))
  await site.work()
  expect(site.letters.length).toBe(before)
  expect(await site.text(list)).toContain(form.answer)
})

test('the journal has the answer with its text and what the slice adds, and leads to the page; it does not name the author', async () => {
  const { id, body, path, list, person } = await aQuestion()
  await site.post(path, form, official.headers)
  await site.work()
  expect(await site.text('/ru/journal')).toContain(list)
  const rows = await site.db.selectFrom('journal_act').select('content').where('act_id', '=', id).execute()
  expect(rows).toHaveLength(1)
  const recorded = JSON.stringify(rows)
  for (const text of [body, form.answer, 'explained', 'Абая']) expect(recorded).toContain(text)
  expect(recorded).not.toContain(person.account)
})

test('what was sent on a withdrawn target is gone: page, files, task, entry of the journal', async () => {
  const { target, path, list } = await aQuestion()
  expect((await site.get('/ru/desk/deadlines', official.headers)).body).toContain(path)
  slice.withdraw(target)
  expect((await site.get(list)).statusCode).toBe(404)
  expect((await site.get(`${list}/list.csv`)).statusCode).toBe(404)
  expect((await site.get('/ru/desk/deadlines', official.headers)).body).not.toContain(path)
})

describe('Who the author is', () => {
  test('is erased with the account: what waits goes with its deadline, what was answered stays', async () => {
    const waiting = await aQuestion()
    const answered = await aQuestion()
    await site.post(answered.path, form, official.headers)
    const { account } = waiting.person
    await sql`update question set account_id = ${account}`.execute(site.db)
    await sql`update question set account_id = null where id not in (${waiting.id}, ${answered.id})`.execute(
      site.db,
    )
    const records = submissionRecords(slice.kind)
    const kept = await records.listRecords(site.context(), account)
    expect(kept).toHaveLength(2)
    expect(kept[0]).toMatchObject({ street: 'Абая', language: 'ru' })
    expect(JSON.stringify(kept)).not.toContain(account)
    await inTransaction(site.context(), (inside) => records.erase(inside, account))
    expect(await records.listRecords(site.context(), account)).toEqual([])
    expect((await site.get(waiting.path, official.headers)).statusCode).toBe(404)
    expect((await site.get('/ru/desk/deadlines', official.headers)).body).not.toContain(waiting.path)
    expect(await site.text(answered.list)).toContain(form.answer)
  })

  test('is forgotten some days after the answer, and not before', async () => {
    const { path, person } = await aQuestion()
    await site.post(path, form, official.headers)
    const { listRecords } = submissionRecords(slice.kind)
    const moveClock = (days: number) =>
      site.clock.set(new Date(Date.parse(NOW) + days * DAY_MS).toISOString())
    moveClock(RETENTION_DAYS - 1)
    await site.eraseExpired()
    expect(await listRecords(site.context(), person.account)).toHaveLength(1)
    moveClock(RETENTION_DAYS + 1)
    await site.eraseExpired()
    expect(await listRecords(site.context(), person.account)).toEqual([])
    site.clock.set(NOW)
  })

  test('is said on the privacy page, with how long and for what else', async () => {
    const page = await site.text('/ru/privacy')
    for (const text of [messages.kept.ru, 'Улицу видят все.', '30 дней после ответа'])
      expect(page).toContain(text)
  })
})

test('the list of answers sends the same number of queries however long it is', async () => {
  const { path, list, target } = await aQuestion()
  await site.post(path, form, official.headers)
  const before = await site.countQueries(list)
  for (let n = 0; n < 5; n += 1) {
    const id = newId<'question'>(new Date(NOW))
    await inTransaction(site.context(), (inside) =>
      slice.ask(inside, { id, author: official.account, target, body: `Вопрос ${n}` }),
    )
    await site.post(`/ru/desk/questions/one/${id}`, form, official.headers)
  }
  expect(await site.countQueries(list)).toBe(before)
})
