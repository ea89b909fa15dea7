import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { createMeeting, statusesOf, withSeats } from '#features/meetings/fixtures.ts'
import { meetingsSite, registering } from '#features/meetings/testing/meetings-site.ts'
import { registrationMessages } from '../messages.ts'
import { confirmationMessages } from './confirmation-messages.ts'
import { LAPSE_QUEUE, lapseJob } from './jobs.ts'

const { site, db, organiser } = await meetingsSite()
const { register, linkOf } = registering(site)
const hall = { from: '192.0.2.70' }
const linkIn = (text = '') => /\/(kk|ru|en)\/meetings\/registrations\/[\w-]+/.exec(text)?.[0] ?? ''
const lapse = async () => {
  const { db: _, ...ctx } = site.context()
  await db.transaction().execute((tx) => ctx.jobs.enqueue(tx, LAPSE_QUEUE, {}))
  await site.work()
}
/** Registers an address and reads its letter; returns both links. */
async function registerByEmail(slug: string, contact: string, language = 'ru', who = {}) {
  const page = linkOf(await register(slug, { contact }, language, who))
  await site.work()
  const letter = site.letters.findLast(({ to }) => to === contact)
  return { page, letter, mailed: linkIn(letter?.text) }
}

describe('the letter to an address that nobody has confirmed', () => {
  test.each(languages)('asks in %s to confirm, and says until when', async (language) => {
    const slug = await createMeeting(db, organiser)
    const { letter } = await registerByEmail(slug, 'aigul@mail.kz', language)
    expect(letter?.subject).toContain(confirmationMessages.subjectConfirm[language])
    expect(letter?.text).toContain(confirmationMessages.letterConfirmSeat[language])
    expect(letter?.text).toContain('09:00')
    expect(letter?.text).not.toContain('Айгүл')
  })

  test('is the usual one if the person is signed in', async () => {
    const slug = await createMeeting(db, organiser)
    await register(slug, {}, 'ru', await site.signIn())
    await site.work()
    expect(site.letters[0]?.text).toContain(registrationMessages.letterSeat.ru)
  })
})

describe('confirming', () => {
  test('takes the button behind the link of the letter: neither opening it nor the first link confirms', async () => {
    const slug = await createMeeting(db, organiser)
    const { page, mailed } = await registerByEmail(slug, 'aigul@mail.kz')
    const before = await site.text(page)
    expect(before).toContain(confirmationMessages.standsUnconfirmed.ru)
    expect(before).toContain(confirmationMessages.openEmail.ru)
    expect(before).not.toContain(`${page}/confirm`)
    expect((await site.post(`${page}/confirm`, {})).statusCode).toBe(422)
    expect(await site.text(mailed)).toContain(`action="${mailed}/confirm"`)
    expect(await site.text(page)).toContain(confirmationMessages.standsUnconfirmed.ru)
    for (const _ of [1, 2]) expect((await site.post(`${mailed}/confirm`, {})).statusCode).toBe(303)
    const after = await site.text(page)
    expect(after).toContain(registrationMessages.standsSeat.ru)
    expect(after).not.toContain(confirmationMessages.confirm.ru)
  })

  test('answers 404 to an unknown link', async () => {
    expect((await site.post('/ru/meetings/registrations/unknown/confirm', {})).statusCode).toBe(404)
  })

  test('gives a seat at once to a person who waited for that, and the end of the list when there is none', async () => {
    const slug = await createMeeting(db, organiser, withSeats(6))
    for (const n of [1, 2, 3, 4, 5]) await register(slug, { contact: `+7 700 000 000${n}` }, 'ru', hall)
    const sixth = await registerByEmail(slug, 'sixth@mail.kz', 'ru', hall)
    const seventh = await registerByEmail(slug, 'seventh@mail.kz', 'ru', hall)
    expect(sixth.letter?.text).toContain(confirmationMessages.letterConfirmPending.ru)
    expect(await statusesOf(db, slug)).toMatchObject({
      'sixth@mail.kz': 'pending',
      'seventh@mail.kz': 'pending',
    })
    site.letters.length = 0
    await site.post(`${seventh.mailed}/confirm`, {})
    expect(await site.text(seventh.page)).toContain(registrationMessages.standsSeat.ru)
    await site.post(`${sixth.mailed}/confirm`, {})
    expect(await site.text(sixth.page)).toContain(registrationMessages.standsWaiting.ru('1'))
    await site.work()
    expect(site.letters).toEqual([])
  })

  test('makes room for the next registration of the network', async () => {
    const slug = await createMeeting(db, organiser, withSeats(9))
    const first = await registerByEmail(slug, 'first@mail.kz', 'ru', hall)
    for (const n of [1, 2, 3, 4, 5]) await register(slug, { contact: `+7 700 000 000${n}` }, 'ru', hall)
    expect(await statusesOf(db, slug)).toMatchObject({ '+7 700 000 0005': 'pending' })
    await site.post(`${first.mailed}/confirm`, {})
    expect(await statusesOf(db, slug)).toMatchObject({ '+7 700 000 0005': 'seat' })
  })
})

