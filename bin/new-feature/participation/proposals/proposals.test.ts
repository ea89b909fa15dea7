import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { DAY_MS } from '#domain/base/duration.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { checkParticipation, type Participant } from '#domain/participation/index.ts'
import { ANSWER_MAX } from '#features/answers/index.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import { participationProblemMessages } from '#features/residents/index.ts'
import { newId } from '#platform/id.ts'
import { inTransaction } from '#platform/transition.ts'
import { createNamePascal, createProposal } from '../fixtures.ts'
import { proposalAnswers } from '../manifest/answerables.ts'
import { personalData } from '../manifest/personal-data.ts'
import { checkNamePascalPublication, type NamePascal } from '../model.ts'
import { readProposalForm } from './form.ts'
import { proposalMessages } from './messages.ts'
import { BODY_MAX, checkProposal, participationOf, RETENTION_DAYS } from './model.ts'
import { findProposals } from './store.ts'

const NOW = '2026-11-20T06:00:00Z'
const TODAY = '2026-11-20'
const site = await testSite({ now: NOW })
const PLACE = '396630100'
const organisation = await createAkimat(site.db, 'NAME_KEBAB-proposals-akimat', PLACE)
const owner = { organisation, territory: PLACE }
const editor = await site.signIn([{ role: 'editor', organisation }])

const open = { first: 10, last: 20, closesOn: '2026-11-25', withdrawnAt: null } as const
const residence = { ordinal: 15, since: '2020-01-01', ofAgeOn: null, ageChecked: true } as const

describe('A proposal', () => {
  test.each<readonly [Pick<NamePascal, 'closesOn' | 'withdrawnAt'>, LocalDate, boolean]>([
    [open, TODAY, true],
    [open, '2026-11-25', true],
    [open, '2026-11-26', false],
    [{ ...open, withdrawnAt: new Date(0) }, TODAY, false],
  ])('A proposal on %j on %s is taken: %s', (nameCamel, day, taken) => {
    expect(checkProposal(nameCamel, day)).toEqual(
      taken ? { ok: true, value: undefined } : { ok: false, refusal: 'closed-already' },
    )
  })

  test.each<readonly [Participant, string | undefined]>([
    [{ contact: true, residence }, undefined],
    [{ contact: true }, 'residence-needed'],
    [{ contact: true, residence: { ...residence, ordinal: 9 } }, 'resident-elsewhere'],
    [{ contact: true, residence: { ...residence, since: '2026-11-26' } }, 'resident-later'],
  ])('A proposal of %j: %s', (participant, refusal) => {
    expect(checkParticipation(participationOf(open), participant, TODAY)).toMatchObject(
      refusal ? { ok: false, refusal } : { ok: true },
    )
  })

  test.each([
    ['', 'body-empty'],
    [' \n', 'body-empty'],
    ['a'.repeat(BODY_MAX + 1), 'body-long'],
  ])('A proposal with the text %j is refused beside its field: %s', (body, problem) => {
    expect(readProposalForm({ body })).toMatchObject({ ok: false, form: { problems: { body: problem } } })
  })
})

test('proposals are taken for a day at least', () => {
  expect(checkNamePascalPublication({ closesOn: TODAY }, TODAY).ok).toBe(true)
  expect(checkNamePascalPublication({ closesOn: '2026-11-19' }, TODAY).ok).toBe(false)
})

