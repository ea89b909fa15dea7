import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { createAnnouncingAkimat, createConsultation, createNextVersion, lawOf, rules } from '../fixtures.ts'
import { findConsultation } from '../store.ts'
import { loadDocument } from '../text/store.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const ctx = () => site.context()
const { slug, id } = await createConsultation(ctx(), { slug: 'yards', title: 'Yards' })
const titlesOf = (html: string) =>
  [...html.matchAll(/<h2><a [^>]*>(?:<span[^>]*>)?([^<]*)/g)].map((item) => item[1])

describe('the list', () => {
  test('shows open consultations first, and filters by place, kind and state', async () => {
    await createConsultation(ctx(), { slug: 'later', title: 'Later', opensOn: '2026-12-01', kind: 'budget' })
    await createConsultation(ctx(), {
      slug: 'shymkent',
      title: 'Shymkent',
      territory: '790000000',
      closesOn: '2027-01-15',
    })
    expect(titlesOf(await site.text('/en/consultations'))).toEqual(['Yards en', 'Shymkent en', 'Later en'])
    expect(titlesOf(await site.text('/ru/consultations?territory=390000000'))).toEqual([
      'Yards ru',
      'Later ru',
    ])
    expect(titlesOf(await site.text('/ru/consultations?kind=budget'))).toEqual(['Later ru'])
    expect(titlesOf(await site.text('/ru/consultations?state=announced'))).toEqual(['Later ru'])
    expect((await site.get('/ru/consultations?state=forgotten')).statusCode).toBe(400)
    expect((await site.get('/ru/consultations?territory=nowhere')).statusCode).toBe(400)
    expect((await site.get('/ru/consultations?page=9')).statusCode).toBe(404)
  })

  test('the list without results says so and links back', async () => {
    const html = await site.text('/en/consultations?kind=report')
    expect(html).toContain('No consultations found')
    expect(html).toContain('href="/en/consultations"')
  })
})

describe('a consultation', () => {
  test('shows the last day, the remaining working days, the answering organisation and the article of law', async () => {
    const html = (await site.text(`/en/consultations/${slug}`)).replaceAll('\u00a0', ' ')
    expect(html).toContain('Open for comments until 21 December, 19 working days left')
    expect(html).toContain('Akimat asking-akimat')
    expect(html).toContain('Not less than 10 working days')
    expect(html).toContain('480-V')
    expect(html).not.toContain('shortened')
  })

  test('a consultation with a term below the minimum shows its ground', async () => {
    await createConsultation(ctx(), {
      slug: 'hasty',
      closesOn: '2026-11-27',
      shorterGround: { kk: 'Төтенше жағдай', ru: 'Чрезвычайная ситуация', en: 'Emergency' },
    })
    const html = await site.text('/en/consultations/hasty')
    expect(html).toContain('The period is shortened')
    expect(html).toContain('Emergency')
  })

  test('a consultation that does not exist answers 404', async () => {
    expect((await site.get('/ru/consultations/nothing')).statusCode).toBe(404)
  })
})

describe('the text', () => {
  test('links to the discussion of each provision, in at most six queries', async () => {
    const html = await site.text(`/ru/consultations/${slug}/text`)
    expect(html).toContain('id="art_2__point_1"')
    expect(html).toContain('href="at/art_2__point_1"')
    expect(html).toContain('Снег убирают до восьми часов.')
    expect(html).toContain('href="#art_2"')
    expect(await site.countQueries(`/ru/consultations/${slug}/text`)).toBeLessThanOrEqual(6)
    expect(await site.countQueries(`/ru/consultations/${slug}/text?view=side`)).toBeLessThanOrEqual(6)
  })

  test('is shown to English readers in Russian, and marked as such', async () => {
    const html = await site.text(`/en/consultations/${slug}/text`)
    expect(html).toContain('<div class="law" lang="ru">')
  })

  test('is shown in both languages side by side, provision by provision', async () => {
    const html = await site.text(`/kk/consultations/${slug}/text?view=side`)
    const [, row = ''] = html.split('id="art_2__point_2"')
    expect(row.slice(0, 400)).toContain('Мұз сол күні шабылады.')
    expect(row.slice(0, 400)).toContain('Наледь скалывают в тот же день.')
  })

  test('is stored without loss: the tree can be rebuilt', async () => {
    const found = await findConsultation(ctx().db, { id })
    const version = found?.versions[0]?.id ?? ''
    for (const language of ['kk', 'ru'] as const)
      expect((await loadDocument(ctx().db, version, language)).document).toEqual(rules[language])
  })

  test('the text of a long act is split into parts, each with its own URL and all chapters in the contents', async () => {
    const lines = (article: (n: number) => string, text: string) =>
      Array.from({ length: 60 }, (_, n) => [article(n + 1), `1. ${text.repeat(20)}`]).flat()
    const long = {
      kk: lawOf(
        'kk',
        lines((n) => `${n}-бап. Атауы ${n}`, 'Мәтіннің бір сөйлемі осында тұр. '),
      ),
      ru: lawOf(
        'ru',
        lines((n) => `Статья ${n}. Название ${n}`, 'Здесь стоит одно предложение. '),
      ),
    }
    await createConsultation(ctx(), { slug: 'long', texts: long })
    const first = await site.text('/ru/consultations/long/text')
    expect(first).toContain('id="art_1"')
    expect(first).not.toContain('id="art_60"')
    const [, parts] = /Часть 1 из (\d+)/.exec(first) ?? []
    expect(Number(parts)).toBeGreaterThan(1)
    expect(await site.text(`/ru/consultations/long/text?part=${parts}`)).toContain('id="art_60"')
    expect((await site.get(`/ru/consultations/long/text?part=${Number(parts) + 1}`)).statusCode).toBe(404)
  })
})

