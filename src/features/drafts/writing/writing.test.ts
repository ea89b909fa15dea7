import { describe, expect, test } from 'vitest'
import { contextOf, openForm } from '#app/testing.ts'
import { accept } from '#domain/base/result.ts'
import { noticesDesk, whole } from '../testing/notices-desk.ts'
import { changeContent } from './actions.ts'

const {
  made,
  site,
  organisation,
  secretary,
  get,
  post,
  open,
  row,
  versions,
  begin,
  save,
  written,
  act,
  autosave,
  schedule,
} = await noticesDesk()

describe('Two people who write at once', () => {
  test('both see their words: the later one merges, and the earlier ones stay among the versions', async () => {
    const id = await written()
    const [first, second] = [await open(id), await open(id, secretary.headers)]
    await post(id, '', { ...first, ...whole, 'title-ru': 'Общее собрание' })
    const edited = { ...whole, 'title-ru': 'Сход', room: '14' }
    const late = await post(id, '', { ...second, ...edited }, secretary.headers)
    expect(late.statusCode).toBe(409)
    for (const text of ['Общее собрание', '>Сход</textarea>', 'name="room" value="14"'])
      expect(late.body).toContain(text)
    // A value that is no text stands there as it is saved and as it was typed.
    expect(late.body).toMatch(/Room[\s\S]*12[\s\S]*14/)
    expect((await row(id)).content.title.ru).toBe('Общее собрание')
    const merged = await post(
      id,
      '',
      { ...openForm(late.body), ...edited, 'title-ru': 'Общий сход' },
      secretary.headers,
    )
    expect(merged.statusCode).toBe(303)
    expect((await row(id)).content).toMatchObject({ title: { kk: 'Жиналыс', ru: 'Общий сход' }, room: '14' })
    expect((await get(id, '/versions/3')).body).toContain('Общее')
  })

  test('Two people who write at once and wrote the same are not asked anything', async () => {
    const id = await begin()
    const [first, second] = [await open(id), await open(id, secretary.headers)]
    await post(id, '', { ...first, ...whole })
    expect((await post(id, '', { ...second, ...whole }, secretary.headers)).statusCode).toBe(303)
    expect((await row(id)).version).toBe(2)
  })
})

describe('Two people who write different parts', () => {
  test('do not disturb each other, and what both wrote is kept', async () => {
    const id = await written()
    const [texts, hours] = [await open(id), openForm((await get(id, '/hours', secretary.headers)).body)]
    await post(id, '/hours', { ...hours, hours: '9–18' }, secretary.headers)
    expect((await post(id, '', { ...texts, ...whole, 'title-ru': 'Сход' })).statusCode).toBe(303)
    expect((await row(id)).content).toMatchObject({ title: { ru: 'Сход' }, hours: '9–18' })
  })

  test('are asked when somebody has changed the part that they write as well', async () => {
    const id = await written()
    const [first, second] = [await get(id, '/hours'), await get(id, '/hours', secretary.headers)]
    await save(id, { ...whole, 'title-ru': 'Сход' })
    await post(id, '/hours', { ...openForm(first.body), hours: '9–18' })
    const late = { ...openForm(second.body), hours: '9–13' }
    expect((await post(id, '/hours', late, secretary.headers)).statusCode).toBe(409)
    expect((await row(id)).content).toMatchObject({ title: { ru: 'Сход' }, hours: '9–18' })
  })
})

describe('Steps that follow one another under one mark', () => {
  const step = async (id: string, room: string, mark: string) => {
    const ctx = await contextOf(site, organisation, 'editor')
    await changeContent(made.kind, ctx(), id, (content) => accept({ ...content, room }), mark)
  }

  test('are one version, until somebody else changes something or readers see it', async () => {
    const id = await written()
    for (const room of ['1', '2', '3']) await step(id, room, 'one')
    for (const room of ['4', '5']) await step(id, room, 'other')
    await act(id, 'publish')
    await step(id, '6', 'other')
    expect((await versions(id)).map(({ number, origin }) => [number, origin])).toEqual([
      [1, 'saved'],
      [2, 'saved'],
      [5, 'auto'],
      [7, 'auto'],
      [8, 'auto'],
    ])
    expect(await row(id)).toMatchObject({ version: 8, public_version: 7, content: { room: '6' } })
  })
})

describe('A part', () => {
  test('A part that belongs to a state is there in that state only', async () => {
    const id = await written()
    expect([(await get(id)).body.includes('Readers'), (await get(id, '/readers')).statusCode]).toEqual([
      false,
      404,
    ])
    await act(id, 'publish')
    expect((await get(id, '/readers')).body).toContain('Seen by all')
    expect((await post(id, '/readers', {})).statusCode).toBe(405)
  })
})

