import { beforeAll, beforeEach, expect, test } from 'vitest'
import { contextOf, type TestSite, testSite } from '#app/testing.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import { cancelMeeting, moveMeeting } from '../changes/actions.ts'
import { createMeeting, createOrganiser } from '../fixtures.ts'

const NOW = '2026-11-23T09:00:00+05:00'
let site: TestSite
let db: Db
let organiser: string
let ctx: () => Context

beforeAll(async () => {
  site = await testSite({ now: NOW })
  db = site.db
  organiser = await createOrganiser(db)
  ctx = await contextOf(site, organiser)
})
beforeEach(() => site.clock.set(NOW))

/** The properties of the first event, read back as a calendar program reads them: name → value. */
async function eventOf(path: string): Promise<Record<string, string>> {
  const lines = (await site.text(path)).replaceAll('\r\n ', '').split('\r\n')
  const from = lines.indexOf('BEGIN:VEVENT')
  const properties = lines.slice(from + 1, lines.indexOf('END:VEVENT'))
  return Object.fromEntries(
    properties.map((line) => {
      const [, name = '', value = ''] = /^([A-Z-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/.exec(line) ?? []
      return [name, value]
    }),
  )
}
const reason = { kk: 'Себеп', ru: 'Причина' }
const times = {
  startsAt: new Date('2026-12-08T15:00:00+05:00'),
  endsAt: new Date('2026-12-08T16:30:00+05:00'),
}

test('a meeting is an event at local time, with its place, its page and its organiser', async () => {
  const slug = await createMeeting(db, organiser)
  const path = `/ru/meetings/${slug}.ics`
  const reply = await site.get(path)
  expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8')
  expect(reply.body.replaceAll('\r\n ', '')).toContain('\r\nDTSTART;TZID=Asia/Qostanay:20261204T100000\r\n')
  expect(await eventOf(path)).toMatchObject({
    DTSTART: '20261204T100000',
    DTEND: '20261204T120000',
    STATUS: 'CONFIRMED',
    SEQUENCE: '0',
    SUMMARY: 'Обсуждение проекта бюджета',
    LOCATION: 'Зал заседаний\\, пр. Аль-Фараби\\, 66\\, город Костанай',
    URL: `http://127.0.0.1:3000/ru/meetings/${slug}`,
    ORGANIZER: 'http://127.0.0.1:3000/ru/organisations/council-kostanay',
  })
})

test('a move and a cancellation update the same event with a higher SEQUENCE', async () => {
  const slug = await createMeeting(db, organiser)
  const path = `/kk/meetings/${slug}.ics`
  const announced = await eventOf(path)
  site.clock.set('2026-11-24T09:00:00+05:00')
  await moveMeeting(ctx(), { slug, times, reason })
  await expect.poll(async () => (await eventOf(path)).SEQUENCE).toBe('1')
  const moved = await eventOf(path)
  expect(moved).toMatchObject({ UID: announced.UID, STATUS: 'CONFIRMED', DTSTART: '20261208T150000' })
  expect(moved.DTSTAMP).toBe('20261124T040000Z')
  expect(moved.DESCRIPTION?.split('\\n')[0]).toBe(
    'Жиынның уақыты өзгерді. Бұрын: 2026\u00a0ж. 4\u00a0желтоқсан\\, жұма\\, 10:00–12:00. Себеп',
  )
  site.clock.set('2026-11-25T09:00:00+05:00')
  await cancelMeeting(ctx(), { slug, reason })
  await expect.poll(async () => (await eventOf(path)).SEQUENCE).toBe('2')
  const cancelled = await eventOf(path)
  expect(cancelled).toMatchObject({ UID: announced.UID, STATUS: 'CANCELLED' })
  expect(cancelled.DESCRIPTION?.split('\\n')[0]).toBe('Жиын өткізілмейді. Себеп')
  expect(announced.DESCRIPTION).not.toContain('Себеп')
})

test('an unchanged calendar is the same bytes on another day, and not sent again', async () => {
  await createMeeting(db, organiser)
  const first = await site.get('/en/meetings/calendar.ics')
  site.clock.set('2026-11-26T09:00:00+05:00')
  const again = await site.get('/en/meetings/calendar.ics')
  expect(again.headers.etag).toBe(first.headers.etag)
  const none = await site.get('/en/meetings/calendar.ics', { 'if-none-match': String(first.headers.etag) })
  expect(none.statusCode).toBe(304)
})

test('an event has the same UID in every language, and its texts in each', async () => {
  const slug = await createMeeting(db, organiser)
  const [kk, en] = [await eventOf(`/kk/meetings/${slug}.ics`), await eventOf(`/en/meetings/${slug}.ics`)]
  expect(kk.UID).toBe(en.UID)
  expect([kk.SUMMARY, en.SUMMARY]).toEqual(['Бюджет жобасын талқылау', 'Draft budget discussed'])
})

test('a calendar keeps past meetings for three months, and no longer', async () => {
  await createMeeting(db, organiser, {
    slug: 'held-lately',
    starts_at: new Date('2026-09-01T10:00:00+05:00'),
  })
  await createMeeting(db, organiser, {
    slug: 'held-long-ago',
    starts_at: new Date('2026-08-01T10:00:00+05:00'),
  })
  const feed = await site.text('/ru/meetings/calendar.ics?kind=council-sitting')
  expect(feed).toContain('held-lately')
  expect(feed).not.toContain('held-long-ago')
})
