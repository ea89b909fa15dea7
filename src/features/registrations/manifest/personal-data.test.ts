import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import {
  createAttendee,
  createMeeting,
  createOrganiser,
  statusesOf,
  withSeats,
} from '#features/meetings/fixtures.ts'
import type { Db } from '#platform/db/index.ts'
import { attendanceMessages } from '../attendance/messages.ts'
import { personalData } from './personal-data.ts'

const NOW = '2026-11-23T09:00:00+05:00'
let site: TestSite
let db: Db
let organiser: string

beforeAll(async () => {
  site = await testSite({ now: NOW })
  db = site.db
  organiser = await createOrganiser(db)
})
beforeEach(() => site.clock.set(NOW))

const night = () => site.eraseExpired()
const peopleOf = (slug: string) =>
  db
    .selectFrom('registration as r')
    .innerJoin('meeting as m', 'm.id', 'r.meeting_id')
    .select(['r.name', 'r.contact', 'r.contact_key', 'r.search_key', 'r.standing'])
    .where('m.slug', '=', slug)
    .execute()

test('names, contacts and links are erased thirty days after the meeting, not a day earlier; the numbers stay', async () => {
  const slug = await createMeeting(db, organiser)
  const registered = await site.post(`/ru/meetings/${slug}/register`, {
    name: 'Айгүл Серік',
    contact: 'a@mail.kz',
  })
  const link = String(registered.headers.location)
  site.clock.set('2027-01-03T11:59:00+05:00')
  await night()
  expect((await peopleOf(slug))[0]?.name).toBe('Айгүл Серік')
  expect((await site.get(link)).statusCode).toBe(200)
  site.clock.set('2027-01-03T12:01:00+05:00')
  await night()
  expect(await peopleOf(slug)).toEqual([
    { name: null, contact: null, contact_key: null, search_key: null, standing: 'seat' },
  ])
  expect((await site.get(link)).statusCode).toBe(404)
  const { headers } = await site.signIn([{ role: 'secretary', organisation: organiser }])
  const { body } = await site.get(`/ru/desk/meetings/${slug}/people`, headers)
  expect(body).toContain(attendanceMessages['erased-already'].ru)
  expect(body).not.toContain('people.csv')
  expect(body).toContain(attendanceMessages.turnout.ru('0', '1'))
})

test('names older than the search get their search keys at night', async () => {
  const slug = await createMeeting(db, organiser)
  await createAttendee(db, slug, 'Құрманғазы')
  await db.updateTable('registration').set({ search_key: null }).execute()
  await night()
  expect((await peopleOf(slug))[0]?.search_key).toBe(foldLetters('Құрманғазы'))
})

test('people are shown the registrations of their e-mail address, and erasing them frees their seats', async () => {
  const slug = await createMeeting(db, organiser, withSeats(1))
  const { account } = await site.signIn()
  const { email } = await site.db
    .selectFrom('account')
    .select('email')
    .where('id', '=', account)
    .executeTakeFirstOrThrow()
  const address = String(email)
  for (const contact of [address.toUpperCase(), 'other@mail.kz'])
    await site.post(`/ru/meetings/${slug}/register`, { name: 'Айгүл', contact, waiting: 'yes' })
  const ctx = site.context()
  expect(await personalData.listRecords(ctx, account)).toMatchObject([
    { meeting: `/meetings/${slug}`, name: 'Айгүл', standing: 'seat' },
  ])
  const { account: stranger } = await site.signIn()
  expect(await personalData.listRecords(ctx, stranger)).toEqual([])
  await site.db.transaction().execute((tx) => personalData.erase({ ...site.context(), db: tx }, account))
  expect(await personalData.listRecords(ctx, account)).toEqual([])
  expect(await statusesOf(db, slug)).toEqual({ 'other@mail.kz': 'seat' })
})
