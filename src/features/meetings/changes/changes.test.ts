import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import { registrationMessages } from '#features/registrations/messages.ts'
import type { Db } from '#platform/db/index.ts'
import { createAttendee, createMeeting, createOrganiser, withSeats } from '../fixtures.ts'
import { problemMessages } from '../preparation/problem-messages.ts'
import { moving } from '../testing/moving.ts'
import { changeMessages } from './messages.ts'

const NOW = '2026-11-23T09:00:00+05:00'
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
beforeEach(async () => {
  site.clock.set(NOW)
  await site.work()
  site.letters.length = 0
})

const pathOf = (slug: string) => `/ru/desk/meetings/${slug}`
const move = (slug: string, changes: Record<string, string>) => moving(site)(slug, changes, secretary)
const reason = { 'reason-kk': 'Жөндеу', 'reason-ru': 'Ремонт' }
const meetingAt = (slug: string) =>
  db.selectFrom('meeting').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()

describe('a move from the desk', () => {
  test('reads local time, shows the former time, and writes to each person once in their language', async () => {
    const slug = await createMeeting(db, organiser)
    for (const language of ['kk', 'en'])
      await site.post(`/${language}/meetings/${slug}/register`, { name: 'А', contact: `${language}@mail.kz` })
    await site.work()
    site.letters.length = 0
    expect(
      (await move(slug, { day: '2026-12-08', starts: '15:00', ends: '16:30', ...reason })).statusCode,
    ).toBe(303)
    expect((await meetingAt(slug)).starts_at).toEqual(new Date('2026-12-08T15:00:00+05:00'))
    await site.work()
    await site.work()
    expect(site.letters.map(({ to, subject }) => [to, subject.split(':')[0]]).sort()).toEqual([
      ['en@mail.kz', registrationMessages.subjectMoved.en],
      ['kk@mail.kz', registrationMessages.subjectMoved.kk],
    ])
    expect(await site.text(`/ru/meetings/${slug}`)).toContain('Ремонт')
  })

  test('a move from the desk to another place keeps the time and the state', async () => {
    const slug = await createMeeting(db, organiser)
    await move(slug, { 'venue-kk': 'Мектеп', 'venue-ru': 'Школа' })
    expect(await meetingAt(slug)).toMatchObject({ state: 'announced', sequence: 1, venue: { ru: 'Школа' } })
  })

  const wrong: [string, Record<string, string>, string, string][] = [
    ['into the past', { day: '2026-11-20' }, 'day', problemMessages['day-past'].ru],
    ['to an end before the start', { ends: '09:00' }, 'ends', problemMessages['ends-before-start'].ru],
    ['to no day', { day: 'ертең' }, 'day', problemMessages['day-wrong'].ru],
    ['to a place without its Kazakh name', { 'venue-kk': '' }, 'venue-kk', problemMessages['kk-empty'].ru],
    [
      'to a venue with a long name',
      { 'venue-en': 'x'.repeat(501) },
      'venue-en',
      changeMessages['venue-long'].ru,
    ],
    ['to a long address', { 'address-kk': 'x'.repeat(501) }, 'address-kk', changeMessages['address-long'].ru],
    [
      'with a long reason',
      { ...reason, 'reason-ru': 'ы'.repeat(5001) },
      'reason-ru',
      changeMessages['reason-long'].ru,
    ],
    ['with half a reason', { 'reason-kk': 'Жөндеу' }, 'reason-ru', problemMessages['ru-empty'].ru],
  ]
  test.each(wrong)(
    '%s is refused next to the field and keeps what was typed',
    async (_, changes, field, sentence) => {
      const slug = await createMeeting(db, organiser)
      const reply = await move(slug, { 'venue-ru': 'Новый зал', ...changes })
      expect(reply.statusCode).toBe(422)
      expect(reply.body).toContain(`href="#${field}"`)
      expect(reply.body).toContain(sentence)
      expect(reply.body).toContain('Новый зал')
      expect((await meetingAt(slug)).sequence).toBe(0)
    },
  )

  test('a move from the desk takes a reason as long as the limit in every language', async () => {
    const slug = await createMeeting(db, organiser)
    const long = 'ы'.repeat(5000)
    const texts = { 'reason-kk': long, 'reason-ru': long, 'reason-en': long }
    expect((await move(slug, { day: '2026-12-08', ...texts })).statusCode).toBe(303)
  })

  test('a move from the desk that changes nothing is refused', async () => {
    const reply = await move(await createMeeting(db, organiser), {})
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain(changeMessages['nothing-changed'].ru)
  })

  test('a move from the desk that somebody else made first is a conflict: it shows the other change, keeps what was typed, and can be sent again', async () => {
    const slug = await createMeeting(db, organiser)
    await move(slug, { day: '2026-12-08' })
    const late = await move(slug, { day: '2026-12-09' })
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain(changeMessages['changed-meanwhile'].ru)
    expect(late.body).toContain('8\u00a0декабря 2026')
    expect(late.body).toContain('value="2026-12-09"')
    expect(late.body).toContain('name="sequence" value="1"')
    expect((await move(slug, { day: '2026-12-09', sequence: '1' })).statusCode).toBe(303)
  })
})

