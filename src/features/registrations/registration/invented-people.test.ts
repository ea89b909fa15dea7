import { beforeEach, describe, expect, test } from 'vitest'
import { createMeeting, statusesOf, withSeats } from '#features/meetings/fixtures.ts'
import { meetingsSite, registering } from '#features/meetings/testing/meetings-site.ts'
import { registrationMessages } from '../messages.ts'
import { UNCONFIRMED_MAX } from '../model.ts'

const { site, db, organiser } = await meetingsSite()
const { register, linkOf } = registering(site)
/** One network for each test: the limits of an hour are not what these tests are about. */
let hall = { from: '' }
let halls = 0
beforeEach(() => {
  halls += 1
  hall = { from: `192.0.2.${halls}` }
})
const phone = (n: number) => `+7 700 000 ${String(1000 + n)}`

/** Sends as many registrations of one network as its limit for an hour allows, one after another. */
async function invent(slug: string, contacts: readonly string[], more = {}) {
  for (const contact of contacts) await register(slug, { contact, ...more }, 'ru', hall)
}
const numbersOf = async (slug: string) => {
  const counted: Record<string, number> = {}
  for (const status of Object.values(await statusesOf(db, slug))) counted[status] = (counted[status] ?? 0) + 1
  return counted
}

test('one network with 60 invented phones and 60 invented addresses takes 5 of 60 seats, and a resident of it registers', async () => {
  const slug = await createMeeting(db, organiser, withSeats(60))
  const all = Array.from({ length: 60 }, (_, n) => n)
  await invent(slug, all.map(phone))
  site.clock.set('2026-11-23T10:30:00+05:00')
  await invent(
    slug,
    all.map((n) => `invented-${n}@example.org`),
  )
  expect(await numbersOf(slug)).toEqual({ seat: UNCONFIRMED_MAX, pending: 115 })
  expect(await site.text(`/ru/meetings/${slug}`)).toContain('Осталось 55 мест из 60')

  // Even with the limit of the network spent.
  const reply = await register(slug, {}, 'ru', { ...hall, ...(await site.signIn()) })
  expect(reply.statusCode).toBe(303)
  expect(await site.text(linkOf(reply))).toContain(registrationMessages.standsSeat.ru)
  // And somebody of another network who is not signed in.
  await register(slug, { contact: 'dana@mail.kz' })
  expect(await statusesOf(db, slug)).toMatchObject({ 'aigul@mail.kz': 'seat', 'dana@mail.kz': 'seat' })
}, 90_000)

describe('people who wait to be confirmed', () => {
  test('are not on the waiting list: they neither make the meeting full nor get a seat before others', async () => {
    const slug = await createMeeting(db, organiser, withSeats(UNCONFIRMED_MAX + 1))
    await invent(slug, [1, 2, 3, 4, 5, 6, 7, 8].map(phone))
    expect(await site.text(`/ru/meetings/${slug}`)).toContain('Осталось 1 место из 6')
    const last = linkOf(await register(slug, { contact: 'last@mail.kz' }))
    expect(await site.text(last)).not.toContain(registrationMessages.standsWaiting.ru('1'))
    // Now it is full; who waits is the first to get a seat.
    await register(slug, { contact: 'waits@mail.kz', waiting: 'yes' })
    await site.post(`${last}/cancel`, {})
    expect(await statusesOf(db, slug)).toMatchObject({
      [phone(6)]: 'pending',
      'last@mail.kz': 'cancelled',
      'waits@mail.kz': 'seat',
    })
  })

  test('go to the end of the waiting list when their network has fewer unconfirmed ones', async () => {
    const slug = await createMeeting(db, organiser, withSeats(UNCONFIRMED_MAX))
    const links: string[] = []
    for (const n of [1, 2, 3, 4, 5]) {
      const reply = await register(slug, { contact: phone(n) }, 'ru', hall)
      links.push(linkOf(reply))
    }
    await register(slug, { contact: phone(6), waiting: 'yes' }, 'ru', hall)
    site.clock.set('2026-11-23T09:01:00+05:00')
    await register(slug, { contact: 'other@mail.kz', waiting: 'yes' })
    site.clock.set('2026-11-23T09:02:00+05:00')
    await site.post(`${links[0]}/cancel`, {})
    // The sixth registered before, but the other one was on the list before.
    expect(await statusesOf(db, slug)).toMatchObject({ [phone(6)]: 'waiting', 'other@mail.kz': 'seat' })
    await site.post(`${links[1]}/cancel`, {})
    expect(await statusesOf(db, slug)).toMatchObject({ [phone(6)]: 'seat' })
  })

  test('are told that the organiser will call, and may cancel', async () => {
    const slug = await createMeeting(db, organiser, withSeats(60))
    await invent(slug, [1, 2, 3, 4, 5].map(phone))
    const link = linkOf(await register(slug, { contact: phone(6) }, 'ru', hall))
    const page = await site.text(link)
    expect(page).toContain('Запись нужно подтвердить')
    expect(page).toContain('Организатор позвонит')
    expect((await site.post(`${link}/cancel`, {})).statusCode).toBe(303)
    expect(await statusesOf(db, slug)).toMatchObject({ [phone(6)]: 'cancelled' })
  })
})

