import { describe, expect, test } from 'vitest'
import { openForm, testSite } from '#app/testing.ts'
import { createNewsDraft } from '../fixtures.ts'
import { completeForm, pressService } from '../testing/press-service.ts'
import type { NewsContent } from './model.ts'

const site = await testSite({ now: '2026-11-20T10:00:00+05:00' })
const press = await pressService(site, 'desk-akimat')
const other = await pressService(site, 'desk-maslikhat')
const { db, editor, secretary, begin, open, save, row } = press
const at = (minute: number) =>
  site.clock.set(
    `2026-11-20T${10 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}:00+05:00`,
  )

describe('An author', () => {
  test('begins an item, writes in one language, and finds it in the list with what is missing', async () => {
    const id = await begin(secretary.headers)
    expect(
      (await save(id, { ...completeForm, 'title-ru': '', 'lead-ru': '', 'body-ru': '' }, secretary.headers))
        .statusCode,
    ).toBe(303)
    const list = await site.get('/ru/desk/news', secretary.headers)
    expect(list.body).toContain('lang="kk">Ауылда мектеп ашылды</a>')
    expect(list.body).toContain('Перевода нет или он устарел: на русском языке')
    expect((await row(id)).lacking).toEqual(['ru'])
    expect((await site.get(`/ru/desk/news/${id}`, secretary.headers)).body).toContain('class="state missing"')
  })

  test('sees which translation fell behind when the other language changed later, and can say that it is right', async () => {
    const id = await begin()
    await save(id, completeForm)
    at(90)
    await save(id, { ...completeForm, 'title-kk': 'Ауылда жаңа мектеп ашылды' })
    const page = (await site.get(`/ru/desk/news/${id}`, editor.headers)).body
    expect(page).toContain('name="title-ru-checked"')
    expect(page).not.toContain('name="title-kk-checked"')
    expect(page).not.toContain('name="lead-ru-checked"')
    await save(id, { ...completeForm, 'title-kk': 'Ауылда жаңа мектеп ашылды', 'title-ru-checked': 'yes' })
    expect((await site.get(`/ru/desk/news/${id}`, editor.headers)).body).not.toContain('-checked"')
    at(0)
  })

  test('is told beside the field what is wrong, and loses nothing of what was typed', async () => {
    const id = await begin()
    const answer = await save(id, {
      ...completeForm,
      place: 'Атлантида',
      topic: 'gossip',
    })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Такого места нет')
    expect(answer.body).toContain('value="Атлантида"')
    expect(answer.body).toContain('>Полный текст.</textarea>')
    expect((await row(id)).version).toBe(1)
    const long = await save(id, { ...completeForm, 'title-kk': 'а'.repeat(251) })
    expect([long.statusCode, long.body.includes('Текст слишком длинный')]).toEqual([422, true])
  })

  test('names a place by its name, chooses among several of that name', async () => {
    const id = await begin()
    await save(id, { ...completeForm, place: 'Костанайская область' })
    expect((await row(id)).content.territory).toBe('390000000')
    const several = await save(id, { ...completeForm, place: 'село Октябрьское' })
    expect(several.statusCode).toBe(422)
  })

  test('keeps lines as they were typed, whatever the browser sends between them', async () => {
    const id = await begin()
    await save(id, { ...completeForm, 'body-kk': 'Бір\r\n\r\nЕкі' })
    expect((await row(id)).content.texts.body.kk).toBe('Бір\n\nЕкі')
  })

  test('An author whose session has ended gets everything back that was typed', async () => {
    const id = await begin()
    const answer = await site.post(`/ru/desk/news/${id}`, { ...(await open(id)), ...completeForm })
    expect(answer.statusCode).toBe(401)
    for (const typed of Object.values(completeForm)) expect(answer.body).toContain(`value="${typed}"`)
  })
})

