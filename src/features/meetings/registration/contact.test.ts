import { describe, expect, test } from 'vitest'
import { announce, standingsOf, withSeats } from '../fixtures.ts'
import { meetingsSite, registering } from '../testing/meetings-site.ts'
import { readContact } from './contact-model.ts'
import { registrationMessages as words } from './messages.ts'

const { site, db, organiser } = await meetingsSite()
const { register } = registering(site)

/** As programs copy it: between marks of direction, after a space of no width, with a hyphen that may not show. */
const unseen = {
  phone: '\u202a+7 701 234 56 78\u202c',
  email: '\u200baigul@mail.kz\ufeff',
  inside: 'aigul@ma\u00adil.kz',
}

describe('a contact', () => {
  test.each([
    [unseen.phone, '+77012345678', '+7 701 234 56 78'],
    [unseen.email, 'aigul@mail.kz', 'aigul@mail.kz'],
    [unseen.inside, 'aigul@mail.kz', 'aigul@mail.kz'],
    ['+7\u00a0701\t234 56 78', '+77012345678', '+7 701 234 56 78'],
  ])('%j is %s, and nothing that nobody sees is kept of it', (typed, key, text) =>
    expect(readContact(typed)).toMatchObject({ key, text }),
  )

  test.each([`7012345678${')'.repeat(300)}`, `+7 701 234 56 78${' -'.repeat(150)}`, 'aigul@mail.kz\nother'])(
    '%j is none',
    (typed) => expect(readContact(typed)).toBeUndefined(),
  )

  test('of 254 characters is one, of 255 is none', () => {
    expect(readContact(`7012345678${')'.repeat(244)}`)?.text).toHaveLength(254)
    expect(readContact(`7012345678${')'.repeat(245)}`)).toBeUndefined()
  })
})

describe('whoever registers', () => {
  test('with a number copied out of another program is registered, and once', async () => {
    const slug = await announce(db, organiser, withSeats(9))
    expect((await register(slug, { contact: unseen.phone })).statusCode).toBe(303)
    expect((await register(slug, { contact: unseen.email })).statusCode).toBe(303)
    for (const contact of ['87012345678', 'aigul@mail.kz', unseen.inside]) {
      const reply = await register(slug, { contact })
      expect(reply.statusCode).toBe(422)
      expect(reply.body).toContain(words['contact-registered'].ru)
    }
    expect(await standingsOf(db, slug)).toEqual({ '+7 701 234 56 78': 'seat', 'aigul@mail.kz': 'seat' })
    await site.work()
    expect(site.letters.map(({ to }) => to)).toEqual(['aigul@mail.kz'])
  })

  test('with something long and wrong is told so, and keeps what was typed', async () => {
    const slug = await announce(db, organiser)
    const contact = `7012345678${')'.repeat(300)}`
    const reply = await register(slug, { contact })
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain(`<a href="#contact">${words['contact-wrong'].ru}</a>`)
    expect(reply.body).toContain(`value="${contact}"`)
  })
})
