import { describe, expect, test } from 'vitest'
import { contextOf } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { cancelMeeting } from '#features/meetings/changes/actions.ts'
import { createMeeting, statusesOf, withSeats } from '#features/meetings/fixtures.ts'
import { meetingsSite, registering } from '#features/meetings/testing/meetings-site.ts'
import { participantNames, participationProblemMessages } from '#features/residents/index.ts'
import { VISITOR_POSTS_PER_HOUR } from '#platform/http/index.ts'
import { registrationMessages } from '../messages.ts'

const { site, db, organiser } = await meetingsSite()
const { register, linkOf } = registering(site)
const secretary = await contextOf(site, organiser)

describe('a registration', () => {
  test('leads to a page that confirms it, with the calendar and the way to cancel', async () => {
    const slug = await createMeeting(db, organiser)
    const reply = await register(slug, { contact: '+7 701 234 56 78' })
    expect(reply.statusCode).toBe(303)
    const page = await site.get(linkOf(reply))
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain(registrationMessages.standsSeat.ru)
    expect(page.body).toContain('Айгүл Серік')
    expect(page.body).toContain(`/ru/meetings/${slug}.ics`)
    expect(page.body).toContain(`action="${linkOf(reply)}/cancel"`)
  })

  test('has a page that no search engine indexes and no cache keeps', async () => {
    const page = await site.get(linkOf(await register(await createMeeting(db, organiser), {})))
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(page.body).toContain('<meta name="robots" content="noindex"')
    expect(page.body).not.toContain('rel="canonical"')
  })

  test('stores only the hash of its link', async () => {
    const key =
      linkOf(await register(await createMeeting(db, organiser), {}))
        .split('/')
        .at(-1) ?? ''
    expect(key).toMatch(/^[\w-]{43}$/)
    const rows = await site.db.selectFrom('registration_key').selectAll().execute()
    const jobs = await site.db
      .selectFrom('pgboss.job' as never)
      .selectAll()
      .execute()
    expect(JSON.stringify([rows, jobs])).not.toContain(key)
  })

  test('changes the number of seats on the page at once, despite the cache', async () => {
    const slug = await createMeeting(db, organiser)
    expect(await site.text(`/ru/meetings/${slug}`)).toContain('Осталось 2 места из 2')
    await register(slug, {})
    expect(await site.text(`/ru/meetings/${slug}`)).toContain('Осталось 1 место из 2')
  })

  test('has a page that takes as many queries for the last on a long waiting list as for the first', async () => {
    const slug = await createMeeting(db, organiser, withSeats(1))
    const links: string[] = []
    for (let n = 0; n < 20; n += 1)
      links.push(linkOf(await register(slug, { contact: `p${n}@mail.kz`, waiting: 'yes' })))
    const counts = await Promise.all([links[0], links[19]].map((link) => site.countQueries(String(link))))
    // The registration, and the meeting.
    expect(counts).toEqual([2, 2])
  })

  test('a registration by phone needs no e-mail address', async () => {
    const slug = await createMeeting(db, organiser)
    expect((await register(slug, { contact: '8 (701) 234-56-78' })).statusCode).toBe(303)
    await site.work()
    expect(site.letters).toEqual([])
  })
})

describe('a form that is refused comes back with 422, the message next to the field, and what was typed:', () => {
  const long = 'Ә'.repeat(10_000)
  test.each([
    ['an empty name', { name: '  ' }, 'name', 'name-empty'],
    ['a name of 10,000 characters', { name: long }, 'name', 'name-long'],
    ['no contact', { contact: '' }, 'contact', 'contact-empty'],
    ['a broken address', { contact: 'aigul.mail.kz' }, 'contact', 'contact-wrong'],
  ] as const)('%s', async (_, form, field, code) => {
    const slug = await createMeeting(db, organiser)
    for (const language of languages) {
      const reply = await register(slug, form, language)
      expect(reply.statusCode).toBe(422)
      const message = registrationMessages[code][language]
      expect(reply.body).toContain(`<a href="#${field}">${message}</a>`)
      expect(reply.body).toMatch(new RegExp(`id="${field}-error"[^]{0,80}${message.slice(0, 20)}`))
      for (const typed of Object.values({ name: 'Айгүл Серік', contact: 'aigul@mail.kz', ...form }))
        if (typed.trim()) expect(reply.body).toContain(`value="${typed}"`)
    }
    expect(await statusesOf(db, slug)).toEqual({})
  })

  test('the form then comes first on the page, and the title says that something is wrong', async () => {
    const { body } = await register(await createMeeting(db, organiser), { name: '' })
    expect(body.indexOf('<kenes-errors')).toBeLessThan(body.indexOf('class="cols'))
    expect(body).toMatch(/<title>Ошибка: /)
    expect(body.match(/<form class="form"/g)).toHaveLength(1)
  })

  test('two empty fields are reported together', async () => {
    const { body } = await register(await createMeeting(db, organiser), { name: '', contact: '' })
    expect(body).toContain(registrationMessages['name-empty'].ru)
    expect(body).toContain(registrationMessages['contact-empty'].ru)
  })

  test('markup in a name is shown as text', async () => {
    const { body } = await register(await createMeeting(db, organiser), {
      name: '<script>alert(1)</script>',
      contact: '',
    })
    expect(body).not.toContain('<script>alert')
    expect(body).toContain('&lt;script>alert(1)')
  })

  test('a meeting that does not exist is a 404', async () => {
    expect((await register('nothing-here', {})).statusCode).toBe(404)
  })
})

