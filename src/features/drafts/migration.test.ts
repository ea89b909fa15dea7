import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { copyTemplate } from '#app/testing/template.ts'
import { aPublisher } from '#features/news/fixtures.ts'
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
  const organisation = await aPublisher(db)
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
