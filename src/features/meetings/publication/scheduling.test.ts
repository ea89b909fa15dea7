import { describe, expect, test } from 'vitest'
import { importDraft } from '#features/drafts/index.ts'
import { aDraft, createMeeting, createMeetingDraft, statusesOf, withSeats } from '../fixtures.ts'
import { drafts } from '../manifest/drafts.ts'
import { fieldsOf } from '../preparation/fields/model.ts'
import { preparationMessages } from '../preparation/messages.ts'
import { openDraftDesk } from '../testing/draft-desk.ts'
import { meetingIdOf } from './model.ts'

const {
  site,
  db,
  organiser,
  secretary,
  official,
  pathOf,
  formOf,
  draftOf,
  act,
  announce: publish,
} = await openDraftDesk()

describe('a scheduled announcement', () => {
  const schedule = (id: string, day: string, time: string) => act(id, 'schedule', { day, time })
  // The queue's own clock is real, and would publish at once; the regular look goes by the clock of the test.
  const tick = async () => {
    await site.context().jobs.enqueue(site.db, 'meetings.publish-scheduled', {})
    await site.work()
  }
  const draftSoon = (at: string) =>
    db.transaction().execute((tx) =>
      importDraft(
        drafts,
        { db: tx, now: site.context().now, jobs: { enqueue: async () => {} } },
        {
          organisation: organiser,
          content: aDraft(),
          createdAt: new Date('2026-11-20T10:00:00+05:00'),
          state: 'scheduled',
          publishAt: new Date(at),
        },
      ),
    )

  test('is made once, and not before its time', async () => {
    const { id } = await draftSoon('2026-11-24T08:00:00+05:00')
    site.clock.set('2026-11-24T07:59:00+05:00')
    await tick()
    expect((await draftOf(id)).state).toBe('scheduled')
    site.clock.set('2026-11-24T08:00:00+05:00')
    await tick()
    await tick()
    const { state, slug } = await draftOf(id)
    expect(state).toBe('published')
    const announced = await db
      .selectFrom('meeting')
      .select(['slug', 'published_at as at'])
      .where('id', '=', meetingIdOf({ id }))
      .execute()
    expect(announced).toEqual([{ slug, at: new Date('2026-11-24T08:00:00+05:00') }])
    expect((await site.get(`/ru/meetings/${slug}`)).statusCode).toBe(200)
  })

  test('is refused for a time that has passed, and for a draft that could not be announced then', async () => {
    const id = await createMeetingDraft(db, organiser)
    expect((await schedule(id, '2026-11-22', '08:00')).body).toContain('Это время уже прошло')
    const late = await schedule(id, '2026-12-11', '08:00')
    expect([late.statusCode, late.body.includes('id="day-error"')]).toEqual([422, true])
    expect((await draftOf(id)).state).toBe('draft')
    expect((await schedule(id, '2026-11-24', '08:00')).statusCode).toBe(303)
    expect(await draftOf(id)).toMatchObject({
      state: 'scheduled',
      publish_at: new Date('2026-11-24T08:00:00+05:00'),
    })
  })

  test('is the version that was scheduled, whatever is written later', async () => {
    const { id } = await draftSoon('2026-11-24T08:00:00+05:00')
    await site.post(pathOf(id), formOf({ title: { kk: '', ru: 'Без казахского', en: '' } }), secretary)
    site.clock.set('2026-11-24T08:00:00+05:00')
    await tick()
    const { slug, public_version } = await draftOf(id)
    expect(public_version).toBe(1)
    expect(await site.text(`/ru/meetings/${slug}`)).toContain('Проект бюджета')
  })

  test('a scheduled announcement that has become impossible is reported at the desk and not tried again', async () => {
    const { id } = await draftSoon('2026-11-24T08:00:00+05:00')
    // The site stood still until after the meeting.
    site.clock.set('2026-12-11T08:00:00+05:00')
    await tick()
    expect(await draftOf(id)).toMatchObject({
      state: 'draft',
      publish_at: null,
      publish_failed: 'incomplete',
    })
    const { headers } = await site.signIn([{ role: 'secretary', organisation: organiser }])
    const warning = 'Не удалось опубликовать в назначенное время'
    expect((await site.get('/ru/desk', headers)).body).toContain(warning)
    await tick()
    expect((await draftOf(id)).state).toBe('draft')
  })
})

test('the preview is the public page under a notice, and a 404 for other organisations', async () => {
  const id = await createMeetingDraft(db, organiser, {
    title: { kk: 'Атау', ru: 'Предварительно', en: '' },
    day: '',
  })
  const { body, statusCode } = await site.get(`${pathOf(id)}/preview`, official)
  expect(statusCode).toBe(200)
  expect(body).toContain('Это предпросмотр')
  expect(body).toContain(preparationMessages.previewNoDay.ru)
  expect(body).toContain('<h1>Предварительно</h1>')
  const stranger = (await site.signIn([{ role: 'secretary', territory: '750000000' }])).headers
  expect((await site.get(`${pathOf(id)}/preview`, stranger)).statusCode).toBe(404)
})

test('a discarded draft can be taken back', async () => {
  const id = await createMeetingDraft(db, organiser)
  await act(id, 'archive')
  expect((await site.get(pathOf(id), secretary)).body).toContain('Этот текст больше не правят')
  await act(id, 'unarchive')
  expect((await site.get(pathOf(id), secretary)).body).toContain(preparationMessages.save.ru)
})

test('corrections change the texts of a meeting but not its time, and more seats go to the waiting list', async () => {
  const slug = await createMeeting(db, organiser, withSeats(1))
  for (const contact of ['one@mail.kz', 'two@mail.kz'])
    await site.post(`/ru/meetings/${slug}/register`, { name: 'Айгүл', contact, waiting: 'yes' })
  const begun = await site.post(`/ru/desk/meetings/${slug}/correct`, {}, secretary)
  const id = String(begun.headers.location).split('/').at(-1) ?? ''
  const draft = await draftOf(id)
  const content = {
    ...draft.content,
    title: { kk: 'Түзетілген', ru: 'Исправлено', en: '' },
    capacity: '2',
    day: '2027-01-01',
  }
  expect((await publish(id, { ...fieldsOf(content), version: '1', formId: 's' })).statusCode).toBe(303)
  const page = await site.text(`/ru/meetings/${slug}`)
  expect(page).toContain('Исправлено')
  expect(page).toContain('4\u00a0декабря 2026')
  expect(await statusesOf(db, slug)).toEqual({ 'one@mail.kz': 'seat', 'two@mail.kz': 'seat' })
})

test('the copy of a meeting has everything but the day', async () => {
  const slug = await createMeeting(db, organiser, withSeats(30))
  const reply = await site.post(`/ru/desk/meetings/${slug}/copy`, {}, official)
  const { content } = await draftOf(String(reply.headers.location).split('/').at(-1) ?? '')
  expect(content).toMatchObject({
    day: '',
    starts: '10:00',
    ends: '12:00',
    capacity: '30',
    kind: 'council-sitting',
  })
})