describe('a person who was checked in at the door', () => {
  const mark = (slug: string, arrived_at: Date | null) =>
    db
      .updateTable('registration')
      .set({ arrived_at })
      .where('meeting_id', 'in', db.selectFrom('meeting').select('id').where('slug', '=', slug))
      .execute()
  /** Registers a person who is checked in on the morning of the meeting. */
  async function arrive(slug: string) {
    const link = linkOf(await register(slug, {}))
    site.clock.set('2026-12-04T09:50:00+05:00')
    await mark(slug, new Date('2026-12-04T09:50:00+05:00'))
    return link
  }

  test.each(languages)('cannot cancel: the page in %s says that they were checked in', async (language) => {
    const slug = await createMeeting(db, organiser)
    const link = (await arrive(slug)).replace('/ru/', `/${language}/`)
    const page = await site.text(link)
    expect(page).toContain(registrationMessages.standsSeat[language])
    expect(page).toContain(registrationMessages.arrived[language])
    expect(page).not.toContain(`${link}/cancel`)
    const reply = await site.post(`${link}/cancel`, {})
    expect(reply.statusCode).toBe(409)
    expect(reply.body).toContain(registrationMessages.arrived[language])
    expect(reply.body).toContain(registrationMessages.arrivedHelp[language])
    expect(await statusesOf(db, slug)).toEqual({ 'aigul@mail.kz': 'seat' })
  })

  test('a person who was checked in at the door by mistake can cancel once that is undone', async () => {
    const slug = await createMeeting(db, organiser)
    const link = await arrive(slug)
    await mark(slug, null)
    const page = await site.text(link)
    expect(page).not.toContain(registrationMessages.arrived.ru)
    expect(page).toContain(`${link}/cancel`)
    expect((await site.post(`${link}/cancel`, {})).statusCode).toBe(303)
    expect(await statusesOf(db, slug)).toEqual({ 'aigul@mail.kz': 'cancelled' })
  })
})

describe('registration too late', () => {
  test.each([
    ['closed', '2026-12-04T04:00:00+05:00', 'closed-already'],
    ['over', '2026-12-04T12:00:00+05:00', 'over-already'],
  ] as const)('is refused when it is %s, and accepted a moment before it closes', async (_, now, code) => {
    const slug = await createMeeting(db, organiser)
    site.clock.set('2026-12-04T03:59:59+05:00')
    expect((await register(slug, {})).statusCode).toBe(303)
    site.clock.set(now)
    const reply = await register(slug, { contact: 'other@mail.kz' })
    expect(reply.statusCode).toBe(409)
    expect(reply.body).toContain(registrationMessages[code].ru)
    expect(reply.body).toContain('other@mail.kz')
    expect(await site.text(`/ru/meetings/${slug}`)).not.toContain(`action="/ru/meetings/${slug}/register"`)
  })

  test('is refused for a cancelled meeting', async () => {
    const slug = await createMeeting(db, organiser)
    await cancelMeeting(secretary(), { slug, reason: { kk: 'Себеп', ru: 'Причина' } })
    const reply = await register(slug, {})
    expect(reply.statusCode).toBe(409)
    expect(reply.body).toContain(registrationMessages['cancelled-already'].ru)
  })
})

