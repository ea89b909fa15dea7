import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import {
  createAttendee,
  createMeeting,
  createOrganiser,
  statusesOf,
  withSeats,
} from '#features/meetings/fixtures.ts'
import type { Db } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { attendanceMessages } from './messages.ts'

const NOW = '2026-12-04T09:50:00+05:00'
let site: TestSite
let db: Db
let organiser: string
let secretary: Record<string, string>
let editor: Record<string, string>

beforeAll(async () => {
  site = await testSite({ now: NOW })
  db = site.db
  organiser = await createOrganiser(db)
  secretary = (await site.signIn([{ role: 'secretary', organisation: organiser }])).headers
  editor = (await site.signIn([{ role: 'editor', organisation: organiser }])).headers
})
beforeEach(() => site.clock.set(NOW))

const pathOf = (slug: string) => `/ru/desk/meetings/${slug}/people`
const arrivedAt = async (id: string) =>
  (await db.selectFrom('registration').select('arrived_at').where('id', '=', id).executeTakeFirstOrThrow())
    .arrived_at
const audited = async (what: string) =>
  (await site.db.selectFrom('audit_entry').selectAll().where('what', '=', what).execute()).length

describe('check-in', () => {
  test('a button checks a person in and leads back to that person in the same list', async () => {
    const slug = await createMeeting(db, organiser)
    const id = await createAttendee(db, slug, 'Айгүл Серік')
    const reply = await site.post(
      `${pathOf(slug)}/${id}/arrive`,
      { q: 'айгул', awaited: 'yes', page: '1' },
      secretary,
    )
    expect(reply.statusCode).toBe(303)
    expect(reply.headers.location).toBe(
      `${pathOf(slug)}?q=${encodeURIComponent('айгул')}&awaited=yes#g-${id}`,
    )
    const { body } = await site.get(pathOf(slug), secretary)
    expect(body).toContain(attendanceMessages.cameAt.ru('09:50'))
    expect(body).toContain(`${pathOf(slug)}/${id}/undo`)
    expect(body).toContain(attendanceMessages.turnout.ru('1', '1'))
  })

  test('checking in twice keeps the first time, and undoing twice is the same as once', async () => {
    const slug = await createMeeting(db, organiser)
    const id = await createAttendee(db, slug, 'Айгүл Серік')
    const before = await audited('meetings.checked-in')
    await site.post(`${pathOf(slug)}/${id}/arrive`, {}, secretary)
    site.clock.set('2026-12-04T10:30:00+05:00')
    await site.post(`${pathOf(slug)}/${id}/arrive`, {}, editor)
    expect(await arrivedAt(id)).toEqual(new Date(NOW))
    expect((await audited('meetings.checked-in')) - before).toBe(1)
    for (const _ of [1, 2]) await site.post(`${pathOf(slug)}/${id}/undo`, {}, secretary)
    expect(await arrivedAt(id)).toBeNull()
  })

  test('names are in Kazakh order, numbers in them by value', async () => {
    const slug = await createMeeting(db, organiser)
    const names = ['Қонақ 1', 'Қонақ 2', 'Қонақ 10', 'Ұлан', 'Үміт', 'Ыбырай', 'Іңкәр']
    for (const name of names.toReversed()) await createAttendee(db, slug, name)
    const { body } = await site.get(pathOf(slug), secretary)
    const at = names.map((name) => body.indexOf(`>${name}<`))
    expect(at).not.toContain(-1)
    expect(at).toEqual(at.toSorted((a, b) => a - b))
  })

  test('a name is found by a part of it and with Russian letters instead of Kazakh ones; other names are not', async () => {
    const slug = await createMeeting(db, organiser)
    await createAttendee(db, slug, 'Әсел Құрманғазы')
    await createAttendee(db, slug, 'Марат Ілияс')
    const { body } = await site.get(`${pathOf(slug)}?q=курмангазы`, secretary)
    expect(body).toContain('Әсел Құрманғазы')
    expect(body).not.toContain('Марат Ілияс')
    const none = await site.get(`${pathOf(slug)}?q=жоқ адам`, secretary)
    expect(none.body).toContain(attendanceMessages.nobodyFoundHelp.ru)
  })

  test('nobody can be checked in days before the meeting, or when it is cancelled', async () => {
    const early = await createMeeting(db, organiser, withSeats(2, '2026-12-06'))
    const late = await createMeeting(db, organiser, { ...withSeats(2), state: 'cancelled' })
    const [one, two] = [await createAttendee(db, early, 'Айгүл'), await createAttendee(db, late, 'Айгүл')]
    const refused = await site.post(`${pathOf(early)}/${one}/arrive`, {}, secretary)
    expect([refused.statusCode, refused.body.includes(attendanceMessages['not-open'].ru)]).toEqual([
      422,
      true,
    ])
    const walkIn = { id: newId(new Date(NOW)), name: 'Болат' }
    for (const reply of [
      await site.post(`${pathOf(late)}/${two}/arrive`, {}, secretary),
      await site.post(pathOf(late), walkIn, secretary),
    ])
      expect([reply.statusCode, reply.body.includes(attendanceMessages['cancelled-already'].ru)]).toEqual([
        409,
        true,
      ])
    expect(await arrivedAt(one)).toBeNull()
    expect(await arrivedAt(two)).toBeNull()
    expect((await site.get(pathOf(early), secretary)).body).toContain(attendanceMessages['not-open'].ru)
    site.clock.set('2026-12-05T23:00:00+05:00')
    const { headers } = await site.signIn([{ role: 'secretary', organisation: organiser }])
    await site.post(`${pathOf(early)}/${one}/arrive`, {}, headers)
    expect(await arrivedAt(one)).not.toBeNull()
  })

  test('a registration for another meeting is a 404', async () => {
    const [one, two] = [await createMeeting(db, organiser), await createMeeting(db, organiser)]
    const id = await createAttendee(db, two, 'Айгүл')
    expect((await site.post(`${pathOf(one)}/${id}/arrive`, {}, secretary)).statusCode).toBe(404)
    expect((await site.post(`${pathOf(one)}/nobody/arrive`, {}, secretary)).statusCode).toBe(404)
    expect(await arrivedAt(id)).toBeNull()
  })
})

