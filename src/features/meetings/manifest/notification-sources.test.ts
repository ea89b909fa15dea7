import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Db } from '#platform/db/index.ts'
import { createMeeting, createOrganiser, withSeats } from '../fixtures.ts'
import { moving } from '../testing/moving.ts'

const NOW = '2026-11-23T09:00:00+05:00'
const DAY = '2026-12-04'
let site: TestSite
let db: Db
let organiser: Id<'organisation'>
let secretary: Record<string, string>
let follower: { readonly email: string; readonly headers: Record<string, string> }

beforeAll(async () => {
  site = await testSite({ now: NOW })
  db = site.db
  organiser = await createOrganiser(db)
})
beforeEach(async () => {
  site.clock.set(NOW)
  await site.work()
  for (const table of ['follow_event', 'follow_letter', 'follow', 'meeting'])
    await sql`delete from ${sql.table(table)}`.execute(db)
  secretary = (await site.signIn([{ role: 'secretary', organisation: organiser }])).headers
  const { account, headers } = await site.signIn()
  const { email } = await db
    .selectFrom('account_link')
    .select('email')
    .where('id', '=', account)
    .executeTakeFirstOrThrow()
  follower = { email: email ?? '', headers }
  await site.post('/ru/account/preferences', { name: '', language: 'ru' }, headers)
  await site.post('/ru/follow/territories.place/390000000', { frequency: 'at-once' }, headers)
  site.letters.length = 0
})

/** Looks for events, makes the letters that are due and sends them. */
async function deliver() {
  for (const queue of ['follows.find-events', 'follows.collect-letters']) {
    await db.transaction().execute((tx) => site.context().jobs.enqueue(tx, queue, {}))
    await site.work()
  }
}
const changeLetters = () =>
  site.letters
    .filter(({ to, text }) => to === follower.email && text.includes('ЧТО ИЗМЕНИЛОСЬ ВО ВСТРЕЧАХ'))
    .map(({ text }) => text)
const move = (slug: string, changes: Record<string, string>) => moving(site)(slug, changes, secretary)
const later = {
  day: '2026-12-08',
  starts: '15:00',
  ends: '16:30',
  'reason-kk': 'Жөндеу',
  'reason-ru': 'Ремонт',
}
/** Announced ten days ago, longer than followers are told of anything. */
const meeting = (day: LocalDate = DAY) => createMeeting(db, organiser, withSeats(5, day))

test('a follower of the place is told once that a meeting was moved: when and where it is now', async () => {
  const slug = await meeting()
  await move(slug, later)
  await move(slug, { ...later, 'venue-kk': 'Мектеп', 'venue-ru': 'Школа', sequence: '1' })
  await deliver()
  await deliver()
  const [text = '', ...more] = changeLetters()
  expect(more).toEqual([])
  expect(text.split(`/ru/meetings/${slug}`)).toHaveLength(2)
  expect(text).toContain('15:00')
  expect(text).toContain('Школа')
})

test('a follower is told that a meeting was cancelled', async () => {
  const slug = await meeting()
  await site.post(
    `/ru/desk/meetings/${slug}/cancel`,
    { 'reason-kk': 'Ауырып қалды', 'reason-ru': 'Болезнь', confirmed: 'yes' },
    secretary,
  )
  await deliver()
  expect(changeLetters()).toEqual([expect.stringContaining('Отменена: ')])
})

test('whoever is registered gets the letter of the registration and no second one', async () => {
  const slug = await meeting()
  await site.post(`/ru/meetings/${slug}/register`, { name: 'А', contact: follower.email })
  await site.work()
  site.letters.length = 0
  await move(slug, later)
  await deliver()
  expect(site.letters.map(({ to }) => to)).toEqual([follower.email])
  expect(changeLetters()).toEqual([])
})

test('whoever has cancelled the registration is told as a follower', async () => {
  const slug = await meeting()
  const registered = await site.post(`/ru/meetings/${slug}/register`, { name: 'А', contact: follower.email })
  await site.post(`${registered.headers.location}/cancel`, {})
  await site.work()
  site.letters.length = 0
  await move(slug, later)
  await deliver()
  expect(changeLetters()).toHaveLength(1)
})

test('nobody is told of a move after the meeting, nor of one that was withdrawn', async () => {
  const [past, withdrawn] = [await meeting('2026-11-24'), await meeting()]
  await move(past, { ...later, day: '2026-11-24' })
  await move(withdrawn, later)
  await db
    .updateTable('meeting')
    .set({ withdrawn_at: new Date(NOW) })
    .where('slug', '=', withdrawn)
    .execute()
  site.clock.set('2026-11-24T17:00:00+05:00')
  await deliver()
  expect(changeLetters()).toEqual([])
})
