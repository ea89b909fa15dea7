import { describe, expect, test } from 'vitest'
import { createMeeting, statusesOf, withSeats } from '#features/meetings/fixtures.ts'
import { meetingsSite, registering } from '#features/meetings/testing/meetings-site.ts'
import { registrationMessages } from '../messages.ts'
import { confirmationMessages } from './confirmation-messages.ts'

const { site, db, organiser } = await meetingsSite()
const { register, linkOf } = registering(site)

describe('when all seats are taken', () => {
  test('the waiting list is offered, and one button joins it', async () => {
    const slug = await createMeeting(db, organiser, withSeats(1))
    await register(slug, {})
    const refused = await register(slug, { contact: 'two@mail.kz' })
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain(registrationMessages['full-already'].ru)
    expect(refused.body).toContain('name="waiting" value="yes"')
    expect(refused.body).toContain('value="two@mail.kz"')
    const waits = await register(slug, { contact: 'two@mail.kz', waiting: 'yes' })
    expect(waits.statusCode).toBe(303)
    expect(await site.text(linkOf(waits))).toContain(registrationMessages.standsWaiting.ru('1'))
  })

  test('a free seat goes to the first person on the waiting list, and the others move up', async () => {
    const slug = await createMeeting(db, organiser, withSeats(1))
    const links: string[] = []
    for (const [minute, name] of ['one', 'two', 'three'].entries()) {
      site.clock.set(`2026-11-23T09:0${minute}:00+05:00`)
      links.push(linkOf(await register(slug, { contact: `${name}@mail.kz`, waiting: 'yes' })))
    }
    expect(await site.text(links[2] ?? '')).toContain(registrationMessages.standsWaiting.ru('2'))
    await site.post(`${links[0]}/cancel`, {})
    expect(await statusesOf(db, slug)).toEqual({
      'one@mail.kz': 'cancelled',
      'two@mail.kz': 'seat',
      'three@mail.kz': 'waiting',
    })
    expect(await site.text(links[1] ?? '')).toContain(confirmationMessages.standsUnconfirmed.ru)
    expect(await site.text(links[2] ?? '')).toContain(registrationMessages.standsWaiting.ru('1'))
  })

  test('leaving the waiting list frees no seat', async () => {
    const slug = await createMeeting(db, organiser, withSeats(1))
    await register(slug, { contact: 'one@mail.kz' })
    const two = linkOf(await register(slug, { contact: 'two@mail.kz', waiting: 'yes' }))
    site.clock.set('2026-11-23T09:01:00+05:00')
    await register(slug, { contact: 'three@mail.kz', waiting: 'yes' })
    await site.post(`${two}/cancel`, {})
    expect(await statusesOf(db, slug)).toMatchObject({ 'one@mail.kz': 'seat', 'three@mail.kz': 'waiting' })
  })

  test('twenty people at the same moment get five seats, no more and no fewer', async () => {
    const slug = await createMeeting(db, organiser, withSeats(5))
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        register(slug, { contact: `p${n}@mail.kz`, waiting: n % 2 ? 'yes' : '' }),
      ),
    )
    const all = Object.values(await statusesOf(db, slug))
    expect(all.filter((standing) => standing === 'seat')).toHaveLength(5)
    expect(replies.filter(({ statusCode }) => statusCode === 303)).toHaveLength(all.length)
    expect(replies.every(({ statusCode }) => statusCode === 303 || statusCode === 409)).toBe(true)
  })

  test('a person who sends the form five times at once is registered once', async () => {
    const slug = await createMeeting(db, organiser, withSeats(5))
    const hall = { from: '192.0.2.65' }
    const replies = await Promise.all(Array.from({ length: 5 }, () => register(slug, {}, 'ru', hall)))
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([303, 303, 303, 303, 303])
    const { seats } = await db
      .selectFrom('registration')
      .select((eb) => eb.fn.countAll<number>().as('seats'))
      .where('meeting_id', '=', (eb) => eb.selectFrom('meeting').select('id').where('slug', '=', slug))
      .executeTakeFirstOrThrow()
    expect(Number(seats)).toBe(1)
  })
})

describe('cancelling', () => {
  test('is confirmed, frees the contact, and can be repeated', async () => {
    const slug = await createMeeting(db, organiser)
    const link = linkOf(await register(slug, {}))
    for (const _ of [1, 2]) {
      const reply = await site.post(`${link}/cancel`, {})
      expect(reply.statusCode).toBe(303)
      expect(linkOf(reply)).toBe(link)
    }
    const { body } = await site.get(link)
    expect(body).toContain(registrationMessages.standsCancelled.ru)
    expect(body).not.toContain(`${link}/cancel`)
    expect((await register(slug, {})).statusCode).toBe(303)
  })

  test('cancelling with a link that was copied incompletely is a 404 that says what to do, as is reading', async () => {
    const link = linkOf(await register(await createMeeting(db, organiser), {})).slice(0, -1)
    for (const reply of [await site.get(link), await site.post(`${link}/cancel`, {})]) {
      expect(reply.statusCode).toBe(404)
      expect(reply.body).toContain(registrationMessages.unknownHelp.ru)
    }
  })

  test('cancelling after the meeting changes nothing, and says why', async () => {
    const slug = await createMeeting(db, organiser)
    const link = linkOf(await register(slug, {}))
    site.clock.set('2026-12-05T10:00:00+05:00')
    const late = await site.post(`${link}/cancel`, {})
    expect([late.statusCode, late.body.includes(registrationMessages['over-already'].ru)]).toEqual([
      409,
      true,
    ])
    expect(await statusesOf(db, slug)).toEqual({ 'aigul@mail.kz': 'seat' })
    expect(await site.text(link)).not.toContain(`${link}/cancel`)
  })
})
