import { describe, expect, test } from 'vitest'
import { pointMessages } from '#domain/location/index.ts'
import { createMeeting, createMeetingDraft, withSeats } from '../../fixtures.ts'
import { openDraftDesk } from '../../testing/draft-desk.ts'
import { fieldsOf } from '../fields/model.ts'

const { site, db, organiser, secretary, formOf, draftOf, announce: submit } = await openDraftDesk()

const SQUARE = { latitude: 53.2144, longitude: 63.6246 }
const MAP = 'https://maps.example/square'
const columnsOf = (slug: string) =>
  db
    .selectFrom('meeting')
    .select(['latitude', 'longitude', 'map_url'])
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
const announced = () => createMeeting(db, organiser, { ...withSeats(5), ...SQUARE, map_url: MAP })
const elsewhere = { 'venue-kk': 'Мектеп', 'venue-ru': 'Школа', 'address-kk': 'Абай', 'address-ru': 'Абая' }
const here = {
  'venue-kk': 'Мәжіліс залы',
  'venue-ru': 'Зал заседаний',
  'venue-en': 'Meeting room',
  'address-kk': 'Әл-Фараби даңғылы, 66',
  'address-ru': 'пр. Аль-Фараби, 66',
  'address-en': '66 Al-Farabi Avenue',
}
const move = (slug: string, day: string, place: Record<string, string>) =>
  site.post(
    `/ru/desk/meetings/${slug}/move`,
    { day, starts: '10:00', ends: '12:00', sequence: '0', ...place },
    secretary,
  )

describe('The point of a venue', () => {
  test('is announced with the meeting, however it was typed', async () => {
    const id = await createMeetingDraft(db, organiser)
    const done = await submit(id, formOf({ point: '53,2144; 63,6246' }))
    expect(done.statusCode).toBe(303)
    expect(await columnsOf((await draftOf(id)).slug ?? '')).toMatchObject(SQUARE)
  })

  test.each([
    ['площадь', 'point-format'],
    ['95, 63', 'latitude-range'],
    ['53, 200', 'longitude-range'],
  ] as const)('«%s» is not announced, stays in the field, and the field says why', async (point, refusal) => {
    const id = await createMeetingDraft(db, organiser)
    const refused = await submit(id, formOf({ point }))
    expect(refused.statusCode).toBe(422)
    const { body } = await site.get(`/ru/desk/meetings/drafts/${id}`, secretary)
    expect(body).toContain(`value="${point}"`)
    expect(refused.body).toContain(pointMessages[refusal].ru)
    expect((await draftOf(id)).slug).toBeNull()
  })

  test('is removed by a move to another venue, with the link to its map, and stays when only the time changes', async () => {
    const slug = await announced()
    expect((await move(slug, '2026-12-20', here)).statusCode).toBe(303)
    expect(await columnsOf(slug)).toEqual({ ...SQUARE, map_url: MAP })
    const other = await announced()
    expect((await move(other, '2026-12-04', elsewhere)).statusCode).toBe(303)
    expect(await columnsOf(other)).toEqual({ latitude: null, longitude: null, map_url: null })
  })

  test('does not come back with corrections that were opened before the move', async () => {
    const slug = await announced()
    const begun = await site.post(`/ru/desk/meetings/${slug}/correct`, {}, secretary)
    const id = String(begun.headers.location).split('/').at(-1) ?? ''
    const { content, version } = await draftOf(id)
    expect(content.point).toBe('53.2144, 63.6246')
    await move(slug, '2026-12-04', elsewhere)
    const title = { kk: 'Түзетілді', ru: 'Исправлено', en: '' }
    const form = { ...fieldsOf({ ...content, title }), version: String(version), formId: 'x' }
    expect((await submit(id, form)).statusCode).toBe(303)
    expect(await columnsOf(slug)).toEqual({ latitude: null, longitude: null, map_url: null })
  })

  test('is corrected as the texts are', async () => {
    const slug = await announced()
    const begun = await site.post(`/ru/desk/meetings/${slug}/correct`, {}, secretary)
    const id = String(begun.headers.location).split('/').at(-1) ?? ''
    const { content, version } = await draftOf(id)
    const form = { ...fieldsOf({ ...content, point: '' }), version: String(version), formId: 'x' }
    expect((await submit(id, form)).statusCode).toBe(303)
    expect(await columnsOf(slug)).toMatchObject({ latitude: null, longitude: null, map_url: MAP })
  })
})

test('a point is whole and on the Earth, whoever writes the row', async () => {
  for (const changes of [
    { latitude: 53 },
    { longitude: 63 },
    { latitude: 91, longitude: 0 },
    { latitude: 0, longitude: 181 },
  ])
    await expect(createMeeting(db, organiser, { ...withSeats(5), ...changes })).rejects.toThrow()
})
