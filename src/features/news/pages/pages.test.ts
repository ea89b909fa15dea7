import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { jsonb } from '#platform/db/index.ts'
import { tagsOfSections } from '#platform/page-sections.ts'
import { createNewsItem, createPublisher } from '../fixtures.ts'
import { news } from '../index.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const { db } = site

const KOSTANAY = '390000000'
const VILLAGE = '393630100' // Auliekol, two levels below Kostanay Region
const CAPITAL = '710000000'
const SHYMKENT = '790000000' // without any news

const slugOf = async (code: string) =>
  (await db.selectFrom('territory').select('slug').where('code', '=', code).executeTakeFirstOrThrow()).slug
const titlesOf = (html: string) =>
  [...html.matchAll(/<h2><a [^>]*>([^<]*)<\/a><\/h2>/g)].map((item) => item[1])
const titled = (title: string) => ({ kk: `${title} kk`, ru: `${title} ru`, en: `${title} en` })

const publisher = await createPublisher(db, 'village-akimat')
const village = await createNewsItem(db, {
  title: titled('Village'),
  territory_code: VILLAGE,
  organisation_id: publisher,
  topic: 'schools',
  published_at: new Date('2026-11-20T10:00:00+05:00'),
})
await createNewsItem(db, {
  title: titled('Region'),
  territory_code: KOSTANAY,
  topic: 'budget',
  published_at: new Date('2026-11-21T10:00:00+05:00'),
})
const founding = await createNewsItem(db, {
  slug: 'founding',
  title: titled('Founding'),
  territory_code: CAPITAL,
  topic: 'programme',
  published_at: new Date('2019-11-25T16:07:00+06:00'),
  reads: 2166,
})