describe('Two people who write at once', () => {
  test('do not overwrite each other: the second person sees both texts and saves the merged one', async () => {
    const id = await begin()
    await save(id, completeForm)
    const [first, second] = [await open(id), await open(id, secretary.headers)]
    const to = `/ru/desk/news/${id}`
    expect(
      (await site.post(to, { ...first, ...completeForm, 'title-ru': 'Открыта школа' }, editor.headers))
        .statusCode,
    ).toBe(303)
    const late = await site.post(
      to,
      { ...second, ...completeForm, 'title-ru': 'Школа готова', 'lead-ru': 'Иначе.' },
      secretary.headers,
    )
    expect(late.statusCode).toBe(409)
    for (const text of ['Открыта школа', '>Школа готова</textarea>', '>Иначе.</textarea>', 'Полный текст.'])
      expect(late.body).toContain(text)
    expect((await row(id)).content.texts.title.ru).toBe('Открыта школа')
    const merged = { ...openForm(late.body), ...completeForm, 'title-ru': 'Открыта и готова' }
    expect((await site.post(to, merged, secretary.headers)).statusCode).toBe(303)
    expect((await row(id)).content.texts.title.ru).toBe('Открыта и готова')
    const versions = await db
      .selectFrom('draft_version')
      .select('content')
      .where('draft_id', '=', id)
      .execute()
    expect(versions.map(({ content }) => (content as NewsContent).texts.title.ru)).toContain('Открыта школа')
  })

  test('Two people who write at once and typed the same are not bothered', async () => {
    const id = await begin()
    const [first, second] = [await open(id), await open(id, secretary.headers)]
    await site.post(`/ru/desk/news/${id}`, { ...first, ...completeForm }, editor.headers)
    expect(
      (await site.post(`/ru/desk/news/${id}`, { ...second, ...completeForm }, secretary.headers)).statusCode,
    ).toBe(303)
    expect((await row(id)).version).toBe(2)
  })

  test('cannot get past each other by a form that came back with an error', async () => {
    const id = await begin()
    await save(id, completeForm)
    const early = await open(id, secretary.headers)
    await save(id, { ...completeForm, 'title-ru': 'Новее' })
    const wrong = await site.post(
      `/ru/desk/news/${id}`,
      { ...early, ...completeForm, place: 'Атлантида' },
      secretary.headers,
    )
    const again = await site.post(
      `/ru/desk/news/${id}`,
      { ...openForm(wrong.body), ...completeForm, 'title-ru': 'Старее' },
      secretary.headers,
    )
    expect([wrong.statusCode, again.statusCode]).toEqual([422, 409])
  })
})

describe('A page that saves by itself', () => {
  const autosave = (id: string, form: Record<string, string>, headers = editor.headers) =>
    site.post(`/ru/desk/news/${id}/autosave`, form, { accept: 'application/json', ...headers })

  test('keeps one version for an open form, and its own saves are never taken for somebody else’s', async () => {
    const id = await begin()
    const form = await open(id)
    const first = await autosave(id, { ...form, ...completeForm, 'title-ru': 'П' })
    expect(first.json()).toEqual({ version: 2 })
    // The answer got lost: the page still believes in version 1.
    expect((await autosave(id, { ...form, ...completeForm, 'title-ru': 'По' })).json()).toEqual({
      version: 3,
    })
    expect(
      (
        await site.post(
          `/ru/desk/news/${id}`,
          { ...form, ...completeForm, 'title-ru': 'Пол' },
          editor.headers,
        )
      ).statusCode,
    ).toBe(303)
    const versions = await db
      .selectFrom('draft_version')
      .select(['number', 'origin'])
      .where('draft_id', '=', id)
      .orderBy('number')
      .execute()
    expect(versions).toEqual([
      { number: 1, origin: 'saved' },
      { number: 4, origin: 'saved' },
    ])
  })

  test('stops when somebody else has written, without touching what is there', async () => {
    const id = await begin()
    const form = await open(id)
    await save(id, { ...completeForm, 'title-ru': 'Чужое' }, secretary.headers)
    expect((await autosave(id, { ...form, ...completeForm })).statusCode).toBe(409)
    expect((await row(id)).content.texts.title.ru).toBe('Чужое')
  })

  test('does not answer a browser that is signed out, or a form that is too long', async () => {
    const id = await begin()
    const form = await open(id)
    expect((await autosave(id, { ...form, ...completeForm }, {} as never)).statusCode).toBe(401)
    expect((await autosave(id, { ...form, 'lead-ru': 'а'.repeat(1001) })).statusCode).toBe(422)
  })
})

describe('Versions', () => {
  test('say who saved what and when, differ word by word, and come back as new ones', async () => {
    const id = await begin()
    await save(id, completeForm)
    await save(id, { ...completeForm, 'title-ru': 'В селе открыли новую школу' })
    const list = (await site.get(`/ru/desk/news/${id}/versions`, editor.headers)).body
    expect(list).toContain('Версия 3')
    expect(list).toContain('последняя')
    const third = (await site.get(`/ru/desk/news/${id}/versions/3`, editor.headers)).body
    expect(third).toMatch(/<ins>.*новую/s)
    const restored = await site.post(`/ru/desk/news/${id}/versions/2/restore`, {}, editor.headers)
    expect(restored.statusCode).toBe(303)
    expect(await row(id)).toMatchObject({
      version: 4,
      content: { texts: { title: { ru: 'В селе открыли школу' } } },
    })
    expect((await site.get(`/ru/desk/news/${id}/versions`, editor.headers)).body).toContain(
      'Восстановлена версия 2',
    )
    expect((await site.get(`/ru/desk/news/${id}/versions/99`, editor.headers)).statusCode).toBe(404)
  })
})

