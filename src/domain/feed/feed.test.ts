import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Feed, type FeedEntry, writeAtom, writeJsonFeed } from './index.ts'

const feed: Feed = {
  language: 'en',
  title: 'Consultations',
  page: 'https://kenes.example/en/consultations?kind=budget&state=open',
  self: 'https://kenes.example/en/consultations/feed.atom',
  icon: 'https://kenes.example/icon.svg',
}
const entry: FeedEntry = {
  id: 'https://kenes.example/en/consultations/yards#1',
  url: 'https://kenes.example/en/consultations/yards',
  title: 'New consultation: yards',
  summary: 'Until 9 December',
  at: new Date('2026-11-23T05:00:00Z'),
  author: 'Akimat',
  tags: [{ term: 'budget', label: 'Budget' }],
  language: 'en',
}
const plain = (xml: string) =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const inside = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<${element}(?: [^>]*)?>(.*?)</${element}>`, 'gs'))].map(([, text = '']) =>
    plain(text),
  )

test('a feed was updated when its newest entry was; an empty one now', () => {
  const now = new Date('2026-12-01T05:00:00Z')
  const later = { ...entry, at: new Date('2026-11-24T05:00:00Z') }
  expect(inside(writeAtom(feed, [entry, later], now), 'updated')[0]).toBe('2026-11-24T05:00:00.000Z')
  expect(inside(writeAtom(feed, [], now), 'updated')).toEqual(['2026-12-01T05:00:00.000Z'])
})

test('an entry in another language declares it, one in the language of the feed need not', () => {
  const xml = writeAtom(feed, [entry, { ...entry, language: 'ru' }], entry.at)
  expect([...xml.matchAll(/<entry[^>]*>/g)].map(([tag]) => tag)).toEqual(['<entry>', '<entry xml:lang="ru">'])
  expect(JSON.parse(writeJsonFeed(feed, [{ ...entry, language: 'ru' }])).items[0].language).toBe('ru')
})

test('full texts, changes and pictures are included where there are any', () => {
  const whole = {
    ...entry,
    content: '<p>Text</p>',
    revisedAt: new Date('2026-11-25T05:00:00Z'),
    image: 'https://kenes.example/a.webp',
  }
  const xml = writeAtom(feed, [entry, whole], entry.at)
  expect(inside(xml, 'updated')).toEqual([
    '2026-11-25T05:00:00.000Z',
    '2026-11-23T05:00:00.000Z',
    '2026-11-25T05:00:00.000Z',
  ])
  expect(inside(xml, 'content')).toEqual(['<p>Text</p>'])
  const [plainItem, wholeItem] = JSON.parse(writeJsonFeed(feed, [entry, whole])).items
  expect(plainItem).toMatchObject({ content_text: 'Until 9 December', tags: ['Budget'] })
  expect(plainItem).not.toHaveProperty('image')
  expect(wholeItem).toMatchObject({
    summary: 'Until 9 December',
    content_html: '<p>Text</p>',
    date_published: '2026-11-23T05:00:00.000Z',
    date_modified: '2026-11-25T05:00:00.000Z',
    image: 'https://kenes.example/a.webp',
  })
})

test('any text stays text in both formats', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(']]>', '<a>', '&lt;', '\u0001', '"', '</title>'),
      (text, sign) => {
        const title = text + sign + text
        const localized = {
          ...entry,
          title,
          summary: title,
          author: title,
          content: title,
          tags: [{ term: title, label: title }],
        }
        const xml = writeAtom(feed, [localized], entry.at)
        const expected = title.replaceAll('\u0001', '')
        expect(inside(xml, 'title')[1]).toBe(expected)
        expect(inside(xml, 'summary')).toEqual([expected])
        expect(inside(xml, 'content')).toEqual([expected])
        expect(inside(xml, 'name')).toEqual([expected])
        expect(JSON.parse(writeJsonFeed(feed, [localized])).items[0].title).toBe(title)
      },
    ),
  )
})
