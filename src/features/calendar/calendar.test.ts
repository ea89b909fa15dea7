import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { createMeeting, createOrganiser } from '#features/meetings/fixtures.ts'
import type { Feature } from '#platform/feature.ts'
import { CALENDAR_PATH } from './model.ts'

/** A slice with one whole-day event and one at a time of day. */
const deadlines: Feature = {
  name: 'deadlines',
  routes: [],
  events: {
    cacheTags: [],
    list: async (_, { since }, { origin, language }) =>
      [
        { uid: 'b', zone: 'Asia/Almaty', start: new Date('2026-12-04T09:00:00+05:00') },
        { uid: 'past', zone: 'Asia/Almaty', start: new Date('2026-11-01T09:00:00+05:00') },
      ]
        .map(({ start, ...event }) => ({
          ...event,
          start,
          end: new Date(start.getTime() + 1_800_000),
          sequence: 0,
          status: event.uid === 'b' ? ('CANCELLED' as const) : ('CONFIRMED' as const),
          created: start,
          changed: start,
          summary: `Deadline ${event.uid} ${language}`,
          description: '',
          location: 'Kostanay',
          categories: [],
          url: `${origin}/${language}/deadlines/${event.uid}`,
          organiser: { name: 'Akimat', uri: origin },
        }))
        .filter(({ end }) => end > since),
  },
}

const site = await testSite({ now: '2026-11-23T10:00:00+05:00', moreFeatures: [deadlines] })
const organiser = await createOrganiser(site.db)
const slug = await createMeeting(site.db, organiser)

describe('The calendar of the site', () => {
  test.each(languages)('lists upcoming events of all slices by day and time: %s', async (language) => {
    const html = await site.text(`/${language}${CALENDAR_PATH}`)
    const meeting = html.indexOf(`/${language}/meetings/${slug}`)
    const deadline = html.indexOf(`Deadline b ${language}`)
    expect(deadline).toBeGreaterThan(0)
    // Nine o'clock is sorted before ten.
    expect(meeting).toBeGreaterThan(deadline)
    expect(html.match(/<h2[^>]*>[^<]*2026[^<]*<\/h2>/g)).toHaveLength(1)
    expect(html).not.toContain('Deadline past')
  })

  test('marks cancelled events', async () => {
    expect(await site.text(`/en${CALENDAR_PATH}`)).toMatch(/Deadline b en<\/a>.*<b>cancelled, <\/b>/s)
  })

  test('is also a file, which keeps past events for a while', async () => {
    const { headers, body } = await site.get(`/ru${CALENDAR_PATH}.ics`)
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    const unfolded = body.replaceAll('\r\n ', '')
    expect(unfolded.match(/BEGIN:VEVENT/g)).toHaveLength(3)
    expect(unfolded).toContain('Deadline past ru')
    expect(unfolded).toContain('STATUS:CANCELLED')
  })

  test('can be limited to one place with everything inside it; an unknown place is refused', async () => {
    const inside = await site.text(`/ru${CALENDAR_PATH}?territory=390000000`)
    expect(inside).toContain(`/ru/meetings/${slug}`)
    expect(inside).toContain('Календарь: Костанайская область')
    expect(await site.text(`/ru${CALENDAR_PATH}?territory=550000000`)).not.toContain(`/ru/meetings/${slug}`)
    expect((await site.get(`/ru${CALENDAR_PATH}?territory=nowhere`)).statusCode).toBe(400)
    expect((await site.get(`/ru${CALENDAR_PATH}.ics?organisation=nobody`)).statusCode).toBe(400)
  })

  test('is linked on the page of a place', async () => {
    const [{ slug: place } = { slug: '' }] = await site.db
      .selectFrom('territory')
      .select('slug')
      .where('code', '=', '391010000')
      .execute()
    const html = await site.text(`/kk/territories/${place}`)
    expect(html).toContain(`href="/kk${CALENDAR_PATH}?territory=${place}"`)
    expect(html).toContain(`href="/kk${CALENDAR_PATH}.ics?territory=${place}"`)
  })

  test('runs as many queries for many meetings as for one', async () => {
    const few = await site.countQueries(`/ru${CALENDAR_PATH}`)
    for (let n = 0; n < 5; n++) await createMeeting(site.db, organiser)
    expect(await site.countQueries(`/ru${CALENDAR_PATH}`)).toBe(few)
  })
})
