import { describe, expect, test } from 'vitest'
import { aDraft, createMeetingDraft } from '../fixtures.ts'
import { openDraftDesk } from '../testing/draft-desk.ts'
import { fieldsOf } from './fields/model.ts'
import type { MeetingContent } from './model.ts'
import { problemMessages } from './problem-messages.ts'

const { site, db, organiser, secretary, official, pathOf, formOf, draftOf, act, announce, versionsOf } =
  await openDraftDesk()
const published = (title: string) =>
  db
    .selectFrom('meeting')
    .selectAll()
    .where('title', '@>', JSON.stringify({ ru: title }) as never)
    .execute()

describe('a draft', () => {
  test('begins for one’s own organisation, and for no other', async () => {
    const organisation = 'council-kostanay'
    const begun = await site.post('/ru/desk/meetings/drafts', { organisation }, secretary)
    expect(begun.statusCode).toBe(303)
    expect(String(begun.headers.location)).toMatch(/^\/ru\/desk\/meetings\/drafts\/[0-9a-f-]{36}$/)
    const stranger = (await site.signIn([{ role: 'secretary', territory: '750000000' }])).headers
    expect((await site.post('/ru/desk/meetings/drafts', { organisation }, stranger)).statusCode).toBe(403)
    expect((await site.get(String(begun.headers.location), stranger)).statusCode).toBe(404)
  })

  test('can be saved unfinished, and is not public', async () => {
    const id = await createMeetingDraft(db, organiser)
    const title = { kk: 'Жартылай', ru: '', en: '' }
    const reply = await site.post(pathOf(id), formOf({ title, day: 'болашақта', capacity: 'көп' }), official)
    expect(reply.statusCode).toBe(303)
    const { content } = await draftOf(id)
    expect(content).toMatchObject({ title, day: 'болашақта', capacity: 'көп' })
    expect(await site.text('/kk/meetings')).not.toContain('Жартылай')
    expect(await site.text('/kk/desk/meetings')).not.toContain('Жартылай')
    expect((await site.get('/ru/desk/meetings/drafts', secretary)).body).toContain('Жартылай')
    for (const former of ['?show=drafts', '/new'])
      expect((await site.get(`/ru/desk/meetings${former}`, secretary)).headers.location).toBe(
        '/ru/desk/meetings/drafts',
      )
  })

  test('says who may register: everyone unless it is for residents, also in corrections', async () => {
    const id = await createMeetingDraft(db, organiser)
    const title = { kk: 'Тұрғындар жиыны', ru: 'Сход жителей', en: '' }
    expect((await announce(id, formOf({ title, participants: 'resident' }))).statusCode).toBe(303)
    expect((await published('Сход жителей'))[0]?.participants).toBe('resident')
    const { version } = await draftOf(id)
    const open = formOf({ title, participants: 'everyone' }, version)
    expect((await announce(id, open)).statusCode).toBe(303)
    expect((await published('Сход жителей'))[0]?.participants).toBe('everyone')
    const other = await createMeetingDraft(db, organiser)
    const unknown = formOf({ title: { kk: 'Бөтен', ru: 'Чужое', en: '' }, participants: 'no-such' })
    expect((await announce(other, unknown)).statusCode).toBe(303)
    expect((await published('Чужое'))[0]?.participants).toBe('everyone')
  })

  test('gets, loses and moves rows without scripts, and keeps what was typed', async () => {
    const id = await createMeetingDraft(db, organiser)
    const form = { ...formOf({ about: { kk: 'Жаңа сөз', ru: 'Новое слово', en: '' } }), do: 'add-agenda' }
    const { body, statusCode } = await site.post(pathOf(id), form, secretary)
    expect(statusCode).toBe(200)
    expect(body).toContain('name="agenda-0-title-kk"')
    expect(body).toContain('Новое слово')
    expect((await draftOf(id)).content.about.ru).toBe('Новое слово')
    const rows = formOf(
      { agenda: ['a', 'b', 'c'].map((kk) => ({ time: '', title: { kk, ru: kk, en: '' }, person: '' })) },
      2,
    )
    const moved = (await site.post(pathOf(id), { ...rows, do: 'up-agenda-2' }, secretary)).body
    expect(
      [...moved.matchAll(/name="agenda-\d-title-kk" value="(.)"|value="(.)" id="agenda-\d-title-kk"/g)].map(
        ([, a, b]) => a ?? b,
      ),
    ).toEqual(['a', 'c', 'b'])
    const fewer = (await site.post(pathOf(id), { ...rows, do: 'remove-agenda-0' }, secretary)).body
    expect(fewer).toContain('name="agenda-count" value="2"')
    expect((await draftOf(id)).content.agenda.map(({ title }) => title.kk)).toEqual(['b', 'c'])
  })

  test('marks an outdated translation until somebody confirms it', async () => {
    const id = await createMeetingDraft(db, organiser)
    await site.post(pathOf(id), formOf({}), secretary)
    site.clock.set('2026-11-23T10:30:00+05:00')
    const title = { kk: 'Басқаша атау', ru: 'Проект бюджета', en: '' }
    await site.post(pathOf(id), formOf({ title }, 1, 'two'), secretary)
    const { body } = await site.get(pathOf(id), secretary)
    expect(body).toContain('name="title-ru-checked"')
    const { version } = await draftOf(id)
    await site.post(
      pathOf(id),
      { ...formOf({ title }, version, 'three'), 'title-ru-checked': 'yes' },
      secretary,
    )
    expect((await site.get(pathOf(id), secretary)).body).not.toContain('name="title-ru-checked"')
  })
})

