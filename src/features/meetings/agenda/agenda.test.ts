import { afterAll, describe, expect, test } from 'vitest'
import { openStream } from '#platform/live/testing/event-stream.ts'
import { createMeeting, noParts, withSeats } from '../fixtures.ts'
import { meetingsSite } from '../testing/meetings-site.ts'
import { moving } from '../testing/moving.ts'
import { replaceMeetingParts } from '../write-store.ts'
import { agendaMessages } from './messages.ts'

const DURING = '2026-12-04T10:05:00+05:00'
const { site, db, organiser } = await meetingsSite()
const address = await site.listen()

const titles = ['Ашылуы', 'Бюджет', 'Сұрақтар']
const agenda = titles.map((title) => ({
  starts_at: null,
  title: { kk: title, ru: `${title} (ru)` },
  person_id: null,
}))
const secretary = async (moment = DURING) => {
  site.clock.set(moment)
  return (await site.signIn([{ role: 'secretary', organisation: organiser }])).headers
}
const running = async (parts = agenda) => createMeeting(db, organiser, withSeats(5), { agenda: parts })
const deskOf = (slug: string) => `/ru/desk/meetings/${slug}/agenda`
const pageOf = (slug: string) => `/ru/meetings/${slug}`

async function timesOf(slug: string) {
  const rows = await db
    .selectFrom('agenda_item as a')
    .innerJoin('meeting as m', 'm.id', 'a.meeting_id')
    .select(['a.title', 'a.started_at', 'a.finished_at'])
    .where('m.slug', '=', slug)
    .orderBy('a.position')
    .execute()
  return rows.map(({ started_at, finished_at }) =>
    started_at === null ? 'untouched' : finished_at === null ? 'running' : 'finished',
  )
}

const streams: { close(): void }[] = []
afterAll(() => {
  for (const stream of streams) stream.close()
})
/** Follows a meeting as its page does. */
async function follow(slug: string, headers: Record<string, string> = {}) {
  const page = await site.text(pageOf(slug))
  const since = /data-since="([^"]*)"/.exec(page)?.[1] ?? ''
  const stream = await openStream(`${address}${pageOf(slug)}/live?since=${since}`, {
    accept: 'text/event-stream',
    ...headers,
  })
  streams.push(stream)
  return stream
}

describe('a secretary who runs the agenda', () => {
  test('goes from item to item; the page shows it after a reload, and whoever follows it at once', async () => {
    const headers = await secretary()
    const slug = await running()
    const stream = await follow(slug)
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect((await site.post(deskOf(slug), { act: 'next', running: '' }, headers)).statusCode).toBe(303)
    expect(JSON.parse((await stream.next()).data)).toEqual({
      0: ['running', '10:05'],
      1: ['next', ''],
      2: ['', ''],
    })
    site.clock.set('2026-12-04T10:20:00+05:00')
    await site.post(deskOf(slug), { act: 'next', running: '0' }, headers)
    expect(JSON.parse((await stream.next()).data)).toMatchObject({
      0: ['finished', '10:05–10:20'],
      1: ['running', '10:20'],
    })
    const page = await site.text(pageOf(slug))
    expect(page).toContain(`${agendaMessages.now.ru} Бюджет (ru)`)
    expect(page).toContain(`${agendaMessages.finished.ru} · 10:05–10:20`)
    expect(page).toContain(`<a href="${pageOf(slug)}">${agendaMessages.refresh.ru}</a>`)
    expect(await timesOf(slug)).toEqual(['finished', 'running', 'untouched'])
  })

  test('a secretary who presses after a colleague changes nothing, and sees the present state', async () => {
    const headers = await secretary()
    const slug = await running()
    await site.post(deskOf(slug), { act: 'next', running: '' }, headers)
    const late = await site.post(deskOf(slug), { act: 'next', running: '' }, headers)
    expect([late.statusCode, await timesOf(slug)]).toEqual([409, ['running', 'untouched', 'untouched']])
    expect(late.body).toContain(agendaMessages['changed-meanwhile'].ru)
    expect(late.body).toContain('name="running" value="0"')
  })

  test('takes a mark back; what makes no sense is refused', async () => {
    const headers = await secretary()
    const slug = await running()
    await site.post(deskOf(slug), { act: 'start-2', running: '' }, headers)
    for (const [act, code] of [
      ['clear-0', 422],
      ['start-2', 409],
      ['start-9', 404],
      ['jump', 400],
      ['clear-2', 303],
    ] as const)
      expect((await site.post(deskOf(slug), { act, running: '2' }, headers)).statusCode).toBe(code)
    expect(await timesOf(slug)).toEqual(['untouched', 'untouched', 'untouched'])
  })

  test('can do so only near the meeting, and is told why not', async () => {
    const headers = await secretary('2026-12-03T10:00:00+05:00')
    const slug = await running()
    const early = await site.post(deskOf(slug), { act: 'next', running: '' }, headers)
    expect(await timesOf(slug)).toEqual(['untouched', 'untouched', 'untouched'])
    for (const [page, status] of [
      [early, 422],
      [await site.get(deskOf(slug), headers), 200],
    ] as const) {
      expect(page.statusCode).toBe(status)
      expect(page.body).toContain(agendaMessages['not-open'].ru)
      expect(page.body).not.toContain('value="next"')
    }
    expect(await site.text(pageOf(slug))).not.toContain('kenes-live')
    expect((await site.get(`${pageOf(slug)}/live`)).statusCode).toBe(404)
  })

  test.each([
    ['is over', '2026-12-04T20:00:00+05:00', 'announced', 'over-already'],
    ['is cancelled', DURING, 'cancelled', 'cancelled-already'],
  ] as const)('cannot mark once the meeting %s, and is told so', async (_, moment, state, problem) => {
    const headers = await secretary(moment)
    const slug = await running()
    await db.updateTable('meeting').set({ state }).where('slug', '=', slug).execute()
    const late = await site.post(deskOf(slug), { act: 'next', running: '' }, headers)
    expect([late.statusCode, late.body.includes(agendaMessages[problem].ru)]).toEqual([409, true])
    expect(await timesOf(slug)).toEqual(['untouched', 'untouched', 'untouched'])
  })

  test('leaves a record of every mark', async () => {
    const headers = await secretary()
    const slug = await running()
    await site.post(deskOf(slug), { act: 'start-1', running: '' }, headers)
    const record = await db
      .selectFrom('audit_entry')
      .select('after')
      .where('what', '=', 'meetings.agenda-marked')
      .where('thing', 'in', (eb) => eb.selectFrom('meeting').select('id').where('slug', '=', slug))
      .executeTakeFirst()
    expect(record?.after).toEqual({ act: 'start', position: 1 })
  })
})

