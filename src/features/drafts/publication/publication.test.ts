import { describe, expect, test } from 'vitest'
import { contextOf, openForm } from '#app/testing.ts'
import { inTransaction } from '#platform/transition.ts'
import { noticesDesk, whole } from '../testing/notices-desk.ts'
import { publicationMessages } from './messages.ts'

const {
  made,
  site,
  organisation,
  editor,
  open,
  secretary,
  stranger,
  get,
  post,
  row,
  versions,
  begin,
  save,
  written,
  act,
  published,
  audited,
} = await noticesDesk()

describe('Publication', () => {
  test('shows readers the version that the publisher has read', async () => {
    const id = await written()
    expect((await act(id, 'publish', { version: '1' })).statusCode).toBe(409)
    expect(made.shown.has(id)).toBe(false)
    expect((await act(id, 'publish')).statusCode).toBe(303)
    expect(made.shown.get(id)).toMatchObject({ title: 'Собрание' })
    expect(await row(id)).toMatchObject({ state: 'published', public_version: 2, slug: `n-${id}` })
    expect((await act(id, 'publish')).statusCode).toBe(409)
  })

  test('says afterwards that it is done and where readers see it, until a correction is begun', async () => {
    const id = await written()
    await act(id, 'publish')
    const done = (await get(id, '/publish')).body
    expect(done).toContain(publicationMessages.isPublished.ru)
    expect(done).toContain(publicationMessages.openOnSite.ru)
    await save(id, { ...whole, 'title-ru': '' })
    const begun = (await get(id, '/publish')).body
    expect(begun).not.toContain(publicationMessages.isPublished.ru)
    expect(begun).toContain(publicationMessages.correctionIncomplete.ru)
  })

  test('is refused while something is missing, which is said beside the field', async () => {
    const id = await written({ 'title-ru': '' })
    const answer = await act(id, 'publish')
    expect([answer.statusCode, answer.body.includes('title-ru: missing')]).toEqual([422, true])
    expect((await row(id)).state).toBe('draft')
  })

  test('belongs to those who may publish; drafts of other organisations are not there', async () => {
    const id = await written()
    for (const what of ['publish', 'schedule', 'unschedule', 'correct', 'withdraw'])
      expect([what, (await act(id, what, {}, secretary.headers)).statusCode]).toEqual([what, 403])
    for (const part of ['', '/preview', '/versions', '/versions/1', '/publish'])
      expect([part, (await get(id, part, stranger.headers)).statusCode]).toEqual([part, 404])
    for (const part of ['', '/autosave', '/publish', '/archive', '/delete', '/copy', '/versions/1/restore'])
      expect([part, (await post(id, part, whole, stranger.headers)).statusCode]).toEqual([part, 404])
  })
})

describe('What is published and was changed by another act', () => {
  test('is corrected on the ground of what is true now, whatever its draft says', async () => {
    const id = await published()
    await save(id, { ...whole, 'title-ru': 'Сход' })
    const form = await open(id)
    made.movedTo.set(id, '99')
    expect((await get(id)).body).toContain('value="99"')
    await post(id, '', { ...form, ...whole, 'title-ru': 'Общий сход' })
    expect((await row(id)).content).toMatchObject({ title: { ru: 'Общий сход' }, room: '99' })
    await post(id, '/versions/2/restore', {})
    expect((await row(id)).content).toMatchObject({ title: { ru: 'Собрание' }, room: '99' })
    made.closedRooms.set('99', new Date(0))
    expect((await act(id, 'correct')).body).toContain('room: closed-in-')
    made.closedRooms.clear()
    expect((await act(id, 'correct')).statusCode).toBe(303)
  })

  test('is no correction by itself', async () => {
    const id = await published()
    made.movedTo.set(id, '77')
    await save(id, { ...whole, room: '77' })
    expect(await row(id)).toMatchObject({ version: 2, public_version: 2 })
    expect((await act(id, 'correct')).statusCode).toBe(409)
  })
})

describe('What is published', () => {
  test('is corrected by going on with its draft; readers see that when somebody publishes it', async () => {
    const id = await published()
    expect((await act(id, 'correct')).statusCode).toBe(409)
    await save(id, { ...whole, 'title-ru': 'Сход' })
    expect(made.shown.get(id)).toMatchObject({ title: 'Собрание' })
    expect((await get(id)).body).toContain('Читатели видят прежнюю версию')
    const note = { 'note-kk': 'Нақтыланды', 'note-ru': 'Уточнено' }
    expect((await act(id, 'correct', { 'note-ru': 'Уточнено' })).statusCode).toBe(422)
    const long = await act(id, 'correct', { ...note, 'note-kk': 'ә'.repeat(501) })
    expect([long.statusCode, long.body.includes('не больше 500 знаков')]).toEqual([422, true])
    await act(id, 'correct', note)
    expect(made.shown.get(id)).toMatchObject({ title: 'Сход', note: { kk: 'Нақтыланды', ru: 'Уточнено' } })
    expect(await row(id)).toMatchObject({ state: 'published', public_version: 3 })
  })

  test('is withdrawn with a reason, and that is the end of its draft', async () => {
    const id = await published()
    expect((await act(id, 'withdraw', { 'reason-ru': 'Ошибка' })).statusCode).toBe(422)
    const long = await act(id, 'withdraw', { 'reason-kk': 'Қате', 'reason-ru': 'я'.repeat(1001) })
    expect([long.statusCode, long.body.includes('не больше 1000 знаков')]).toEqual([422, true])
    await act(id, 'withdraw', { 'reason-kk': 'Қате', 'reason-ru': 'Ошибка' })
    expect(made.shown.has(id)).toBe(false)
    for (const what of ['publish', 'correct', 'withdraw', 'archive', 'unarchive', 'delete'])
      expect([what, (await act(id, what, { 'reason-kk': 'а', 'reason-ru': 'а' })).statusCode]).toEqual([
        what,
        409,
      ])
    expect((await act(id, 'copy')).statusCode).toBe(303)
    expect(await audited(id)).toEqual([
      'notices.begun',
      'notices.edited',
      'notices.published',
      'notices.withdrawn',
    ])
  })
})