describe('a person who comes without having registered', () => {
  test('is added and checked in; the same form sent twice adds one person', async () => {
    const slug = await createMeeting(db, organiser, {})
    const form = { id: newId(new Date(NOW)), name: '  Болат   Сағынтай ', contact: '' }
    for (const _ of [1, 2]) expect((await site.post(pathOf(slug), form, editor)).statusCode).toBe(303)
    const { body } = await site.get(pathOf(slug), editor)
    expect(body.split('Болат Сағынтай</b>')).toHaveLength(2)
    expect(body).toContain(attendanceMessages.cameWithout.ru)
    expect(body).toContain(attendanceMessages.turnout.ru('1', '0'))
  })

  test('is checked in as registered if the contact is on the list', async () => {
    const slug = await createMeeting(db, organiser)
    const id = await createAttendee(db, slug, 'Айгүл Серік', 'aigul@mail.kz')
    const form = { id: newId(new Date(NOW)), name: 'Айгуль', contact: 'AIGUL@mail.kz' }
    const reply = await site.post(pathOf(slug), form, secretary)
    expect(reply.headers.location).toBe(`${pathOf(slug)}#g-${id}`)
    expect(await arrivedAt(id)).toEqual(new Date(NOW))
    expect(await statusesOf(db, slug)).toEqual({ 'aigul@mail.kz': 'seat' })
  })

  test('must have a name: without one the form comes back as it was typed', async () => {
    const slug = await createMeeting(db, organiser)
    const form = { id: newId(new Date(NOW)), name: '', contact: 'not an address' }
    const reply = await site.post(pathOf(slug), form, secretary)
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain(attendanceMessages['name-empty'].ru)
    expect(reply.body).toContain(attendanceMessages['contact-wrong'].ru)
    expect(reply.body).toContain('value="not an address"')
    expect(reply.body.split(`href="#name"`)).toHaveLength(2)
    const without = { id: newId(new Date(NOW)) }
    expect((await site.post(pathOf(slug), without, secretary)).statusCode).toBe(422)
    // Only the page makes the id.
    expect((await site.post(pathOf(slug), { ...form, id: 'x' }, secretary)).statusCode).toBe(404)
  })
})

