import { describe, expect, test } from 'vitest'
import { geoJsonMessages } from '#domain/location/index.ts'
import { createMeeting, createMeetingDraft } from '../../fixtures.ts'
import { openDraftDesk } from '../../testing/draft-desk.ts'
import { sendForm } from '../../testing/form-with-file.ts'

const { site, db, organiser, secretary, draftOf } = await openDraftDesk()
const at = (id: string) => `/ru/desk/meetings/drafts/${id}/location`
const feature = (properties: object = {}, coordinates: unknown = [63.6246, 53.2144]) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties,
})
const noFile = { name: '', bytes: new Uint8Array() }
const paste = (id: string, geojson: string, headers = secretary) =>
  sendForm(site, at(id), { geojson }, noFile, headers)
const upload = (id: string, text: string) =>
  sendForm(site, at(id), { geojson: '' }, { name: 'venue.geojson', bytes: Buffer.from(text) }, secretary)

describe('Where a meeting takes place', () => {
  test('is taken from GeoJSON that was pasted or uploaded, and the rest of the draft stays', async () => {
    const id = await createMeetingDraft(db, organiser)
    const before = (await draftOf(id)).content
    expect((await paste(id, JSON.stringify(feature()))).statusCode).toBe(303)
    expect((await draftOf(id)).content).toEqual({ ...before, point: '53.2144, 63.6246' })
    const collection = {
      type: 'FeatureCollection',
      features: [feature({ kato: '393630000', name: 'Клуб' }, [63.7, 53.3])],
    }
    expect((await upload(id, `\uFEFF${JSON.stringify(collection)}`)).statusCode).toBe(303)
    expect((await draftOf(id)).content).toEqual({ ...before, point: '53.3, 63.7', territory: '393630000' })
    const { body } = await site.get(`/ru/desk/meetings/drafts/${id}`, secretary)
    expect(body).toContain('value="53.3, 63.7"')
  })

  test('may be a place of the classifier without a point', async () => {
    const id = await createMeetingDraft(db, organiser)
    expect(
      (
        await paste(
          id,
          JSON.stringify({ type: 'Feature', geometry: null, properties: { kato: '393630000' } }),
        )
      ).statusCode,
    ).toBe(303)
    expect((await draftOf(id)).content).toMatchObject({ point: '', territory: '393630000' })
  })

  test.each([
    ['{"type":"Feature"', 'geojson-syntax'],
    ['[1,2]', 'geojson-type'],
    [
      JSON.stringify({
        type: 'Feature',
        geometry: {
          type: 'LineString',
          coordinates: [
            [1, 2],
            [3, 4],
          ],
        },
        properties: {},
      }),
      'geojson-geometry',
    ],
    [JSON.stringify(feature({}, [53.2, 163.6])), 'geojson-coordinates'],
    [JSON.stringify({ type: 'FeatureCollection', features: [feature(), feature()] }), 'geojson-not-one'],
    [JSON.stringify({ type: 'FeatureCollection', features: [] }), 'geojson-not-one'],
    ['', 'geojson-syntax'],
    [`"${'a'.repeat(100_001)}"`, 'geojson-large'],
    ['['.repeat(90_000), 'geojson-syntax'],
  ] as const)(
    'is refused beside its field when it is %.30s…, which keeps what was typed',
    async (text, refusal) => {
      const id = await createMeetingDraft(db, organiser)
      const before = (await draftOf(id)).content
      const refused = await paste(id, text)
      expect(refused.statusCode).toBe(422)
      expect(refused.body).toContain(geoJsonMessages[refusal].ru)
      expect(refused.body).toContain('id="geojson-error"')
      if (text.length < 1000) expect(refused.body).toContain(text.replaceAll('"', '&quot;'))
      expect((await draftOf(id)).content).toEqual(before)
      expect((await upload(id, text)).statusCode).toBe(422)
    },
  )

  test('is refused when its KATO code is that of no place', async () => {
    const id = await createMeetingDraft(db, organiser)
    const refused = await paste(id, JSON.stringify(feature({ kato: '000000001' })))
    expect([refused.statusCode, refused.body.includes('Такой территории нет')]).toEqual([422, true])
  })

  test('cannot be changed by whoever may not prepare meetings of the organiser', async () => {
    const id = await createMeetingDraft(db, organiser)
    const { headers } = await site.signIn()
    const answer = await paste(id, JSON.stringify(feature()), headers)
    expect([403, 404]).toContain(answer.statusCode)
  })
})

test('the form of a move has the point of the venue and publishes the one that stands there', async () => {
  const slug = await createMeeting(db, organiser, { latitude: 53.2144, longitude: 63.6246 })
  const address = `/ru/desk/meetings/${slug}/move`
  expect((await site.get(address, secretary)).body).toContain('value="53.2144, 63.6246"')
  const form = {
    day: '2026-12-21',
    starts: '10:00',
    ends: '12:00',
    sequence: '0',
    'venue-kk': 'Мектеп',
    'venue-ru': 'Школа',
    'address-kk': 'Абай',
    'address-ru': 'Абая',
  }
  const wrong = await site.post(address, { ...form, point: '95, 63' }, secretary)
  expect([
    wrong.statusCode,
    wrong.body.includes('value="95, 63"'),
    wrong.body.includes('id="point-error"'),
  ]).toEqual([422, true, true])
  expect((await site.post(address, { ...form, point: '53,3; 63,7' }, secretary)).statusCode).toBe(303)
  expect(await site.text(`/ru/meetings/${slug}`)).toContain('geo:53.3,63.7')
})
