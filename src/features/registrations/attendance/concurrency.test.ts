import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import {
  createAttendee,
  createMeeting,
  createOrganiser,
  statusesOf,
  withSeats,
} from '#features/meetings/fixtures.ts'
import { MEETING_KIND } from '#features/meetings/model.ts'
import { lockMeeting } from '#features/meetings/write-store.ts'
import type { Db } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { addRegistration } from '../store.ts'
import { addWalkIn } from './store.ts'

const NOW = '2026-12-04T09:50:00+05:00'
const CONTACT = 'aigul@mail.kz'
let site: TestSite
let db: Db
let organiser: string
let secretary: Record<string, string>

beforeAll(async () => {
  site = await testSite({ now: NOW })
  db = site.db
  organiser = await createOrganiser(db)
  secretary = (await site.signIn([{ role: 'secretary', organisation: organiser }])).headers
})
beforeEach(() => site.clock.set(NOW))

const pathOf = (slug: string) => `/ru/desk/meetings/${slug}/people`
const anId = () => newId<'registration'>(new Date(NOW))
const add = (slug: string, contact = CONTACT, name = 'Айгүл Серік') =>
  site.post(pathOf(slug), { id: anId(), name, contact }, secretary)
const arrivedAt = async (id: string) =>
  (await db.selectFrom('registration').select('arrived_at').where('id', '=', id).executeTakeFirstOrThrow())
    .arrived_at
const soon = () => new Promise((done) => setTimeout(done, 200))

/** Does something with a locked meeting and sends a request before the lock is released; returns both results. */
async function during<T>(
  slug: string,
  first: (tx: Db, meeting: NonNullable<Awaited<ReturnType<typeof lockMeeting>>>) => Promise<T>,
  second: () => ReturnType<typeof add>,
) {
  const begun = await db.transaction().execute(async (tx) => {
    const meeting = await lockMeeting(tx, { slug })
    if (!meeting) throw new Error(`no meeting ${slug}`)
    const done = await first(tx, meeting)
    const reply = second()
    await soon()
    return { done, reply }
  })
  return { done: begun.done, reply: await begun.reply }
}

describe('several people at the door at the same moment', () => {
  test('several people at the door at the same moment who add the same contact add one person: the second request leads to that person', async () => {
    const slug = await createMeeting(db, organiser, withSeats(9))
    const { done: id, reply } = await during(
      slug,
      async (tx, meeting) => {
        const attendee = { name: 'Айгүл', contact: { text: CONTACT, key: CONTACT }, language: 'ru' as const }
        const first = anId()
        const target = { kind: MEETING_KIND, id: meeting.id }
        await addWalkIn(tx, { ...attendee, id: first, target, at: new Date(NOW) })
        return first
      },
      () => add(slug),
    )
    expect(reply.statusCode).toBe(303)
    expect(reply.headers.location).toBe(`${pathOf(slug)}#g-${id}`)
    expect(await statusesOf(db, slug)).toEqual({ [CONTACT]: 'seat' })
  })

  test('several people at the door at the same moment who add several contacts add each once', async () => {
    const slug = await createMeeting(db, organiser, withSeats(9))
    const replies = await Promise.all(
      ['one', 'two', 'one', 'two', 'one'].map((n) => add(slug, `${n}@mail.kz`)),
    )
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303, 303])
    expect(await statusesOf(db, slug)).toEqual({ 'one@mail.kz': 'seat', 'two@mail.kz': 'seat' })
  })

  test('several people at the door at the same moment who add people without a contact add each of them', async () => {
    const slug = await createMeeting(db, organiser, withSeats(9))
    await Promise.all([add(slug, ''), add(slug, '')])
    const rows = await db
      .selectFrom('registration as r')
      .innerJoin('meeting as m', 'm.id', 'r.meeting_id')
      .select('r.id')
      .where('m.slug', '=', slug)
      .execute()
    expect(rows).toHaveLength(2)
  })
})

test('a person who registers while being added at the door is checked in', async () => {
  const slug = await createMeeting(db, organiser, withSeats(9))
  const { done: id, reply } = await during(
    slug,
    async (tx, meeting) => {
      const registered = anId()
      await addRegistration(tx, {
        id: registered,
        target_kind: MEETING_KIND,
        meeting_id: meeting.id,
        name: 'Айгүл Серік',
        contact: CONTACT,
        contact_key: CONTACT,
        language: 'kk',
        standing: 'seat',
        registered_at: new Date(NOW),
        cancelled_at: null,
        confirmed_at: null,
      })
      return registered
    },
    () => add(slug),
  )
  expect(reply.headers.location).toBe(`${pathOf(slug)}#g-${id}`)
  expect(await arrivedAt(id)).toEqual(new Date(NOW))
})

test('a person who cancels while being checked in is not checked in', async () => {
  const slug = await createMeeting(db, organiser, withSeats(9))
  const id = await createAttendee(db, slug, 'Айгүл Серік')
  const { reply } = await during(
    slug,
    (tx) =>
      tx
        .updateTable('registration')
        .set({ standing: 'cancelled', cancelled_at: new Date(NOW) })
        .where('id', '=', id)
        .execute(),
    () => site.post(`${pathOf(slug)}/${id}/arrive`, {}, secretary),
  )
  expect(reply.statusCode).toBe(404)
  expect(await arrivedAt(id)).toBeNull()
})