describe('the feed', () => {
  test('shows the news of the whole country, newest first', async () => {
    expect(titlesOf(await site.text('/en/news'))).toEqual(['Region en', 'Village en', 'Founding en'])
  })

  test.each(['code', 'readable address'])(
    'the feed of a region, asked for by its %s, takes in its villages and nothing else',
    async (by) => {
      const territory = by === 'code' ? KOSTANAY : await slugOf(KOSTANAY)
      expect(titlesOf(await site.text(`/ru/news?territory=${territory}`))).toEqual([
        'Region ru',
        'Village ru',
      ])
    },
  )

  test('the feed of a village leaves out the rest of its region', async () => {
    expect(titlesOf(await site.text(`/kk/news?territory=${VILLAGE}`))).toEqual(['Village kk'])
  })

  test('is filtered by organisation and by topic, and by both with a place at once', async () => {
    expect(titlesOf(await site.text('/ru/news?organisation=village-akimat'))).toEqual(['Village ru'])
    expect(titlesOf(await site.text('/ru/news?topic=budget'))).toEqual(['Region ru'])
    const all = `territory=${KOSTANAY}&organisation=village-akimat&topic=schools`
    expect(titlesOf(await site.text(`/ru/news?${all}`))).toEqual(['Village ru'])
    expect(titlesOf(await site.text(`/ru/news?${all.replace('schools', 'budget')}`))).toEqual([])
  })

  test('shows its filter; each condition is a link that removes it', async () => {
    const slug = await slugOf(KOSTANAY)
    const html = await site.text(`/ru/news?territory=${KOSTANAY}&topic=budget`)
    expect(html).toContain('<h1>Новости: Костанайская область, Бюджет</h1>')
    expect(html).toContain('href="/ru/news?topic=budget" aria-label="Убрать: Костанайская область"')
    expect(html).toContain(`href="/ru/news?territory=${slug}" aria-label="Убрать: Бюджет"`)
  })

  test('has a filter form that needs no script and keeps what was chosen', async () => {
    const html = await site.text(`/ru/news?territory=${VILLAGE}&organisation=village-akimat`)
    expect(html).toContain('<form action="/ru/news" method="get">')
    expect(html).toContain(`<option value="${await slugOf(VILLAGE)}" selected>`)
    expect(html).toContain('<input type="hidden" name="organisation" value="village-akimat"/>')
    const empty = await site.get('/ru/news?territory=&topic=budget')
    expect(titlesOf(empty.body)).toEqual(['Region ru'])
  })

  test.each([
    ['territory=atlantis', 'территория'],
    ['territory=999999999', 'территория'],
    ['organisation=nobody', 'организация'],
    ['topic=gossip', 'тема'],
    ['page=0', 'номер страницы'],
    ['page=two', 'номер страницы'],
    ['page=1&page=two', 'номер страницы'],
    [`territory=${'a'.repeat(201)}`, 'территория'],
  ])('the feed with the wrong filter %s is a 400 that names the field by its label', async (query, name) => {
    for (const path of [
      '/ru/news',
      ...(name === 'номер страницы' ? [] : ['/ru/news/feed.atom', '/ru/news/feed.json']),
    ]) {
      const answer = await site.get(`${path}?${query}`)
      expect(answer.statusCode).toBe(400)
      expect(answer.body).toContain(`неверно указано: «${name}»`)
    }
  })

  test('the feed that is empty says so, has links onwards, and can be subscribed to', async () => {
    const answer = await site.get(`/ru/news?territory=${SHYMKENT}&topic=budget`)
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('Таких новостей пока нет')
    expect(answer.body).toContain('href="/ru/news?topic=budget"')
    expect(answer.body).toContain('feed.atom?territory=')
    expect(await site.text('/ru/news')).not.toContain('Таких новостей пока нет')
  })

  test('has twenty items a page; a page beyond the last is not found', async () => {
    const place = '470000000'
    for (let n = 0; n < 21; n += 1) await createNewsItem(db, { territory_code: place, topic: 'digital' })
    const address = `/ru/news?territory=${place}`
    const first = await site.get(address)
    const second = await site.get(`${address}&page=2`)
    expect(titlesOf(first.body)).toHaveLength(20)
    expect(titlesOf(second.body)).toHaveLength(1)
    expect(titlesOf(first.body)).not.toContain(titlesOf(second.body)[0])
    expect(first.body).toContain('rel="next"')
    expect((await site.get(`${address}&page=3`)).statusCode).toBe(404)
    expect((await site.get(`/ru/news?territory=${SHYMKENT}&page=2`)).statusCode).toBe(404)
  })

  test('the feed of any length takes the same few queries: the list, its texts, one for each condition', async () => {
    const region = await site.countQueries(`/ru/news?territory=${VILLAGE}`)
    expect(region).toBe(3)
    expect(await site.countQueries(`/ru/news?territory=${KOSTANAY}`)).toBe(region)
    expect(await site.countQueries('/ru/news?territory=470000000')).toBe(region)
    expect(await site.countQueries(`/ru/news?territory=${SHYMKENT}`)).toBe(2) // nothing to tell
    expect(await site.countQueries('/ru/news')).toBe(2)
    expect(await site.countQueries(`/ru/news?territory=${KOSTANAY}&organisation=village-akimat`)).toBe(4)
    expect(await site.countQueries('/ru/news/feed.atom')).toBe(1)
  })

  test('takes one query the second time: texts come from the cache', async () => {
    const address = `/ru/news?territory=${KOSTANAY}`
    await site.get(address)
    expect(await site.countQueries(address, {}, { known: true })).toBe(1)
    await createNewsItem(db, { territory_code: KOSTANAY })
    expect(await site.countQueries(address, {}, { known: true })).toBe(2)
    expect(await site.countQueries(address, {}, { known: true })).toBe(1)
  })

  test('shows at once what has changed: the text of an item, the name of its organisation', async () => {
    const address = '/ru/news?territory=710000000'
    const organisation_id = await createPublisher(db, 'capital-akimat')
    const { id } = await createNewsItem(db, { territory_code: '710000000', organisation_id })
    expect(await site.text(address)).toContain('Акимат capital-akimat')

    const title = jsonb({ kk: 'Жаңа тақырып', ru: 'Новый заголовок', en: 'New title' })
    await db.updateTable('news_item').set({ title }).where('id', '=', id).execute()
    expect(await site.text(address)).toContain('Новый заголовок')

    const name = jsonb({ kk: 'Жаңа әкімдік', ru: 'Новый акимат' })
    await sql`update organisation set name = ${name} where id = ${organisation_id}`.execute(db)
    await expect.poll(() => site.text(address)).toContain('Новый акимат')
  })

  test('has one canonical address, whatever was typed', async () => {
    const html = await site.text(`/ru/news?topic=budget&territory=${KOSTANAY}&page=1`)
    const canonical = `/ru/news?territory=${await slugOf(KOSTANAY)}&amp;topic=budget"`
    expect(html).toContain(`<link rel="canonical" href="http://127.0.0.1:3000${canonical}`)
  })

  test('shows English readers an item without English in Russian, and says that it is', async () => {
    const { slug } = await createNewsItem(db, {
      territory_code: '150000000',
      title: { kk: 'Қазақша', ru: 'По-русски' },
      lead: { kk: 'Қысқаша', ru: 'Кратко' },
      body: { kk: 'Мәтін', ru: 'Текст' },
    })
    const link = `href="/en/news/${slug}" lang="ru">По-русски</a>`
    expect(await site.text('/en/news?territory=150000000')).toContain(link)
    expect(await site.text('/kk/news?territory=150000000')).toContain(`href="/kk/news/${slug}">Қазақша</a>`)
  })
})

describe('other pages', () => {
  test("a region's page shows the newest of its news with a link to all of them", async () => {
    const html = await site.text(`/ru/territories/${KOSTANAY}`)
    expect(html).toContain(`href="/ru/news/${village.slug}"`)
    expect(html).toContain(`href="/ru/news?territory=${await slugOf(KOSTANAY)}"`)
    expect(html).not.toContain(`/ru/news/${founding.slug}`)
  })

  test('are rendered again when the news on them changes', () => {
    expect(tagsOfSections([news], 'territory')).toContain('news_item')
  })

  test('the site map has every item', async () => {
    const map = await site.text('/site-map/news/0')
    for (const { slug } of [village, founding]) expect(map).toContain(`/kk/news/${slug}</loc>`)
  })
})

describe('beside the list', () => {
  test('an organisation has its newest items on its own page, another has not', async () => {
    const html = await site.text('/ru/organisations/village-akimat')
    expect(html).toContain('href="/ru/news?organisation=village-akimat">Все</a>')
    expect(html).toContain('Village ru')
    await createPublisher(db, 'silent-akimat')
    expect(await site.text('/ru/organisations/silent-akimat')).not.toContain('>Все</a>')
  })
})