describe('A resident of the place', () => {
  test('sends a proposal: the public record has it without its text, and a second one is refused', async () => {
    const { id, slug } = await createNamePascal(site.db, owner)
    const person = await site.signIn([], PLACE)
    const path = `/ru/NAMES_KEBAB/${slug}/propose`
    const form = { body: 'Поставить у реки скамейки' }
    expect((await site.post(path, form, person.headers)).headers.location).toBe(`${path}?done=sent`)
    expect((await site.get(`${path}?done=sent`, person.headers)).body).toContain(proposalMessages.sent.ru)
    await site.work()
    expect(await site.text('/ru/journal')).toContain(`/NAMES_KEBAB/${slug}/proposals`)
    expect(await site.text(`/ru/NAMES_KEBAB/${slug}/proposals`)).not.toContain(form.body)
    expect((await site.get('/ru/account/contributions', person.headers)).body).toContain(form.body)
    const again = await site.post(path, form, person.headers)
    expect(again.statusCode).toBe(409)
    expect(again.body).toContain(proposalMessages['proposed-already'].ru)
    expect((await site.get(`/ru/desk/NAMES_KEBAB/${id}/proposals`, editor.headers)).body).toContain(form.body)
  })

  test('has a control for each field that the form requires', async () => {
    const { slug } = await createNamePascal(site.db, owner)
    const { headers } = await site.signIn([], PLACE)
    const read = readProposalForm({})
    const required = read.ok ? [] : Object.keys(read.form.problems)
    expect(required).toContain('body')
    const page = (await site.get(`/ru/NAMES_KEBAB/${slug}/propose`, headers)).body
    for (const name of required) expect(page).toContain(`name="${name}"`)
  })

  test('sees what is wrong beside the field, and what they typed is kept', async () => {
    const { slug } = await createNamePascal(site.db, owner)
    const person = await site.signIn([], PLACE)
    const body = 'а'.repeat(BODY_MAX + 1)
    const answer = await site.post(`/ru/NAMES_KEBAB/${slug}/propose`, { body }, person.headers)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(proposalMessages['body-long'].ru)
    expect(answer.body).toContain(body)
  })
})

test('the longest text and the longest answer are stored', async () => {
  const { id: nameCamel } = await createNamePascal(site.db, owner)
  const { account } = await site.signIn([], PLACE)
  const row = {
    body: 'а'.repeat(BODY_MAX),
    state: 'accepted',
    answer: 'а'.repeat(ANSWER_MAX),
    answered_at: new Date(NOW),
  } as const
  const { id } = await createProposal(site.db, nameCamel, account, row)
  expect(await findProposals(site.db, [id])).toMatchObject([{ body: row.body, answer: row.answer }])
})

test('what does not exist is answered with 404, at the desk and for residents', async () => {
  const person = await site.signIn([], PLACE)
  const form = { body: 'Скамейки', state: 'accepted', answer: 'Да' }
  for (const [path, { headers }] of [
    ['/ru/NAMES_KEBAB/never/propose', person],
    [`/ru/desk/NAMES_KEBAB/proposals/${newId(new Date(0))}`, editor],
  ] as const)
    expect((await site.post(path, form, headers)).statusCode).toBe(404)
})

test('people of other places learn who takes part before they type, and are refused', async () => {
  const { slug } = await createNamePascal(site.db, owner)
  const person = await site.signIn([], '551010000')
  const path = `/en/NAMES_KEBAB/${slug}/propose`
  expect((await site.get(path, person.headers)).body).toContain('residents of this one take part here')
  const answer = await site.post(path, { body: 'Benches by the river' }, person.headers)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(participationProblemMessages['resident-elsewhere'].en)
  expect(answer.body).toContain('Benches by the river')
})

test('the form is gone after the last day, and what is sent all the same is refused', async () => {
  const { slug } = await createNamePascal(site.db, owner, { closes_on: '2026-11-19' })
  const person = await site.signIn([], PLACE)
  const path = `/ru/NAMES_KEBAB/${slug}/propose`
  expect((await site.get(path, person.headers)).body).not.toContain('<textarea')
  const answer = await site.post(path, { body: 'Скамейки' }, person.headers)
  expect(answer.statusCode).toBe(409)
  expect(answer.body).toContain(proposalMessages['closed-already'].ru)
})