describe('A page that saves by itself', () => {
  test('keeps one version of one open form, also when an answer was lost on the way', async () => {
    const id = await begin()
    const form = await open(id)
    expect((await autosave(id, { ...form, 'title-ru': 'С' })).json()).toEqual({ version: 2 })
    expect((await autosave(id, { ...form, 'title-ru': 'Со' })).json()).toEqual({ version: 3 })
    await post(id, '', { ...form, ...whole })
    expect(await versions(id)).toEqual([
      { number: 1, origin: 'saved' },
      { number: 4, origin: 'saved' },
    ])
  })

  test('never writes over the version that is scheduled or that readers see', async () => {
    const id = await begin()
    const form = await open(id)
    await autosave(id, { ...form, ...whole })
    await schedule(id, '12:00')
    await autosave(id, { ...form, ...whole, 'title-ru': 'Иначе' })
    expect((await versions(id)).map(({ number }) => number)).toEqual([1, 2, 3])
    expect(await row(id)).toMatchObject({ version: 3, scheduled_version: 2 })
  })

  test('does not save what is too long, and stops when somebody else has written', async () => {
    const id = await begin()
    const form = await open(id)
    expect((await autosave(id, { ...form, 'title-ru': 'а'.repeat(41) })).statusCode).toBe(422)
    await save(id, whole, secretary.headers)
    expect((await autosave(id, { ...form, 'title-ru': 'Другое' })).statusCode).toBe(409)
    expect((await row(id)).content.title.ru).toBe('Собрание')
  })
})

describe('A button beside rows', () => {
  const pointsOf = async (id: string) => (await row(id)).content.points
  test('adds and takes away a row, and saves what was typed', async () => {
    const id = await written()
    const form = { ...(await open(id)), ...whole, 'title-ru': 'Сход' }
    const added = await post(id, '', { ...form, do: 'add-points' })
    expect([added.statusCode, added.body.includes('autofocus')]).toEqual([200, true])
    expect((await row(id)).content).toMatchObject({ title: { ru: 'Сход' }, points: [''] })
    const two = { ...whole, 'points-count': '2', 'points-0': 'Отчёт', 'points-1': 'Разное' }
    const fewer = await post(id, '', { ...openForm(added.body), ...two, do: 'remove-points-0' })
    expect(await pointsOf(id)).toEqual(['Разное'])
    await post(id, '', { ...openForm(fewer.body), ...two, do: '' })
    expect(await pointsOf(id)).toEqual(['Отчёт', 'Разное'])
    // What one open form saves on its way is one version.
    expect((await versions(id)).map(({ origin }) => origin)).toEqual(['saved', 'saved', 'saved'])
  })

  test('saves nothing while something is wrong, and keeps what was typed with the changed rows', async () => {
    const id = await written()
    const wrong = { 'title-ru': 'а'.repeat(41), 'points-count': '1', 'points-0': 'Отчёт', do: 'add-points' }
    const answer = await save(id, { ...whole, ...wrong })
    expect(answer.statusCode).toBe(422)
    for (const text of ['а'.repeat(41), 'name="points-0" value="Отчёт"', 'name="points-count" value="2"'])
      expect(answer.body).toContain(text)
    expect(await row(id)).toMatchObject({ version: 2, content: { points: [] } })
  })

  test('meets somebody else’s save as a conflict, like any other save', async () => {
    const id = await written()
    const form = await open(id, secretary.headers)
    await save(id, { ...whole, 'title-ru': 'Общее собрание' })
    const late = await post(id, '', { ...form, ...whole, do: 'add-points' }, secretary.headers)
    expect(late.statusCode).toBe(409)
    expect(late.body).toContain('name="points-count" value="1"')
    expect((await row(id)).content.title.ru).toBe('Общее собрание')
  })
})

describe('A form', () => {
  test('comes back with what was typed and what is wrong beside the field', async () => {
    const id = await begin()
    const answer = await save(id, { ...whole, 'title-ru': 'а'.repeat(41) })
    expect([answer.statusCode, answer.body.includes('id="title-ru-error"')]).toEqual([422, true])
    expect(answer.body).toContain('>Жиналыс</textarea>')
    expect(await row(id)).toMatchObject({ version: 1 })
  })

  test.each([
    ['no version', { version: '' }],
    ['a version that is no number', { version: '1e9' }],
    ['no id of the form', { formId: '' }],
    ['an id of the form that is too long', { formId: 'a'.repeat(65) }],
  ])('A form with %s is not saved', async (_, broken) => {
    const id = await begin()
    const answer = await post(id, '', { ...(await open(id)), ...whole, ...broken })
    expect([answer.statusCode, answer.body.includes('Форма пришла не целиком')]).toEqual([422, true])
    expect(answer.body).toContain('>Жиналыс</textarea>')
    expect((await row(id)).version).toBe(1)
  })
})

describe('Versions', () => {
  test('come back as new ones, and say what each save changed', async () => {
    const id = await written()
    await save(id, { ...whole, 'title-ru': 'Общее собрание', room: '14' })
    const page = (await get(id, '/versions/3')).body
    expect(page).toMatch(/<ins>[\s\S]*Общее/)
    await post(id, '/versions/2/restore', {})
    expect(await row(id)).toMatchObject({ version: 4, content: { room: '12' } })
    expect((await versions(id)).at(-1)).toEqual({ number: 4, origin: 'restored' })
    for (const number of ['99', '0', 'x']) expect((await get(id, `/versions/${number}`)).statusCode).toBe(404)
  })

  test('Versions of a draft that is closed are read, not restored', async () => {
    const id = await written()
    await act(id, 'archive')
    expect((await post(id, '/versions/1/restore', {})).statusCode).toBe(409)
    expect((await get(id, '/versions')).statusCode).toBe(200)
  })
})
