import { beforeAll, describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import { readGeoJson } from '#domain/location/index.ts'
import { createMeeting, createOrganiser, withSeats } from '../../fixtures.ts'
import { nearbyMessages } from './messages.ts'
import { NEAR_MAX } from './model.ts'

const NOW = '2026-11-23T09:00:00+05:00'
let site: TestSite
let organiser: Id<'organisation'>
const slugs: Record<string, string> = {}

const put = async (name: string, changes: Parameters<typeof createMeeting>[2]) => {
  slugs[name] = await createMeeting(site.db, organiser, { ...withSeats(5, '2026-12-04'), ...changes })
}

beforeAll(async () => {
  site = await testSite({ now: NOW })
  organiser = await createOrganiser(site.db)
  // By day the order is: unknown, pavlodar, square, school.
  await put('unknown', { ...withSeats(5, '2026-12-01'), territory_code: '551010000' })
  await put('pavlodar', {
    ...withSeats(5, '2026-12-02'),
    territory_code: '551010000',
    latitude: 52.28,
    longitude: 76.97,
  })
  await put('square', {
    ...withSeats(5, '2026-12-05'),
    topic: 'culture',
    latitude: 53.2144,
    longitude: 63.6246,
  })
  await put('school', { ...withSeats(5, '2026-12-06'), latitude: 53.22, longitude: 63.66 })
  await put('cancelled', { state: 'cancelled', latitude: 53.2144, longitude: 63.6246 })
  await put('past', { ...withSeats(5, '2026-11-01'), latitude: 53.2, longitude: 63.6 })
})

/** The names of the listed meetings, in their order. */
const listed = (html: string) => {
  const names = new Map(Object.entries(slugs).map(([name, slug]) => [slug, name]))
  return [...html.matchAll(/<a href="\/ru\/meetings\/(sitting-\d+)"/g)].map(([, slug = '']) =>
    names.get(slug),
  )
}
const nearby = async (near: string) => {
  const reply = await site.raw(`/ru/meetings/nearby?${new URLSearchParams({ near })}`)
  return { status: reply.statusCode, html: reply.body, names: listed(reply.body) }
}

describe('The list of meetings nearby', () => {
  test('is by date while no place is chosen, without cancelled and past ones', async () => {
    const html = await site.text('/ru/meetings/nearby')
    expect(listed(html)).toEqual(['unknown', 'pavlodar', 'square', 'school'])
    expect(html).toContain(nearbyMessages.byDate.ru)
  })

  test('is by distance from a point; a meeting without a point comes last and has no distance', async () => {
    const { names, html } = await nearby('53.22, 63.65')
    expect(names).toEqual(['school', 'square', 'pavlodar', 'unknown'])
    const far = [...html.matchAll(/class="far">([^<]*)</g)].map(([, text = '']) =>
      text.replaceAll('\u00a0', ' '),
    )
    expect(far).toEqual(['670 м', '1,8 км', '901 км'])
    expect((await nearby('52.3, 77')).names.slice(0, 2)).toEqual(['pavlodar', 'school'])
  })

  test('is by the tree of the classifier around a place, then by date', async () => {
    expect((await nearby('551010000')).names).toEqual(['unknown', 'pavlodar', 'square', 'school'])
    // A district of Kostanay Region: its region comes before Pavlodar, whatever the dates.
    const { names, html } = await nearby('393630000')
    expect(names).toEqual(['square', 'school', 'unknown', 'pavlodar'])
    expect(html).not.toContain('class="far"')
  })

  test('keeps what was typed and says what is wrong: no such place, a point beyond the pole, too long a text', async () => {
    for (const near of ['Жоқжердеауыл', '95, 63', '<b>"&', 'а'.repeat(NEAR_MAX + 1)]) {
      const { status, html, names } = await nearby(near)
      expect([status, names.length]).toEqual([400, 4])
      expect(html).toContain('id="near-error"')
      expect(html).not.toContain('<b>"')
    }
  })

  test('asks which place is meant when several have the name', async () => {
    const { status, html } = await nearby('Ақкөл')
    expect(status).toBe(200)
    expect(html).toContain(nearbyMessages['place-many'].ru)
    expect(html.match(/type="radio" name="near"/g)?.length ?? 0).toBeGreaterThan(1)
  })

  test('is narrowed by topic and kind, and shows past meetings, as the list does', async () => {
    const names = async (query: string) =>
      listed(await site.text(`/ru/meetings/nearby?near=53.22,63.65&${query}`))
    expect(await names('topic=culture')).toEqual(['square'])
    expect(await names('topic=schools')).toEqual([])
    expect(await names('territory=551010000')).toEqual(['pavlodar', 'unknown'])
    expect(await names('when=past')).toEqual(['past'])
    expect((await site.get('/ru/meetings/nearby?topic=none')).statusCode).toBe(400)
    const html = await site.text('/ru/meetings/nearby?near=53.22,63.65&topic=culture')
    // The form of the place keeps the filter, and the filter keeps the place.
    expect(html).toContain('<input type="hidden" name="topic" value="culture"/>')
    expect(html).toContain('<input type="hidden" name="near" value="53.22, 63.65"/>')
    expect(html).toContain('href="/ru/meetings.geojson?topic=culture"')
  })

  test('goes on over pages in the order of distance; behind the last one there is none', async () => {
    const made: string[] = []
    for (let n = 0; n < 31; n += 1)
      made.push(
        await createMeeting(site.db, organiser, {
          ...withSeats(5, '2026-12-08'),
          topic: 'ecology',
          latitude: 50 + n / 100,
          longitude: 70,
        }),
      )
    const page = async (number: number) => {
      const reply = await site.get(`/ru/meetings/nearby?near=50,70&topic=ecology&page=${number}`)
      return {
        status: reply.statusCode,
        html: reply.body,
        slugs: [...reply.body.matchAll(/<a href="\/ru\/meetings\/(sitting-\d+)"/g)].map(
          ([, slug = '']) => slug,
        ),
      }
    }
    const [first, second] = [await page(1), await page(2)]
    expect([...first.slugs, ...second.slugs]).toEqual(made)
    expect(second.slugs).toHaveLength(1)
    expect(first.html).toContain('near=50%2C%2070&amp;page=2')
    expect((await page(3)).status).toBe(404)
    expect(await site.countQueries('/ru/meetings/nearby?near=50,70&page=2')).toBe(1)
    await site.db.deleteFrom('meeting').where('topic', '=', 'ecology').execute()
  })

  test('is never kept by a cache: its address may say where somebody is', async () => {
    const { headers } = await site.get('/ru/meetings/nearby?near=53.22,63.65')
    expect(headers['cache-control']).toMatch(/no-store|private/)
  })

  test('takes one query around a point, and few around a place, however many meetings', async () => {
    expect(await site.countQueries('/ru/meetings/nearby?near=53.22,63.65')).toBe(1)
    expect(await site.countQueries('/ru/meetings/nearby?near=393630000')).toBeLessThanOrEqual(3)
  })
})

describe('The file of meetings ahead', () => {
  test('is GeoJSON with every meeting, those without a point too', async () => {
    const reply = await site.get('/kk/meetings.geojson')
    expect(reply.headers['content-type']).toContain('application/geo+json')
    const features = readGeoJson(reply.body)
    expect(features.ok && features.value.map(({ point }) => point)).toEqual([
      null,
      { latitude: 52.28, longitude: 76.97 },
      { latitude: 53.2144, longitude: 63.6246 },
      { latitude: 53.22, longitude: 63.66 },
    ])
    expect(JSON.parse(reply.body).features[2].geometry.coordinates).toEqual([63.6246, 53.2144])
    const [first] = features.ok ? features.value : []
    expect(first?.properties).toMatchObject({ kato: '551010000', starts: '2026-12-01T10:00+05:00' })
  })

  test('is narrowed as the list is', async () => {
    const { body } = await site.get('/ru/meetings.geojson?territory=551010000')
    expect(JSON.parse(body).features).toHaveLength(2)
    expect((await site.get('/ru/meetings.geojson?territory=nowhere')).statusCode).toBe(400)
  })
})

test('the page of a meeting has its point: for telephones, for maps, for calendars', async () => {
  const html = await site.text(`/ru/meetings/${slugs.square}`)
  expect(html).toContain('href="geo:53.2144,63.6246"')
  expect(html).toContain('mlat=53.2144&amp;mlon=63.6246')
  expect(html).toContain('"geo":{"@type":"GeoCoordinates","latitude":53.2144,"longitude":63.6246}')
  expect(await site.text(`/ru/meetings/${slugs.square}.ics`)).toContain('GEO:53.2144;63.6246')
  const without = await site.text(`/ru/meetings/${slugs.unknown}`)
  expect(without).not.toMatch(/geo:|GeoCoordinates/)
  expect(await site.text(`/ru/meetings/${slugs.unknown}.ics`)).not.toContain('GEO:')
})
