import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { contextOf } from '#app/testing.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import { createMeeting } from '#features/meetings/fixtures.ts'
import { meetingsSite } from '#features/meetings/testing/meetings-site.ts'
import { createNewsItem } from '#features/news/fixtures.ts'
import { withdrawThing } from '#features/withdrawals/index.ts'
import { newId } from '#platform/id.ts'
import { Forbidden } from '#platform/identity/index.ts'
import { indexAllChanges } from '#platform/search/index.ts'
import { linkThings, replaceLinks, unlinkThings } from './actions.ts'
import { createLink } from './fixtures.ts'
import { LINKS_PER_THING_MAX, MATTER_THINGS_MAX, matterPath } from './model.ts'
import { loadMatter } from './queries.ts'

const { site, db, organiser } = await meetingsSite()
const editor = await contextOf(site, organiser, 'editor')
const headers = (await site.signIn([{ role: 'editor', organisation: organiser }])).headers

const meeting = async (title: string): Promise<ThingAddress> => {
  const slug = await createMeeting(db, organiser, {
    title: { kk: `${title} kk`, ru: title },
    starts_at: new Date('2026-12-20T10:00:00+05:00'),
    ends_at: new Date('2026-12-20T12:00:00+05:00'),
  })
  const { id } = await db
    .selectFrom('meeting')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return { kind: 'meetings.meeting', id }
}
const item = async (title: string, day = '2026-11-01'): Promise<ThingAddress & { readonly slug: string }> => {
  const { id, slug } = await createNewsItem(db, {
    organisation_id: organiser,
    title: { kk: `${title} kk`, ru: title, en: `${title} en` },
    published_at: new Date(`${day}T10:00:00+05:00`),
  })
  return { kind: 'news.item', id, slug }
}
const slugOf = async ({ id }: ThingAddress) =>
  (await db.selectFrom('meeting').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug
const pageOf = async (thing: ThingAddress) => site.text(`/ru${matterPath(thing)}`)
const linksNow = async () =>
  Number((await sql<{ n: string }>`select count(*) as n from thing_link`.execute(db)).rows[0]?.n)

describe('a link', () => {
  let sitting: ThingAddress
  let newsItem: ThingAddress & { readonly slug: string }
  beforeAll(async () => {
    ;[sitting, newsItem] = [await meeting('Слушание о дворах'), await item('Дворы обсудят')]
    const added = await linkThings(editor(), {
      own: newsItem,
      relation: 'discussed-in',
      end: 'later',
      other: sitting,
    })
    expect(added.ok).toBe(true)
  })

  test('is stored once and shown on both ends, in the words of each direction', async () => {
    const onItem = await site.text(`/ru/news/${newsItem.slug}`)
    expect(onItem).toContain('<h3>О чём здесь речь</h3>')
    expect(onItem).toContain('Слушание о дворах')
    const onMeeting = await site.text(`/ru/meetings/${await slugOf(sitting)}`)
    expect(onMeeting).toContain('<h3>Где об этом говорили</h3>')
    expect(onMeeting).toContain('Дворы обсудят')
    expect(await linksNow()).toBe(1)
  })
  test('speaks three languages', async () => {
    expect(await site.text(`/kk/news/${newsItem.slug}`)).toContain('<h3>Не туралы</h3>')
    expect(await site.text(`/en/news/${newsItem.slug}`)).toContain('<h3>What it discusses</h3>')
  })
  test('is in the audit record with its author and in the public journal without', async () => {
    const audit = await db.selectFrom('audit_entry').selectAll().where('what', '=', 'links.added').execute()
    expect(audit).toHaveLength(1)
    expect(audit[0]).toMatchObject({ organisation_id: organiser, thing: newsItem.id })
    await site.work()
    const journal = await site.text('/ru/journal')
    expect(journal).toContain('Указана связь')
  })
  test.each([
    ['again', { relation: 'discussed-in', end: 'later' }, 'linked-already'],
    ['with itself', { relation: 'led-to', end: 'later', self: true }, 'same-thing'],
    ['with what is not there', { relation: 'led-to', end: 'later', none: true }, 'other-withdrawn-already'],
  ] as const)('is refused %s', async (_, given, refusal) => {
    const before = await linksNow()
    const other =
      'self' in given ? newsItem : 'none' in given ? { kind: 'news.item', id: newId(new Date()) } : sitting
    const { relation, end } = given
    expect(await linkThings(editor(), { own: newsItem, relation, end, other })).toMatchObject({ refusal })
    expect(await linksNow()).toBe(before)
  })
  test('a link of a kind that no slice declares is refused', async () => {
    const other = { kind: 'accounts.account', id: newsItem.id }
    const given = { own: newsItem, relation: 'led-to', end: 'earlier', other } as const
    expect(await linkThings(editor(), given)).toMatchObject({ refusal: 'other-withdrawn-already' })
    expect((await site.get(`/ru${matterPath(other)}`)).statusCode).toBe(404)
  })
  test('is made by nobody without the permission of the slice for that thing, nor removed', async () => {
    const official = await contextOf(site, organiser, 'official')
    const elsewhere = newId<'organisation'>(new Date())
    await sql`insert into organisation (id, slug, kind, name, territory_code)
      values (${elsewhere}, 'links-elsewhere', 'akimat', '{"kk":"Ә","ru":"А"}', '550000000')`.execute(db)
    const stranger = await contextOf(site, elsewhere, 'editor')
    const given = { own: newsItem, relation: 'led-to', end: 'later', other: sitting } as const
    const link = (await db.selectFrom('thing_link').select('id').executeTakeFirstOrThrow()).id
    for (const ctx of [official(), stranger(), site.context()]) {
      await expect(linkThings(ctx, given)).rejects.toThrow(Forbidden)
      await expect(unlinkThings(ctx, { own: newsItem, link })).rejects.toThrow(Forbidden)
    }
  })
  test('is removed from either end, and from no other thing', async () => {
    const third = await item('Третья')
    const id = await createLink(db, newsItem, 'led-to', third)
    expect(await unlinkThings(editor(), { own: sitting, link: id })).toMatchObject({
      refusal: 'link-unknown',
    })
    expect(await unlinkThings(editor(), { own: third, link: id })).toMatchObject({ ok: true })
    expect(await unlinkThings(editor(), { own: third, link: id })).toMatchObject({ refusal: 'link-unknown' })
  })
  test('is refused beyond the limit of a thing', async () => {
    const hub = await item('Узел')
    const others = Array.from({ length: LINKS_PER_THING_MAX }, () => newId<'news-item'>(new Date()))
    await sql`insert into linked_thing (kind, id, title) select 'news.item', id, '{"kk":"","ru":""}'
      from unnest(cast(${others} as uuid[])) as id`.execute(db)
    await createLink(db, hub, 'led-to', newsItem)
    await sql`insert into thing_link (id, earlier_kind, earlier_id, relation, later_kind, later_id, origin, added_at)
      select gen_random_uuid(), 'news.item', ${hub.id}, 'led-to', 'news.item', id, 'desk', now()
      from unnest(cast(${others.slice(1)} as uuid[])) as id`.execute(db)
    const given = { own: hub, relation: 'led-to', end: 'earlier', other: sitting } as const
    expect(await linkThings(editor(), given)).toMatchObject({ refusal: 'too-many-links' })
  })
})

const reason = { kk: 'Қате', ru: 'Ошибка' }

describe('what is withdrawn', () => {
  test('leaves its title of that time and the day on the other page, without its text', async () => {
    const [here, gone] = [await item('Останется'), await item('Прежний заголовок')]
    await createLink(db, here, 'led-to', gone)
    await sql`update news_item set title = '{"kk":"Жаңа атау","ru":"Новый заголовок","en":"New"}' where id = ${gone.id}`.execute(
      db,
    )
    const done = await withdrawThing(editor(), { kind: 'news.item', slug: gone.slug, reason })
    expect(done).toMatchObject({ ok: true })
    const html = await site.text(`/ru/news/${here.slug}`)
    expect(html).toContain('Новый заголовок')
    expect(html).not.toContain('Прежний заголовок')
    expect(html).toMatch(/снято с сайта/)
    expect(html).not.toContain(`href="/ru/news/${gone.slug}"`)
    expect(await pageOf(gone)).toContain('Новый заголовок')
  })
  test('is so for meetings too', async () => {
    const [here, gone] = [await item('О встрече'), await meeting('По ошибке')]
    await createLink(db, gone, 'discussed-in', here)
    await withdrawThing(editor(), { kind: 'meetings.meeting', slug: await slugOf(gone), reason })
    const html = await site.text(`/ru/news/${here.slug}`)
    expect(html).toContain('По ошибке')
    expect(html).toMatch(/снято с сайта/)
  })
  test('is not said of what was never public: it is not shown at all', async () => {
    const here = await item('Видно')
    const draft = { kind: 'news.item', id: newId<'news-item'>(new Date()) }
    await createLink(db, here, 'led-to', draft)
    expect(await site.text(`/ru/news/${here.slug}`)).not.toContain('С этим связано')
    expect((await site.get(`/ru${matterPath(draft)}`)).statusCode).toBe(404)
  })
})

describe('the life of a matter', () => {
  test('goes from the first word to the last thing, without what only shares an origin', async () => {
    const [first, middle, last] = [
      await item('Первое слово', '2026-01-10'),
      await item('Середина', '2026-03-10'),
      await item('Исполнение', '2026-06-10'),
    ]
    const sibling = await item('Другое следствие', '2026-02-10')
    await createLink(db, first, 'led-to', middle)
    await createLink(db, middle, 'carried-out-by', last)
    await createLink(db, first, 'led-to', sibling)
    const html = await pageOf(middle)
    const list = html.slice(html.indexOf('По порядку'))
    const places = ['Первое слово', 'Середина', 'Исполнение'].map((title) => list.indexOf(`>${title}</a>`))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(html).not.toContain('Другое следствие')
    const picture = html.match(/<figure class="chart"[\s\S]*?<\/figure>/)?.[0]
    for (const title of ['Первое слово', 'Середина', 'Исполнение']) expect(picture).toContain(title)
    expect(html.replaceAll('\u00a0', ' ')).toContain('10 января 2026 – 10 июня 2026: 3 события')
    const csv = await site.text(`/ru${matterPath(middle)}/links.csv`)
    expect(csv).toMatch(/2026-01-10,Первое слово,http[^,]+,К чему это привело,/)
    expect(csv.trim().split('\r\n')).toHaveLength(3)
    const { rows } = JSON.parse(await site.text(`/en${matterPath(middle)}/links.json`))
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({ earlier_day: '2026-01-10', relation: 'What it led to' })
    const xlsx = await site.get(`/kk${matterPath(middle)}/links.xlsx`)
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })
  test('has each thing once when links run in a circle', async () => {
    const [a, b, c] = [await item('А'), await item('Б'), await item('В')]
    await createLink(db, a, 'led-to', b)
    await createLink(db, b, 'led-to', c)
    await createLink(db, c, 'led-to', a)
    const matter = await loadMatter(site.context(), b)
    expect(matter?.things.map(({ title }) => title.ru).toSorted()).toEqual(['А', 'Б', 'В'])
    expect(matter?.links).toHaveLength(3)
  })
  test('is of one thing where nothing is linked, and 404 where there is none', async () => {
    const alone = await item('Одна')
    expect(await pageOf(alone)).toContain('Это пока ни с чем не связано')
    expect(await pageOf(alone)).not.toContain('<figure class="chart"')
    for (const path of ['/matters/news.item/zzz', `/matters/news.item/${newId(new Date())}`, '/matters/x/y'])
      expect((await site.get(`/ru${path}`)).statusCode).toBe(404)
  })
  test('takes as many queries for sixty things as for two, and shows no more than its limit', async () => {
    const hub = await item('Корень')
    await createLink(db, hub, 'led-to', await item('Первый лист'))
    const path = `/ru${matterPath(hub)}`
    const few = await site.countQueries(path)
    const own = await site.countQueries(`/ru/news/${hub.slug}`)
    for (let n = 0; n < MATTER_THINGS_MAX + 10; n++)
      await createLink(db, hub, 'led-to', await item(`Лист ${n}`))
    expect(await site.countQueries(path)).toBe(few)
    expect(await site.countQueries(`/ru/news/${hub.slug}`)).toBe(own)
    const html = await pageOf(hub)
    expect(html.match(/<li id="t-/g)).toHaveLength(MATTER_THINGS_MAX)
    expect(html).toContain('показаны ближайшие')
  })
})

describe('at the desk', () => {
  test('things are linked by search: results as choices, a relation, done', async () => {
    const [own, other] = [await item('Велодорожка вдоль реки'), await meeting('Собрание о велодорожке')]
    await indexAllChanges(site.context())
    const path = `/ru/desk/links/news.item/${own.id}`
    const found = await site.get(`${path}?q=велодорожка`, headers)
    expect(found.body).toContain(`value="meetings.meeting ${other.id}"`)
    expect(found.body).not.toContain(`value="news.item ${own.id}"`)
    const form = { q: 'велодорожка', other: `meetings.meeting ${other.id}`, relation: 'discussed-in.later' }
    const linked = await site.post(path, form, headers)
    expect(linked.statusCode).toBe(303)
    const after = await site.get(path, headers)
    expect(after.body).toContain('Собрание о велодорожке')
    const link = /name="link" value="([^"]+)"/.exec(after.body)?.[1] ?? ''
    expect((await site.post(`${path}/remove`, { link }, headers)).statusCode).toBe(303)
    expect((await site.post(`${path}/remove`, { link }, headers)).statusCode).toBe(404)
    expect((await site.get(path, headers)).body).toContain('Пока ни с чем не связано')
  })
  test('a malformed id of a link is not found', async () => {
    const own = await item('Своя')
    const path = `/ru/desk/links/news.item/${own.id}/remove`
    expect((await site.post(path, { link: 'nothing' }, headers)).statusCode).toBe(404)
  })
  test.each([
    [{ q: 'велодорожка', other: '', relation: 'led-to.later' }, 'Выберите одно из найденного', 422],
    [
      { q: 'велодорожка', other: 'news.item x', relation: 'led-to.later' },
      'Выберите одно из найденного',
      422,
    ],
    [
      { q: 'велодорожка', other: `news.item ${newId(new Date())}`, relation: '' },
      'Выберите, как они связаны',
      422,
    ],
    [
      { q: 'велодорожка', other: `news.item ${newId(new Date())}`, relation: 'led-to.later' },
      'уже нет на сайте',
      409,
    ],
  ])('the form %j comes back with what is wrong and what was typed', async (form, message, status) => {
    const own = await item('Своя')
    const answer = await site.post(`/ru/desk/links/news.item/${own.id}`, form, headers)
    expect(answer.statusCode).toBe(status)
    expect(answer.body).toContain(message)
    expect(answer.body).toContain('value="велодорожка"')
  })
  test('people find their own things first of all, and are told which are of another organisation', async () => {
    const own = await item('Ремонт набережной')
    await createNewsItem(db, {
      slug: 'foreign-embankment',
      title: { kk: 'Жағалау', ru: 'Чужая набережная', en: 'Embankment' },
    })
    await indexAllChanges(site.context())
    const html = (await site.get('/ru/desk/links?q=набережная', headers)).body
    expect(html).toContain(`href="/ru/desk/links/news.item/${own.id}"`)
    expect(html).toContain('другой организации')
    expect((await site.get('/ru/desk/links')).statusCode).toBe(302)
  })
})

test('an import replaces its own links and leaves those that people made', async () => {
  const ctx = editor()
  const [from, kept, old, fresh] = [
    await item('Откуда'),
    await item('Своя связь'),
    await item('Было'),
    await item('Стало'),
  ]
  await createLink(db, from, 'led-to', kept)
  const source = { ...from, title: { kk: 'Қайдан', ru: 'Откуда' }, at: null }
  for (const ids of [[old.id], [fresh.id, kept.id]])
    await db
      .transaction()
      .execute((tx) => replaceLinks({ ...ctx, db: tx }, source, 'led-to', 'news.item', ids))
  const { rows } = await sql<{ later_id: string; origin: string }>`
    select later_id, origin from thing_link where earlier_id = ${from.id} order by origin`.execute(db)
  expect(rows).toEqual([
    { later_id: kept.id, origin: 'desk' },
    { later_id: fresh.id, origin: 'slice' },
  ])
})
