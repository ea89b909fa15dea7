import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { copyTemplate } from '#app/testing/template.ts'
import { createPublisher } from '#features/news/fixtures.ts'
import { openDatabase } from '#platform/db/index.ts'
import { packagePath } from '#platform/package-path.ts'

const copy = await copyTemplate(inject('template'))
const database = await openDatabase({ folder: copy.config.data, url: copy.config.databaseUrl })
const { db } = database
afterAll(async () => {
  await database.close()
  await copy.remove()
})

const migration = (name: string) => readFile(packagePath('migrations', name), 'utf8')
/** The statements of an earlier migration that made these tables. */
const creating = (text: string, tables: readonly string[]) =>
  tables
    .map((table) => new RegExp(`^create table ${table} \\(.*?^\\);`, 'ms').exec(text)?.[0] ?? '')
    .join('\n')

const ids = {
  draft: '01900000-0000-7000-8000-000000000001',
  scheduled: '01900000-0000-7000-8000-000000000002',
  published: '01900000-0000-7000-8000-000000000003',
  withdrawn: '01900000-0000-7000-8000-000000000004',
}
const sitting = '7d3c2d7a-2f37-4a43-9f6b-0a7d0c7d0c7d'

test('drafts of news and all their versions are moved forward as they are', async () => {
  const organisation = await createPublisher(db)
  const news = await migration('0011_news_desk.sql')
  const content = (title: string) => JSON.stringify({ texts: { title: { ru: title } }, topic: 'budget' })
  await db.transaction().execute(async (tx) => {
    await sql`drop table draft, draft_version cascade`.execute(tx)
    await sql.raw(creating(news, ['news_draft', 'news_draft_version'])).execute(tx)
    await sql`insert into news_draft (id, organisation_id, state, version, content, changes, search_key, lacking,
        publish_at, scheduled_version, public_version, slug, created_at, updated_at)
      values
        (${ids.draft}, ${organisation}, 'draft', 2, ${content('Два')}::jsonb, '{"title": {}}', 'два', '{kk}',
          null, null, null, null, '2026-01-01', '2026-01-02'),
        (${ids.scheduled}, ${organisation}, 'scheduled', 3, ${content('Три')}::jsonb, '{}', 'три', '{}',
          '2026-12-01', 2, null, null, '2026-01-01', '2026-01-03'),
        (${ids.published}, ${organisation}, 'published', 2, ${content('Новее')}::jsonb, '{}', 'новее', '{}',
          null, null, 1, 'item', '2026-01-01', '2026-01-04'),
        (${ids.withdrawn}, ${organisation}, 'withdrawn', 1, ${content('Снято')}::jsonb, '{}', 'снято', '{}',
          null, null, null, 'gone', '2026-01-01', '2026-01-05')`.execute(tx)
    await sql`insert into news_draft_version (draft_id, number, at, kind, sitting, from_version, content)
      values
        (${ids.draft}, 1, '2026-01-01', 'saved', null, null, ${content('Раз')}::jsonb),
        (${ids.draft}, 2, '2026-01-02', 'auto', ${sitting}, null, ${content('Два')}::jsonb),
        (${ids.scheduled}, 2, '2026-01-02', 'copied', null, null, ${content('Две')}::jsonb),
        (${ids.scheduled}, 3, '2026-01-03', 'restored', null, 2, ${content('Три')}::jsonb),
        (${ids.published}, 1, '2026-01-01', 'published', null, null, ${content('Вышло')}::jsonb),
        (${ids.published}, 2, '2026-01-04', 'saved', null, null, ${content('Новее')}::jsonb),
        (${ids.withdrawn}, 1, '2026-01-01', 'saved', null, null, ${content('Снято')}::jsonb)`.execute(tx)
    await sql.raw(await migration('0020_drafts.sql')).execute(tx)
  })

  const { rows: moved } =
    await sql`select id, kind, state, version, title, search_key, lacking, scheduled_version,
    public_version, slug, publish_at is not null as timed from draft order by id`.execute(db)
  const common = { kind: 'news', scheduled_version: null, public_version: null, slug: null, timed: false }
  expect(moved).toEqual([
    {
      ...common,
      id: ids.draft,
      state: 'draft',
      version: 2,
      title: { ru: 'Два' },
      search_key: 'два',
      lacking: ['kk'],
    },
    {
      ...common,
      ...{
        id: ids.scheduled,
        state: 'scheduled',
        version: 3,
        title: { ru: 'Три' },
        search_key: 'три',
        lacking: [],
      },
      ...{ scheduled_version: 2, timed: true },
    },
    {
      ...common,
      ...{ id: ids.published, state: 'published', version: 2, title: { ru: 'Новее' }, search_key: 'новее' },
      ...{ lacking: [], public_version: 1, slug: 'item' },
    },
    {
      ...common,
      ...{ id: ids.withdrawn, state: 'withdrawn', version: 1, title: { ru: 'Снято' }, search_key: 'снято' },
      ...{ lacking: [], slug: 'gone' },
    },
  ])
  const { rows: versions } = await sql`select draft_id, number, origin, sitting, from_version,
    content -> 'texts' -> 'title' ->> 'ru' as title from draft_version order by draft_id, number`.execute(db)
  const plain = { sitting: null, from_version: null }
  expect(versions).toEqual([
    { ...plain, draft_id: ids.draft, number: 1, origin: 'saved', title: 'Раз' },
    { ...plain, draft_id: ids.draft, number: 2, origin: 'auto', title: 'Два', sitting },
    { ...plain, draft_id: ids.scheduled, number: 2, origin: 'copied', title: 'Две' },
    { ...plain, draft_id: ids.scheduled, number: 3, origin: 'restored', title: 'Три', from_version: 2 },
    { ...plain, draft_id: ids.published, number: 1, origin: 'imported', title: 'Вышло' },
    { ...plain, draft_id: ids.published, number: 2, origin: 'saved', title: 'Новее' },
    { ...plain, draft_id: ids.withdrawn, number: 1, origin: 'saved', title: 'Снято' },
  ])
  const { rows: old } =
    await sql`select to_regclass('news_draft') as one, to_regclass('news_draft_version') as two`.execute(db)
  expect(old).toEqual([{ one: null, two: null }])
})