describe('the discussion of a provision', () => {
  test('shows its text, its ancestors, and the five kinds of comments', async () => {
    const html = await site.text(`/ru/consultations/${slug}/at/art_2__point_1`)
    expect(html).toContain('Статья 2, пункт 1')
    expect(html).toContain('Снег убирают до восьми часов.')
    expect(html).toContain('Уборка снега')
    expect(html).toContain('/at/art_2__point_1/say?kind=wording')
    expect((await site.get(`/ru/consultations/${slug}/at/art_99`)).statusCode).toBe(404)
  })

  test('the discussion of the whole document does not offer to propose a wording', async () => {
    const html = await site.text(`/ru/consultations/${slug}/at/whole`)
    expect(html).toContain('Документ в целом')
    expect(html).not.toContain('kind=wording')
  })

  test('the discussion of a provision before the first day says when it opens', async () => {
    expect(await site.text('/en/consultations/later/at/art_1')).toContain('Comments are not open yet')
  })
})

describe('versions', () => {
  test('have a comparison table with the old text, the new text and the reason', async () => {
    const next = {
      kk: lawOf('kk', [
        '1-тарау. Жалпы ережелер',
        '1-бап. Мақсаты',
        'Осы қағидалар аулаларды күтіп ұстау тәртібін айқындайды.',
        '2-бап. Қар тазалау',
        '1. Қар сағат жетіге дейін тазаланады.',
        '2. Мұз сол күні шабылады.',
        '2-тарау. Қорытынды',
        '3-бап. Күшіне енуі',
        'Қағидалар жарияланған күннен бастап қолданылады.',
      ]),
      ru: lawOf('ru', [
        'Глава 1. Общие положения',
        'Статья 1. Цель',
        'Настоящие правила определяют порядок содержания дворов.',
        'Статья 2. Уборка снега',
        '1. Снег убирают до семи часов.',
        '2. Наледь скалывают в тот же день.',
        'Глава 2. Заключение',
        'Статья 3. Вступление в силу',
        'Правила применяются со дня опубликования.',
      ]),
    }
    const published = await createNextVersion(ctx(), id, {
      texts: next,
      note: { kk: 'Ертерек', ru: 'Раньше', en: 'Earlier' },
      reasons: new Map([['art_2__point_1', { kk: 'Балалар жетіде шығады', ru: 'Дети выходят в семь' }]]),
    })
    expect(published.slug).toBe(slug)
    const html = await site.text(`/ru/consultations/${slug}/versions/2`)
    expect(html).toMatch(/<del>.*?<\/span>восьми<\/del>/)
    expect(html).toMatch(/<ins>.*?<\/span>семи<\/ins>/)
    expect(html).toContain('Дети выходят в семь')
    expect(html.match(/<tr/g)).toHaveLength(2)
    expect(await site.text(`/ru/consultations/${slug}/text?version=1`)).toContain('до восьми часов')
    expect(await site.text(`/ru/consultations/${slug}/text`)).toContain('до семи часов')
    expect((await site.get(`/ru/consultations/${slug}/versions/3`)).statusCode).toBe(404)
  })
})

test('the page of a territory lists its consultations and no others', async () => {
  const organisation = await createAnnouncingAkimat(ctx().db, 'village', '393630100')
  await createConsultation(ctx(), {
    slug: 'village-rules',
    title: 'Village',
    territory: '393630100',
    organisation,
  })
  expect(await site.text('/ru/territories/393630100')).toContain('/ru/consultations/village-rules')
  expect(await site.text('/ru/territories/790000000')).not.toContain('village-rules')
})

test('terms are published as a calendar', async () => {
  const { body, headers } = await site.get(`/ru/consultations/${slug}.ics`)
  expect(headers['content-type']).toContain('text/calendar')
  expect(body.match(/BEGIN:VEVENT/g)).toHaveLength(4)
  expect(body).toContain('DTSTART;TZID=Asia/Qostanay:20261221T090000')
  // The discussion itself, in whole days: the end is the day after the last one.
  expect(body).toContain('DTEND;VALUE=DATE:20261222')
  expect(new Set(body.match(/^UID:.*$/gm)).size).toBe(4)
})
