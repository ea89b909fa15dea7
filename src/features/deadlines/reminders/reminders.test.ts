import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import { languages } from '#domain/base/text.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import { inTransaction } from '#platform/transition.ts'
import { extendDeadline, meetDeadline } from '../actions.ts'
import { createDeadline, aDeadline as newDeadline } from '../fixtures.ts'
import { personalData } from '../manifest/personal-data.ts'
import type { NewDeadline } from '../model.ts'
import { noticeDeadline, notices } from '../testing/notices.ts'
import { subjects } from './messages.ts'
import { FIND_REMINDERS_QUEUE } from './model.ts'

const NOW = '2026-11-23T09:00:00+05:00'
let site: TestSite
let akimat: Id<'organisation'>
beforeAll(async () => {
  site = await testSite({ now: NOW, moreFeatures: [notices] })
  akimat = await createAkimat(site.db, 'owing-akimat', '391010000')
})
let official: Id<'account'>
beforeEach(async () => {
  site.clock.set(NOW)
  await site.work()
  site.letters.length = 0
  for (const table of ['deadline', 'session', 'role_grant', 'account'])
    await sql`delete from ${sql.table(table)}`.execute(site.db)
  official = (await site.signIn([{ role: 'official', organisation: akimat }])).account
})

const deadline = (changes: Partial<NewDeadline> = {}) =>
  newDeadline(akimat, { kind: noticeDeadline.kind, ...changes })
const put = (changes?: Partial<NewDeadline>) => createDeadline(site.db, deadline(changes))
/** The hourly run at nine in the morning of a day, and the letters that follow. */
async function on(day: string) {
  site.clock.set(`${day}T09:05:00+05:00`)
  await site.db.transaction().execute((tx) => site.context().jobs.enqueue(tx, FIND_REMINDERS_QUEUE, {}))
  await site.work()
  return site.letters.splice(0).map(({ to, subject }) => `${to}: ${subject.split(':')[0]}`)
}
const contactOf = async (account: Id<'account'>) =>
  (await site.db.selectFrom('account').select('email').where('id', '=', account).executeTakeFirstOrThrow())
    .email ?? ''

test('those who owe and those who wait are reminded before and after the last day, each once', async () => {
  // Everybody with an account waits for this kind, the official too.
  const resident = (await site.signIn()).account
  await put()
  const [owes, waits] = [await contactOf(official), await contactOf(resident)]
  expect(await on('2026-12-08')).toEqual([])
  expect(await on('2026-12-09')).toEqual([`${owes}: ${subjects['owes-before'].kk}`])
  expect(await on('2026-12-09')).toEqual([])
  expect((await on('2026-12-11')).toSorted()).toEqual(
    [owes, waits].map((to) => `${to}: ${subjects['waits-before'].kk}`).toSorted(),
  )
  expect(await on('2026-12-14')).toEqual([])
  expect((await on('2026-12-15')).toSorted()).toEqual(
    [
      `${owes}: ${subjects['owes-after'].kk}`,
      ...[owes, waits].map((to) => `${to}: ${subjects['waits-after'].kk}`),
    ].toSorted(),
  )
  expect(await on('2026-12-16')).toEqual([])
})

test.each(languages)('a letter says in %s what, by whom, until when and by which rule', async (language) => {
  await site.db.updateTable('account').set({ language }).where('id', '=', official).execute()
  const id = await put()
  site.clock.set('2026-12-15T09:05:00+05:00')
  await site.db.transaction().execute((tx) => site.context().jobs.enqueue(tx, FIND_REMINDERS_QUEUE, {}))
  await site.work()
  const letter = site.letters.find(({ subject }) => subject.startsWith(subjects['owes-after'][language]))
  expect(letter?.text).toContain(noticeDeadline.label[language])
  expect(letter?.text).toContain('14')
  expect(letter?.text).toContain(`http://127.0.0.1:3000/${language}/deadlines/${id}`)
  expect(letter?.text).toContain('76')
  expect(letter?.messageId).toMatch(/^<[0-9a-f-]{36}@127\.0\.0\.1>$/)
})