test.each(['move', 'cancel', 'withdraw', 'conclude'])(
  'the form of %s takes as many queries for a meeting with agenda and people as for an empty one',
  async (kind) => {
    const [empty, full] = [
      await createMeeting(db, organiser),
      await createMeeting(db, organiser, withSeats(50), {
        agenda: Array.from({ length: 20 }, () => ({
          starts_at: '10:00',
          title: { kk: 'Есеп', ru: 'Отчёт' },
          person_id: null,
        })),
      }),
    ]
    for (let n = 0; n < 20; n += 1) await createAttendee(db, full, `Адам ${n}`)
    const counts = await Promise.all(
      [empty, full].map((slug) => site.countQueries(`${pathOf(slug)}/${kind}`, secretary)),
    )
    // The session, the permission, the meeting at the desk, and the meeting with its parts in six queries.
    expect(counts).toEqual([9, 9])
  },
)

describe('a cancellation', () => {
  test('needs a reason in both languages, is written to everybody, and cannot be repeated', async () => {
    const slug = await createMeeting(db, organiser)
    await site.post(`/ru/meetings/${slug}/register`, { name: 'А', contact: 'ru@mail.kz' })
    await site.work()
    site.letters.length = 0
    const cancel = (form: Record<string, string>) => site.post(`${pathOf(slug)}/cancel`, form, secretary)
    expect((await cancel({ 'reason-ru': 'Ремонт' })).statusCode).toBe(422)
    expect((await cancel(reason)).statusCode).toBe(303)
    expect((await cancel(reason)).body).toContain(changeMessages['cancelled-already'].ru)
    await site.work()
    expect(site.letters.map(({ subject }) => subject.split(':')[0])).toEqual([
      registrationMessages.subjectCancelled.ru,
    ])
  })

  test('is the only way once somebody has registered; until then an announcement can be withdrawn', async () => {
    const [alone, chosen] = [await createMeeting(db, organiser), await createMeeting(db, organiser)]
    await site.post(`/ru/meetings/${chosen}/register`, { name: 'А', contact: 'a@mail.kz' })
    const withdraw = (slug: string) => site.post(`${pathOf(slug)}/withdraw`, reason, secretary)
    expect((await withdraw(chosen)).body).toContain(changeMessages['has-registrations'].ru)
    expect((await withdraw(alone)).statusCode).toBe(303)
    const gone = await site.get(`/ru/meetings/${alone}`)
    expect([gone.statusCode, gone.body.includes(reason['reason-ru'])]).toEqual([410, true])
    expect((await site.get(`/ru/meetings/${alone}.ics`)).statusCode).toBe(404)
    expect((await site.get(pathOf(alone), secretary)).statusCode).toBe(404)
    expect((await site.get(`/ru/meetings/${chosen}`)).statusCode).toBe(200)
    expect(await site.text('/ru/meetings')).not.toContain(`/ru/meetings/${alone}"`)
    const { id } = await meetingAt(alone)
    const acts = await site.db.selectFrom('journal_act').select('type').where('act_id', '=', id).execute()
    expect(acts).toEqual([{ type: 'meetings.withdrawn' }])
  })
})

