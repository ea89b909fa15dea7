import { describe, expect, test } from 'vitest'
import { createMeeting, statusesOf, withSeats } from '#features/meetings/fixtures.ts'
import { meetingsSite, registering } from '#features/meetings/testing/meetings-site.ts'
import { registrationMessages } from '../messages.ts'

const { site, db, organiser } = await meetingsSite()
const { register } = registering(site)

/** As programs copy contacts: between direction marks, after a zero-width space, with a soft hyphen. */
const copied = {
  phone: '\u202a+7 701 234 56 78\u202c',
  email: '\u200baigul@mail.kz\ufeff',
  inside: 'aigul@ma\u00adil.kz',
}

describe('a registration', () => {
  test('a registration with a contact that was copied from another program has the contact as it is typed', async () => {
    const slug = await createMeeting(db, organiser, withSeats(9))
    for (const contact of [copied.phone, copied.email])
      expect((await register(slug, { contact })).statusCode).toBe(303)
    expect(await statusesOf(db, slug)).toEqual({ '+7 701 234 56 78': 'seat', 'aigul@mail.kz': 'seat' })
    await site.work()
    expect(site.letters.map(({ to }) => to)).toEqual(['aigul@mail.kz'])
    const { account, headers } = await site.signIn()
    await db.updateTable('account').set({ email: 'aigul@mail.kz' }).where('id', '=', account).execute()
    for (const contact of ['aigul@mail.kz', copied.inside]) {
      const reply = await register(slug, { contact }, 'ru', { headers })
      expect(reply.statusCode).toBe(422)
      expect(reply.body).toContain(registrationMessages['contact-registered'].ru)
    }
  })

  test('a registration with a long wrong contact is refused and keeps what was typed', async () => {
    const slug = await createMeeting(db, organiser)
    const contact = `7012345678${')'.repeat(300)}`
    const reply = await register(slug, { contact })
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain(`<a href="#contact">${registrationMessages['contact-wrong'].ru}</a>`)
    expect(reply.body).toContain(`value="${contact}"`)
  })
})