const meeting = {
  seen: '01900000-0000-7000-8000-0000000000a1',
  open: '01900000-0000-7000-8000-0000000000a2',
  seeded: '01900000-0000-7000-8000-0000000000a3',
  withdrawn: '01900000-0000-7000-8000-0000000000a4',
}
const meetingDraft = (last: string) => `01900000-0000-7000-8000-0000000b00${last}`

test('drafts of meetings become the draft of their meeting, with corrections among its versions', async () => {
  const organisation = (await db.selectFrom('organisation_link').select('id').executeTakeFirstOrThrow()).id
  const desk = await migration('0012_meeting_desk.sql')
  const text = (ru: string) => ({ kk: ru, ru, en: '' })
  const changed = {
    kk: { changedAt: '2026-01-02' },
    ru: { changedAt: '2026-01-01', outdatedSince: '2026-01-02' },
  }
  const content = (ru: string) =>
    JSON.stringify({
      title: text(ru),
      about: text('а'),
      venue: text('а'),
      address: text('а'),
      agenda: [
        { time: '', title: text('раз'), person: '' },
        { time: '10:00', title: text('два'), changes: changed },
      ],
      speakers: [],
      documents: [{ title: text('док'), url: 'https://a.kz' }],
      changes: { title: { kk: { changedAt: '2026-01-01' } } },
    })
  await db.transaction().execute(async (tx) => {
    await sql.raw(creating(desk, ['meeting_draft', 'meeting_draft_version'])).execute(tx)
    for (const [slug, id] of Object.entries(meeting))
      await sql`insert into meeting (id, slug, kind, state, starts_at, ends_at, territory_code, venue, address,
          organiser_id, topic, title, about, sequence, published_at, revised_at, search_key, withdrawn_at)
        values (${id}, ${slug}, 'gathering', 'announced', '2026-12-01 10:00Z', '2026-12-01 12:00Z', '390000000',
          '{"kk": "а", "ru": "а"}', '{"kk": "а", "ru": "а"}', ${organisation}, 'budget', '{"kk": "а", "ru": "а"}',
          '{"kk": "а", "ru": "а"}', 0, '2026-01-05', '2026-01-05', ${slug},
          ${slug === 'withdrawn' ? '2026-01-09' : null})`.execute(tx)
    const draft = async (
      last: string,
      of: string | null,
      times: {
        readonly at: string
        readonly announced?: string
        readonly discarded?: string
        readonly due?: string
      },
      titles: readonly string[],
    ) => {
      await sql`insert into meeting_draft (id, organiser_id, meeting_id, content, search_key, version, created_at,
          changed_at, announce_at, announced_at, discarded_at)
        values (${meetingDraft(last)}, ${organisation}, ${of}, ${content(titles.at(-1) ?? '')}::jsonb, ${titles.at(-1) ?? ''},
          ${titles.length}, ${times.at}, ${times.at}, ${times.due ?? null}, ${times.announced ?? null},
          ${times.discarded ?? null})`.execute(tx)
      for (const [index, title] of titles.entries())
        await sql`insert into meeting_draft_version (draft_id, number, content, sitting, saved_at)
          values (${meetingDraft(last)}, ${index + 1}, ${content(title)}::jsonb, ${index === 0 ? '' : sitting},
            ${times.at})`.execute(tx)
    }
    await draft('01', null, { at: '2026-01-01' }, ['Новый', 'Новее'])
    await draft('02', null, { at: '2026-01-01', due: '2026-12-01' }, ['Скоро'])
    await draft('03', null, { at: '2026-01-01', discarded: '2026-01-02' }, ['Убран'])
    await draft('11', meeting.seen, { at: '2026-01-01', announced: '2026-01-05' }, ['Начат', 'Объявлен'])
    await draft('12', meeting.seen, { at: '2026-01-06', announced: '2026-01-07' }, ['Как был', 'Исправлен'])
    await draft('21', meeting.open, { at: '2026-01-01', announced: '2026-01-05' }, ['Объявлен'])
    await draft('22', meeting.open, { at: '2026-01-06', discarded: '2026-01-07' }, ['Снова', 'Отброшен'])
    await draft('23', meeting.open, { at: '2026-01-08' }, ['Как есть', 'Правится'])
    await draft('31', meeting.seeded, { at: '2026-01-06', discarded: '2026-01-07' }, ['Как есть', 'Отброшен'])
    await draft('41', meeting.withdrawn, { at: '2026-01-01', announced: '2026-01-05' }, ['Отозван'])
    await sql.raw(await migration('0032_meeting_drafts.sql')).execute(tx)
  })

  const { rows: moved } =
    await sql`select id, state, version, public_version, slug, title ->> 'ru' as title, lacking,
    scheduled_version, publish_at is not null as timed from draft where kind = 'meetings' order by slug is not null, id`.execute(
      db,
    )
  const common = { public_version: null, slug: null, lacking: ['ru'], scheduled_version: null, timed: false }
  expect(moved).toEqual([
    { ...common, id: meetingDraft('01'), state: 'draft', version: 2, title: 'Новее' },
    {
      ...common,
      id: meetingDraft('02'),
      state: 'scheduled',
      version: 1,
      title: 'Скоро',
      scheduled_version: 1,
      timed: true,
    },
    { ...common, id: meetingDraft('03'), state: 'archived', version: 1, title: 'Убран' },
    {
      ...common,
      id: meeting.seen,
      state: 'published',
      version: 4,
      public_version: 4,
      slug: 'seen',
      title: 'Исправлен',
    },
    {
      ...common,
      id: meeting.open,
      state: 'published',
      version: 5,
      public_version: 4,
      slug: 'open',
      title: 'Правится',
    },
    {
      ...common,
      id: meeting.seeded,
      state: 'published',
      version: 3,
      public_version: 3,
      slug: 'seeded',
      title: 'Как есть',
    },
    { ...common, id: meeting.withdrawn, state: 'withdrawn', version: 1, slug: 'withdrawn', title: 'Отозван' },
  ])
  const { rows: versions } = await sql<{ titles: string[] }>`select
      array_agg(content -> 'title' ->> 'ru' order by number) as titles
    from draft_version where draft_id = any(${Object.values(meeting)}) group by draft_id order by draft_id`.execute(
    db,
  )
  expect(versions.map(({ titles }) => titles)).toEqual([
    ['Начат', 'Объявлен', 'Как был', 'Исправлен'],
    ['Снова', 'Отброшен', 'Объявлен', 'Как есть', 'Правится'],
    ['Как есть', 'Отброшен', 'Как есть'],
    ['Отозван'],
  ])
  const { rows } = await sql`select content -> 'agenda' as agenda, content ? 'changes' as changed, changes
    from draft where id = ${meetingDraft('01')}`.execute(db)
  expect(rows).toEqual([
    {
      agenda: [
        { key: '1', time: '', title: text('раз'), person: '' },
        { key: '2', time: '10:00', title: text('два') },
      ],
      changed: false,
      changes: { title: { kk: { changedAt: '2026-01-01' } }, 'agenda-2': changed },
    },
  ])
})
