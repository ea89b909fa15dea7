import { describe, expect, test } from 'vitest'
import { createMeeting, withSeats } from '#features/meetings/fixtures.ts'
import { meetingsSite, registering } from '#features/meetings/testing/meetings-site.ts'
import { registrationMessages } from '../messages.ts'
import { confirmationMessages } from './confirmation-messages.ts'
import { LAPSE_QUEUE } from './jobs.ts'

const { site, db, organiser } = await meetingsSite()
const { register, linkOf } = registering(site)
const linkIn = (text = '') => /\/(?:kk|ru|en)\/meetings\/registrations\/[\w-]+/.exec(text)?.[0] ?? ''
const lettersTo = (contact: string) => site.letters.filter(({ to }) => to === contact)

/** A meeting for which somebody is registered, by e-mail with a confirmed address. */
async function meetingWith(contact: string, seats = 9) {
  const slug = await createMeeting(db, organiser, withSeats(seats))
  const page = linkOf(await register(slug, { contact }))
  await site.work()
  const mailed = linkIn(lettersTo(contact).at(-1)?.text)
  if (mailed) await site.post(`${mailed}/confirm`, {})
  return { slug, page }
}

/** All that a stranger sees of a registration that they make, without what is new each time. */
async function whatAStrangerSees(slug: string, contact: string, seats: 'open' | 'full' = 'open') {
  const form = { name: 'Бөтен', contact, ...(seats === 'full' ? { waiting: 'yes' } : {}) }
  const reply = await register(slug, form, 'ru', { from: '192.0.2.99' })
  const page = linkOf(reply)
  const shown = [reply.body, await site.text(page), await site.text(`/ru/meetings/${slug}`)]
  const cancelled = await site.post(`${page}/cancel`, {})
  shown.push(await site.text(page), await site.text(`/ru/meetings/${slug}`))
  return {
    statuses: [reply.statusCode, cancelled.statusCode],
    pages: shown.map((item) =>
      item
        .replaceAll(slug, 'slug')
        .replaceAll(page.split('/').at(-1) ?? '', 'key')
        .replaceAll(contact, 'contact')
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id'),
    ),
  }
}

describe('A stranger who registers somebody else', () => {
  test.each([
    ['aigul@mail.kz', 'other@mail.kz', 9],
    ['+7 701 234 56 78', '+7 701 000 00 00', 9],
    ['aigul@mail.kz', 'other@mail.kz', 1],
  ])('sees the same whether or not %s is registered', async (contact, other, seats) => {
    const [registered, free] = [await meetingWith(contact, seats), await meetingWith(other, seats)]
    const state = seats === 1 ? 'full' : 'open'
    expect(await whatAStrangerSees(registered.slug, contact, state)).toEqual(
      await whatAStrangerSees(free.slug, contact, state),
    )
  })

  test('neither cancels nor renames the registration that there is', async () => {
    const { slug, page } = await meetingWith('kept@mail.kz')
    await whatAStrangerSees(slug, 'kept@mail.kz')
    expect(await site.text(page)).toContain(registrationMessages.standsSeat.ru)
    expect(await site.text(page)).not.toContain('Бөтен')
  })

  test('keeps no seat by it: the mailbox learns of it, and the second registration lapses', async () => {
    const { slug } = await meetingWith('owner@mail.kz')
    site.letters.length = 0
    const second = linkOf(await register(slug, { contact: 'owner@mail.kz', name: 'Бөтен' }))
    await site.work()
    const [letter, ...more] = lettersTo('owner@mail.kz')
    expect(more).toEqual([])
    expect(letter?.subject).toContain(confirmationMessages.subjectAgain.ru)
    expect(letter?.text).toContain(confirmationMessages.letterAgain.ru)
    expect(letter?.text).not.toContain('Бөтен')
    // Its link leads to the registration that there was.
    expect(await site.text(linkIn(letter?.text))).toContain(registrationMessages.standsSeat.ru)
    expect(await site.text(linkIn(letter?.text))).not.toContain('Бөтен')

    site.clock.set('2026-11-24T10:00:00+05:00')
    await db.transaction().execute((tx) => site.context().jobs.enqueue(tx, LAPSE_QUEUE, {}))
    await site.work()
    expect(await site.text(second)).toContain(confirmationMessages.standsLapsed.ru)
    expect(await site.text(`/ru/meetings/${slug}`)).toContain('8 мест из 9')
  })
})

test('a form that is sent again at once from the same network is the same registration', async () => {
  const slug = await createMeeting(db, organiser, withSeats(9))
  const send = (name: string) =>
    register(slug, { contact: 'double@mail.kz', name }, 'ru', { from: '192.0.2.5' })
  const replies = await Promise.all([send('Айгүл'), send('Айгүл'), send('Айгүл')])
  expect(new Set(replies.map(linkOf)).size).toBe(3)
  await site.work()
  expect(lettersTo('double@mail.kz')).toHaveLength(1)
  expect(await site.text(`/ru/meetings/${slug}`)).toContain('8 мест из 9')
  // Other words are those of somebody else.
  await send('Асан')
  expect(await site.text(`/ru/meetings/${slug}`)).toContain('7 мест из 9')
})

test('the owner of an address confirms one of two registrations', async () => {
  const slug = await createMeeting(db, organiser, withSeats(9))
  const links: string[] = []
  for (const name of ['Айгүл', 'Айгүл С.']) {
    await register(slug, { contact: 'twice@mail.kz', name })
    await site.work()
    links.push(linkIn(lettersTo('twice@mail.kz').at(-1)?.text))
  }
  const [first = '', second = ''] = links
  expect((await site.post(`${second}/confirm`, {})).statusCode).toBe(303)
  const refused = await site.post(`${first}/confirm`, {})
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain(registrationMessages['contact-registered'].ru)
})
