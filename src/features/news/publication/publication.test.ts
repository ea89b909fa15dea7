import { sql } from 'kysely'
import { describe, expect, test, vi } from 'vitest'
import { contextOf, testSite } from '#app/testing.ts'
import { lockDraftById } from '#features/drafts/index.ts'
import { withdrawThing } from '#features/withdrawals/index.ts'
import { Forbidden } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { createNewsItem, createPublisher } from '../fixtures.ts'
import { completeForm, pressService } from '../testing/press-service.ts'

const SCHEDULED_QUEUE = 'news.publish-scheduled'
const site = await testSite({ now: '2026-11-20T10:00:00+05:00' })
const press = await pressService(site, 'press-akimat')
const { db, editor, secretary, begin, save, act, row } = press

async function written(form = {}): Promise<string> {
  const id = await begin()
  await save(id, { ...completeForm, ...form })
  return id
}
async function published(form = {}): Promise<{ id: string; slug: string }> {
  const id = await written(form)
  await act(id, 'publish')
  return { id, slug: (await row(id)).slug ?? '' }
}
const actsOf = async (id: string) =>
  (await site.db
    .selectFrom('journal_act')
    .select(['type', 'content'])
    .where('act_id', '=', id)
    .orderBy('version')
    .execute()) as {
    type: string
    content: string | null
  }[]
const schedule = (id: string, day: string, time: string) => act(id, 'schedule', { day, time })

