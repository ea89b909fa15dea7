import { describe, expect, test } from 'vitest'
import { contextOf } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { cancelMeeting, moveMeeting } from '#features/meetings/changes/actions.ts'
import { createMeeting, withSeats } from '#features/meetings/fixtures.ts'
import { meetingsSite, registering } from '#features/meetings/testing/meetings-site.ts'
import { registrationMessages } from '../messages.ts'

const { site, db, organiser } = await meetingsSite()
const { register, linkOf } = registering(site)
const secretary = await contextOf(site, organiser)

describe('letters', () => {
  const linkIn = (text: string) => /\/(kk|ru|en)\/meetings\/registrations\/[\w-]+/.exec(text)?.[0] ?? ''

  test.each(languages)(
    'a person who is signed in gets one in the language of the form: %s',
    async (language) => {
      const slug = await createMeeting(db, organiser)
      await register(slug, {}, language, await site.signIn())
      await site.work()
      expect(site.letters).toHaveLength(1)
      const [letter] = site.letters
      expect(letter?.to).toBe('aigul@mail.kz')
      expect(letter?.text).toContain(registrationMessages.letterSeat[language])
      // Whoever registers types the name, and the address may be somebody else's.
      expect(letter?.text).not.toContain('Айгүл')
      expect(letter?.text).toContain(registrationMessages.greeting[language])
      expect(linkIn(letter?.text ?? '')).toMatch(new RegExp(`^/${language}/`))
    },
  )

  test('the link in a letter shows and cancels the same registration as the first link', async () => {
    const slug = await createMeeting(db, organiser)
    const link = linkOf(await register(slug, {}))
    await site.work()
    const mailed = linkIn(site.letters[0]?.text ?? '')
    expect(mailed).not.toBe(link)
    await site.post(`${mailed}/cancel`, {})
    expect(await site.text(link)).toContain(registrationMessages.standsCancelled.ru)
  })

  test('a person who gets a seat from the waiting list is written to, and nobody else', async () => {
    const slug = await createMeeting(db, organiser, withSeats(1))
    const one = linkOf(await register(slug, { contact: 'one@mail.kz' }))
    await register(slug, { contact: 'two@mail.kz', waiting: 'yes' }, 'kk')
    await site.work()
    site.letters.length = 0
    await site.post(`${one}/cancel`, {})
    await site.work()
    expect(site.letters.map(({ to }) => to)).toEqual(['two@mail.kz'])
    expect(site.letters[0]?.text).toContain(registrationMessages.letterPromoted.kk)
  })

  test('everybody registered or waiting is told of a move and of a cancellation; a person who cancelled is not', async () => {
    const slug = await createMeeting(db, organiser, withSeats(1))
    await register(slug, { contact: 'one@mail.kz' })
    await register(slug, { contact: 'two@mail.kz', waiting: 'yes' })
    const three = linkOf(await register(slug, { contact: 'three@mail.kz', waiting: 'yes' }))
    await site.post(`${three}/cancel`, {})
    await site.work()
    site.letters.length = 0
    const reason = { kk: 'Зал бос емес', ru: 'Зал занят' }
    const times = {
      startsAt: new Date('2026-12-08T10:00:00+05:00'),
      endsAt: new Date('2026-12-08T12:00:00+05:00'),
    }
    await moveMeeting(secretary(), { slug, times, reason })
    await cancelMeeting(secretary(), { slug, reason })
    await site.work()
    expect(site.letters.map(({ to }) => to).sort()).toEqual([
      'one@mail.kz',
      'one@mail.kz',
      'two@mail.kz',
      'two@mail.kz',
    ])
    expect(site.letters[0]?.text).toContain('8\u00a0декабря 2026')
  })
})