describe('two people who edit one draft', () => {
  test('the second sees both texts and loses nothing', async () => {
    const id = await createMeetingDraft(db, organiser)
    const first = formOf({ title: { kk: 'Біріншінікі', ru: 'Первая', en: '' } }, 1, 'first')
    const second = formOf(
      { title: { kk: 'Екіншінікі', ru: 'Вторая', en: '' }, day: '2026-12-11' },
      1,
      'second',
    )
    expect((await site.post(pathOf(id), first, secretary)).statusCode).toBe(303)
    const reply = await site.post(pathOf(id), second, official)
    expect(reply.statusCode).toBe(409)
    const warning = 'Этот текст одновременно изменил кто-то ещё'
    for (const text of ['Біріншінікі', 'Екіншінікі', 'Первая', 'Вторая', '2026-12-11', warning])
      expect(reply.body).toContain(text)
    expect((await draftOf(id)).content.title.kk).toBe('Біріншінікі')
    const again = await site.post(pathOf(id), { ...second, version: '2' }, official)
    expect(again.statusCode).toBe(303)
    expect((await draftOf(id)).content.title.kk).toBe('Екіншінікі')
  })

  test('a person with two tabs is told that they saved it themselves', async () => {
    const id = await createMeetingDraft(db, organiser)
    const [one, two] = ['Бірінші', 'Екінші'].map((kk, tab) =>
      formOf({ title: { kk, ru: 'Имя', en: '' } }, 1, `tab-${tab}`),
    )
    await site.post(pathOf(id), one ?? {}, secretary)
    const reply = await site.post(pathOf(id), two ?? {}, secretary)
    expect(reply.statusCode).toBe(409)
    expect(reply.body).toContain('Этот текст вы сами сохранили в другой вкладке')
    expect(reply.body).not.toContain('изменил кто-то ещё')
  })

  test('a form that saves itself is no conflict and makes one version', async () => {
    const id = await createMeetingDraft(db, organiser)
    const json = { ...secretary, accept: 'application/json' }
    for (const kk of ['А', 'Ат', 'Ата', 'Атау']) {
      // The answers were lost on the way: the form still says version 1.
      const form = formOf({ title: { kk, ru: 'Имя', en: '' } }, 1, 'form')
      const reply = await site.post(`${pathOf(id)}/autosave`, form, json)
      expect(reply.statusCode).toBe(200)
      expect(reply.json()).toEqual({ version: expect.any(Number) })
    }
    expect(await versionsOf(id)).toHaveLength(2)
    const late = await site.post(`${pathOf(id)}/autosave`, formOf({}, 1, 'another'), json)
    expect(late.statusCode).toBe(409)
  })

  test('an earlier version can be restored', async () => {
    const id = await createMeetingDraft(db, organiser)
    await site.post(pathOf(id), formOf({ title: { kk: 'Кейінгі', ru: 'Позже', en: '' } }), secretary)
    expect((await site.get(`${pathOf(id)}/versions/1`, secretary)).body).toContain('Восстановить эту версию')
    await site.post(`${pathOf(id)}/versions/1/restore`, {}, secretary)
    const { content, version } = await draftOf(id)
    expect(content.title.kk).toBe('Бюджет жобасы')
    expect(version).toBe(3)
  })
})

test('the pages of a draft take as many queries for forty rows and versions as for none', async () => {
  const text = { kk: 'Есеп', ru: 'Отчёт', en: '' }
  const rows = { agenda: Array.from({ length: 40 }, () => ({ time: '', title: text, person: 'Айгүл' })) }
  const [empty, full] = [
    await createMeetingDraft(db, organiser),
    await createMeetingDraft(db, organiser, rows),
  ]
  for (let n = 1; n <= 40; n += 1)
    await site.post(
      pathOf(full),
      formOf({ ...rows, mapUrl: `https://example.org/${n}` }, n, `${n}`),
      secretary,
    )
  const counts = async (id: string) => {
    const counted: Record<string, number> = {}
    for (const part of ['', '/preview', '/versions', '/publish'])
      counted[part] = await site.countQueries(pathOf(id) + part, secretary)
    return counted
  }
  // The session, the permission, the draft; then people, organisations and places to choose from; the place, who is
  // named and the trail of the place; the versions; the place, who is named and the place of the clock.
  expect(await counts(full)).toEqual({ '': 6, '/preview': 6, '/versions': 4, '/publish': 6 })
  expect(await counts(empty)).toEqual({ '': 6, '/preview': 5, '/versions': 4, '/publish': 5 })
})