describe('An official', () => {
  test('answers a proposal: everybody reads both, and the author gets a letter in their language', async () => {
    const { id: nameCamel, slug } = await createNamePascal(site.db, owner)
    const person = await site.signIn([], PLACE)
    const { id } = await createProposal(site.db, nameCamel, person.account, { body: 'Поставить у школы фонарь' })
    const path = `/ru/desk/NAMES_KEBAB/proposals/${id}`
    const form = { state: 'accepted', answer: 'Фонарь поставят в мае' }
    const before = site.letters.length
    expect((await site.post(path, form, editor.headers)).headers.location).toBe(`${path}?done=answered`)
    await site.work()
    const shown = await site.text(`/ru/NAMES_KEBAB/${slug}/proposals`)
    for (const text of ['Поставить у школы фонарь', form.answer, proposalAnswers.states.accepted.label.ru])
      expect(shown).toContain(text)
    const data = JSON.parse(await site.text(`/ru/NAMES_KEBAB/${slug}/proposals/list.json`))
    expect(data.rows).toHaveLength(1)
    expect(site.letters.length).toBe(before + 1)
    expect(site.letters.at(-1)?.text).toContain(form.answer)
    expect((await site.post(path, form, editor.headers)).statusCode).toBe(409)
  })

  test('has the answer as a task of the desk until it is given', async () => {
    const { id: nameCamel, slug } = await createNamePascal(site.db, owner)
    const person = await site.signIn([], PLACE)
    await site.post(`/ru/NAMES_KEBAB/${slug}/propose`, { body: 'Скамейки' }, person.headers)
    const { id } = await site.db
      .selectFrom('NAME_TABLE_proposal')
      .select('id')
      .where('NAME_TABLE_id', '=', nameCamel)
      .executeTakeFirstOrThrow()
    const path = `/ru/desk/NAMES_KEBAB/proposals/${id}`
    expect((await site.get('/ru/desk/deadlines', editor.headers)).body).toContain(path)
    await site.post(path, { state: 'declined', answer: 'Скамейки уже есть' }, editor.headers)
    expect((await site.get('/ru/desk/deadlines', editor.headers)).body).not.toContain(path)
  })
})

describe('Whose a proposal was', () => {
  test('is forgotten with the account; what waits for an answer is removed, what was answered stays', async () => {
    const [one, other] = [await createNamePascal(site.db, owner), await createNamePascal(site.db, owner)]
    const person = await site.signIn([], PLACE)
    await createProposal(site.db, one.id, person.account)
    await createProposal(site.db, other.id, person.account, {
      state: 'accepted',
      answer: 'Да',
      answered_at: new Date(NOW),
    })
    const ctx = site.context()
    expect(await personalData.listRecords(ctx, person.account)).toHaveLength(2)
    await inTransaction(ctx, (inside) => personalData.erase(inside, person.account))
    expect(await personalData.listRecords(ctx, person.account)).toEqual([])
    const left = await site.db
      .selectFrom('NAME_TABLE_proposal')
      .select(['NAME_TABLE_id as nameCamel', 'account_id as account'])
      .where('NAME_TABLE_id', 'in', [one.id, other.id])
      .execute()
    expect(left).toEqual([{ nameCamel: other.id, account: null }])
  })

  test('is forgotten RETENTION_DAYS after the answer, and not before', async () => {
    const now = new Date(NOW).getTime()
    const { id } = await createNamePascal(site.db, owner)
    const answered = async (days: number) => {
      const { account } = await site.signIn([], PLACE)
      const answered_at = new Date(now - days * DAY_MS)
      await createProposal(site.db, id, account, { state: 'declined', answer: 'Нет', answered_at })
      return account
    }
    const [late, early] = [await answered(RETENTION_DAYS + 1), await answered(RETENTION_DAYS - 1)]
    await site.eraseExpired()
    expect(await personalData.listRecords(site.context(), late)).toEqual([])
    expect(await personalData.listRecords(site.context(), early)).toHaveLength(1)
  })
})

test('the list of proposals sends the same number of queries however long it is', async () => {
  const { id, slug } = await createNamePascal(site.db, owner)
  const path = `/kk/NAMES_KEBAB/${slug}/proposals`
  const before = await site.countQueries(path)
  for (let n = 0; n < 10; n += 1) {
    const { account } = await site.signIn([], PLACE)
    await createProposal(site.db, id, account, {
      state: 'accepted',
      answer: 'Иә',
      answered_at: new Date(NOW),
    })
  }
  expect(await site.countQueries(path)).toBe(before)
})
