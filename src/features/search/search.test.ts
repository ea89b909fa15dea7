import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { contextOf, testSite } from '#app/testing.ts'
import type { Text } from '#domain/base/text.ts'
import { createNewsItem, createPublisher } from '#features/news/fixtures.ts'
import { withdrawThing } from '#features/withdrawals/index.ts'
import { indexAllChanges, listSimilar, rebuildIndex, search } from '#platform/search/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { PER_MINUTE } from './model.ts'

const site = await testSite({ now: '2026-11-20T06:00:00Z' })
const ctx = site.context()
const reason: Text = { kk: 'Қате', ru: 'Ошибка' }

const pathsOf = async (query: string, more: Partial<Parameters<typeof search>[2]> = {}) =>
  (await search(ctx, query, { language: 'ru', limit: 20, ...more }))?.items.map(({ entry }) => entry.path)

/** A news item without English, unless the test gives it. */
const item = (db: Parameters<typeof createNewsItem>[0], given: Parameters<typeof createNewsItem>[1] = {}) =>
  createNewsItem(db, { lead: title('Қысқаша.', 'Коротко.'), body: title('Мәтін.', 'Текст.'), ...given })

/** Published by a transaction, as the desk does. */
const publish = (given: Parameters<typeof createNewsItem>[1]) =>
  inTransaction(ctx, ({ db }) => item(db, given))

const title = (kk: string, ru: string, en?: string): Text => ({ kk, ru, ...(en ? { en } : {}) })

beforeAll(async () => {
  await createPublisher(site.db)
  await publish({
    slug: 'swamp',
    title: title('Батпақтағы құстарды санау', 'На болоте считают цаплей', 'Herons are counted in the marsh'),
    lead: title('Жаз.', 'Лето.', 'Summer.'),
    body: title('Еріктілер **мысықтабан** гүлін тапты.', 'Волонтёры нашли **калужницу**.', 'Marigolds.'),
  })
  await publish({
    slug: 'identity',
    title: title('Құжат беру', 'Выдача документов'),
    body: title(
      'Өтінімге жеке сәйкестендіру нөмірін жазыңыз.',
      'Укажите в заявке ИИН, статья 12 закона № 401-VI.',
    ),
  })
  await publish({
    slug: 'school',
    title: title('Мектеп бағында', 'В школьном саду'),
    body: title('Балалар цапля көрді.', 'Дети увидели цаплю и нарисовали её.'),
    published_at: new Date('2025-05-01T00:00:00Z'),
  })
})

