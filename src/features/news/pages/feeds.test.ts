import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { createNewsItem } from '../fixtures.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const { db } = site
const ORIGIN = 'http://127.0.0.1:3000'

await createNewsItem(db, {
  slug: 'older',
  title: { kk: 'Ескі', ru: 'Старое' },
  lead: { kk: 'Қысқаша', ru: 'Кратко' },
  body: { kk: 'Мәтін', ru: 'Текст' },
  topic: 'schools',
  published_at: new Date('2026-11-01T10:00:00+05:00'),
  revised_at: new Date('2026-11-22T10:00:00+05:00'),
})
await createNewsItem(db, {
  slug: 'newer',
  title: { kk: 'Жаңа', ru: 'Новое «a < b & c»', en: 'New' },
  body: { kk: 'Мәтін', ru: '**Жирно** и <b>разметка</b>', en: 'Text' },
  topic: 'budget',
  published_at: new Date('2026-11-02T10:00:00+05:00'),
})

const plain = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const inside = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, 'gs'))].map(([, text = '']) =>
    plain(text),
  )

describe('the Atom feed', () => {
  test('has the items newest first, with their whole text, and was updated when the last of them was', async () => {
    const answer = await site.get('/ru/news/feed.atom')
    expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(inside(answer.body, 'title')).toEqual(['Новости', 'Новое «a < b & c»', 'Старое'])
    expect(inside(answer.body, 'updated')[0]).toBe('2026-11-22T05:00:00.000Z')
    expect(inside(answer.body, 'published')).toEqual(['2026-11-02T05:00:00.000Z', '2026-11-01T05:00:00.000Z'])
    expect(inside(answer.body, 'content')[0]).toContain(
      '<strong>Жирно</strong> и &lt;b&gt;разметка&lt;/b&gt;',
    )
    expect(inside(answer.body, 'id')[1]).toBe(`${ORIGIN}/ru/news/newer`)
  })

  test('says in which language an item is, where it is not that of the feed', async () => {
    const xml = await site.text('/en/news/feed.atom')
    expect(xml).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">')
    expect(xml).toContain(`<entry xml:lang="ru">\n<id>${ORIGIN}/en/news/older</id>`)
    expect(xml).toContain(`<entry>\n<id>${ORIGIN}/en/news/newer</id>`)
  })
})

describe('the JSON Feed', () => {
  test('has the same items, each with its language', async () => {
    const answer = await site.get('/en/news/feed.json')
    expect(answer.headers['content-type']).toBe('application/feed+json; charset=utf-8')
    expect(answer.json()).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      language: 'en',
      feed_url: `${ORIGIN}/en/news/feed.json`,
      home_page_url: `${ORIGIN}/en/news`,
      items: [
        { id: `${ORIGIN}/en/news/newer`, title: 'New', language: 'en', content_html: '<p>Text</p>\n' },
        { title: 'Старое', language: 'ru', date_modified: '2026-11-22T05:00:00.000Z' },
      ],
    })
  })
})

describe('every filter', () => {
  test.each(['feed.atom', 'feed.json'])(
    'has its own %s, which holds what fits and nothing else',
    async (name) => {
      const body = await site.text(`/ru/news/${name}?topic=budget&territory=390000000`)
      expect(body).toContain('Новое')
      expect(body).not.toContain('Старое')
      expect(body).toContain('Новости: Костанайская область, Бюджет')
    },
  )

  test('is advertised to programs in the head and to people on the page', async () => {
    const html = await site.text('/ru/news?topic=budget')
    const [head = '', body = ''] = html.split('</head>')
    for (const [name, type] of [
      ['feed.atom', 'application/atom+xml'],
      ['feed.json', 'application/feed+json'],
    ]) {
      expect(head).toContain(`<link rel="alternate" type="${type}" href="/ru/news/${name}?topic=budget"`)
      expect(body).toContain(`href="/ru/news/${name}?topic=budget"`)
    }
  })

  test('every filter that nothing matches has a feed without items', async () => {
    expect(inside(await site.text('/ru/news/feed.atom?topic=housing'), 'entry')).toEqual([])
    expect((await site.get('/ru/news/feed.json?topic=housing')).json().items).toEqual([])
  })
})
