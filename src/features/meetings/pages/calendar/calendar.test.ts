import { beforeEach, describe, expect, test } from 'vitest'
import { aMeeting, createMeeting, noParts } from '../../fixtures.ts'
import { messages } from '../../messages.ts'
import { meetingsSite } from '../../testing/meetings-site.ts'
import { addMeeting } from '../../write-store.ts'

const { site, db, organiser } = await meetingsSite()
beforeEach(() => db.deleteFrom('meeting').execute())

const on = (day: string, time = '10:00') => ({ starts_at: new Date(`${day}T${time}:00+05:00`) })
/** Meetings of one day, in one transaction: there are hundreds of them. */
const announceMany = (count: number, day: string, slug: string) =>
  db.transaction().execute(async (tx) => {
    for (let n = 1; n <= count; n += 1)
      await addMeeting(tx, aMeeting(organiser, { slug: `${slug}-${n}`, ...on(day) }), noParts)
  })
const eventsOf = (feed: string) =>
  [...feed.replaceAll('\r\n ', '').matchAll(/\r\nURL:.*\/meetings\/([\w-]+)(?=\r\n)/g)].map(
    ([, slug]) => slug,
  )
const FEED_PATH = '/ru/meetings/calendar.ics'

describe('a calendar of more meetings than it can hold', () => {
  test('has all meetings ahead, then the latest past ones', async () => {
    await announceMany(480, '2026-10-15', 'late')
    await announceMany(30, '2026-10-05', 'early')
    await createMeeting(db, organiser, { slug: 'coming', ...on('2026-11-30') })
    await createMeeting(db, organiser, { slug: 'going-on', ...on('2026-11-23', '08:00') })
    const events = eventsOf(await site.text(FEED_PATH))
    expect(events).toHaveLength(500)
    expect(events.slice(-2)).toEqual(['going-on', 'coming'])
    expect(events.filter((slug) => slug?.startsWith('late'))).toHaveLength(480)
    expect(events.filter((slug) => slug?.startsWith('early'))).toHaveLength(18)
  })

  test('has the nearest meetings ahead', async () => {
    await announceMany(500, '2027-02-01', 'far')
    await createMeeting(db, organiser, { slug: 'near', ...on('2026-11-24') })
    await createMeeting(db, organiser, { slug: 'over', ...on('2026-11-20') })
    const events = eventsOf(await site.text(FEED_PATH))
    expect(events).toHaveLength(500)
    expect(events[0]).toBe('near')
    expect(events).not.toContain('over')
  })

  test('takes one query, however many there are', async () => {
    await announceMany(501, '2026-10-15', 'one-of')
    expect(await site.countQueries(FEED_PATH)).toBe(1)
  })
})