test('nobody is reminded of what is done, cancelled or not begun, or was missed long ago', async () => {
  await put({ ended: { how: 'met', on: '2026-12-01' } })
  await put({ ended: { how: 'cancelled', on: '2026-12-01' } })
  await put({
    counting: { from: '2026-12-14', term: { kind: 'after', amount: 3, unit: 'working_day' }, extensions: [] },
  })
  await put({ counting: { from: '2026-10-01', term: { kind: 'named', on: '2026-11-10' }, extensions: [] } })
  expect(await on('2026-12-14')).toEqual([])
})

test('a letter that was made is not sent when the deadline has ended by then', async () => {
  const given = deadline()
  await createDeadline(site.db, given)
  site.clock.set('2026-12-09T09:05:00+05:00')
  const ctx = site.context()
  await site.db.transaction().execute((tx) => ctx.jobs.enqueue(tx, FIND_REMINDERS_QUEUE, {}))
  await inTransaction(ctx, (inside) => meetDeadline(inside, given))
  await site.work()
  expect(site.letters).toEqual([])
})

test('those who wait get notice of an extension with its ground, and are reminded anew of the new day', async () => {
  const given = deadline()
  await createDeadline(site.db, given)
  expect(await on('2026-12-11')).toHaveLength(2)
  const reason = { kk: 'Сарапшы ауырып қалды', ru: 'Эксперт заболел' }
  const extension = { kind: 'until', on: '2026-12-25' } as const
  expect(
    await inTransaction(site.context(), (inside) => extendDeadline(inside, given, { extension, reason })),
  ).toMatchObject({ ok: true })
  await site.work()
  expect(site.letters.map(({ subject }) => subject.split(':')[0])).toEqual([subjects.extended.kk])
  expect(site.letters[0]?.text).toContain(reason.kk)
  site.letters.length = 0
  expect(await on('2026-12-14')).toEqual([])
  expect(await on('2026-12-22')).toHaveLength(1)
})

test('roles for a whole territory, ended roles and accounts without an address get no letters', async () => {
  await sql`delete from role_grant`.execute(site.db)
  await site.signIn([{ role: 'official', territory: '390000000' }])
  await site.db.updateTable('account').set({ email: null }).execute()
  await put()
  expect(await on('2026-12-15')).toEqual([])
  const former = await site.signIn([{ role: 'official', organisation: akimat }])
  await site.db
    .updateTable('account')
    .set({ email: 'former@example.kz' })
    .where('id', '=', former.account)
    .execute()
  await site.db
    .updateTable('role_grant')
    .set({ starts_on: '2026-11-01', ends_on: '2026-12-08' })
    .where('account_id', '=', former.account)
    .execute()
  await put()
  // Whoever has an address waits, as everybody does for this kind.
  expect(await on('2026-12-16')).toEqual([`former@example.kz: ${subjects['waits-after'].kk}`])
})

test('what was sent to a person is shown to them, erased with their account, and forgotten after thirty days', async () => {
  const given = deadline()
  await createDeadline(site.db, given)
  await on('2026-12-09')
  expect(await personalData.listRecords(site.context(), official)).toMatchObject([
    { kind: noticeDeadline.kind, step: 'owes-before', dueOn: '2026-12-14' },
  ])
  await inTransaction(site.context(), (inside) => meetDeadline(inside, given))
  site.clock.set('2027-01-08T09:00:00+05:00')
  await site.eraseExpired()
  expect(await personalData.listRecords(site.context(), official)).toHaveLength(1)
  site.clock.set('2027-01-09T09:00:00+05:00')
  await site.eraseExpired()
  expect(await personalData.listRecords(site.context(), official)).toEqual([])
})