describe('Publishing', () => {
  test('shows the item to readers under a readable address, and the journal has it', async () => {
    const { id, slug } = await published()
    expect(slug).toMatch(/^auylda-mektep/)
    const page = await site.get(`/kk/news/${slug}`)
    expect([page.statusCode, page.body.includes('<h1>Ауылда мектеп ашылды</h1>')]).toEqual([200, true])
    expect(await site.text('/ru/news')).toContain('В селе открыли школу')
    expect((await actsOf(id)).map(({ type }) => type)).toEqual(['news.published'])
    expect(await row(id)).toMatchObject({ state: 'published', public_version: 2 })
    const second = await published()
    expect(second.slug).toBe(`${slug}-2`)
  })

  test.each([
    ['Kazakh', { 'title-kk': '' }, 'Заголовок: нет текста на казахском языке', 'title-kk'],
    ['Russian', { 'body-ru': '' }, 'Текст: нет текста на русском языке', 'body-ru'],
    [
      'a part of the English',
      { 'title-en': 'A school' },
      'по-английски нужно либо всё, либо ничего',
      'lead-en',
    ],
  ])('is refused without %s, and says so beside the field', async (_, form, text, field) => {
    const id = await written(form)
    const answer = await act(id, 'publish')
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(text)
    expect(answer.body).toContain(`id="${field}-error"`)
    expect(answer.body).toContain(`href="#${field}"`)
    expect((await row(id)).state).toBe('draft')
    expect(await actsOf(id)).toEqual([])
  })

  test('belongs to the editor: who writes may not, whatever address is asked', async () => {
    const id = await written()
    expect((await site.get(`/ru/desk/news/${id}/publish`, secretary.headers)).body).not.toContain(
      'Опубликовать сейчас',
    )
    for (const what of ['publish', 'schedule', 'unschedule', 'correct', 'withdraw'])
      expect((await act(id, what, {}, secretary.headers)).statusCode).toBe(403)
    expect((await row(id)).state).toBe('draft')
  })

  test('takes what the editor has read: a text that changed meanwhile is not sent out unseen', async () => {
    const id = await written()
    const answer = await act(id, 'publish', { version: '1' })
    expect([answer.statusCode, answer.body.includes('Пока вы смотрели, текст изменился')]).toEqual([
      409,
      true,
    ])
    expect((await row(id)).state).toBe('draft')
  })

  test('twice publishes once', async () => {
    const { id } = await published()
    expect((await act(id, 'publish')).statusCode).toBe(409)
    expect(await actsOf(id)).toHaveLength(1)
  })

  test('is seen before on the very page, which nobody else is shown', async () => {
    const id = await written({ 'body-ru': '## Часть\n\nПолный **текст**.' })
    const preview = (await site.get(`/ru/desk/news/${id}/preview`, editor.headers)).body
    expect(preview).toContain('Это предпросмотр')
    expect(preview).toContain('<strong>текст</strong>')
    expect(preview).toContain('name="robots" content="noindex"')
    // What it leads to is there: the preview in other languages, not an address that does not exist yet.
    for (const [, way = ''] of preview.matchAll(/href="(\/[^"#]*preview[^"#]*)"/g))
      expect([way, (await site.get(way, editor.headers)).statusCode]).toEqual([way, 200])
    expect(preview).toContain(`href="/kk/desk/news/${id}/preview"`)
    expect((await site.get(`/ru/desk/news/${id}/preview?view=side`, editor.headers)).body).toContain(
      'Языки рядом',
    )
    expect(preview).not.toContain('t.me/share')
    await act(id, 'publish')
    const page = await site.text(`/ru/news/${(await row(id)).slug}`)
    const mainOf = (html: string) => /<div class="prose">.*?<\/div>/s.exec(html)?.[0]
    expect(mainOf(page)).toBe(mainOf(preview))
    expect((await site.get(`/ru/desk/news/${id}/preview`)).statusCode).toBe(302)
  })
})

describe('A set time', () => {
  test('is that of the place, and the item appears once with exactly that time', async () => {
    const id = await written()
    expect((await schedule(id, '2026-11-20', '12:30')).statusCode).toBe(303)
    expect((await row(id)).publish_at?.toISOString()).toBe('2026-11-20T07:30:00.000Z')
    expect(await site.text('/ru/desk/news')).not.toContain(id)
    // The queue's own clock is real: the job is put where its time has come.
    await site.context().jobs.enqueue(site.db, SCHEDULED_QUEUE, { draft: id, at: '2026-11-20T07:30:00.000Z' })
    await site.work()
    await site.context().jobs.enqueue(site.db, SCHEDULED_QUEUE, { draft: id, at: '2026-11-20T07:30:00.000Z' })
    await site.work()
    const item = await db
      .selectFrom('news_item')
      .select('published_at')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(item.published_at.toISOString()).toBe('2026-11-20T07:30:00.000Z')
    expect((await actsOf(id)).map(({ type }) => type)).toEqual(['news.published'])
  })

  test('sends out the version that was read, not what is written afterwards', async () => {
    const id = await written()
    await schedule(id, '2026-11-20', '12:31')
    await save(id, { ...completeForm, 'title-ru': 'Написано позже' })
    expect((await site.get(`/ru/desk/news/${id}`, editor.headers)).body).toContain(
      'Более поздние правки в неё не войдут',
    )
    await site.context().jobs.enqueue(site.db, SCHEDULED_QUEUE, { draft: id, at: '2026-11-20T07:31:00.000Z' })
    await site.work()
    expect(await site.text(`/ru/news/${(await row(id)).slug}`)).not.toContain('Написано позже')
    expect(await row(id)).toMatchObject({ state: 'published', public_version: 2, version: 3 })
  })

  test('A set time that was taken back or changed leaves nothing behind that publishes', async () => {
    const id = await written()
    await schedule(id, '2026-11-20', '12:32')
    expect((await act(id, 'unschedule')).statusCode).toBe(303)
    await site.context().jobs.enqueue(site.db, SCHEDULED_QUEUE, { draft: id, at: '2026-11-20T07:32:00.000Z' })
    await site.work()
    expect(await row(id)).toMatchObject({ state: 'draft', publish_at: null })
    expect(await actsOf(id)).toEqual([])
  })

  test.each([
    ['2026-11-20', '09:59', 'Это время уже прошло'],
    ['2028-01-01', '10:00', 'Не позже чем через год'],
    ['soon', '10:00', 'Укажите день и время'],
    ['2026-02-31', '99:99', 'Укажите день и время'],
    ['2027-02-31', '10:00', 'Укажите день и время'],
  ])('%s %s is refused with the reason, and stays in the form', async (day, time, text) => {
    const id = await written()
    const answer = await schedule(id, day, time)
    expect([answer.statusCode, answer.body.includes(text)]).toEqual([422, true])
    expect(answer.body).toContain(`value="${day}"`)
  })
})

describe('A correction', () => {
  test('is seen by readers: what changed, why, and every version word by word', async () => {
    const { id, slug } = await published()
    await save(id, { ...completeForm, 'body-ru': 'Полный и точный текст.' })
    expect(await site.text(`/ru/news/${slug}`)).not.toContain('точный')
    site.clock.set('2026-11-20T11:00:00+05:00')
    const answer = await act(id, 'correct', { 'note-kk': 'Дерек нақтыланды', 'note-ru': 'Уточнены данные' })
    expect(answer.statusCode).toBe(303)
    const page = await site.text(`/ru/news/${slug}`)
    for (const text of [
      'точный',
      'Эта новость исправлена',
      'Почему: Уточнены данные',
      `href="/ru/news/${slug}/versions"`,
    ])
      expect(page).toContain(text)
    const history = await site.text(`/ru/news/${slug}/versions`)
    expect(history).toMatch(/<ins>.*точный/s)
    expect(history).toContain('Первая публикация')
    expect((await actsOf(id)).map(({ type }) => type)).toEqual(['news.published', 'news.changed'])
    site.clock.set('2026-11-20T10:00:00+05:00')
  })

  test('A correction without a change is refused, and an explanation in one language too', async () => {
    const { id } = await published()
    expect((await act(id, 'correct')).statusCode).toBe(409)
    await save(id, { ...completeForm, 'title-ru': 'Иначе' })
    const half = await act(id, 'correct', { 'note-ru': 'Уточнено' })
    expect([half.statusCode, half.body.includes('Пояснение нужно на обоих языках')]).toEqual([422, true])
    expect(await actsOf(id)).toHaveLength(1)
  })

  test('may not take away a language that readers had', async () => {
    const { id } = await published()
    await save(id, { ...completeForm, 'title-kk': '' })
    expect((await act(id, 'correct')).statusCode).toBe(422)
  })
})

describe('Withdrawal', () => {
  const reason = { 'reason-kk': 'Дерек қате болды', 'reason-ru': 'Данные оказались неверны' }

  test('leaves the reason and the date under the address, in three languages, and erases the words', async () => {
    const { id, slug } = await published()
    expect((await act(id, 'withdraw', reason)).statusCode).toBe(303)
    for (const [language, text] of [
      ['kk', 'Дерек қате болды'],
      ['ru', 'Данные оказались неверны'],
      ['en', 'Данные оказались неверны'],
    ]) {
      const page = await site.get(`/${language}/news/${slug}`)
      expect([page.statusCode, page.body.includes(text ?? '')]).toEqual([410, true])
      expect(page.body).not.toContain('мектеп')
    }
    expect((await site.get(`/ru/news/${slug}/versions`)).statusCode).toBe(410)
    const acts = await actsOf(id)
    expect(acts.map(({ type }) => type)).toEqual(['news.published', 'news.withdrawn'])
    expect(acts[0]?.content).toBeNull()
    expect(await site.text('/ru/news')).not.toContain(slug)
    expect((await published()).slug).not.toBe(slug)
  })

  test('needs its reason in Kazakh and Russian', async () => {
    const { id, slug } = await published()
    const answer = await act(id, 'withdraw', { 'reason-kk': '', 'reason-ru': 'Ошибка' })
    expect([answer.statusCode, answer.body.includes('id="reason-kk-error"')]).toEqual([422, true])
    expect(answer.body).toContain('>Ошибка</textarea>')
    expect((await site.get(`/ru/news/${slug}`)).statusCode).toBe(200)
  })

  test('is the end: it is not edited, corrected or deleted, but may be copied', async () => {
    const { id } = await published()
    await act(id, 'withdraw', reason)
    expect((await save(id, completeForm)).statusCode).not.toBe(303)
    for (const what of ['publish', 'correct', 'delete', 'archive', 'unarchive'])
      expect((await act(id, what)).statusCode).toBe(409)
    const copy = await act(id, 'copy')
    expect(copy.headers.location).not.toContain(id)
    expect(copy.statusCode).toBe(303)
  })

  test('Withdrawal of an item that was published without the desk works as well; an unknown address stays 404', async () => {
    const { slug } = await createNewsItem(db)
    const input = { kind: 'news.item', slug, reason: { kk: 'Қате', ru: 'Ошибка' } }
    await expect(withdrawThing(site.context(), input)).rejects.toThrow(Forbidden)
    expect((await site.get(`/ru/news/${slug}`)).statusCode).toBe(200)
    const publisher = await contextOf(site, await createPublisher(db), 'editor')
    await withdrawThing(publisher(), input)
    expect((await site.get(`/ru/news/${slug}`)).statusCode).toBe(410)
    expect((await site.get('/ru/news/never-there')).statusCode).toBe(404)
  })
})

describe('A draft', () => {
  test('is put into the archive and taken up again', async () => {
    const id = await written()
    await act(id, 'archive')
    expect((await row(id)).state).toBe('archived')
    expect((await act(id, 'publish')).statusCode).toBe(409)
    await act(id, 'unarchive')
    expect((await row(id)).state).toBe('draft')
  })

  test('A draft that readers never saw is deleted with its versions; what was published never is', async () => {
    const id = await written()
    expect((await act(id, 'delete')).headers.location).toBe('/ru/desk/news')
    expect(await db.selectFrom('draft').select('id').where('id', '=', id).execute()).toEqual([])
    const { id: out } = await published()
    expect((await act(out, 'delete')).statusCode).toBe(409)
  })
})

describe('A withdrawal by the address of an item', () => {
  // The embedded database runs one transaction after the other.
  test.runIf(site.kind === 'server')(
    'waits for a correction of its draft, which locks the draft and then the item',
    async () => {
      const { id, slug } = await published()
      const ctx = await contextOf(site, press.organisation, 'editor')
      const reason = { kk: 'Қате', ru: 'Ошибка' }
      let withdrawal: ReturnType<typeof withdrawThing> | undefined
      await inTransaction(ctx(), async (inside) => {
        await lockDraftById(inside.db, id)
        withdrawal = withdrawThing(ctx(), { kind: 'news.item', slug, reason })
        await vi.waitUntil(isSomebodyWaiting, { timeout: 10_000 })
        // Had the withdrawal locked the item already, PostgreSQL would end one of the two here (40P01).
        await inside.db.selectFrom('news_item').select('id').where('slug', '=', slug).forUpdate().execute()
      })
      expect((await withdrawal)?.ok).toBe(true)
    },
  )
})

/** Whether a transaction waits for a lock of another one. */
const isSomebodyWaiting = async () => {
  const { rows } = await sql`
    select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`.execute(
    site.db,
  )
  return rows.length > 0
}