describe('a month of more meetings than its page can hold', () => {
  const MONTH_PATH = '/meetings/calendar?month=2026-10'
  const DAY_PATH = '/meetings/days/2026-10-15'
  const cell = (html: string, day: string) =>
    new RegExp(`<time datetime="${day}">.*?</td>`, 's').exec(html)?.[0] ?? ''
  const linksIn = (html: string) => html.match(/\/meetings\/[\w-]+-\d+"/g) ?? []

  test('shows some meetings of every day, says how many there are, and links to them', async () => {
    await announceMany(501, '2026-10-15', 'crowd')
    await createMeeting(db, organiser, { slug: 'last-1', ...on('2026-10-31') })
    for (const [language, words] of [
      ['kk', 'Барлығы 501 жиын'],
      ['ru', 'Всего 501 встреча'],
      ['en', 'All 501 meetings'],
    ] as const) {
      const html = await site.text(`/${language}${MONTH_PATH}`)
      expect(cell(html, '2026-10-15')).toContain(`<a href="/${language}${DAY_PATH}">`)
      expect(cell(html, '2026-10-15')).toContain(words)
      expect(linksIn(cell(html, '2026-10-15'))).toHaveLength(10)
      expect(linksIn(cell(html, '2026-10-31'))).toHaveLength(1)
      expect(cell(html, '2026-10-31')).not.toContain('/meetings/days/')
    }
  })

  test('is complete as long as it fits, however many are on one day; other months do not count', async () => {
    await announceMany(499, '2026-10-15', 'crowd')
    await createMeeting(db, organiser, { slug: 'last-1', ...on('2026-10-31') })
    await createMeeting(db, organiser, { slug: 'next-1', ...on('2026-11-01') })
    const html = await site.text(`/ru${MONTH_PATH}`)
    expect(linksIn(cell(html, '2026-10-15'))).toHaveLength(499)
    expect(linksIn(cell(html, '2026-10-31'))).toHaveLength(1)
    expect(html).not.toContain('/meetings/days/')
  })

  test('keeps its filter in the links to days, and counts what matches it', async () => {
    await announceMany(502, '2026-10-15', 'crowd')
    await createMeeting(db, organiser, { kind: 'gathering', ...on('2026-10-15') })
    const html = await site.text(`/ru${MONTH_PATH}&kind=council-sitting`)
    expect(cell(html, '2026-10-15')).toContain(`href="/ru${DAY_PATH}?kind=council-sitting"`)
    expect(cell(html, '2026-10-15')).toContain('Всего 502 встречи')
  })

  test('takes no more queries than one that fits', async () => {
    await announceMany(501, '2026-10-15', 'crowd')
    expect(await site.countQueries(`/ru${MONTH_PATH}`)).toBe(2)
  })
})

describe('a day', () => {
  const DAY_PATH = '/ru/meetings/days/2026-10-15'
  const slugsIn = (html: string) => html.match(/\/ru\/meetings\/on-[\w-]+(?=")/g) ?? []

  test('lists its meetings in order, twenty a page, with a link to the month', async () => {
    await announceMany(20, '2026-10-15', 'on-day')
    await createMeeting(db, organiser, { slug: 'on-evening', ...on('2026-10-15', '19:00') })
    await createMeeting(db, organiser, { slug: 'on-eve', ...on('2026-10-14') })
    const [first, second] = [await site.text(DAY_PATH), await site.text(`${DAY_PATH}?page=2`)]
    expect(first).toContain('<h1>Встречи: четверг, 15\u00a0октября 2026</h1>')
    expect(slugsIn(first)).toHaveLength(20)
    expect(slugsIn(second)).toEqual(['/ru/meetings/on-evening'])
    expect(second).toContain('href="/ru/meetings/calendar?month=2026-10"')
    expect((await site.get(`${DAY_PATH}?page=3`)).statusCode).toBe(404)
    expect(await site.countQueries(DAY_PATH)).toBe(1)
  })

  test('a day without meetings says so, and is not indexed', async () => {
    const html = await site.text(DAY_PATH)
    expect(html).toContain(messages.noneOnDay.ru)
    expect(html).toContain('<meta name="robots" content="noindex"')
  })

  test('is the local day of the place, by the zone of its time', async () => {
    // In 2019 Almaty was UTC+6, Aktobe UTC+5.
    const starts_at = new Date('2019-11-25T18:30:00Z')
    await createMeeting(db, organiser, { slug: 'on-almaty', starts_at, territory_code: '750000000' })
    await createMeeting(db, organiser, { slug: 'on-aktobe', starts_at, territory_code: '151010000' })
    expect(slugsIn(await site.text('/ru/meetings/days/2019-11-25'))).toEqual(['/ru/meetings/on-aktobe'])
    expect(slugsIn(await site.text('/ru/meetings/days/2019-11-26'))).toEqual(['/ru/meetings/on-almaty'])
  })

  test.each(['2026-02-29', '2026-10', 'today', '0000-00-00'])('%s is a 404', async (day) => {
    expect((await site.get(`/ru/meetings/days/${day}`)).statusCode).toBe(404)
  })
})
