import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { createLink } from '#features/links/fixtures.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import { newId } from '#platform/id.ts'
import { inTransaction } from '#platform/transition.ts'
import { readNamePascalForm } from './desk/form.ts'
import { createNamePascal } from './fixtures.ts'
import { messages } from './messages.ts'
import { checkNamePascalWithdrawal, NAME_CONST_KIND, PAGE_SIZE, TITLE_MAX } from './model.ts'
import { seedNamesPascal } from './seed.ts'

const site = await testSite({ now: '2026-11-20T06:00:00Z' })
const PLACE = '396630100'
const organisation = await createAkimat(site.db, 'NAME_KEBAB-akimat', PLACE)
const owner = { organisation, territory: PLACE }
const editor = await site.signIn([{ role: 'editor', organisation }])
const form = {
  organisation: 'NAME_KEBAB-akimat',
  'title-kk': 'Қазақша',
  'title-ru': 'По-русски',
  // with participation
  closesOn: '2026-12-20',
  // end
}

describe('A title', () => {
  test.each([
    ['', 'ru', { 'title-kk': 'title-kk-empty' }],
    ['kk', ' ', { 'title-ru': 'title-ru-empty' }],
    ['kk', 'a'.repeat(TITLE_MAX + 1), { 'title-ru': 'title-long' }],
  ])('%j and %j is refused beside its field: %j', (kk, ru, problems) => {
    const read = readNamePascalForm({ ...form, 'title-kk': kk, 'title-ru': ru })
    expect(read).toMatchObject({ ok: false, form: { problems } })
  })

  test('A title in both languages is accepted, without the space around it', () => {
    const read = readNamePascalForm({ ...form, 'title-kk': ' kk ', 'title-ru': 'ru' })
    expect(read).toMatchObject({ ok: true, value: { 'title-kk': 'kk', 'title-ru': 'ru' } })
  })
})

test('what is withdrawn cannot be withdrawn again', () => {
  expect(checkNamePascalWithdrawal({ withdrawnAt: null }).ok).toBe(true)
  expect(checkNamePascalWithdrawal({ withdrawnAt: new Date() })).toEqual({ ok: false, refusal: 'withdrawn-already' })
})

// with participation
test.each([
  ['', 'closes-on-wrong'],
  ['2026-02-30', 'closes-on-wrong'],
])('the last day %j is refused beside its field: %s', (closesOn, problem) => {
  const read = readNamePascalForm({ ...form, closesOn })
  expect(read).toMatchObject({ ok: false, form: { problems: { closesOn: problem } } })
})

test('a last day that has passed is refused beside its field', async () => {
  const answer = await site.post('/ru/desk/NAMES_KEBAB', { ...form, closesOn: '2026-11-19' }, editor.headers)
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(messages['closes-on-past'].ru)
})

// end
describe('An editor', () => {
  test('publishes for their organisation: it is on the list, on its page, and on the page of the place', async () => {
    expect((await site.post('/ru/desk/NAMES_KEBAB', form, editor.headers)).statusCode).toBe(303)
    const list = await site.text('/ru/NAMES_KEBAB')
    expect(list).toContain('По-русски')
    const [, address = ''] = /href="(\/ru\/NAMES_KEBAB\/[^"]+)"/.exec(list) ?? []
    expect(await site.text(address)).toContain('По-русски')
    expect(await site.text(`/kk/territories/${PLACE}`)).toContain('Қазақша')
    expect(await site.text('/ru/search?q=қазақша')).toContain(address)
  })

  test('sees the message beside the field that is wrong, and what they typed is kept', async () => {
    const answer = await site.post('/ru/desk/NAMES_KEBAB', { ...form, 'title-ru': '' }, editor.headers)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(messages['title-ru-empty'].ru)
    expect(answer.body).toContain('value="Қазақша"')
  })

  test('has a control for each field that the form requires', async () => {
    const read = readNamePascalForm({})
    const required = read.ok ? [] : Object.keys(read.form.problems)
    expect(required.length).toBe(Object.keys(form).length)
    const { body } = await site.get('/ru/desk/NAMES_KEBAB', editor.headers)
    for (const name of required) expect(body).toContain(`name="${name}"`)
  })

  test('withdraws A_NAME_WORDS: its address answers 410 and the list no longer has it', async () => {
    const { id, slug } = await createNamePascal(site.db, owner, { slug: 'withdrawn' })
    const withdraw = () => site.post(`/ru/desk/NAMES_KEBAB/${id}/withdraw`, {}, editor.headers)
    expect((await withdraw()).statusCode).toBe(303)
    expect((await site.get(`/ru/NAMES_KEBAB/${slug}`)).statusCode).toBe(410)
    expect(await site.text('/ru/NAMES_KEBAB')).not.toContain(`/NAMES_KEBAB/${slug}"`)
    expect(await site.text('/ru/search?q=заголовок')).not.toContain(`/NAMES_KEBAB/${slug}"`)
    const again = await withdraw()
    expect(again.statusCode).toBe(422)
    expect(again.body).toContain(messages['withdrawn-already'].ru)
  })

  test('leaves the title of what was withdrawn on the pages that are linked with it', async () => {
    const [{ id }, other] = [
      await createNamePascal(site.db, owner, { title: { kk: 'Жоғалады', ru: 'Исчезнет' } }),
      await createNamePascal(site.db, owner),
    ]
    const kind = NAME_CONST_KIND
    await createLink(site.db, { kind, id }, 'led-to', { kind, id: other.id })
    await site.post(`/ru/desk/NAMES_KEBAB/${id}/withdraw`, {}, editor.headers)
    expect(await site.text(`/ru/NAMES_KEBAB/${other.slug}`)).toContain('Исчезнет')
  })

  test('cannot withdraw what does not exist', async () => {
    const path = `/ru/desk/NAMES_KEBAB/${newId(new Date(0))}/withdraw`
    expect((await site.post(path, {}, editor.headers)).statusCode).toBe(404)
  })

  test('cannot publish for an organisation of others', async () => {
    await createAkimat(site.db, 'other-akimat', PLACE)
    const answer = await site.post(
      '/ru/desk/NAMES_KEBAB',
      { ...form, organisation: 'other-akimat' },
      editor.headers,
    )
    expect(answer.statusCode).toBe(403)
  })
})

