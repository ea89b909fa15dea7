import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { createLink } from '#features/links/fixtures.ts'
import { jsonb } from '#platform/db/index.ts'
import { addFile } from '#platform/files/index.ts'
import { newId } from '#platform/id.ts'
import { inTransaction } from '#platform/transition.ts'
import { renderPage } from '#ui/render.ts'
import { createNewsItem, createPublisher } from '../../fixtures.ts'
import { itemRoutes } from './routes.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const { db } = site
const ORIGIN = 'http://127.0.0.1:3000'

const addPhoto = (bytes: readonly number[]) =>
  inTransaction(site.context(), (inside) =>
    addFile(inside, { type: 'image/webp', bytes: new Uint8Array(bytes), width: 1200, height: 675 }),
  )
const picture = await addPhoto([1])
const founding = await createNewsItem(db, {
  slug: 'founding',
  title: { kk: 'Өзін-өзі басқару', ru: 'Самоуправление', en: 'Self-government' },
  body: { kk: '## Кім\n\nМәтін', ru: '## Кто\n\n- **один**', en: '## Who\n\nText' },
  territory_code: '710000000',
  topic: 'programme',
  published_at: new Date('2019-11-25T16:07:00+06:00'),
  picture_sha256: picture,
  picture_alt: { kk: 'Дөңгелек үстел', ru: 'Круглый стол', en: 'A round table' },
  picture_caption: { kk: 'Сурет', ru: 'Рисунок' },
  reads: 2166,
})
const russianOnly = await createNewsItem(db, {
  slug: 'no-english',
  title: { kk: 'Қазақша', ru: 'По-русски' },
  lead: { kk: 'Қысқаша', ru: 'Кратко' },
  body: { kk: 'Қазақша мәтін', ru: 'Русский текст' },
  topic: 'programme',
  demo: true,
})