describe('announcing', () => {
  test('publishes the meeting and its parts and records it in the journal, once', async () => {
    const title = { kk: 'Жаңа жиын', ru: 'Новая встреча совета', en: '' }
    const id = await createMeetingDraft(db, organiser)
    const agenda = [{ time: '10:10', title: { kk: 'Есеп', ru: 'Отчёт', en: '' }, person: '' }]
    const form = formOf({ title, agenda, capacity: '20', closesDay: '2026-12-09', closesTime: '18:00' })
    expect((await announce(id, form)).statusCode).toBe(303)
    const [meeting, ...more] = await published(title.ru)
    expect(more).toEqual([])
    expect(meeting).toMatchObject({ capacity: 20, starts_at: new Date('2026-12-10T10:00:00+05:00') })
    expect((await site.get(`${pathOf(id)}/publish`, secretary)).body).toContain(
      `href="/ru/desk/meetings/${meeting?.slug}"`,
    )
    await site.work()
    expect(await site.text(`/ru/meetings/${meeting?.slug}`)).toContain('Отчёт')
    const acts = await site.db
      .selectFrom('journal_act')
      .select('type')
      .where('act_id', '=', meeting?.id as never)
      .execute()
    expect(acts).toEqual([{ type: 'meetings.published' }])
    expect((await act(id, 'publish')).statusCode).toBe(409)
    expect(await published(title.ru)).toHaveLength(1)
  })

  test('is refused to an official, who may only prepare drafts', async () => {
    const id = await createMeetingDraft(db, organiser)
    expect((await site.get(`${pathOf(id)}/publish`, official)).body).not.toContain(
      `action="${pathOf(id)}/publish"`,
    )
    expect((await act(id, 'publish', {}, official)).statusCode).toBe(403)
  })

  const wrong: [
    what: string,
    changes: Partial<MeetingContent>,
    field: string,
    problem: keyof typeof problemMessages,
  ][] = [
    ['without Kazakh', { title: { kk: '', ru: 'Имя', en: '' } }, 'title-kk', 'kk-empty'],
    ['without Russian', { about: { kk: 'Сөз', ru: '', en: '' } }, 'about-ru', 'ru-empty'],
    ['in the past', { day: '2026-11-20' }, 'day', 'day-past'],
    ['that ends before it begins', { starts: '12:00', ends: '10:00' }, 'ends', 'ends-before-start'],
    ['that ends as it begins', { starts: '12:00', ends: '12:00' }, 'ends', 'ends-before-start'],
    ['on no day', { day: '2026-02-30' }, 'day', 'day-wrong'],
    ['at no hour', { starts: '25:00' }, 'starts', 'time-wrong'],
    [
      'whose registration closes after the start',
      { capacity: '5', closesDay: '2026-12-10', closesTime: '10:01' },
      'closesDay',
      'closing-after-start',
    ],
    ['with seats and no closing', { capacity: '5' }, 'closesDay', 'closing-empty'],
    [
      'with no seats',
      { capacity: '0', closesDay: '2026-12-09', closesTime: '10:00' },
      'capacity',
      'capacity-wrong',
    ],
    ['in no place', { territory: '999999999' }, 'territory', 'territory-unknown'],
    [
      'with somebody who is not in the directory',
      { agenda: [{ time: '', title: { kk: 'а', ru: 'а', en: '' }, person: 'Ешкім Ешкімов' }] },
      'agenda-0-person',
      'person-unknown',
    ],
    [
      'with a link that is none',
      { documents: [{ title: { kk: 'а', ru: 'а', en: '' }, url: 'javascript:alert(1)' }] },
      'documents-0-url',
      'url-wrong',
    ],
  ]
  test.each(wrong)(
    'a meeting %s is refused next to the field, and what was typed stays',
    async (_, changes, field, problem) => {
      const id = await createMeetingDraft(db, organiser)
      const about = { kk: 'Сөз', ru: 'Слово, которое не пропадёт', en: '' }
      const form = formOf({ about, ...changes })
      const reply = await announce(id, form)
      expect(reply.statusCode).toBe(422)
      expect(reply.body).toContain(`href="#${field}"`)
      expect(reply.body).toContain(`id="${field}-error"`)
      expect(reply.body).toContain(problemMessages[problem].ru)
      const { content, state } = await draftOf(id)
      expect(state).toBe('draft')
      const typed = fieldsOf(aDraft({ about, ...changes }))
      expect(fieldsOf(content)).toMatchObject(
        Object.fromEntries(Object.entries(typed).filter(([name]) => !name.endsWith('-key'))),
      )
    },
  )
})

test('the preview of a meeting that is not announced yet has no calendar to subscribe to', async () => {
  const id = await createMeetingDraft(db, organiser)
  const { body } = await site.get(`${pathOf(id)}/preview`, secretary)
  expect(body).toContain('noindex')
  expect(body).not.toContain('.ics"')
})
