import { beforeAll, expect, test } from 'vitest'
import { openForm, testSite } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { aProgrammeFile, createNames } from '../fixtures.ts'
import { importProgramme } from '../import/actions.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const { db } = site
let editor: Record<string, string>
let stranger: Record<string, string>

async function bring(slug: string, changes: Parameters<typeof aProgrammeFile>[0] = {}) {
  // Events belong to one programme.
  const { presentation: _, ...file } = aProgrammeFile({ slug, events: [], findings: [], ...changes })
  const imported = await importProgramme(site.context(), JSON.stringify(file), {
    picture: async () => undefined,
    progress: () => {},
  })
  expect(imported).toMatchObject({ ok: true })
}

beforeAll(async () => {
  await createNames(db)
  const { id: organisation } = await db
    .selectFrom('organisation_link')
    .select('id')
    .where('slug', '=', 'fund')
    .executeTakeFirstOrThrow()
  editor = (await site.signIn([{ role: 'editor', organisation }])).headers
  stranger = (await site.signIn([{ role: 'official', organisation }])).headers
})

const texts = { 'body-kk': 'Сабақ тегін.\n\n- Қалам алыңыз', 'body-ru': 'Занятия бесплатны.', 'body-en': '' }

async function begin(): Promise<string> {
  const made = await site.post('/ru/desk/programmes', { organisation: 'fund' }, editor)
  const path = String(made.headers.location)
  expect(path).toMatch(/^\/ru\/desk\/programmes\/[0-9a-f-]{36}$/)
  return path
}
const open = async (path: string) => openForm((await site.get(path, editor)).body)
const save = async (path: string, form: Record<string, string>) =>
  site.post(path, { ...(await open(path)), ...form }, editor)
const publish = async (path: string, headers = editor) =>
  site.post(`${path}/publish`, { version: (await open(path)).version ?? '' }, headers)
const shownOn = (slug: string) =>
  Promise.all(languages.map((language) => site.text(`/${language}/programmes/${slug}`)))

test('an introduction is written, seen before, published on the page of its programme, and recorded', async () => {
  await bring('school')
  const path = await begin()
  expect((await save(path, { programme: 'school', ...texts })).statusCode).toBe(303)
  expect((await site.get(`${path}/preview`, editor)).body).toContain('Занятия бесплатны.')
  expect((await shownOn('school')).join()).not.toContain('Занятия бесплатны.')

  expect((await publish(path)).statusCode).toBe(303)
  const [kk = '', ru = '', en = ''] = await shownOn('school')
  expect(kk).toContain('<li>Қалам алыңыз</li>')
  expect(ru).toContain('Занятия бесплатны.')
  // What is not written in English is shown in Russian, and says so.
  expect(en).toContain('<div class="prose" lang="ru"><p>Занятия бесплатны.</p>')
  const acts = await db.selectFrom('journal_act').select('type').orderBy('recorded_at').execute()
  expect(acts.map(({ type }) => type)).toContain('programmes.introduced')
})

test('a correction is seen once it is published; a file that is imported again keeps the introduction', async () => {
  await bring('corrected')
  const path = await begin()
  await save(path, { programme: 'corrected', ...texts })
  await publish(path)
  await save(path, { programme: 'corrected', ...texts, 'body-ru': 'Занятия по субботам.' })
  expect((await shownOn('corrected'))[1]).toContain('Занятия бесплатны.')
  const corrected = await site.post(
    `${path}/correct`,
    { version: (await open(path)).version ?? '', 'reason-kk': 'Күні', 'reason-ru': 'День' },
    editor,
  )
  expect(corrected.statusCode).toBe(303)
  await bring('corrected', { endsOn: '2019-12-21' })
  expect((await shownOn('corrected'))[1]).toContain('Занятия по субботам.')
})

test('a programme has one introduction, and only of an organisation that takes part in it', async () => {
  await bring('taken')
  const [first, second] = [await begin(), await begin()]
  for (const path of [first, second]) await save(path, { programme: 'taken', ...texts })
  await publish(first)
  const refused = await publish(second)
  expect([refused.statusCode, refused.body.includes('уже есть вступление')]).toEqual([422, true])

  const unknown = await save(second, { programme: 'of-others', ...texts, 'body-kk': 'Сақталсын' })
  expect(unknown.statusCode).toBe(422)
  expect(unknown.body).toContain('Выберите её из списка')
  expect(unknown.body).toContain('>Сақталсын</textarea>')
})

test('nothing is published without its programme and both official languages, nor without the permission', async () => {
  await bring('empty')
  const path = await begin()
  const missing = await publish(path)
  expect(missing.statusCode).toBe(422)
  expect(missing.body).toContain('Выберите программу')
  expect(missing.body).toContain('Заполните на казахском.')
  await save(path, { programme: 'empty', ...texts })
  expect((await publish(path, stranger)).statusCode).toBe(403)
  expect((await shownOn('empty'))[1]).not.toContain('Занятия бесплатны.')
})

test('search finds a programme by the words of its introduction', async () => {
  await bring('found')
  const path = await begin()
  await save(path, { programme: 'found', ...texts, 'body-ru': 'Тетрадь с подсолнухом выдадим.' })
  await publish(path)
  await site.work()
  expect(await site.text('/ru/search?q=подсолнух')).toContain('/ru/programmes/found')
})