describe('a registration that nobody confirms', () => {
  test('lapses 24 hours after its letter, and its seat goes to the first who waits', async () => {
    const slug = await createMeeting(db, organiser, withSeats(1))
    const invented = await registerByEmail(slug, 'invented@mail.kz')
    await register(slug, { contact: 'waits@mail.kz', waiting: 'yes' }, 'kk', await site.signIn())
    await site.work()
    site.letters.length = 0

    site.clock.set('2026-11-24T08:59:00+05:00')
    await lapse()
    expect(await statusesOf(db, slug)).toMatchObject({ 'invented@mail.kz': 'seat' })
    site.clock.set('2026-11-24T09:00:00+05:00')
    for (const _ of [1, 2]) await lapse()
    expect(await statusesOf(db, slug)).toMatchObject({
      'invented@mail.kz': 'cancelled',
      'waits@mail.kz': 'seat',
    })
    expect(site.letters.map(({ to }) => to)).toEqual(['waits@mail.kz'])
    const page = await site.text(invented.page)
    expect(page).toContain(confirmationMessages.standsLapsed.ru)
    expect(page).toContain(confirmationMessages.lapsedHelp.ru)
    expect((await site.post(`${invented.mailed}/confirm`, {})).statusCode).toBe(409)
    // The address is free again.
    expect((await register(slug, { contact: 'invented@mail.kz', waiting: 'yes' })).statusCode).toBe(303)
  })

  test('lapses whole or not at all: a run that is cut off writes nothing, and the next one does all of it', async () => {
    const slug = await createMeeting(db, organiser, withSeats(1))
    await registerByEmail(slug, 'invented@mail.kz')
    site.clock.set('2026-11-23T09:01:00+05:00')
    await register(slug, { contact: 'waits@mail.kz', waiting: 'yes' }, 'ru', await site.signIn())
    await site.work()
    site.clock.set('2026-11-24T10:00:00+05:00')
    const cutOff = { enqueue: () => Promise.reject(new Error('the process was killed')) }
    const run = db.transaction().execute((tx) =>
      lapseJob.run({
        ...site.context(),
        db: tx,
        jobs: cutOff,
        data: {},
        mail: undefined,
        origin: 'http://127.0.0.1:3000',
      }),
    )
    await expect(run).rejects.toThrow('killed')
    expect(await statusesOf(db, slug)).toEqual({ 'invented@mail.kz': 'seat', 'waits@mail.kz': 'waiting' })
    await lapse()
    expect(await statusesOf(db, slug)).toEqual({ 'invented@mail.kz': 'cancelled', 'waits@mail.kz': 'seat' })
  })

  test('is either confirmed or lapses when both happen at the same moment', async () => {
    const slug = await createMeeting(db, organiser, withSeats(3))
    const people = ['one@mail.kz', 'two@mail.kz', 'three@mail.kz']
    const links: string[] = []
    for (const contact of people) links.push((await registerByEmail(slug, contact)).mailed)
    site.clock.set('2026-11-24T10:00:00+05:00')
    const [, ...replies] = await Promise.all([
      lapse(),
      ...links.map((link) => site.post(`${link}/confirm`, {})),
    ])
    const expected = replies.map(({ statusCode }) => (statusCode === 303 ? 'seat' : 'cancelled'))
    expect(await statusesOf(db, slug)).toEqual(
      Object.fromEntries(people.map((contact, index) => [contact, expected[index]])),
    )
  })

  test('keeps its seat when it was confirmed, has only a phone, or when the meeting begins before', async () => {
    const slug = await createMeeting(db, organiser, withSeats(9, '2026-11-24'))
    const { mailed } = await registerByEmail(slug, 'confirmed@mail.kz')
    await site.post(`${mailed}/confirm`, {})
    await register(slug, { contact: '+7 700 000 0001' })
    site.clock.set('2026-11-23T11:00:00+05:00')
    const late = await registerByEmail(slug, 'late@mail.kz')
    expect(late.letter?.text).not.toContain('Срок:')
    site.clock.set('2026-11-24T12:00:00+05:00')
    await lapse()
    expect(await statusesOf(db, slug)).toEqual({
      'confirmed@mail.kz': 'seat',
      '+7 700 000 0001': 'seat',
      'late@mail.kz': 'seat',
    })
  })

  test('keeps its seat after the meeting has begun, and while no letter was sent', async () => {
    const begun = await createMeeting(db, organiser, withSeats(9, '2026-11-25'))
    const ahead = await createMeeting(db, organiser, withSeats(9, '2026-11-26'))
    for (const slug of [begun, ahead]) {
      await registerByEmail(slug, 'sent@mail.kz')
      await register(slug, { contact: 'not-sent@mail.kz' })
    }
    await sql`delete from pgboss.job`.execute(db)
    site.clock.set('2026-11-25T10:00:00+05:00')
    for (const _ of [1, 2]) await lapse()
    expect(Object.values(await statusesOf(db, begun))).toEqual(['seat', 'seat'])
    expect(await statusesOf(db, ahead)).toEqual({ 'sent@mail.kz': 'cancelled', 'not-sent@mail.kz': 'seat' })
  })
})
