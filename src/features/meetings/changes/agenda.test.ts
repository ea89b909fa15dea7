import { describe, expect, test } from 'vitest'
import { createAttendee, createMeeting, withSeats } from '../fixtures.ts'
import { fieldsOf } from '../preparation/fields/model.ts'
import { openDraftDesk } from '../testing/draft-desk.ts'
import { moving } from '../testing/moving.ts'
import { changeMessages } from './messages.ts'

const { site, db, organiser, secretary, draftOf, announce: publish } = await openDraftDesk()
const idOf = (path: string) => path.split('/').at(-1) ?? ''

const deskOf = (slug: string) => `/ru/desk/meetings/${slug}`
const move = (slug: string, to: Record<string, string>, headers = secretary) =>
  moving(site)(slug, to, headers)

const item = (starts_at: string | null, name: string) => ({
  starts_at,
  title: { kk: name, ru: name },
  person_id: null,
})
const agenda = [item('10:00', 'Ашылуы'), item('10:30', 'Есеп'), item(null, 'Сұрақтар'), item('11:45', 'Соңы')]
const withAgenda = () => createMeeting(db, organiser, withSeats(5), { agenda })
const hoursOf = async (slug: string) => {
  const rows = await db
    .selectFrom('agenda_item as a')
    .innerJoin('meeting as m', 'm.id', 'a.meeting_id')
    .select('a.starts_at')
    .where('m.slug', '=', slug)
    .orderBy('a.position')
    .execute()
  return rows.map(({ starts_at }) => starts_at?.slice(0, 5) ?? null)
}

describe('the times of an agenda', () => {
  test('move with the start, also on the public page', async () => {
    const slug = await withAgenda()
    await move(slug, { day: '2026-12-08', starts: '15:00', ends: '17:00' })
    expect(await hoursOf(slug)).toEqual(['15:00', '15:30', null, '16:45'])
    const page = await site.text(`/ru/meetings/${slug}`)
    expect(page).toContain('datetime="2026-12-08T15:30+05:00"')
    expect(page).not.toContain('2026-12-08T10:30+05:00')
  })

  test('the times of an agenda that would fall on another day are removed, the others stay', async () => {
    const slug = await withAgenda()
    await move(slug, { starts: '22:30', ends: '23:30' })
    expect(await hoursOf(slug)).toEqual(['22:30', '23:00', null, null])
    const early = await createMeeting(db, organiser, withSeats(5), {
      agenda: [item('09:00', 'Тіркеу'), ...agenda],
    })
    await move(early, { starts: '00:30', ends: '03:00' })
    expect(await hoursOf(early)).toEqual([null, '00:30', '01:00', null, '02:15'])
  })

  test.each([
    ['another day', { day: '2026-12-08' }],
    ['another end', { ends: '13:00' }],
    ['another place', { 'venue-kk': 'Мектеп', 'venue-ru': 'Школа' }],
  ])('stay the same after a move to %s at the same start', async (_, to) => {
    const slug = await withAgenda()
    expect((await move(slug, to)).statusCode).toBe(303)
    expect(await hoursOf(slug)).toEqual(['10:00', '10:30', null, '11:45'])
  })

  test('move in open corrections, and only once', async () => {
    const slug = await withAgenda()
    const begun = await site.post(`${deskOf(slug)}/correct`, {}, secretary)
    const path = String(begun.headers.location)
    const { content } = await draftOf(idOf(path))
    await move(slug, { starts: '15:00', ends: '17:00' })
    const shown = (await site.get(path, secretary)).body
    expect(shown).toMatch(/name="agenda-1-time"[^>]* value="15:30"|value="15:30"[^>]* name="agenda-1-time"/)
    const form = { ...fieldsOf(content), version: '1', formId: 'one' }
    await site.post(path, form, secretary)
    await site.post(path, { ...form, 'title-ru': 'Ещё раз' }, secretary)
    expect((await publish(idOf(path), form)).statusCode).toBe(303)
    expect(await hoursOf(slug)).toEqual(['15:00', '15:30', null, '16:45'])
  })

  test('are mentioned in the form of a move only if the agenda has them', async () => {
    expect((await site.get(`${deskOf(await withAgenda())}/move`, secretary)).body).toContain(
      changeMessages.agendaFollows.ru,
    )
    for (const parts of [[], [item(null, 'Сұрақтар')]]) {
      const slug = await createMeeting(db, organiser, withSeats(5), { agenda: parts })
      expect((await site.get(`${deskOf(slug)}/move`, secretary)).body).not.toContain(
        changeMessages.agendaFollows.ru,
      )
    }
  })
})

describe('a person who was checked in before the meeting was moved', () => {
  const arrivedAt = async (id: string) =>
    (await db.selectFrom('registration').select('arrived_at').where('id', '=', id).executeTakeFirstOrThrow())
      .arrived_at
  const arrived = async () => {
    const slug = await createMeeting(db, organiser, withSeats(5))
    const id = await createAttendee(db, slug, 'Айгүл Серік')
    site.clock.set('2026-12-04T08:00:00+05:00')
    const { headers } = await site.signIn([{ role: 'secretary', organisation: organiser }])
    await site.post(`${deskOf(slug)}/people/${id}/arrive`, {}, headers)
    expect(await arrivedAt(id)).not.toBeNull()
    return { slug, id, headers }
  }

  test('is no longer checked in for another start', async () => {
    const { slug, id, headers } = await arrived()
    await move(slug, { day: '2026-12-20' }, headers)
    expect(await arrivedAt(id)).toBeNull()
  })

  test('is still checked in when only the place or the end changes', async () => {
    const { slug, id, headers } = await arrived()
    const school = { 'venue-kk': 'Мектеп', 'venue-ru': 'Школа' }
    expect((await move(slug, school, headers)).statusCode).toBe(303)
    const longer = { ...school, ends: '13:00', sequence: '1' }
    expect((await move(slug, longer, headers)).statusCode).toBe(303)
    expect(await arrivedAt(id)).not.toBeNull()
  })
})