test('many networks with invented phones take half of the seats; who confirms gets one of the others', async () => {
  const slug = await createMeeting(db, organiser, withSeats(24))
  const networks = ['198.51.100.1', '198.51.100.2', '198.51.100.3', '198.51.100.4']
  for (const [n, from] of networks.entries())
    await Promise.all([1, 2, 3, 4].map((k) => register(slug, { contact: phone(10 * n + k) }, 'ru', { from })))
  expect(await numbersOf(slug)).toEqual({ seat: 12, pending: 4 })
  expect(await site.text(`/ru/meetings/${slug}`)).toContain('Осталось 12 мест из 24')

  // Somebody of an untouched network, by e-mail.
  await register(slug, { contact: 'dana@mail.kz' })
  expect(await statusesOf(db, slug)).toMatchObject({ 'dana@mail.kz': 'pending' })
  await site.work()
  const letter = site.letters.find(({ to }) => to === 'dana@mail.kz')?.text ?? ''
  const link = /\/ru\/meetings\/registrations\/[\w-]+/.exec(letter)?.[0] ?? ''
  expect((await site.post(`${link}/confirm`, {})).statusCode).toBe(303)
  expect(await statusesOf(db, slug)).toMatchObject({ 'dana@mail.kz': 'seat' })
  expect(await numbersOf(slug)).toEqual({ seat: 13, pending: 4 })
})

test('twenty simultaneous registrations of one network take five seats', async () => {
  const slug = await createMeeting(db, organiser, withSeats(60))
  await Promise.all(Array.from({ length: 20 }, (_, n) => register(slug, { contact: phone(n) }, 'ru', hall)))
  expect(await numbersOf(slug)).toEqual({ seat: UNCONFIRMED_MAX, pending: 15 })
})

test('an account confirms five registrations of a meeting; the sixth counts for its network, and another meeting anew', async () => {
  const [slug, other] = [
    await createMeeting(db, organiser, withSeats(60)),
    await createMeeting(db, organiser, withSeats(60)),
  ]
  const { headers } = await site.signIn()
  const from = { headers, ...hall }
  for (const n of [1, 2, 3, 4, 5, 6]) await register(slug, { contact: phone(n) }, 'ru', from)
  await register(other, { contact: phone(1) }, 'ru', from)
  const rows = await db
    .selectFrom('registration as r')
    .innerJoin('meeting as m', 'm.id', 'r.meeting_id')
    .select(['m.slug', 'r.contact', 'r.confirmed_at', 'r.origin_key'])
    .where('m.slug', 'in', [slug, other])
    .execute()
  const confirmed = rows.filter((row) => row.confirmed_at !== null)
  expect(confirmed).toHaveLength(6)
  expect(rows.find((row) => row.contact === phone(6))?.confirmed_at).toBeNull()
  // The same account cannot be recognised from meeting to meeting.
  const keys = new Set(confirmed.map(({ origin_key }) => Buffer.from(origin_key ?? []).toString('hex')))
  expect(keys.size).toBe(2)
})