describe('marks of an agenda', () => {
  test('stay with their items when the agenda is corrected', async () => {
    const headers = await secretary()
    const slug = await running()
    await site.post(deskOf(slug), { act: 'next', running: '' }, headers)
    const { id } = await db
      .selectFrom('meeting')
      .select('id')
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow()
    const more = { starts_at: null, title: { kk: 'Тіркеу', ru: 'Регистрация' }, person_id: null }
    await replaceMeetingParts(db, id, { ...noParts, agenda: [more, ...agenda] })
    expect(await timesOf(slug)).toEqual(['untouched', 'running', 'untouched', 'untouched'])
  })

  test('are taken back when the meeting moves to another time', async () => {
    const headers = await secretary()
    const slug = await running()
    await site.post(deskOf(slug), { act: 'next', running: '' }, headers)
    await moving(site)(slug, { day: '2026-12-20' }, headers)
    expect(await timesOf(slug)).toEqual(['untouched', 'untouched', 'untouched'])
  })

  test('marks of an agenda that are rolled back are told to nobody', async () => {
    const headers = await secretary()
    const slug = await running()
    const stream = await follow(slug)
    await site.post(deskOf(slug), { act: 'clear-0', running: '' }, headers)
    await site.post(deskOf(slug), { act: 'next', running: '' }, headers)
    expect(JSON.parse((await stream.next()).data)).toMatchObject({ 0: ['running', '10:05'] })
  })
})

describe('the address of the events', () => {
  test('leads whoever is no EventSource to the page', async () => {
    await secretary()
    const slug = await running()
    const reply = await site.get(`${pageOf(slug)}/live`, { accept: 'text/html' })
    expect([reply.statusCode, reply.headers.location]).toEqual([303, pageOf(slug)])
  })

  test('sends what was missed since the last id, and a reset after an unknown one', async () => {
    const headers = await secretary()
    const slug = await running()
    const before = await follow(slug)
    await site.post(deskOf(slug), { act: 'next', running: '' }, headers)
    const { id } = await before.next()
    await site.post(deskOf(slug), { act: 'next', running: '0' }, headers)
    await before.next()
    expect((await (await follow(slug, { 'last-event-id': id })).next()).data).toContain('"finished"')
    expect((await (await follow(slug, { 'last-event-id': 'e1' })).next()).event).toBe('reset')
  })

  test('exists only for meetings that exist', async () =>
    expect((await site.get('/ru/meetings/nothing/live')).statusCode).toBe(404))
})
