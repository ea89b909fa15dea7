import { beforeEach, describe, expect, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import type { HomeQuery } from '#features/home/index.ts'
import { addOrganisationRow } from '#features/organisations/store.ts'
import { newId } from '#platform/id.ts'
import { createMeeting, withSeats } from '../../fixtures.ts'
import { openItems } from '../../manifest/open-items.ts'
import { messages } from '../../messages.ts'
import { meetingsSite, NOW } from '../../testing/meetings-site.ts'

const { site, db, organiser } = await meetingsSite()
beforeEach(() => db.deleteFrom('meeting').execute())

const on = (day: string, time = '10:00') => ({ starts_at: new Date(`${day}T${time}:00+05:00`) })
const named = (ru: string) => ({ title: { kk: `${ru} (kk)`, ru, en: `${ru} (en)` } })
/** The titles of the meetings on a page, in their order. */
const titles = (html: string) =>
  [...html.matchAll(/\/meetings\/sitting-\d+"[^>]*>([^<]+)<\/a>/g)].map(([, title]) => title)
const ctx = () => site.context()

describe('the list', () => {
  test('has meetings ahead, the nearest first, then past ones, the latest first', async () => {
    await createMeeting(db, organiser, { ...on('2027-01-10'), ...named('Потом') })
    await createMeeting(db, organiser, { ...on('2026-10-01'), ...named('Давно') })
    await createMeeting(db, organiser, { ...on('2026-11-20'), ...named('Недавно') })
    await createMeeting(db, organiser, { ...on('2026-11-23', '08:00'), ...named('Идёт') })
    expect(titles(await site.text('/ru/meetings'))).toEqual(['Идёт', 'Потом', 'Недавно', 'Давно'])
    expect(titles(await site.text('/ru/meetings?when=past'))).toEqual(['Недавно', 'Давно'])
  })

  test('says when it is empty, and links to the whole list', async () => {
    for (const language of languages) {
      const html = await site.text(`/${language}/meetings?kind=reception`)
      expect(html).toContain(messages.noneAhead[language])
      expect(html).toContain(messages.noneHelp[language])
      expect(html).toContain(`href="/${language}/meetings"`)
    }
  })

  test('has twenty meetings a page; a page beyond the end is a 404', async () => {
    for (let n = 1; n <= 21; n += 1) await createMeeting(db, organiser, on('2026-12-20'))
    expect(titles(await site.text('/ru/meetings'))).toHaveLength(20)
    const last = await site.get('/ru/meetings?page=2')
    expect(titles(last.body)).toHaveLength(1)
    expect((await site.get('/ru/meetings?page=3')).statusCode).toBe(404)
  })

  test.each([
    ['kind', 'sitting', 'вид'],
    ['topic', 'weather', 'тема'],
    ['territory', 'atlantis', 'территория'],
    ['organisation', 'nobody', 'организация'],
    ['when', 'now', 'время'],
    ['page', '0', 'номер страницы'],
  ])('refuses a wrong %s with its name in words', async (name, value, called) => {
    for (const path of [
      '/ru/meetings',
      ...(name === 'when' || name === 'page' ? [] : ['/ru/meetings/calendar', '/ru/meetings/calendar.ics']),
    ]) {
      const reply = await site.get(`${path}?${name}=${value}`)
      expect(reply.statusCode).toBe(400)
      expect(reply.body).toContain(`«${called}»`)
    }
  })

  test('takes as many queries for twenty meetings as for one', async () => {
    await createMeeting(db, organiser, withSeats(5))
    const [list, month, feed] = [
      '/ru/meetings',
      '/ru/meetings/calendar?month=2026-12',
      '/ru/meetings/calendar.ics',
    ]
    const one = [await site.countQueries(list), await site.countQueries(month), await site.countQueries(feed)]
    for (let n = 1; n < 20; n += 1) await createMeeting(db, organiser, withSeats(5))
    expect([
      await site.countQueries(list),
      await site.countQueries(month),
      await site.countQueries(feed),
    ]).toEqual(one)
    expect(one).toEqual([2, 2, 1])
  })
})

describe('a filter', () => {
  beforeEach(async () => {
    await createMeeting(db, organiser, { ...on('2026-12-01'), ...named('Город') })
    await createMeeting(db, organiser, {
      ...on('2026-12-02'),
      ...named('Село'),
      territory_code: '393630100',
      kind: 'gathering',
    })
    await createMeeting(db, organiser, {
      ...on('2026-12-03'),
      ...named('Павлодар'),
      territory_code: '551010000',
      topic: 'ecology',
    })
  })

  test.each([
    ['territory=390000000', ['Город', 'Село']],
    ['territory=391010000', ['Город']],
    ['kind=gathering', ['Село']],
    ['topic=ecology', ['Павлодар']],
    ['territory=390000000&kind=gathering&topic=budget', ['Село']],
    ['territory=550000000&kind=gathering', []],
    ['organisation=council-kostanay', ['Город', 'Село', 'Павлодар']],
  ])('%s narrows the list, the month and the calendar', async (query, expected) => {
    expect(titles(await site.text(`/ru/meetings?${query}`))).toEqual(expected)
    expect(
      (await site.text(`/ru/meetings/calendar?month=2026-12&${query}`)).match(/sitting-\d+/g) ?? [],
    ).toHaveLength(expected.length)
    const feed = await site.text(`/ru/meetings/calendar.ics?${query}`)
    expect([...feed.matchAll(/^SUMMARY[^:]*:(.*)\r$/gm)].map(([, title]) => title)).toEqual(expected)
  })

  test('a filter by code is the same as by slug, and stays in every link', async () => {
    const bySlug = (await site.get('/ru/meetings?territory=390000000')).body
    const [, slug] = /meetings\/calendar\.ics\?territory=([\w-]+)/.exec(bySlug) ?? []
    expect(titles(await site.text(`/ru/meetings?territory=${slug}`))).toEqual(['Город', 'Село'])
    expect(bySlug).toContain(`/ru/meetings/calendar?territory=${slug}`)
    expect(bySlug).toContain(`webcal://127.0.0.1:3000/ru/meetings/calendar.ics?territory=${slug}`)
  })

  test('a filter by an organisation finds what it organises and where it is a partner', async () => {
    const other = newId<'organisation'>(new Date(NOW))
    const name = { kk: 'Қор', ru: 'Фонд' }
    await addOrganisationRow(site.db, {
      ...{ id: other, slug: 'fund', kind: 'foundation', name, short_name: null },
      ...{ territory_code: '391010000', url: null, about: null, demo: false },
    })
    await createMeeting(db, organiser, { ...on('2026-12-05'), ...named('Вместе') }, { partners: [other] })
    expect(titles(await site.text('/ru/meetings?organisation=fund'))).toEqual(['Вместе'])
  })
})
describe('the month', () => {
  test('is a table with each meeting on its day, with links to the months before and after', async () => {
    await createMeeting(db, organiser, { ...on('2026-12-04'), ...named('Бюджет') })
    await createMeeting(db, organiser, on('2027-02-01'))
    const html = await site.text('/ru/meetings/calendar?month=2026-12')
    expect(html).toMatch(/<table><caption>Декабрь 2026<\/caption>/)
    expect(html).toMatch(/datetime="2026-12-04"[\s\S]{0,200}<b>10:00<\/b> Бюджет/)
    expect(html).toContain('rel="prev" href="/ru/meetings/calendar?month=2026-11"')
    expect(html).toContain('rel="next" href="/ru/meetings/calendar?month=2027-01"')
  })

  test('links only as far as there are meetings, so that robots do not walk on forever', async () => {
    await createMeeting(db, organiser, on('2026-12-04'))
    const html = await site.text('/ru/meetings/calendar?month=2026-12')
    expect(html).not.toContain('rel="next"')
    expect(await site.text('/ru/meetings/calendar?month=2031-05')).toContain(
      '<meta name="robots" content="noindex"',
    )
  })

  test('puts a meeting on its local day', async () => {
    await createMeeting(db, organiser, { starts_at: new Date('2026-11-30T19:30:00Z'), ...named('Ночь') })
    expect(await site.text('/ru/meetings/calendar?month=2026-12')).toMatch(
      /datetime="2026-12-01"[\s\S]{0,200}00:30<\/b> Ночь/,
    )
    expect(titles(await site.text('/ru/meetings/calendar?month=2026-11'))).toEqual([])
  })

  test.each(['2026-13', '2026', '26-12', '0000-01', '2026-12-01'])('%s is a 400', async (month) => {
    expect((await site.get(`/ru/meetings/calendar?month=${month}`)).statusCode).toBe(400)
  })
})

test('the page of a territory shows the next meetings in it, and a cached page is renewed', async () => {
  const path = '/ru/territories/390000000'
  const address = String((await site.get(path)).headers.location ?? path)
  expect(await site.text(address)).not.toContain('Новая встреча')
  await createMeeting(db, organiser, { ...on('2026-12-04'), ...named('Новая встреча') })
  await expect.poll(() => site.text(address)).toContain('Новая встреча')
  expect(await site.text(address)).toMatch(/href="\/ru\/open\?territory=[\w-]+"/)
})

test('the next meetings are in order, limited, and of a territory if one is given', async () => {
  await createMeeting(db, organiser, { ...on('2026-12-06'), slug: 'second' })
  await createMeeting(db, organiser, { ...on('2026-12-05'), slug: 'first' })
  await createMeeting(db, organiser, { ...on('2026-12-04'), slug: 'elsewhere', territory_code: '551010000' })
  await createMeeting(db, organiser, { ...on('2026-11-01'), slug: 'past' })
  const slugs = async (query: HomeQuery) =>
    (await openItems.list(ctx(), query, 'en')).map(({ path }) => path.slice('/meetings/'.length))
  expect(await slugs({ limit: 2 })).toEqual(['elsewhere', 'first'])
  const territory = await site.db
    .selectFrom('territory')
    .select(['code', 'slug', 'ordinal as first', 'last_ordinal as last'])
    .where('code', '=', '390000000')
    .executeTakeFirstOrThrow()
  expect(await slugs({ limit: 5, territory })).toEqual(['first', 'second'])
})