test('the list sends the same number of queries however long it is', async () => {
  const before = await site.countQueries('/kk/NAMES_KEBAB')
  for (let n = 0; n < 10; n += 1) await createNamePascal(site.db, owner)
  expect(await site.countQueries('/kk/NAMES_KEBAB')).toBe(before)
})

test('the page has a button to follow it, and the list can be downloaded', async () => {
  const { slug, id } = await createNamePascal(site.db, owner)
  expect(await site.text(`/en/NAMES_KEBAB/${slug}`)).toContain(`/en/follow/${NAME_CONST_KIND}/${id}`)
  expect(await site.text('/en/NAMES_KEBAB')).toContain('/en/NAMES_KEBAB/list.csv')
  expect(await site.text('/en/NAMES_KEBAB/list.csv')).toContain(slug)
})

test('a page beyond the last one is not found', async () => {
  expect((await site.get('/kk/NAMES_KEBAB?page=99')).statusCode).toBe(404)
})

test('the list has a link in the menu', async () => {
  expect(await site.text('/kk')).toContain('href="/kk/NAMES_KEBAB"')
})

test('an unknown address is not found', async () => {
  expect((await site.get('/kk/NAMES_KEBAB/never')).statusCode).toBe(404)
})

test('the demonstration has its part', async () => {
  await createAkimat(site.db, 'akimat-kostanay', '391010000')
  await createAkimat(site.db, 'akimat-pavlodar', '551010000')
  // with participation
  for (const email of ['resident.kk@people.invalid', 'resident.ru@people.invalid']) {
    const { account } = await site.signIn()
    await site.db.updateTable('account').set({ email }).where('id', '=', account).execute()
  }
  // end
  const done = await inTransaction(site.context(), (inside) => seedNamesPascal(inside, '', () => {}))
  expect(done).toBeGreaterThan(0)
  for (const language of languages)
    expect(await site.text(`/${language}/NAMES_KEBAB`)).toContain('demo-school-road')
})

// The last one, because it fills pages of the public list too.
test('an official reaches everything that their organisation has published, page by page', async () => {
  const akimat = await createAkimat(site.db, 'NAME_KEBAB-pages-akimat', PLACE)
  const { headers } = await site.signIn([{ role: 'editor', organisation: akimat }])
  for (let n = 0; n <= PAGE_SIZE; n += 1)
    await createNamePascal(site.db, { organisation: akimat, territory: PLACE })
  const countOn = async (page: number) =>
    (await site.get(`/ru/desk/NAMES_KEBAB?page=${page}`, headers)).body.match(/\/withdraw"/g)?.length
  expect([await countOn(1), await countOn(2)]).toEqual([PAGE_SIZE, 1])
  expect((await site.get('/ru/desk/NAMES_KEBAB', headers)).body).toContain('?page=2')
  expect((await site.get('/ru/desk/NAMES_KEBAB?page=3', headers)).statusCode).toBe(404)
})
