import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { compareKazakh } from '#domain/kazakh/index.ts'
import { sampleOf } from '#tests/support/extent.ts'
import { importClassifier, searchPlaces } from './index.ts'
import { listParts } from './store.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })

// Before any of the tests that import other classifiers.
test.each(['kk', 'ru'] as const)(
  'a place is found by the very title that its page shows: %s',
  async (language) => {
    const all = await site.db
      .selectFrom('territory')
      .select(['code', 'label'])
      .where('parent_code', 'is not', null)
      .orderBy('code')
      .execute()
    expect(all.length).toBe(15_594)
    const inSample = new Set(all.filter((_, index) => index % 401 === 0))
    const places = sampleOf(all, (place) => inSample.has(place))
    const lost: string[] = []
    for (const { code, label } of places) {
      const found = await searchPlaces(site.context(), label[language], language)
      if (!found.some((place) => place.code === code)) lost.push(label[language])
    }
    expect(lost).toEqual([])
  },
  1_800_000,
)

test('every one of the 15,594 objects of the classifier has a place, and the republic holds them all', async () => {
  const { total, inside } = await site.db
    .selectFrom('territory')
    .select((eb) => [eb.fn.countAll<bigint>().as('total'), eb.fn.max('last_ordinal').as('inside')])
    .executeTakeFirstOrThrow()
  expect(Number(total)).toBe(15_595)
  expect(inside).toBe(15_595)
})

test.each([
  ['kk', '390000000', 'Қостанай облысы'],
  ['ru', '390000000', 'Костанайская область'],
  ['en', '390000000', 'Kostanay Region'],
  ['ru', '000000000', 'Республика Казахстан'],
])('the page /%s/territories/%s is found by code and shows %s', async (language, code, name) => {
  const page = await site.get(`/${language}/territories/${code}`)
  expect(page.statusCode).toBe(200)
  expect(page.body).toContain(`<h1>${name}</h1>`)
})

test('a code and the readable address give the same page; the readable one is canonical', async () => {
  const { slug } = await site.db
    .selectFrom('territory')
    .select('slug')
    .where('code', '=', '390000000')
    .executeTakeFirstOrThrow()
  const [byCode, bySlug] = [
    await site.text('/ru/territories/390000000'),
    await site.text(`/ru/territories/${slug}`),
  ]
  const canonical = `<link rel="canonical" href="http://127.0.0.1:3000/ru/territories/${slug}"`
  expect(byCode).toContain(canonical)
  expect(bySlug).toContain(canonical)
})

test('the page of a place shows what contains it and what it contains, in Kazakh alphabetical order', async () => {
  const page = await site.text('/kk/territories/390000000')
  expect(page).toContain('Қазақстан Республикасы')
  expect(page).toContain('Жітіқара ауданы')
  const parts = (await listParts(site.context().db, '390000000')).map(({ label }) => label.kk)
  expect(parts).toHaveLength(20)
  expect(parts).toEqual([...parts].sort(compareKazakh))
})

test.each([
  ['ru', 'Кокшетау', 'Кокшетау'],
  ['kk', 'Кокшетау', 'Көкшетау'],
  ['kk', 'КӨКШЕТАУ', 'Көкшетау'],
  ['en', 'kokshetau', 'Kokshetau'],
  ['kk', 'Kökşetau', 'Көкшетау'],
  ['ru', 'Кокшитау', 'Кокшетау'],
  ['kk', 'Костонай', 'Қостанай'],
  ['ru', 'Житикара', 'Житикаринский район'],
  ['kk', 'Целиноград', 'Астана қаласы'],
])('/%s: a search for «%s» finds %s', async (language, typed, found) => {
  const page = await site.text(`/${language}/territories/search?q=${typed}`)
  expect(page.slice(page.indexOf('class="lands"'))).toContain(found)
})

test.each([
  ['kk', 'Кокшитау', 'Көкшетау қаласы'],
  ['ru', 'Алматы', 'город Алматы'],
  ['ru', 'Нурсултан', 'город Астана'],
  ['ru', 'Семипалатинск', 'город Семей'],
  ['ru', '390000000', 'Костанайская область'],
  ['kk', 'Петропавл', 'Петропавл қаласы'],
])('/%s: the best match for «%s» comes first: %s', async (language, typed, first) => {
  const page = await site.text(`/${language}/territories/search?q=${typed}`)
  expect(/class="lands"><li><a [^>]*>([^<]*)</.exec(page)?.[1]).toBe(first)
})

