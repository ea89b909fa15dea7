import { beforeEach, describe, expect, test } from 'vitest'
import { foldLetters } from '#domain/kazakh/index.ts'
import { createAttendee, createMeeting, createMeetingDraft, withSeats } from '../fixtures.ts'
import { openDraftDesk } from '../testing/draft-desk.ts'
import { TITLE_KEYS_QUEUE } from './jobs.ts'
import { deskMessages } from './messages.ts'

const { site, db, organiser, secretary } = await openDraftDesk()
beforeEach(async () => {
  await db.deleteFrom('draft').execute()
  await db.deleteFrom('meeting').execute()
})

const LIST_PATH = '/ru/desk/meetings'
const on = (day: string) => ({ starts_at: new Date(`${day}T10:00:00+05:00`) })
const meetingsIn = (html: string) =>
  [...html.matchAll(/href="\/ru\/desk\/meetings\/(sitting-\d+)"/g)].map(([, slug]) => slug)
const textOf = async (path: string) => (await site.get(path, secretary)).body

describe('the list of meetings at the desk', () => {
  test('has meetings ahead, the nearest first, past ones, the latest first, and drafts', async () => {
    const [late, soon] = [
      await createMeeting(db, organiser, on('2027-01-10')),
      await createMeeting(db, organiser, on('2026-12-01')),
    ]
    const [older, newer] = [
      await createMeeting(db, organiser, on('2026-10-01')),
      await createMeeting(db, organiser, on('2026-11-01')),
    ]
    const draft = await createMeetingDraft(db, organiser)
    expect(meetingsIn(await textOf(LIST_PATH))).toEqual([soon, late])
    expect(meetingsIn(await textOf(`${LIST_PATH}?show=past`))).toEqual([newer, older])
    expect(await textOf(`${LIST_PATH}/drafts`)).toContain(`${LIST_PATH}/drafts/${draft}`)
  })

  test('has thirty a page; a page beyond the end is a 404', async () => {
    for (let n = 0; n < 31; n += 1) await createMeeting(db, organiser, on('2026-12-01'))
    expect(meetingsIn(await textOf(LIST_PATH))).toHaveLength(30)
    expect(meetingsIn(await textOf(`${LIST_PATH}?page=2`))).toHaveLength(1)
    expect((await site.get(`${LIST_PATH}?page=3`, secretary)).statusCode).toBe(404)
  })

  test('shows nothing of other organisations', async () => {
    await createMeeting(db, organiser, on('2026-12-01'))
    await createMeetingDraft(db, organiser)
    const { headers } = await site.signIn([{ role: 'secretary', territory: '750000000' }])
    expect((await site.get(LIST_PATH, headers)).body).toContain(deskMessages.noneAhead.ru)
    expect((await site.get(`${LIST_PATH}/drafts`, headers)).body).toContain('Таких черновиков нет')
  })

  test('takes as many queries for thirty meetings and drafts as for one', async () => {
    const add = async () => {
      const slug = await createMeeting(db, organiser, withSeats(9))
      await createAttendee(db, slug, 'Айгүл Серік')
      await createMeeting(db, organiser, on('2026-11-01'))
      await createMeetingDraft(db, organiser)
    }
    const counts = async () => [
      await site.countQueries(LIST_PATH, secretary),
      await site.countQueries(`${LIST_PATH}?show=past`, secretary),
      await site.countQueries(`${LIST_PATH}/drafts`, secretary),
    ]
    await add()
    const one = await counts()
    for (let n = 1; n < 30; n += 1) await add()
    expect(await counts()).toEqual(one)
    // The session, then the list with its total; beside drafts the organisations for which one may begin another.
    expect(one).toEqual([2, 2, 3])
  })
})

test('a meeting that is older than the search is found by its title once the night has passed', async () => {
  const slug = await createMeeting(db, organiser)
  await db.updateTable('meeting').set({ search_key: null }).where('slug', '=', slug).execute()
  await db.transaction().execute((tx) => site.context().jobs.enqueue(tx, TITLE_KEYS_QUEUE, {}))
  await site.work()
  const { search_key } = await db
    .selectFrom('meeting')
    .select('search_key')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  expect(search_key).toContain(foldLetters('бюджет'))
})

test('the page of a meeting at the desk takes as many queries for forty people as for none', async () => {
  const [empty, full] = [
    await createMeeting(db, organiser, withSeats(50)),
    await createMeeting(db, organiser, withSeats(50)),
  ]
  for (let n = 0; n < 40; n += 1) await createAttendee(db, full, `Адам ${n}`)
  const counts = await Promise.all(
    [`${LIST_PATH}/${empty}`, `${LIST_PATH}/${full}`].map((path) => site.countQueries(path, secretary)),
  )
  // The session, the permission, the meeting.
  expect(counts).toEqual([3, 3])
})

test.each([
  ['2026-13-01', 'gathering'],
  ['2026-02-30', 'council-sitting'],
  ['9999-99-99', ''],
])('a draft with the impossible day %s breaks neither the desk nor its own form', async (day, kind) => {
  const draft = await createMeetingDraft(db, organiser, { day, kind })
  for (const path of [
    '/ru/desk',
    `${LIST_PATH}/drafts`,
    `${LIST_PATH}/drafts/${draft}`,
    `${LIST_PATH}/drafts/${draft}/publish`,
    `${LIST_PATH}/drafts/${draft}/preview`,
  ])
    expect((await site.get(path, secretary)).statusCode, path).toBe(200)
})