describe('a meeting for residents of its place', () => {
  const form = { name: 'Айгүл Серік', contact: 'aigul@mail.kz' }
  const forResidents = (more = {}) =>
    createMeeting(db, organiser, { ...withSeats(2), participants: 'resident', ...more })
  const send = (slug: string, who = {}) => site.post(`/ru/meetings/${slug}/register`, form, who)

  test('says so in three languages, and takes registrations of verified residents only', async () => {
    const slug = await forResidents()
    for (const language of languages) {
      const page = await site.text(`/${language}/meetings/${slug}`)
      expect(page).toContain(participantNames.resident[language])
      expect(page).toContain(`href="/${language}/account/residence"`)
    }
    const elsewhere = await site.signIn([], '750000000')
    for (const [who, refusal] of [
      [{}, 'contact-needed'],
      [(await site.signIn()).headers, 'residence-needed'],
      [elsewhere.headers, 'resident-elsewhere'],
    ] as const) {
      const refused = await send(slug, who)
      expect([refusal, refused.statusCode]).toEqual([refusal, 422])
      expect(refused.body).toContain(participationProblemMessages[refusal].ru)
      expect(refused.body).toContain('value="aigul@mail.kz"')
    }
    expect(await statusesOf(db, slug)).toEqual({})
    const resident = await site.signIn([], '391010000')
    expect((await send(slug, resident.headers)).statusCode).toBe(303)
  })

  test('a meeting for residents of its place that is a gathering of a local community is for those of age by law, a hearing is not', async () => {
    const minor = await site.signIn([], '391010000')
    await db
      .updateTable('resident')
      .set({ of_age_on: '2026-12-05' })
      .where('account_id', '=', minor.account)
      .execute()
    const refused = await send(await forResidents({ kind: 'gathering' }), minor.headers)
    expect([refused.statusCode, refused.body.includes(participationProblemMessages['under-age'].ru)]).toEqual(
      [422, true],
    )
    const hearing = await forResidents({ kind: 'public-hearing' })
    expect((await send(hearing, minor.headers)).statusCode).toBe(303)
  })
})

test('a meeting for everyone asks nobody who they are', async () => {
  const slug = await createMeeting(db, organiser)
  expect(await site.text(`/ru/meetings/${slug}`)).not.toContain('/ru/account/residence')
  expect((await register(slug, {})).statusCode).toBe(303)
})

test('no page of any language, list, calendar or feed shows a name or a contact', async () => {
  const slug = await createMeeting(db, organiser, withSeats(2))
  const secret = 'neverseen'
  const link = linkOf(await register(slug, { name: `Айгүл ${secret}`, contact: `${secret}@mail.kz` }))
  const pages = [
    '/meetings',
    '/meetings?when=past',
    '/meetings/calendar?month=2026-12',
    '/meetings/calendar.ics',
    `/meetings/${slug}`,
    `/meetings/${slug}.ics`,
    '/territories/391010000',
    '/organisations/council-kostanay',
  ]
  for (const language of languages)
    for (const page of pages) {
      const reply = await site.get(`/${language}${page}`)
      expect(reply.statusCode).toBe(200)
      expect(reply.body).not.toContain(secret)
    }
  // The page behind the secret link shows the name, but no contact either.
  const { body } = await site.get(link)
  expect(body).toContain(`Айгүл ${secret}`)
  expect(body).not.toContain(`${secret}@mail.kz`)
})

test('a network that registers without end gets a 429, and so does an account; refused forms do not count', async () => {
  const slug = await createMeeting(db, organiser, withSeats(200))
  let sent = 0
  const send = async (who: {
    readonly headers?: Readonly<Record<string, string>>
    readonly from?: string
  }) => {
    sent += 1
    return (await register(slug, { contact: `r${sent}@example.org` }, 'en', { from: '192.0.2.77', ...who }))
      .statusCode
  }
  const until429 = async (who = {}) => {
    for (let n = 0; n < VISITOR_POSTS_PER_HOUR; n += 1) expect(await send(who)).toBe(303)
    expect(await send(who)).toBe(429)
  }
  expect((await register(slug, { name: '' }, 'en', { from: '192.0.2.77' })).statusCode).toBe(422)
  await until429()
  // Whoever is signed in does not pay for the others in their network, but for what they send themselves.
  const [one, two] = [(await site.signIn()).headers, (await site.signIn()).headers]
  await until429({ headers: one })
  expect(await send({ headers: one, from: '192.0.2.78' })).toBe(429)
  expect(await send({ headers: two })).toBe(303)
}, 90_000)