test('a search without results says what to do', async () => {
  const page = await site.get('/ru/territories/search?q=хщюзжфъ')
  expect(page.statusCode).toBe(200)
  expect(page.body).not.toContain('class="lands"')
  expect(page.body).toContain('не нашлось')
})

test.each([
  ['q=а', 'хотя бы две буквы'],
  [`q=${'а'.repeat(101)}`, 'Название слишком длинное'],
])('a search without letters (%s) is refused with a message', async (query, words) => {
  const page = await site.get(`/ru/territories/search?${query}`)
  expect(page.statusCode).toBe(400)
  expect(page.body).toContain(words)
})

test('characters with a meaning in SQL are treated as text', async () => {
  for (const typed of ["%'; drop table territory; --", '%%', '__', '\\\\'])
    expect((await site.get(`/ru/territories/search?q=${typed}`)).statusCode).toBeLessThan(500)
  expect((await site.get('/ru/territories/390000000')).statusCode).toBe(200)
})

test('typed markup is shown as text', async () => {
  const page = await site.text('/ru/territories/search?q=<script>alert(1)</script>')
  expect(page).not.toContain('<script>alert')
})

test.each(['/ru/territories/999999999', '/ru/territories/nowhere', '/en/territories/39000000'])(
  'the unknown %s is answered with a helpful page and 404',
  async (path) => {
    const page = await site.get(path)
    expect(page.statusCode).toBe(404)
    expect(page.body).toContain('action="/')
  },
)

test('the number of queries does not depend on what a place contains', async () => {
  const village = await site.countQueries('/ru/territories/390000000')
  expect(await site.countQueries('/ru/territories/000000000')).toBeLessThanOrEqual(village + 1)
  // Two of its own; one of each slice with sections; the trail, then what is open here, what is open around it and what
  // changed, one of each for meetings and for consultations; the deadlines.
  expect(village).toBeLessThanOrEqual(13)
  expect(await site.countQueries('/ru/territories')).toBeLessThanOrEqual(2)
  expect(await site.countQueries('/ru/territories/search?q=Абай')).toBe(1)
})

const HEADER = 'kato,kato_version,level,type_code,name_ru,name_kk\n'

test('a classifier with an invalid line changes nothing, and each error names its line and reason', async () => {
  const csv = `${HEADER}390000000,X,oblast,0,Костанайская область,Қостанай облысы\n39x,X,district,2,Район,Аудан\n391000000,X,district,9,Город,\n`
  const refused = await importClassifier(site.context(), csv, {}, () => {})
  expect(refused.ok).toBe(false)
  expect('errors' in refused && refused.errors.map(({ line, error }) => `${line} ${error}`)).toEqual(
    expect.arrayContaining(['3 code-malformed', '4 type-unknown', '4 name-kk-empty']),
  )
  expect((await site.get('/ru/territories/110000000')).statusCode).toBe(200)
})

test('a newer classifier keeps missing places, marked as unlisted', async () => {
  const csv = `${HEADER}390000000,Y,oblast,0,Костанайская область,Қостанай облысы\n`
  const imported = await importClassifier(site.context(), csv, {}, () => {})
  expect(imported).toMatchObject({ ok: true, value: { territories: 1, dropped: 15_593 } })
  const audit = await site.db
    .selectFrom('audit_entry')
    .select(['account_id', 'before', 'after'])
    .where('what', '=', 'territories.imported')
    .execute()
  expect(audit).toContainEqual({
    account_id: null,
    before: { version: 'NK RK 11-2025', territories: 15_594 },
    after: { version: 'Y', sha256: expect.any(String), territories: 1, dropped: 15_593 },
  })
  const page = await site.text('/ru/territories/110000000')
  expect(page).toContain('В действующем классификаторе этой территории нет')
  expect(await site.text('/ru/territories/390000000')).not.toContain('В действующем классификаторе')
})