describe('the outcome', () => {
  const held = {
    'outcome-kk': 'Жоба қолданды.',
    'outcome-ru': 'Проект поддержан.',
    attended: '48',
    minutes: 'https://example.kz/minutes.pdf',
  }
  const conclude = (slug: string, changes: Record<string, string> = {}) =>
    site.post(`${pathOf(slug)}/conclude`, { ...held, ...changes }, secretary)

  test('is published with the attendance and the minutes; correcting the attendance is recorded in the journal', async () => {
    const slug = await createMeeting(db, organiser, { starts_at: new Date('2026-11-23T10:00:00+05:00') })
    expect((await conclude(slug)).body).toContain(changeMessages['not-begun'].ru)
    site.clock.set('2026-11-23T10:30:00+05:00')
    expect((await conclude(slug)).statusCode).toBe(303)
    const page = await site.text(`/ru/meetings/${slug}`)
    for (const text of ['Проект поддержан.', '48', 'https://example.kz/minutes.pdf', 'Протокол'])
      expect(page).toContain(text)
    await site.post(`${pathOf(slug)}/attendance`, { attended: '50' }, secretary)
    expect(await site.text(`/ru/meetings/${slug}`)).toContain('50')
    const { id } = await meetingAt(slug)
    const acts = await site.db
      .selectFrom('journal_act')
      .select('type')
      .where('act_id', '=', id)
      .orderBy('version')
      .execute()
    expect(acts.map(({ type }) => type)).toEqual(['meetings.held', 'meetings.corrected'])
    expect((await conclude(slug)).body).toContain(changeMessages['concluded-already'].ru)
  })

  test('is refused in one language only, with a number in words, and with a script as a link', async () => {
    const slug = await createMeeting(db, organiser, { starts_at: new Date('2026-11-23T10:00:00+05:00') })
    site.clock.set('2026-11-23T10:30:00+05:00')
    for (const [changes, field] of [
      [{ 'outcome-kk': '' }, 'outcome-kk'],
      [{ attended: 'көп' }, 'attended'],
      [{ minutes: 'javascript:alert(1)' }, 'minutes'],
    ] as [Record<string, string>, string][]) {
      const reply = await conclude(slug, changes)
      expect(reply.statusCode).toBe(422)
      expect(reply.body).toContain(`href="#${field}"`)
      expect(reply.body).toContain('Проект поддержан.')
    }
    expect((await meetingAt(slug)).state).toBe('announced')
  })

  test('is due at the desk for three working days, then overdue', async () => {
    const slug = await createMeeting(db, organiser, withSeats(2, '2026-11-24'))
    const deskAt = async (now: string) => {
      site.clock.set(now)
      const { headers } = await site.signIn([{ role: 'secretary', organisation: organiser }])
      return (await site.get('/ru/desk', headers)).body
    }
    const due = await deskAt('2026-11-25T09:00:00+05:00')
    expect(due).toContain(`/ru/desk/meetings/${slug}/conclude`)
    expect(due).toContain('27\u00a0ноября 2026')
    expect(await deskAt('2026-11-30T09:00:00+05:00')).toMatch(
      /class="late"[^<]*>[^<]*<time[^>]*>27\u00a0ноября 2026/,
    )
  })
})

test('the former address of the conclusion leads to its form', async () => {
  const slug = await createMeeting(db, organiser)
  const reply = await site.get(`${pathOf(slug)}/hold`, secretary)
  expect([reply.statusCode, reply.headers.location]).toEqual([301, `${pathOf(slug)}/conclude`])
})
