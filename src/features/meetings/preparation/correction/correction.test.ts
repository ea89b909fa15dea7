import { describe, expect, test } from 'vitest'
import { createMeeting, createMeetingDraft, statusesOf, withSeats } from '../../fixtures.ts'
import { openDraftDesk } from '../../testing/draft-desk.ts'
import { fieldsOf } from '../fields/model.ts'
import type { MeetingContent } from '../model.ts'
import { problemMessages } from '../problem-messages.ts'

const { site, db, organiser, secretary, draftOf, act, announce: submit } = await openDraftDesk()

const deskOf = (slug: string) => `/ru/desk/meetings/${slug}`
const meetingAt = (slug: string) =>
  db.selectFrom('meeting').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow()
const closingOf = async (slug: string) => (await meetingAt(slug)).registration_closes_at
const at = (time: string) => new Date(`${time}+05:00`)

const begin = async (slug: string, headers = secretary) =>
  String((await site.post(`${deskOf(slug)}/correct`, {}, headers)).headers.location)
const idOf = (path: string) => path.split('/').at(-1) ?? ''

/** Publishes the form as it was opened, except for what a test types. */
async function publish(path: string, typed: Partial<MeetingContent> = {}, headers = secretary) {
  const { content, version } = await draftOf(idOf(path))
  const form = { ...fieldsOf({ ...content, ...typed }), version: String(version), formId: 'corrected' }
  return submit(idOf(path), form, headers)
}
/** Registration has closed six hours before the start; a secretary signs in after that. */
async function afterClosing() {
  site.clock.set('2026-12-04T06:00:00+05:00')
  return (await site.signIn([{ role: 'secretary', organisation: organiser }])).headers
}
const title = { kk: 'Түзетілген атау', ru: 'Исправленное название', en: '' }

const place = { 'venue-kk': 'Мектеп', 'venue-ru': 'Школа', 'address-kk': 'Абай, 1', 'address-ru': 'Абая, 1' }
const move = (slug: string, to: Record<string, string>, sequence = 0) =>
  site.post(
    `${deskOf(slug)}/move`,
    { starts: '10:00', ends: '12:00', sequence: String(sequence), ...place, ...to },
    secretary,
  )

describe('corrections that were opened before a move', () => {
  test.each([
    ['later', '2026-12-20'],
    ['earlier', '2026-12-03'],
  ])('%s leave registration open as long before the new start as before the old one', async (_, day) => {
    const slug = await createMeeting(db, organiser, withSeats(5))
    const path = await begin(slug)
    expect((await move(slug, { day })).statusCode).toBe(303)
    expect((await publish(path, { title })).statusCode).toBe(303)
    expect(await meetingAt(slug)).toMatchObject({
      title: { ru: title.ru },
      venue: { ru: 'Школа' },
      starts_at: at(`${day}T10:00`),
      registration_closes_at: at(`${day}T04:00`),
    })
  })

  test('show the new day and place, in the form and in the preview', async () => {
    const slug = await createMeeting(db, organiser, withSeats(5))
    const path = await begin(slug)
    await move(slug, { day: '2026-12-20', starts: '15:00', ends: '17:00' })
    const { body } = await site.get(path, secretary)
    for (const shown of ['value="2026-12-20"', '15:00–17:00, Школа', 'value="09:00"'])
      expect(body).toContain(shown)
    expect(body).not.toContain('2026-12-04')
    const preview = (await site.get(`${path}/preview`, secretary)).body
    expect(preview).toContain('20\u00a0декабря 2026')
    expect(preview).not.toContain('4\u00a0декабря 2026')
  })

  test('keep a closing that was typed, and check it against the new start', async () => {
    const slug = await createMeeting(db, organiser, withSeats(5))
    const path = await begin(slug)
    await move(slug, { day: '2026-12-20' })
    expect((await publish(path, { closesDay: '2026-12-19', closesTime: '18:00' })).statusCode).toBe(303)
    expect(await closingOf(slug)).toEqual(at('2026-12-19T18:00'))

    const sooner = await createMeeting(db, organiser, withSeats(5))
    const draft = await begin(sooner)
    await move(sooner, { day: '2026-12-02' })
    const refused = await publish(draft, { closesDay: '2026-12-03', closesTime: '18:00' })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('href="#closesDay"')
    expect(refused.body).toContain(problemMessages['closing-after-start'].ru)
    expect(await closingOf(sooner)).toEqual(at('2026-12-02T04:00'))
  })

  test('are rebased on each of several moves, whatever was saved between them', async () => {
    const slug = await createMeeting(db, organiser, withSeats(5))
    const path = await begin(slug)
    await move(slug, { day: '2026-12-20' })
    const { content } = await draftOf(idOf(path))
    await site.post(path, { ...fieldsOf({ ...content, title }), version: '1', formId: 'between' }, secretary)
    await move(slug, { day: '2026-12-22' }, 1)
    await move(slug, { day: '2026-12-10', starts: '12:00', ends: '13:00' }, 2)
    expect((await publish(path)).statusCode).toBe(303)
    expect(await closingOf(slug)).toEqual(at('2026-12-10T06:00'))
  })

  test('corrections of a withdrawn meeting are refused with a reason, and leave the desk', async () => {
    const slug = await createMeeting(db, organiser, withSeats(5))
    const path = await begin(slug)
    await site.post(`${deskOf(slug)}/withdraw`, { 'reason-kk': 'Қате', 'reason-ru': 'Ошибка' }, secretary)
    const refused = await publish(path, { title })
    expect(refused.statusCode).toBe(409)
    const { body } = await site.get(path, secretary)
    expect(body).toContain('Этот текст больше не правят')
    expect(body).not.toContain(`href="${deskOf(slug)}"`)
    expect((await draftOf(idOf(path))).state).toBe('withdrawn')
    expect((await act(idOf(path), 'correct')).statusCode).toBe(409)
  })
})