describe('contacts', () => {
  test('are shown to the secretary, on the page and in the files, and to nobody else at the door', async () => {
    const slug = await createMeeting(db, organiser)
    await createAttendee(db, slug, 'Айгүл Серік', 'aigul@mail.kz')
    const official = (await site.signIn([{ role: 'official', organisation: organiser }])).headers
    for (const [headers, sees] of [
      [secretary, true],
      [editor, false],
      [official, false],
    ] as const)
      for (const path of [pathOf(slug), `${pathOf(slug)}.csv`, `${pathOf(slug)}/print`]) {
        const { body } = await site.get(path, headers)
        expect(body).toContain('Айгүл Серік')
        expect(body.includes('aigul@mail.kz'), path).toBe(sees && !path.endsWith('print'))
      }
  })

  test('contacts and the list itself are a 404 for a secretary of another organisation', async () => {
    const slug = await createMeeting(db, organiser)
    const elsewhere = (await site.signIn([{ role: 'secretary', territory: '750000000' }])).headers
    for (const path of ['', '.csv', '.xlsx', '/print'])
      expect((await site.get(pathOf(slug) + path, elsewhere)).statusCode).toBe(404)
  })
})

describe('the files', () => {
  test('contain everybody, disarm formulas, and each download is audited', async () => {
    const slug = await createMeeting(db, organiser)
    await createAttendee(db, slug, '=HYPERLINK("http://x")', '+7 701 234 56 78')
    const before = await audited('meetings.list-exported')
    const csv = await site.get(`${pathOf(slug)}.csv`, secretary)
    expect(csv.headers['content-disposition']).toBe(`attachment; filename="${slug}.csv"`)
    expect(csv.headers['cache-control']).toBe('no-store')
    const [head, row] = parse(csv.body, { bom: true }) as string[][]
    expect(head).toContain(attendanceMessages.contact.ru)
    expect(row?.slice(1, 3)).toEqual(['\'=HYPERLINK("http://x")', "'+7 701 234 56 78"])
    const xlsx = await site.get(`${pathOf(slug)}.xlsx`, secretary)
    expect(xlsx.headers['cache-control']).toBe('no-store')
    const rows = await readSheet(xlsx.rawPayload)
    expect(rows[1]?.slice(1, 3)).toEqual(['=HYPERLINK("http://x")', '+7 701 234 56 78'])
    expect((await audited('meetings.list-exported')) - before).toBe(2)
  })
})

describe('the attendance', () => {
  const attend = (slug: string, attended: string) =>
    site.post(`/ru/desk/meetings/${slug}/attendance`, { attended }, secretary)

  test('can be recorded once the meeting has begun, as a number only', async () => {
    const slug = await createMeeting(db, organiser)
    const early = await attend(slug, '48')
    expect(early.statusCode).toBe(422)
    expect(early.body).toContain(attendanceMessages['not-begun'].ru)
    site.clock.set('2026-12-04T11:00:00+05:00')
    for (const wrong of ['', 'сорок', '-1', '4.5', '99999999'])
      expect((await attend(slug, wrong)).body).toContain(attendanceMessages['count-wrong'].ru)
    expect((await attend(slug, '1 048')).statusCode).toBe(303)
    const row = await db.selectFrom('meeting').select('attended').where('slug', '=', slug).executeTakeFirst()
    expect(row?.attended).toBe(1048)
  })
})

test('the list, its files and its print take as many queries for eighty people as for three', async () => {
  const [few, many] = [await createMeeting(db, organiser), await createMeeting(db, organiser, withSeats(90))]
  for (const slug of [few, many])
    for (let n = 0; n < (slug === few ? 3 : 80); n += 1) await createAttendee(db, slug, `Адам ${n}`)
  const counts = async (slug: string) => {
    const counted: Record<string, number> = {}
    for (const part of ['', '?q=адам', '?awaited=yes', '.csv', '.xlsx', '/print'])
      counted[part] = await site.countQueries(pathOf(slug) + part, secretary)
    return counted
  }
  expect(await counts(many)).toEqual(await counts(few))
  // The session, the permission, the meeting; then the list, its turnout, the sign-in sheets and who is unconfirmed, or the list and its audit record.
  expect(await counts(few)).toMatchObject({ '': 7, '?q=адам': 7, '?awaited=yes': 7 })
})
