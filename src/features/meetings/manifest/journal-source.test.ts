import { expect, test } from 'vitest'
import { contextOf, testSite } from '#app/testing.ts'
import { parseContact } from '#features/registrations/contact-model.ts'
import { registerForTarget } from '#features/registrations/registration/actions.ts'
import { listRecords } from '#platform/journal/index.ts'
import { cancelMeeting, concludeMeeting, moveMeeting } from '../changes/actions.ts'
import { aMeeting, createOrganiser, noParts, withSeats } from '../fixtures.ts'
import { publishMeeting } from '../publication/actions.ts'
import { registrationTargets } from './registration-targets.ts'

const site = await testSite({ now: '2026-11-23T09:00:00+05:00' })
const organiser = await createOrganiser(site.db)
const ctx = await contextOf(site, organiser)

async function announced(slug: string) {
  const row = aMeeting(organiser, { slug, ...withSeats(5) })
  await publishMeeting(site.context(), { row, parts: noParts })
  return row
}
const typesOf = async (id: string) => (await listRecords(site.db, id)).map(({ type }) => type).reverse()
const times = {
  startsAt: new Date('2026-12-05T10:00:00+05:00'),
  endsAt: new Date('2026-12-05T12:00:00+05:00'),
}
const reason = { kk: 'Зал бос емес', ru: 'Зал занят' }

test('an announcement, a move and an outcome are recorded with what is public then', async () => {
  const { id } = await announced('moved-and-held')
  await moveMeeting(ctx(), { slug: 'moved-and-held', times, reason })
  site.clock.set('2026-12-05T13:00:00+05:00')
  await concludeMeeting(ctx(), {
    slug: 'moved-and-held',
    outcome: { kk: 'Бюджет қолданды', ru: 'Бюджет поддержан' },
  })
  site.clock.set('2026-11-23T09:00:00+05:00')
  expect(await typesOf(id)).toEqual(['meetings.published', 'meetings.moved', 'meetings.held'])
  await site.work()
  const contents = await Promise.all(
    [0, 1, 2].map(
      async (number) => JSON.parse((await site.get(`/log/contents/${number}.json`)).body).content,
    ),
  )
  expect(contents.map(({ startsAt }) => startsAt)).toEqual([
    '2026-12-04T05:00:00.000Z',
    '2026-12-05T05:00:00.000Z',
    '2026-12-05T05:00:00.000Z',
  ])
  expect(contents[2]).toMatchObject({ state: 'held', outcome: { ru: 'Бюджет поддержан' } })
  const page = await site.text('/ru/meetings/moved-and-held')
  expect(page).toContain('href="/ru/journal/2"')
})

test('a cancellation is recorded; what the rules refuse is not', async () => {
  const { id } = await announced('called-off')
  await cancelMeeting(ctx(), { slug: 'called-off', reason })
  const again = await cancelMeeting(ctx(), { slug: 'called-off', reason })
  expect(again.ok).toBe(false)
  expect(await typesOf(id)).toEqual(['meetings.published', 'meetings.cancelled'])
})

test('nothing about registered people is recorded', async () => {
  const { id } = await announced('with-people')
  const contact = parseContact('aigul@example.org')
  if (!contact) throw new Error('a contact')
  const request = {
    kind: registrationTargets,
    slug: 'with-people',
    name: 'Айгүл',
    contact,
    mayWait: false,
    language: 'kk',
  } as const
  expect((await registerForTarget(site.context(), request)).ok).toBe(true)
  await moveMeeting(ctx(), { slug: 'with-people', times, reason })
  const rows = await site.db.selectFrom('journal_act').select('content').where('act_id', '=', id).execute()
  expect(rows.length).toBe(2)
  for (const { content } of rows) expect(content).not.toMatch(/Айгүл|aigul|"seats"|"waiting"/)
})
