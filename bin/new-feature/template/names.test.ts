import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import { PUBLISHERS_MAX, publisherMessages } from '#features/organisations/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { readNamePascalForm } from './desk/form.ts'
import { createNamePascal } from './fixtures.ts'
import { messages } from './messages.ts'
import {
  NAME_CONST_KIND,
  PAGE_SIZE,
  TITLE_MAX,
} from './model.ts'
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
const reason = { 'reason-kk': 'Қате', 'reason-ru': 'Ошибка в дате' }

describe('A title', () => {
  test.each([
    ['', 'ru', { 'title-kk': 'kk-empty' }],
    ['kk', ' ', { 'title-ru': 'ru-empty' }],
    ['kk', 'a'.repeat(TITLE_MAX + 1), { 'title-ru': 'title-long' }],
  ])('%j and %j is refused beside its field: %j', async (kk, ru, problems) => {
    const read = await readNamePascalForm(site.context(), { ...form, 'title-kk': kk, 'title-ru': ru })
    expect(read.form.problems).toEqual(problems)
    expect(read.ok).toBe(false)
  })

  test('A title in Kazakh and Russian is accepted, without the space around it; one in English may follow', async () => {
    const titles = { 'title-kk': ' kk ', 'title-ru': 'ru' }
    const read = async (more: object) => readNamePascalForm(site.context(), { ...form, ...titles, ...more })
    expect(await read({})).toMatchObject({ ok: true, value: { title: { kk: 'kk', ru: 'ru' } } })
    expect(await read({ 'title-en': 'en' })).toMatchObject({ ok: true, value: { title: { en: 'en' } } })
  })

  test('What is wrong is said of all fields at once', async () => {
    const read = await readNamePascalForm(site.context(), { ...form, organisation: 'nobody', 'title-ru': '' })
    expect(read.form.problems).toEqual({ organisation: 'organisation-unknown', 'title-ru': 'ru-empty' })
  })
})