describe('What is found', () => {
  test('a thing is found by any form of its words, in any language, before the transaction of its change ends', async () => {
    for (const query of ['цапля', 'болота', 'құстың', 'батпақ', 'heron', 'marshes'])
      expect(await pathsOf(query), query).toContain('/news/swamp')
  })

  test('words of Markdown are found, its signs are not shown', async () => {
    const found = await search(ctx, 'калужница', { language: 'ru', limit: 5 })
    const snippet = found?.items[0]?.snippet.pieces ?? []
    expect(snippet.find(({ marked }) => marked)?.text).toBe('калужницу')
    expect(snippet.map(({ text }) => text).join('')).not.toContain('*')
  })

  test.each(['batpaq', 'batpaqtagy', 'кустарды', 'qustardy'])(
    '«%s» is found in Latin letters or without Kazakh ones',
    async (query) => expect(await pathsOf(query)).toContain('/news/swamp'),
  )

  test('a hit in the title stands before one in a text, however new', async () => {
    expect(await pathsOf('цапли')).toEqual(['/news/swamp', '/news/school'])
  })

  test.each(['ЖСН', 'ИИН', 'IIN', 'жеке сәйкестендіру нөмірі', 'индивидуальный идентификационный номер'])(
    '%s is one term under each of its names',
    async (query) => expect(await pathsOf(query)).toEqual(['/news/identity']),
  )

  test.each(['401-VI', 'статья 12', '12 статья', '12-бап', 'закон № 401-VI'])(
    'the number of an act or an article is found: %s',
    async (query) => expect(await pathsOf(query)).toContain('/news/identity'),
  )

  test('a phrase in quotation marks is found only as it stands', async () => {
    expect(await pathsOf('«считают цаплей»')).toEqual(['/news/swamp'])
    const turned = await search(ctx, '"цаплей считают"', { language: 'ru', limit: 5, correct: false })
    expect(turned?.total).toBe(0)
  })

  test('all words are wanted; without such a text those are shown that have most of them, and this is said', async () => {
    expect(await pathsOf('цапля нарисовали')).toEqual(['/news/school'])
    const partly = await search(ctx, 'цапля нарисовали болото экскаватор', {
      language: 'ru',
      limit: 5,
      correct: false,
    })
    expect(partly?.partly).toBe(true)
    expect(partly?.total).toBeGreaterThan(0)
  })

  test.each([
    ['цапял', 'swapped'],
    ['калужнца', 'left out'],
    ['волонтёыр', 'swapped'],
    ['батпектағы', 'replaced'],
  ])('«%s» with a typing error (%s) is corrected, and the page says so', async (query) => {
    const found = await search(ctx, query, { language: 'ru', limit: 5 })
    expect(found?.corrections[0]?.typed).toBe(query)
    expect(found?.items[0]?.entry.path).toBe('/news/swamp')
    const page = await site.text(`/ru/search?q=${query}`)
    expect(page).toContain(`«${found?.searched}»`)
    expect(page).toContain('exact=yes')
    expect((await search(ctx, query, { language: 'ru', limit: 5, correct: false }))?.corrections).toEqual([])
  })

  test('a word that occurs is never corrected', async () => {
    expect((await search(ctx, 'цаплю', { language: 'ru', limit: 5 }))?.corrections).toEqual([])
  })

  test('a search is narrowed by kind, place, year and state, each with the numbers of the others', async () => {
    const found = await search(ctx, 'цапля', { language: 'ru', limit: 5, filter: { year: 2025 } })
    expect(found?.items.map(({ entry }) => entry.path)).toEqual(['/news/school'])
    expect(found?.facets.years.map(({ value }) => value)).toEqual([2026, 2025])
    expect(found?.facets.kinds).toEqual([{ value: 'news.item', count: 1 }])
    expect(found?.facets.regions).toEqual([{ value: '39', count: 1 }])
    expect(await pathsOf('цапля', { filter: { kind: 'meetings.meeting' } })).toEqual([])
    expect(await pathsOf('цапля', { filter: { state: 'overdue' } })).toEqual([])
    expect(await pathsOf('цапля', { filter: { territory: { first: 0, last: 0 } } })).toEqual([])
  })

  test('a text finds others that say the same, in whatever language', async () => {
    const alike = await listSimilar(ctx, 'Мен батпақтан құстарды көрдім', 'news.item')
    expect(alike[0]?.path).toBe('/news/swamp')
    expect(await listSimilar(ctx, 'Мен батпақтан құстарды көрдім', 'meetings.meeting')).toEqual([])
    expect(await listSimilar(ctx, '…', 'news.item')).toEqual([])
  })
})

describe('What is not found', () => {
  test('what is withdrawn is not found from the same second on', async () => {
    const { slug } = await publish({ title: title('Жойылатын зымыран', 'Снимаемая ракета') })
    expect(await pathsOf('ракета')).toEqual([`/news/${slug}`])
    const editor = await contextOf(site, await createPublisher(site.db), 'editor')
    await withdrawThing(editor(), { kind: 'news.item', slug, reason })
    expect((await search(ctx, 'ракета', { language: 'ru', limit: 5, correct: false }))?.total).toBe(0)
  })

  test('nothing is shown that only the index has', async () => {
    const { id, slug } = await publish({ title: title('Жасырын дирижабль', 'Тайный дирижабль') })
    expect(await pathsOf('дирижабль')).toEqual([`/news/${slug}`])
    // As if somebody had deleted the item without the program.
    await sql`delete from news_item where id = ${id}`.execute(site.db)
    expect(await pathsOf('дирижабль')).toEqual([])
    await indexAllChanges(ctx)
    expect((await search(ctx, 'дирижабль', { language: 'ru', limit: 5 }))?.total).toBe(0)
  })

  test('a transaction that is rolled back leaves no entry, no word and no change', async () => {
    const state = () =>
      sql`select (select count(*) from search_entry)::int as entries, (select count(*) from search_word)::int as words,
        (select count(*) from search_change)::int as changes`.execute(site.db)
    const before = (await state()).rows
    const failed = inTransaction(ctx, async (inside) => {
      await item(inside.db, { title: title('Құлаған пароход', 'Упавший пароход') })
      await inTransaction(inside, async () => {})
      throw new Error('the disk is full')
    })
    await expect(failed).rejects.toThrow('the disk is full')
    expect((await state()).rows).toEqual(before)
    expect((await search(ctx, 'пароход', { language: 'ru', limit: 5 }))?.total).toBe(0)
  })

  test('drafts are not found', async () => {
    const { rows } = await sql<{ kind: string }>`select distinct kind from search_entry`.execute(site.db)
    expect(rows.map(({ kind }) => kind).filter((kind) => kind.includes('draft'))).toEqual([])
  })
})

