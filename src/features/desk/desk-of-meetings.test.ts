import { beforeAll, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import { createMeeting, createMeetingDraft, createOrganiser } from '#features/meetings/fixtures.ts'
import { messages } from './messages.ts'

const NOW = '2026-11-23T09:00:00+05:00'
let site: TestSite
let organiser: string
let meeting: string
let draft: string

beforeAll(async () => {
  site = await testSite({ now: NOW })
  const db = site.db
  organiser = await createOrganiser(db)
  meeting = await createMeeting(db, organiser, { starts_at: new Date('2026-11-20T10:00:00+05:00') })
  draft = await createMeetingDraft(db, organiser)
})

const hits = (body: string) =>
  [
    ...body.matchAll(/href="\/ru\/desk\/meetings\/(?:drafts\/)?([a-z0-9-]+)(?:\/(?:conclude|publish))?"/g),
  ].map(([, one]) => one)

test('a secretary sees and finds the tasks of their organisation; people of other organisations neither see nor find them', async () => {
  const own = (await site.signIn([{ role: 'secretary', organisation: organiser }])).headers
  const region = (await site.signIn([{ role: 'editor', territory: '390000000' }])).headers
  for (const headers of [own, region]) {
    expect(hits((await site.get('/ru/desk', headers)).body)).toEqual(expect.arrayContaining([meeting, draft]))
    const { body } = await site.get('/ru/desk/search?q=бюджет', headers)
    expect(hits(body)).toEqual(expect.arrayContaining([meeting, draft]))
  }
  const elsewhere = (await site.signIn([{ role: 'secretary', territory: '750000000' }])).headers
  const clerk = (await site.signIn([{ role: 'clerk', organisation: organiser }])).headers
  for (const headers of [elsewhere, clerk]) {
    expect(hits((await site.get('/ru/desk', headers)).body)).toEqual([])
    expect(hits((await site.get('/ru/desk/search?q=бюджет', headers)).body)).toEqual([])
  }
  expect((await site.get('/ru/desk', elsewhere)).body).toContain(messages.nothing.ru)
})

test('Kazakh words are found by Russian letters and in Latin script, and all words have to match', async () => {
  const { headers } = await site.signIn([{ role: 'secretary', organisation: organiser }])
  const found = async (q: string) => hits((await site.get(`/ru/desk/search?q=${q}`, headers)).body)
  for (const q of ['талкылау', 'ТАЛҚЫЛАУ', 'talqylau', 'бюджет талкыл'])
    expect(await found(q)).toContain(meeting)
  for (const q of ['талкылау мектеп', '%', '_', 'жоқ']) expect(await found(q)).toEqual([])
})

test('the first page and the search run the same number of queries for one meeting as for thirty', async () => {
  const { headers } = await site.signIn([{ role: 'secretary', organisation: organiser }])
  const counts = async () => [
    await site.countQueries('/ru/desk', headers),
    await site.countQueries('/ru/desk/search?q=бюджет', headers),
  ]
  const before = await counts()
  for (let n = 0; n < 30; n += 1) {
    await createMeeting(site.db, organiser, { starts_at: new Date('2026-11-19T10:00:00+05:00') })
    await createMeetingDraft(site.db, organiser)
  }
  expect(await counts()).toEqual(before)
  // The session, and at most two queries for each section that a secretary sees.
  const { body } = await site.get('/ru/desk', headers)
  const sections = new Set([...body.matchAll(/<li><a href="(\/ru\/desk\/[a-z]+)"/g)].map(([, path]) => path))
  expect(before[0]).toBeLessThanOrEqual(1 + 2 * sections.size)
})