describe('corrected seats', () => {
  const both = async (slug: string) => {
    for (const contact of ['one@mail.kz', 'two@mail.kz'])
      await site.post(`/ru/meetings/${slug}/register`, { name: 'Айгүл', contact, waiting: 'yes' })
  }

  test('go to the waiting list even after registration has closed', async () => {
    const slug = await createMeeting(db, organiser, withSeats(1))
    await both(slug)
    const headers = await afterClosing()
    const path = await begin(slug, headers)
    expect((await publish(path, { capacity: '50' }, headers)).statusCode).toBe(303)
    expect(await meetingAt(slug)).toMatchObject({
      capacity: 50,
      registration_closes_at: at('2026-12-04T04:00'),
    })
    expect(await statusesOf(db, slug)).toEqual({ 'one@mail.kz': 'seat', 'two@mail.kz': 'seat' })
  })

  test('are refused when they are no number, and nothing of the corrections is published', async () => {
    const slug = await createMeeting(db, organiser, withSeats(1))
    const headers = await afterClosing()
    const path = await begin(slug, headers)
    for (const capacity of ['0', 'көп', '']) {
      const refused = await publish(path, { capacity, title }, headers)
      expect(refused.statusCode).toBe(422)
      expect(refused.body).toContain('href="#capacity"')
    }
    expect(await meetingAt(slug)).toMatchObject({ capacity: 1, title: { ru: 'Обсуждение проекта бюджета' } })
  })
})

describe('the corrections of a meeting', () => {
  test('are one draft, however many open them at once', async () => {
    const slug = await createMeeting(db, organiser)
    const paths = await Promise.all(Array.from({ length: 6 }, () => begin(slug)))
    expect(new Set(paths).size).toBe(1)
    expect(await begin(await createMeeting(db, organiser))).not.toBe(paths[0])
  })

  test('the corrections of a meeting that were discarded are among the versions, and can be taken back', async () => {
    const slug = await createMeeting(db, organiser)
    const path = await begin(slug)
    const { content } = await draftOf(idOf(path))
    await site.post(path, { ...fieldsOf({ ...content, title }), version: '1', formId: 'one' }, secretary)
    await site.post(`${path}/versions/1/restore`, {}, secretary)
    expect((await act(idOf(path), 'correct')).statusCode).toBe(303)
    expect(await meetingAt(slug)).toMatchObject({ title: { ru: 'Обсуждение проекта бюджета' } })
    await site.post(`${path}/versions/2/restore`, {}, secretary)
    expect((await act(idOf(path), 'correct')).statusCode).toBe(303)
    expect(await meetingAt(slug)).toMatchObject({ title: { ru: title.ru } })
    expect(await begin(slug)).toBe(path)
  })
})

describe('A meeting that was announced without a draft', () => {
  test('gets one when it is corrected, which has what readers see and is no correction yet', async () => {
    const slug = await createMeeting(db, organiser, withSeats(5))
    const path = await begin(slug)
    const { id } = await meetingAt(slug)
    expect(idOf(path)).toBe(id)
    expect(await draftOf(id)).toMatchObject({ state: 'published', version: 1, public_version: 1, slug })
    expect((await act(id, 'correct')).statusCode).toBe(409)
  })

  test('is not corrected by the line ends of a browser', async () => {
    const about = { kk: 'Бір\n\nекі', ru: 'Раз\n\nдва', en: '' }
    const path = await begin(await createMeeting(db, organiser, { about: { kk: about.kk, ru: about.ru } }))
    const { content } = await draftOf(idOf(path))
    const sent = { kk: 'Бір\r\n\r\nекі', ru: 'Раз\r\n\r\nдва', en: '' }
    const form = { ...fieldsOf({ ...content, about: sent }), version: '1', formId: 'one' }
    await site.post(path, form, secretary)
    expect(await draftOf(idOf(path))).toMatchObject({ version: 1, content: { about } })
  })
})

test('a speaker who was added to the directory by the announcement is chosen from it in corrections', async () => {
  const names = { kk: 'Жаңа Адам', ru: 'Новый Человек', en: '' }
  const speaker = { person: '', post: { kk: '', ru: '', en: '' }, organisation: '', newPerson: names }
  const draft = await createMeetingDraft(db, organiser, { speakers: [speaker] })
  expect((await act(draft, 'publish')).statusCode).toBe(303)
  expect((await site.get(`/ru/desk/meetings/drafts/${draft}`, secretary)).body).toContain('Жаңа Адам · ')
  const { slug } = await draftOf(draft)
  expect((await publish(`/ru/desk/meetings/drafts/${draft}`, { title })).statusCode).toBe(303)
  const people = await db
    .selectFrom('meeting_speaker as s')
    .innerJoin('meeting as m', 'm.id', 's.meeting_id')
    .select('s.person_id')
    .where('m.slug', '=', String(slug))
    .execute()
  expect(people).toHaveLength(1)
})