describe('The index', () => {
  test('what was written behind the back of the program is indexed by the job', async () => {
    await item(site.db, { slug: 'late', title: title('Кешіккен трамвай', 'Опоздавший трамвай') })
    expect((await search(ctx, 'трамвай', { language: 'ru', limit: 5, correct: false }))?.total).toBe(0)
    await ctx.jobs.enqueue(site.db, 'search.index-changes', {})
    await site.work()
    expect(await pathsOf('трамвай')).toEqual(['/news/late'])
  })

  test('a rebuild repairs whatever became of it', async () => {
    await sql`delete from search_entry where kind = 'news.item'`.execute(site.db)
    await sql`delete from search_word`.execute(site.db)
    await sql`insert into search_entry (kind, id, states, state_since, title, vector)
      values ('news.item', '01900000-0000-7000-8000-000000000000', '{}', '{}', 'tsaplia:1A', 'tsaplia:1A')`.execute(
      site.db,
    )
    const progress: number[] = []
    await rebuildIndex(ctx, (done) => progress.push(done))
    expect(await pathsOf('цапли')).toEqual(['/news/swamp', '/news/school'])
    expect((await search(ctx, 'цапли', { language: 'ru', limit: 5 }))?.total).toBe(2)
    expect(progress.length).toBeGreaterThan(0)
    expect(await pathsOf('цапял')).toContain('/news/swamp')
  })

  test('a page takes as many queries for one result as for many', async () => {
    const one = await site.countQueries('/ru/search?q=трамвай')
    for (let n = 0; n < 12; n += 1) await publish({ title: title(`Верблюд ${n}`, `Верблюд ${n}`) })
    const many = await site.countQueries('/ru/search?q=верблюд')
    expect(many).toBe(one)
  })
})

describe('The page', () => {
  test('shows results with marked words, and a feed of the search', async () => {
    const page = await site.text('/ru/search?q=цапля')
    expect(page).toContain('<mark>цаплей</mark>')
    expect(page).toContain('href="/ru/news/swamp"')
    const feed = await site.get('/ru/search/feed.atom?q=цапля')
    expect(feed.statusCode).toBe(200)
    expect(feed.body).toContain('/ru/news/swamp')
    expect(JSON.parse(await site.text('/kk/search/feed.json?q=цапля')).items.length).toBe(2)
  })

  test('places stand first', async () => {
    const page = await site.text('/ru/search?q=Костанай')
    expect(page).toContain('/ru/territories/kostanay')
  })

  test.each([
    ['only stop words', 'и в на'],
    ['emoji', '😀🎉'],
    ['signs', '\'"--;/*'],
  ])('says what to do with %s', async (_, query) => {
    const answer = await site.raw(`/ru/search?q=${encodeURIComponent(query)}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('нет слова, по которому можно искать')
  })

  test.each([
    ['SQL', "'; drop table search_entry; --"],
    ['operators of tsquery', 'a & (b | !c) <-> d:*'],
    ['a backslash', '\\ цапля \\'],
    ['combining letters', 'e\u0301'.repeat(50)],
    ['other scripts', '検索 поиск बैठक'],
    ['a long word', 'ж'.repeat(190)],
    ['unclosed quotation', '«цапля'],
  ])('%s is a query like any other', async (_, query) => {
    const answer = await site.raw(`/ru/search?q=${encodeURIComponent(query)}`)
    expect(answer.statusCode).toBe(200)
  })

  test('a query of 10,000 letters and one with NUL are refused with a page', async () => {
    const long = await site.raw(`/ru/search?q=${'a'.repeat(10_000)}`)
    expect(long.statusCode).toBe(414)
    expect(long.body).toContain('<html')
    expect((await site.raw('/ru/search?q=a%00b')).statusCode).toBe(404)
  })

  test('what is longer than a query may be is cut, and this is said', async () => {
    const page = await site.raw(`/ru/search?q=${'a+'.repeat(300)}`)
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('первые 200')
  })

  test.each(['page=2', 'page=99', 'territory=nowhere', 'year=1', 'state=lost', 'kind=*'])(
    'a wrong parameter is a clear 4xx: %s',
    async (parameter) => {
      const { statusCode } = await site.get(`/ru/search?q=цапля&${parameter}`)
      expect([400, 404]).toContain(statusCode)
    },
  )

  test('a hundred searches a minute by one client are refused, those of others are not', async () => {
    const ask = (from: string) => site.ask({ method: 'GET', path: '/ru/search', from })
    let last = 0
    for (let n = 0; n <= PER_MINUTE; n += 1) last = (await ask('10.9.9.9')).statusCode
    expect(last).toBe(429)
    expect((await ask('10.9.9.8')).statusCode).toBe(200)
  })
})