describe('The desk', () => {
  test('says by when something must be published, what its publisher should know, and where other lists are', async () => {
    const id = await written({ room: 'urgent' })
    const { desk } = site.context().features.find(({ name }) => name === 'notices') ?? {}
    const actor = (await contextOf(site, organisation, 'editor'))().actor
    if (!actor) throw new Error('nobody is signed in')
    const tasks = await desk?.waiting?.(site.context(), actor, 'ru', 100)
    expect(tasks?.filter(({ dueAt }) => dueAt)).toEqual([
      expect.objectContaining({
        path: `/desk/notices/${id}/publish`,
        dueAt: new Date('2026-11-21T10:00:00+05:00'),
      }),
    ])
    expect((await get(id, '/publish')).body).toContain('Read it twice')
    await act(id, 'archive')
    expect((await get(id, '/publish')).body).not.toContain('Read it twice')
    expect((await site.get('/ru/desk/notices', editor.headers)).body).toContain('href="/ru/desk/boards"')
  })
})

describe('A copy', () => {
  test('begins with what the kind takes over, and gets what is kept beside the content', async () => {
    const id = await written()
    await post(id, '/hours', { ...openForm((await get(id, '/hours')).body), hours: '9–18' })
    const answer = await act(id, 'copy')
    const copy = /([0-9a-f-]{36})$/.exec(String(answer.headers.location))?.[1] ?? ''
    const { content } = await row(copy)
    expect(content).toMatchObject({ title: { ru: 'Собрание' }, room: '12' })
    expect(content).not.toHaveProperty('hours')
    expect(made.copies).toContainEqual([id, copy])
  })
})

describe('A kind that stays published', () => {
  test('offers and takes no withdrawal, and asks for no reason that its content has', async () => {
    const desk = await noticesDesk(true)
    const id = await desk.published()
    const reason = { 'reason-kk': 'Қате', 'reason-ru': 'Ошибка' }
    expect((await desk.act(id, 'withdraw', reason)).statusCode).toBe(404)
    await desk.save(id, { ...whole, 'title-ru': 'Сход' })
    const page = (await desk.get(id, '/publish')).body
    expect([page.includes('/correct"'), page.includes('note-kk'), page.includes('/withdraw"')]).toEqual([
      true,
      false,
      false,
    ])
    await desk.act(id, 'correct')
    expect(desk.made.shown.get(id)).toMatchObject({ title: 'Сход' })
  })
})

describe('A draft', () => {
  test('is put into the archive, taken up again, and deleted with its versions', async () => {
    const id = await written()
    await act(id, 'archive')
    expect((await act(id, 'archive')).statusCode).toBe(409)
    await act(id, 'unarchive')
    expect((await row(id)).state).toBe('draft')
    await act(id, 'delete')
    expect(await versions(id)).toEqual([])
  })

  test('is found by words of its title in any spelling, and lists cost the same queries for one and for many', async () => {
    await written({ 'title-kk': 'Көкшетау көпірі' })
    expect((await site.get('/ru/desk/notices?q=кокшетау', editor.headers)).body).toContain('Собрание')
    const many = await site.countQueries('/ru/desk/notices', editor.headers)
    await site.post('/ru/desk/notices', { organisation: 'notices-maslikhat' }, stranger.headers)
    expect(await site.countQueries('/ru/desk/notices', stranger.headers)).toBe(many)
    expect(many).toBeLessThanOrEqual(3)
  })

  test.each([
    ['', 4],
    ['/preview', 4],
    ['/versions', 5],
    ['/versions/2', 7],
    ['/publish', 4],
  ])(
    'the page %s of a draft costs the same queries for few versions and for many, at most %i',
    async (part, most) => {
      const id = await written()
      const path = `/ru/desk/notices/${id}${part}`
      const few = await site.countQueries(path, editor.headers)
      for (const room of ['13', '14', '15']) await save(id, { ...whole, room })
      expect(await site.countQueries(path, editor.headers)).toBe(few)
      expect(few).toBeLessThanOrEqual(most)
    },
  )

  test('keeps its versions without the name when who saved them leaves', async () => {
    const leaver = await site.signIn([{ role: 'secretary', organisation }])
    const id = await begin(leaver.headers)
    const { personalData } = site.context().features.find(({ name }) => name === 'drafts') ?? {}
    expect(await personalData?.listRecords(site.context(), leaver.account)).toMatchObject([
      { kind: 'notices', draft: id, version: 1, origin: 'saved' },
    ])
    await inTransaction(site.context(), async (inside) => personalData?.erase(inside, leaver.account))
    expect(await personalData?.listRecords(site.context(), leaver.account)).toEqual([])
    expect(await row(id)).toMatchObject({ updated_by: null, version: 1 })
  })
})
