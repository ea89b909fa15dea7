import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import { newId } from '#platform/id.ts'
import { recordAct } from '#platform/journal/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { messages, withdrawalMessages } from './messages.ts'
import { REASON_MAX } from './model.ts'
import { type Board, createBoards, PLACE } from './testing/boards.ts'
import { readWithdrawalForm } from './withdrawing/form.ts'

const { feature, shown } = createBoards()
const erasing = createBoards({ erases: true })
const site = await testSite({ now: '2026-11-20T06:00:00Z', moreFeatures: [feature] })
const organisation = await createAkimat(site.db, 'boards-akimat', PLACE)
const elsewhere = await createAkimat(site.db, 'other-akimat', PLACE)
const editor = await site.signIn([{ role: 'editor', organisation }])
const stranger = await site.signIn([{ role: 'editor', organisation: elsewhere }])
const reason = { 'reason-kk': 'Қате жарияланған', 'reason-ru': 'Опубликовано по ошибке' }

function show(more: Partial<Board> = {}, on = shown): Board {
  const id = newId<'board'>(new Date(0))
  const title = { kk: 'Тақта', ru: 'Доска объявлений' }
  const board = { id, slug: `board-${id}`, title, organisation: 'boards-akimat', ...more }
  on.set(id, board)
  return board
}
const pathOf = ({ id }: Pick<Board, 'id'>) => `/ru/desk/boards/${id}/withdraw`
const withdraw = (board: Pick<Board, 'id'>, form: Readonly<Record<string, string>> = reason) =>
  site.post(pathOf(board), form, editor.headers)

describe('What was withdrawn', () => {
  test('answers 410 at its address and everywhere below, and says what it was, when, by whom and why', async () => {
    const board = show()
    expect((await site.get(`/ru/boards/${board.slug}`)).statusCode).toBe(200)
    expect((await withdraw(board)).headers.location).toBe(pathOf(board))
    for (const language of languages)
      for (const below of ['', '/notes']) {
        const gone = await site.get(`/${language}/boards/${board.slug}${below}`)
        expect(gone.statusCode).toBe(410)
        for (const text of [
          messages.title[language],
          language === 'kk' ? 'Тақта' : 'Доска объявлений',
          'Board',
          language === 'kk' ? reason['reason-kk'] : reason['reason-ru'],
          `/${language}/organisations/boards-akimat`,
          `href="/${language}/boards"`,
        ])
          expect(gone.body).toContain(text)
      }
    expect((await site.post(`/ru/boards/${board.slug}/notes`, {})).statusCode).toBe(410)
  })

  test('is alone in that: what is public stays, and what never was is not found', async () => {
    const [gone, stays] = [show(), show()]
    await withdraw(gone)
    expect((await site.get(`/ru/boards/${stays.slug}`)).statusCode).toBe(200)
    for (const path of ['/ru/boards/never', '/ru/boards/never/notes'])
      expect((await site.get(path)).statusCode).toBe(404)
  })

  test('is in the audit record and in the public journal, with the reason', async () => {
    const board = show()
    await withdraw(board)
    const { what, before, after } = await site.db
      .selectFrom('audit_entry')
      .select(['what', 'before', 'after'])
      .where('thing', '=', board.id)
      .executeTakeFirstOrThrow()
    const texts = { kk: reason['reason-kk'], ru: reason['reason-ru'] }
    expect({ what, before, after }).toEqual({
      what: 'boards.withdrawn',
      before: { notes: 3 },
      after: { reason: texts },
    })
    const { content, ...act } = await site.db
      .selectFrom('journal_act')
      .select(['type', 'territory_code', 'body_id', 'content'])
      .where('act_id', '=', board.id)
      .executeTakeFirstOrThrow()
    expect(act).toEqual({ type: 'boards.withdrawn', territory_code: PLACE, body_id: organisation })
    expect(JSON.parse(content ?? '')).toEqual({ reason: texts })
  })

  test('cannot be withdrawn again: the form says so and keeps what was typed, the page says when and why it was', async () => {
    const board = show()
    await withdraw(board)
    const again = await withdraw(board, { ...reason, 'reason-ru': 'Вторая причина' })
    expect(again.statusCode).toBe(409)
    for (const text of [withdrawalMessages['withdrawn-already'].ru, 'Вторая причина', reason['reason-ru']])
      expect(again.body).toContain(text)
    const page = await site.get(pathOf(board), editor.headers)
    expect([page.body.includes(reason['reason-ru']), page.body.includes('<textarea')]).toEqual([true, false])
  })
})