// with participation
test.each([
  ['', 'day-empty'],
  ['2026-02-30', 'day-wrong'],
])('the last day %j is refused beside its field: %s', async (closesOn, problem) => {
  const read = await readNamePascalForm(site.context(), { ...form, closesOn })
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
    const published = await site.post('/ru/desk/NAMES_KEBAB', form, editor.headers)
    expect(published.statusCode).toBe(303)
    const done = await site.get(String(published.headers.location), editor.headers)
    expect(done.body).toContain(messages.published.ru)
    const list = await site.text('/ru/NAMES_KEBAB')
    expect(list).toContain('По-русски')
    const [, address = ''] = /href="(\/ru\/NAMES_KEBAB\/[^"./]+)"/.exec(list) ?? []
    expect(await site.text(address)).toContain('По-русски')
    expect(await site.text(`/kk/territories/${PLACE}`)).toContain('Қазақша')
    expect(await site.text('/ru/search?q=қазақша')).toContain(address)
  })

  test('sees the message beside the field that is wrong, and what they typed is kept', async () => {
    const answer = await site.post('/ru/desk/NAMES_KEBAB', { ...form, 'title-ru': '' }, editor.headers)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(messages['ru-empty'].ru)
    expect(answer.body).toContain('value="Қазақша"')
  })

  test('has a control for each field that the form requires', async () => {
    const read = await readNamePascalForm(site.context(), {})
    const required = read.ok ? [] : Object.keys(read.form.problems)
    expect(required.length).toBe(Object.keys(form).length)
    const { body } = await site.get('/ru/desk/NAMES_KEBAB', editor.headers)
    for (const name of required) expect(body).toContain(`name="${name}"`)
  })

  test('withdraws A_NAME_WORDS: its address answers 410 with the reason, and the list no longer has it', async () => {
    const { id, slug } = await createNamePascal(site.db, owner, { title: { kk: 'Алынады', ru: 'Снимут' } })
    const path = `/ru/desk/NAMES_KEBAB/${id}`
    expect((await site.get(path, editor.headers)).body).toContain(`href="${path}/withdraw"`)
    const withdraw = () => site.post(`${path}/withdraw`, reason, editor.headers)
    expect((await withdraw()).statusCode).toBe(303)
    // without participation
    const addresses = ['']
    // end
    // with participation
    const addresses = ['', '/propose', '/proposals', '/proposals/list.csv']
    // end
    for (const below of addresses) {
      const gone = await site.get(`/ru/NAMES_KEBAB/${slug}${below}`, editor.headers)
      expect([below, gone.statusCode, gone.body.includes(reason['reason-ru'])]).toEqual([below, 410, true])
    }
    expect(await site.text('/ru/NAMES_KEBAB')).not.toContain(`/NAMES_KEBAB/${slug}"`)
    expect(await site.text('/ru/search?q=снимут')).not.toContain(`/NAMES_KEBAB/${slug}"`)
    expect((await withdraw()).statusCode).toBe(409)
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

test('the list, its files and its feeds are narrowed to a place and an organisation; what does not exist is 400', async () => {
  const here = await createAkimat(site.db, 'NAME_KEBAB-here', '551010000')
  await createNamePascal(site.db, { organisation: here, territory: '551010000' }, { slug: 'is-here' })
  await createNamePascal(site.db, owner, { slug: 'is-elsewhere' })
  for (const query of ['territory=551010000', 'organisation=NAME_KEBAB-here'])
    for (const path of ['', '/list.csv', '/feed.atom', '/feed.json']) {
      const list = await site.text(`/ru/NAMES_KEBAB${path}?${query}`)
      expect([list.includes('is-here'), list.includes('is-elsewhere')]).toEqual([true, false])
    }
  for (const query of ['territory=nowhere', 'organisation=nobody'])
    expect((await site.get(`/ru/NAMES_KEBAB?${query}`)).statusCode).toBe(400)
})

test('a filter has one address, in whatever order it is asked for', async () => {
  const feedOf = async (query: string) =>
    /feed\.atom[^"]*/.exec(await site.text(`/ru/NAMES_KEBAB${query}`))?.[0]
  const [territory, by] = [`territory=${PLACE}`, 'organisation=NAME_KEBAB-akimat']
  const feed = await feedOf(`?${by}&${territory}`)
  expect(feed).toMatch(/\?territory=.+organisation=/)
  expect(await feedOf(`?${territory}&${by}`)).toBe(feed)
  expect(await feedOf('')).toBe('feed.atom')
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
    (await site.get(`/ru/desk/NAMES_KEBAB?page=${page}`, headers)).body.match(
      /href="\/ru\/desk\/NAMES_KEBAB\/[0-9a-f-]{36}"/g,
    )?.length
  expect([await countOn(1), await countOn(2)]).toEqual([PAGE_SIZE, 1])
  expect((await site.get('/ru/desk/NAMES_KEBAB', headers)).body).toContain('?page=2')
  expect((await site.get('/ru/desk/NAMES_KEBAB?page=3', headers)).statusCode).toBe(404)
})

test('an official of more organisations than can be listed types the one that publishes', async () => {
  for (let n = 0; n <= PUBLISHERS_MAX; n += 1) await createAkimat(site.db, `NAME_KEBAB-many-${n}`, PLACE)
  const administrator = await site.signIn([{ role: 'administrator' }])
  const { body } = await site.get('/ru/desk/NAMES_KEBAB', administrator.headers)
  expect(body).toContain(publisherMessages.publisherHelp.ru)
  expect((await site.get('/ru/desk/NAMES_KEBAB', editor.headers)).body).not.toContain(publisherMessages.publisherHelp.ru)
  const post = (slug: string) =>
    site.post('/ru/desk/NAMES_KEBAB', { ...form, organisation: slug }, administrator.headers)
  expect((await post(`NAME_KEBAB-many-${PUBLISHERS_MAX}`)).statusCode).toBe(303)
  const unknown = await post('nobody')
  expect(unknown.statusCode).toBe(422)
  expect(unknown.body).toContain(messages['organisation-unknown'].ru)
})