/** The JSON-LD of a page, read as a search engine reads it. */
function jsonLd(html: string): Record<string, unknown> {
  const [, text = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  return JSON.parse(text)
}

describe('an item', () => {
  test.each([
    ['kk', '2019 ж. 25 қараша, дүйсенбі, 16:07', '2 166 рет оқылды'],
    ['ru', 'понедельник, 25 ноября 2019, 16:07', '2 166 прочтений'],
    ['en', 'Monday, 25 November 2019, 16:07', '2,166 reads'],
  ])(
    'an item in %s says when it appeared by the clock of its place on that day, and how often it was read',
    async (language, when, reads) => {
      const html = (await site.text(`/${language}/news/founding`))
        .replaceAll('\u00a0', ' ')
        .replaceAll('\u202f', ' ')
      expect(html).toContain(`<time datetime="2019-11-25T16:07+06:00">${when}</time>`)
      expect(html).toContain(reads)
    },
  )

  test('says by whom, where and about what it is, with links', async () => {
    const html = await site.text('/ru/news/founding')
    expect(html).toContain('href="/ru/organisations/fixture-akimat"')
    expect(html).toContain('href="/ru/territories/astana-kalasy"')
    expect(html).toContain('href="/ru/news?topic=programme">Проекты и программы</a>')
  })

  test('shows its text with headings under its title, and its picture with a description', async () => {
    const html = await site.text('/ru/news/founding')
    expect(html).toContain('<h2>Кто</h2>')
    expect(html).toContain('<strong>один</strong>')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain(`src="/files/${picture}.webp" alt="Круглый стол" width="1200" height="675"`)
    expect(html).toContain('<figcaption>Рисунок</figcaption>')
  })

  test('an item about a meeting shows it with its kind, its day and its state', async () => {
    await aMeeting('2026-12-04T11:00:00+05:00')
    const before = (await site.text('/ru/news/about-a-meeting')).replaceAll('\u00a0', ' ')
    expect(before).toContain('<a href="/ru/meetings/linked">Встреча</a>')
    expect(before).toContain('Заседание общественного совета')
    expect(before).toContain('4 декабря 2026')
    expect(before).not.toContain('Состоялось')
    site.clock.set('2026-12-04T12:30:00+05:00')
    expect(await site.text('/ru/news/about-a-meeting')).toContain('Состоялось')
    site.clock.set('2026-11-23T10:00:00+05:00')
    expect(await site.text('/ru/news/founding')).not.toContain('С этим связано')
  })

  test('an item that does not exist is a 404 with links onwards', async () => {
    const answer = await site.get('/kk/news/joq')
    expect(answer.statusCode).toBe(404)
    expect(answer.body).toContain('Мұндай бет жоқ')
  })

  test('shows markup in any of its texts as text', async () => {
    const evil = '<img src=x onerror=alert(1)></script><script>alert(1)</script>'
    const words = { kk: evil, ru: evil, en: evil }
    const { slug } = await createNewsItem(db, {
      title: words,
      lead: words,
      body: { ...words, en: `${evil}\n\n[x](javascript:alert(1))` },
    })
    for (const path of [`/en/news/${slug}`, `/en/news/${slug}?view=side`, '/en/news']) {
      const scripts: string[] = []
      const walk = (node: {
        nodeName: string
        attrs?: { name: string; value: string }[]
        childNodes?: never[]
      }) => {
        if (node.nodeName === 'script') scripts.push(node.attrs?.map(({ name }) => name).join() ?? '')
        for (const { name, value } of node.attrs ?? []) {
          expect(name).not.toMatch(/^on/)
          expect(value).not.toMatch(/^javascript:/)
        }
        for (const child of node.childNodes ?? []) walk(child)
      }
      walk(parse(await site.text(path)) as never)
      expect(scripts.filter((attributes) => attributes === '')).toEqual([])
    }
    expect(jsonLd(await site.text(`/en/news/${slug}`)).headline).toBe(evil)
  })

  test('takes five queries: four of its own, and one for the programme that it may belong to', async () => {
    expect(await site.countQueries('/ru/news/founding')).toBe(5)
  })
})

describe('languages', () => {
  test('a reader of English gets the Russian text of what has no English, marked and explained', async () => {
    const html = await site.text('/en/news/no-english')
    expect(html).toContain('<h1 lang="ru">По-русски</h1>')
    expect(html).toContain('<div class="prose" lang="ru"><p>Русский текст</p>')
    expect(html).toContain('This item has not been translated into English')
  })

  test('a text in the language of the page is neither marked nor explained', async () => {
    for (const path of ['/en/news/founding', '/kk/news/no-english', '/ru/news/no-english']) {
      const html = await site.text(path)
      expect(html).toContain('<h1>')
      expect(html).not.toMatch(/not been translated|нұсқасы жоқ|версии этой новости нет/)
    }
  })

  test('stand side by side, each marked; those that do not exist leave no gap', async () => {
    const all = await site.text('/ru/news/founding?view=side')
    for (const language of ['kk', 'ru', 'en']) expect(all).toContain(`<article lang="${language}">`)
    const two = await site.text('/ru/news/no-english?view=side')
    expect(two).toContain('<article lang="kk">')
    expect(two).not.toContain('<article lang="en">')
    expect((await site.get('/ru/news/founding?view=upside-down')).statusCode).toBe(400)
  })
})

describe('for the outside world', () => {
  test('search engines get a NewsArticle, one address and the other languages', async () => {
    for (const path of ['/ru/news/founding', '/ru/news/founding?view=side']) {
      const html = await site.text(path)
      expect(jsonLd(html)).toMatchObject({
        '@type': 'NewsArticle',
        headline: 'Самоуправление',
        inLanguage: 'ru',
        datePublished: '2019-11-25T10:07:00.000Z',
        image: `${ORIGIN}/files/${picture}.webp`,
        author: { '@type': 'Organization', url: `${ORIGIN}/ru/organisations/fixture-akimat` },
      })
      expect(html).toContain(`<link rel="canonical" href="${ORIGIN}/ru/news/founding"`)
      for (const language of ['kk', 'ru', 'en'])
        expect(html).toContain(`hreflang="${language}" href="${ORIGIN}/${language}/news/founding"`)
    }
  })

  test('networks get a title, a picture and the kind of page', async () => {
    const html = await site.text('/kk/news/founding')
    expect(html).toContain('<meta property="og:type" content="article"/>')
    expect(html).toContain('<meta property="og:title" content="Өзін-өзі басқару"/>')
    expect(html).toContain(`<meta property="og:image" content="${ORIGIN}/files/${picture}.webp"/>`)
  })

  test('can be shared by links without scripts of others', async () => {
    const html = await site.text('/ru/news/founding')
    const address = encodeURIComponent(`${ORIGIN}/ru/news/founding`)
    expect(html).toContain(`href="https://t.me/share/url?url=${address}&amp;text=`)
    expect(html).toContain('href="https://wa.me/?text=')
    expect(html).not.toMatch(/<script[^>]+src="http/)
  })

  test('readers are invited to the channel by a link and a QR code; without a channel there is no invitation', async () => {
    const html = await site.text('/ru/news/founding')
    expect(html).toContain('href="https://t.me/kenes_demo"')
    expect(html).toContain('aria-label="QR-код канала @kenes_demo"')
    expect(await answeredWithoutChannel('/news/:slug', { slug: 'founding' })).not.toContain(
      'https://t.me/kenes',
    )
    expect(await answeredWithoutChannel('/news', {})).not.toContain('class="follow"')
  })

  test('an item of the demonstration says that it is invented', async () => {
    expect(await site.text('/ru/news/no-english')).toContain('Текст написан для демонстрации')
    expect(await site.text('/ru/news/founding')).not.toContain('Текст написан для демонстрации')
  })

  test('more of the same topic and place is offered, never the item itself', async () => {
    const html = await site.text('/ru/news/founding')
    const further = html.slice(html.indexOf('Читайте также'))
    expect(further).toContain(`href="/ru/news/${russianOnly.slug}"`)
    expect(further).not.toContain(`<h3><a href="/ru/news/${founding.slug}"`)
  })
})

/** A public council's sitting of an hour, and an item about it. */
async function aMeeting(start: string) {
  const id = newId<'meeting'>(new Date(0))
  const words = jsonb({ kk: 'Жиын', ru: 'Встреча', en: 'Meeting' })
  await db
    .insertInto('meeting')
    .values({
      id,
      slug: 'linked',
      kind: 'council-sitting',
      state: 'announced',
      starts_at: new Date(start),
      ends_at: new Date(Date.parse(start) + 3_600_000),
      territory_code: '390000000',
      venue: words,
      address: words,
      organiser_id: await createPublisher(db),
      topic: 'budget',
      title: words,
      about: words,
      sequence: 0,
      participants: 'everyone',
      published_at: new Date(0),
      revised_at: new Date(0),
      demo: false,
    })
    .execute()
  const item = await createNewsItem(db, { slug: 'about-a-meeting' })
  await createLink(db, { kind: 'meetings.meeting', id }, 'discussed-in', { kind: 'news.item', id: item.id })
}

/** A page of a site whose operator has no Telegram channel. */
async function answeredWithoutChannel(path: string, params: Record<string, string>): Promise<string> {
  const route = itemRoutes.find((itemRoute) => itemRoute.path === path)
  const assets = {
    css: '',
    js: '',
    fonts: [],
    icon: '',
    touchIcon: '',
    image: '',
    verifier: '',
    passkeys: '',
  }
  const frame = {
    language: 'ru',
    path: '',
    origin: ORIGIN,
    demonstration: false,
    telegramChannel: undefined,
    sourceUrl: undefined,
    assets,
    navigation: [],
  } as const
  const ctx = site.context()
  const reply = await route?.handler({
    ctx,
    actor: undefined,
    frame,
    language: 'ru',
    request: {} as never,
    params,
    rawQuery: {},
    body: {},
    files: [],
    network: '',
  })
  return reply?.kind === 'page' ? new TextDecoder().decode(renderPage(reply.view)) : ''
}

test('an item gives social networks the size of its picture and when it was published and changed', async () => {
  const sha256 = await addPhoto([1, 2, 3])
  const { slug } = await createNewsItem(db, {
    picture_sha256: sha256,
    picture_alt: { kk: 'Сурет', ru: 'Рисунок', en: 'Picture' },
    published_at: new Date('2026-11-20T05:00:00Z'),
    revised_at: new Date('2026-11-21T05:00:00Z'),
  })
  const html = await site.text(`/ru/news/${slug}`)
  for (const [property, content] of [
    ['og:image:width', '1200'],
    ['og:image:height', '675'],
    ['article:published_time', '2026-11-20T05:00:00.000Z'],
    ['article:modified_time', '2026-11-21T05:00:00.000Z'],
  ])
    expect(html).toContain(`<meta property="${property}" content="${content}"/>`)
})

test('an item without English leads English readers to its originals', async () => {
  const { slug } = await createNewsItem(db, {
    title: { kk: 'Қазақша тақырып', ru: 'Русский заголовок' },
    lead: { kk: 'Қысқаша', ru: 'Кратко' },
    body: { kk: 'Мәтін', ru: 'Текст' },
  })
  const html = await site.text(`/en/news/${slug}`)
  for (const language of ['kk', 'ru'])
    expect(html).toContain(`<a href="/${language}/news/${slug}" lang="${language}" hreflang="${language}">`)
  expect(await site.text(`/ru/news/${slug}`)).not.toContain('Оригинал')
})

test('side by side each language has its title once', async () => {
  const { slug } = await createNewsItem(db, {
    title: { kk: 'Жалғыз тақырып', ru: 'Единственный заголовок', en: 'The only title' },
  })
  const [, main = ''] = (await site.text(`/ru/news/${slug}?view=side`)).split('<main')
  for (const title of ['Жалғыз тақырып', 'Единственный заголовок', 'The only title'])
    expect(main.split(`>${title}<`)).toHaveLength(2)
})