describe('The reason', () => {
  test.each([
    [{ ...reason, 'reason-kk': ' ' }, { 'reason-kk': 'kk-empty' }],
    [{ ...reason, 'reason-ru': '' }, { 'reason-ru': 'ru-empty' }],
    [{ ...reason, 'reason-ru': 'а'.repeat(REASON_MAX + 1) }, { 'reason-ru': 'reason-long' }],
    [{ ...reason, 'reason-en': 'a'.repeat(REASON_MAX + 1) }, { 'reason-en': 'reason-long' }],
    [{ ...reason, 'reason-ru': 'а'.repeat(REASON_MAX) }, {}],
  ])('%j: %j', (typed, problems) => {
    expect(readWithdrawalForm(typed).form.problems).toEqual(problems)
  })

  test('is asked for beside its field, and what was typed is kept', async () => {
    const board = show()
    const answer = await withdraw(board, { 'reason-kk': reason['reason-kk'] })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(withdrawalMessages['ru-empty'].ru)
    expect(answer.body).toContain(`>${reason['reason-kk']}</textarea>`)
    expect(shown.has(board.id)).toBe(true)
  })

  test('may be as long as its limit in all three languages', async () => {
    const board = show()
    const longest = { 'reason-kk': 'ә', 'reason-ru': 'ж', 'reason-en': 'a' }
    const form = Object.entries(longest).map(([name, letter]) => [name, letter.repeat(REASON_MAX)])
    expect((await withdraw(board, Object.fromEntries(form))).statusCode).toBe(303)
  })
})

test('what stands in the way is said instead of the form, and stops the act', async () => {
  const obstacle = { kk: 'Жазылғандар бар', ru: 'Есть записавшиеся', en: 'People have registered' }
  const board = show({ obstacle })
  const page = await site.get(pathOf(board), editor.headers)
  expect([page.body.includes(obstacle.ru), page.body.includes('<textarea')]).toEqual([true, false])
  const answer = await withdraw(board)
  expect([answer.statusCode, answer.body.includes(obstacle.ru)]).toEqual([422, true])
  expect(shown.has(board.id)).toBe(true)
})

test('others neither see the page nor withdraw, before and after; an address without a thing is not found', async () => {
  const board = show()
  const hidden = async () => [
    (await site.get(pathOf(board), stranger.headers)).statusCode,
    (await site.post(pathOf(board), reason, stranger.headers)).statusCode,
  ]
  expect(await hidden()).toEqual([404, 404])
  await withdraw(board)
  expect(await hidden()).toEqual([404, 404])
  for (const id of [newId(new Date(0)), 'nothing'])
    expect((await site.get(pathOf({ id }), editor.headers)).statusCode).toBe(404)
})

test('A withdrawal that erases words leaves them neither on the page nor in the journal', async () => {
  const other = await testSite({ now: '2026-11-20T06:00:00Z', moreFeatures: [erasing.feature] })
  const owner = await createAkimat(other.db, 'boards-akimat', PLACE)
  const { headers } = await other.signIn([{ role: 'editor', organisation: owner }])
  const board = show({}, erasing.shown)
  const published = {
    type: 'boards.published',
    act: board.id,
    territory: PLACE,
    body: owner,
    content: 'words',
  }
  await inTransaction(other.context(), (inside) => recordAct(inside, published))
  expect((await other.post(pathOf(board), reason, headers)).statusCode).toBe(303)
  const gone = await other.get(`/ru/boards/${board.slug}`)
  expect([gone.statusCode, gone.body.includes(messages.inJournalErased.ru)]).toEqual([410, true])
  expect(gone.body).not.toContain(board.title.ru)
  const acts = await other.db
    .selectFrom('journal_act')
    .select(['type', 'content'])
    .where('act_id', '=', board.id)
    .orderBy('version')
    .execute()
  expect(acts.map(({ type, content }) => [type, content === null])).toEqual([
    ['boards.published', true],
    ['boards.withdrawn', false],
  ])
})