describe('Nobody reaches', () => {
  test('what another organisation is writing: by its address, by its parts, by its forms', async () => {
    const { id } = await createNewsDraft(db, other.organisation)
    for (const part of ['', '/files', '/preview', '/versions', '/versions/1', '/publish'])
      expect((await site.get(`/ru/desk/news/${id}${part}`, editor.headers)).statusCode).toBe(404)
    for (const what of [
      '',
      '/autosave',
      '/files',
      '/publish',
      '/schedule',
      '/withdraw',
      '/archive',
      '/delete',
      '/copy',
      '/versions/1/restore',
    ])
      expect((await site.post(`/ru/desk/news/${id}${what}`, completeForm, editor.headers)).statusCode).toBe(
        404,
      )
    expect((await site.get('/ru/desk/news', editor.headers)).body).not.toContain(id)
  })

  test('another organisation by a forged field of the form', async () => {
    expect(
      (await site.post('/ru/desk/news', { organisation: 'desk-maslikhat' }, editor.headers)).statusCode,
    ).toBe(403)
    expect((await site.post('/ru/desk/news', { organisation: 'nobody' }, editor.headers)).statusCode).toBe(
      404,
    )
    const id = await begin()
    await save(id, {
      ...completeForm,
      organisation: other.organisation,
      organisation_id: other.organisation,
      state: 'published',
    })
    expect(await row(id)).toMatchObject({ organisation_id: press.organisation, state: 'draft' })
  })

  test('what is no id at all', async () => {
    for (const id of ['1', "'; drop table news_draft", '00000000-0000-7000-8000-000000000000'])
      expect((await site.raw(`/ru/desk/news/${encodeURIComponent(id)}`)).statusCode).toBe(302)
    expect(
      (await site.get('/ru/desk/news/00000000-0000-7000-8000-000000000000', editor.headers)).statusCode,
    ).toBe(404)
  })
})

describe('The list', () => {
  test('is narrowed by state, organisation and words in any spelling, and pages', async () => {
    const words = { title: { kk: 'Көкшетау көпірі', ru: 'Мост', en: '' } }
    await createNewsDraft(db, press.organisation, words)
    for (let n = 0; n < 20; n += 1)
      await createNewsDraft(db, press.organisation, { title: { ru: `Черновик ${n}` } })
    expect((await site.get('/ru/desk/news?q=кокшетау', editor.headers)).body).toContain('>Мост</a>')
    expect((await site.get('/ru/desk/news?q=кокшетау&state=published', editor.headers)).body).toContain(
      'Таких новостей нет',
    )
    expect((await site.get('/ru/desk/news?q=100%25_', editor.headers)).body).toContain('Таких новостей нет')
    expect((await site.get('/ru/desk/news?page=2', editor.headers)).statusCode).toBe(200)
    expect((await site.get('/ru/desk/news?page=9', editor.headers)).statusCode).toBe(404)
    expect((await site.get('/ru/desk/news?state=secret', editor.headers)).statusCode).toBe(400)
  })

  test('costs the same queries for one draft and for many', async () => {
    const many = await site.countQueries('/ru/desk/news', editor.headers)
    await createNewsDraft(db, other.organisation)
    // The first page after a while notes that the session is in use.
    await site.get('/ru/desk/news', other.editor.headers)
    expect(await site.countQueries('/ru/desk/news', other.editor.headers)).toBe(many)
    expect(many).toBeLessThanOrEqual(3)
  })
})

test('Every act of the desk is in the internal record, what a page saves by itself is not', async () => {
  const id = await begin()
  await site.post(`/ru/desk/news/${id}/autosave`, { ...(await open(id)), ...completeForm }, editor.headers)
  await save(id, { ...completeForm, 'title-ru': 'Иначе' })
  await site.post(`/ru/desk/news/${id}/archive`, {}, editor.headers)
  const acts = await site.db
    .selectFrom('audit_entry')
    .select(['what', 'account_id'])
    .where('thing', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  expect(acts.map(({ what }) => what)).toHaveLength(3)
  expect(acts.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['news.drafted', 'news.edited', 'news.archived']),
  )
  expect(new Set(acts.map(({ account_id }) => account_id))).toEqual(new Set([editor.account]))
})
