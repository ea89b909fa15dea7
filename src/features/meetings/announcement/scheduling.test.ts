import { describe, expect, test } from 'vitest'
import type { Id } from '#domain/base/id.ts'
import { announce, putDraft, statusesOf, withSeats } from '../fixtures.ts'
import { draftDesk } from '../testing/draft-desk.ts'
import { fieldsOf } from './draft-form-model.ts'
import { draftMessages as words } from './messages.ts'

const { site, db, organiser, secretary, official, pathOf, formOf, draftOf } = await draftDesk()

describe('a scheduled announcement', () => {
  const schedule = (id: string, day: string, time: string) =>
    site.post(`${pathOf(id)}/schedule`, { ...formOf({}), laterDay: day, laterTime: time }, secretary)
  const tick = async () => {
    await site.context().jobs.enqueue(site.db, 'meetings.announce-scheduled', {})
    await site.work()
  }

  test('is made once, and not before its time', async () => {
    const id = await putDraft(db, organiser)
    expect((await schedule(id, '2026-11-24', '08:00')).statusCode).toBe(303)
    site.clock.set('2026-11-24T07:59:00+05:00')
    await tick()
    expect((await draftOf(id)).announcedAt).toBeNull()
    site.clock.set('2026-11-24T08:00:00+05:00')
    await tick()
    await tick()
    const { announcedAt, meeting } = await draftOf(id)
    expect(announcedAt).toEqual(new Date('2026-11-24T08:00:00+05:00'))
    expect((await site.get(`/ru/meetings/${meeting?.slug}`)).statusCode).toBe(200)
  })

  test('is refused for a time that has passed, and for a draft that could not be announced then', async () => {
    const id = await putDraft(db, organiser)
    expect((await schedule(id, '2026-11-22', '08:00')).body).toContain(words['schedule-past'].ru)
    expect((await schedule(id, '2026-12-11', '08:00')).statusCode).toBe(422)
    expect((await draftOf(id)).announceAt).toBeNull()
  })

  test('that has become impossible is reported at the desk and not tried again', async () => {
    const id = await putDraft(db, organiser)
    await schedule(id, '2026-11-24', '08:00')
    const { content, version } = await draftOf(id)
    await site.post(
      pathOf(id),
      formOf({ ...content, title: { kk: '', ru: 'Без казахского', en: '' } }, version, 'later'),
      secretary,
    )
    site.clock.set('2026-11-24T08:01:00+05:00')
    await tick()
    expect(await draftOf(id)).toMatchObject({
      announceAt: null,
      announceFailed: 'draft-wrong',
      announcedAt: null,
    })
    const { headers } = await site.signIn([{ role: 'secretary', organisation: organiser }])
    expect((await site.get('/ru/desk', headers)).body).toContain(words.scheduleFailed.ru)
  })
})

test('the preview is the public page under a notice, and a 404 for other organisations', async () => {
  const id = await putDraft(db, organiser, { title: { kk: 'Атау', ru: 'Предварительно', en: '' }, day: '' })
  const { body, statusCode } = await site.get(`${pathOf(id)}/preview`, official)
  expect(statusCode).toBe(200)
  expect(body).toContain(words.previewNote.ru)
  expect(body).toContain('<h1>Предварительно</h1>')
  const stranger = (await site.signIn([{ role: 'secretary', territory: '750000000' }])).headers
  expect((await site.get(`${pathOf(id)}/preview`, stranger)).statusCode).toBe(404)
})

test('a discarded draft can be taken back', async () => {
  const id = await putDraft(db, organiser)
  await site.post(`${pathOf(id)}/discard`, {}, secretary)
  expect((await site.get(pathOf(id), secretary)).body).toContain(words['draft-discarded'].ru)
  await site.post(`${pathOf(id)}/take-back`, {}, secretary)
  expect((await site.get(pathOf(id), secretary)).body).toContain(words.save.ru)
})

test('corrections change the texts of a meeting but not its time, and more seats go to the waiting list', async () => {
  const slug = await announce(db, organiser, withSeats(1))
  for (const contact of ['one@mail.kz', 'two@mail.kz'])
    await site.post(`/ru/meetings/${slug}/register`, { name: 'Айгүл', contact, waiting: 'yes' })
  const begun = await site.post(`/ru/desk/meetings/${slug}/correct`, {}, secretary)
  const path = String(begun.headers.location)
  const draft = await draftOf(path.split('/').at(-1) as Id<'meeting-draft'>)
  const content = {
    ...draft.content,
    title: { kk: 'Түзетілген', ru: 'Исправлено', en: '' },
    capacity: '2',
    day: '2027-01-01',
  }
  const done = await site.post(
    `${path}/announce`,
    { ...fieldsOf(content), version: '1', sitting: 's' },
    secretary,
  )
  expect(done.headers.location).toBe(`/ru/desk/meetings/${slug}`)
  const page = await site.text(`/ru/meetings/${slug}`)
  expect(page).toContain('Исправлено')
  expect(page).toContain('4\u00a0декабря 2026')
  expect(await statusesOf(db, slug)).toEqual({ 'one@mail.kz': 'seat', 'two@mail.kz': 'seat' })
})

test('the copy of a meeting has everything but the day', async () => {
  const slug = await announce(db, organiser, withSeats(30))
  const reply = await site.post(`/ru/desk/meetings/${slug}/copy`, {}, official)
  const { content } = await draftOf(String(reply.headers.location).split('/').at(-1) as Id<'meeting-draft'>)
  expect(content).toMatchObject({
    day: '',
    starts: '10:00',
    ends: '12:00',
    capacity: '30',
    kind: 'council-sitting',
  })
})
