import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { afterAll, expect, inject, test } from 'vitest'
import { copyTemplate } from '#app/testing/template.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import { openDatabase } from '#platform/db/index.ts'
import { packagePath } from '#platform/package-path.ts'
import { createAnnouncingAkimat } from '../fixtures.ts'

const copy = await copyTemplate(inject('template'))
const database = await openDatabase({ folder: copy.config.data, url: copy.config.databaseUrl })
const { db } = database
afterAll(async () => {
  await database.close()
  await copy.remove()
})

const migration = (name: string) => readFile(packagePath('migrations', name), 'utf8')

const id = (number: number) => `01900000-0000-7000-8000-00000000000${number}`
const [drafted, untouched, imported] = [id(1), id(2), id(3)]
const titles = {
  drafted: { kk: 'Қар тазалау қағидалары', ru: 'Правила уборки снега: проект «Щучинск»' },
  untouched: { kk: 'Жүйе', ru: 'Объявленный бюджет', en: 'The announced budget' },
  imported: { kk: 'Ғылым', ru: 'Ещё не вышедшая версия' },
}
const text = { kk: '…', ru: '…' }

/** The tables as they were before the migration, with a live site in them. */
async function before() {
  const organisation = await createAnnouncingAkimat(db)
  const consultations = await migration('0013_consultations.sql')
  const source = /^create table version_source \(.*?^\);/ms.exec(consultations)?.[0] ?? ''
  await sql`drop table document_source`.execute(db)
  await sql`alter table document_version alter column published_at drop not null`.execute(db)
  await sql`create unique index on document_version (document_id) where published_at is null`.execute(db)
  await sql.raw(source).execute(db)
  for (const [name, document] of Object.entries({ drafted, untouched, imported }))
    await sql`insert into document (id, slug, kind, title, organisation_id, territory_code, territory_ordinal, created_at)
      select ${document}, ${name}, 'budget', ${JSON.stringify(titles[name as keyof typeof titles])}::jsonb,
        ${organisation}, code, ordinal, '2026-01-01' from territory where code = '390000000'`.execute(db)
  await sql`insert into document_version (id, document_id, number, published_at) values
    (${id(4)}, ${drafted}, 1, null), (${id(5)}, ${untouched}, 1, '2026-02-01'),
    (${id(6)}, ${imported}, 1, '2026-02-02'), (${id(7)}, ${imported}, 2, null)`.execute(db)
  await sql`insert into version_source (version_id, language, name, format, content, corrections) values
    (${id(4)}, 'ru', 'проект.docx', 'docx', '{"blocks": [{"type": "paragraph", "text": "Статья 1"}]}',
      '[{"block": 0, "role": "article"}]'),
    (${id(7)}, 'kk', '', 'text', '{"blocks": []}', '[]'), (${id(7)}, 'ru', '', 'text', '{"blocks": []}', '[]')`.execute(
    db,
  )
  const json = JSON.stringify(text)
  for (const [consultation, document, version, slug] of [
    [id(8), untouched, id(5), 'untouched'],
    [id(9), imported, id(6), 'imported'],
  ])
    await sql`insert into consultation (id, slug, document_id, version_id, purpose, explanatory_note, promise,
        term_rule, earliest_close, opens_on, closes_on, answers_due_on, announced_at)
      values (${consultation}, ${slug}, ${document}, ${version}, ${json}::jsonb, ${json}::jsonb, ${json}::jsonb,
        'rule', '2026-02-10', '2026-02-02', '2026-03-01', '2026-03-15', '2026-02-01')`.execute(db)
}

test('documents in preparation and under discussion become drafts; what readers see stays as it is', async () => {
  await before()
  await db.transaction().execute(async (tx) => {
    await sql.raw(await migration('0033_consultation_drafts.sql')).execute(tx)
  })

  const { rows: drafts } =
    await sql`select id, kind, state, version, public_version, slug, title, search_key, lacking,
    content -> 'address' as address, content -> 'days' ->> 'closesOn' as closes,
    content -> 'texts' -> 'purpose' as purpose from draft where kind = 'consultations' order by id`.execute(
      db,
    )
  const key = ({ kk, ru, en = '' }: { kk: string; ru: string; en?: string }) =>
    [kk, ru, en].map(foldLetters).join(' ')
  const common = {
    kind: 'consultations',
    public_version: 1,
    closes: '2026-03-01',
    purpose: text,
    address: '',
  }
  expect(drafts).toEqual([
    {
      ...common,
      ...{
        id: drafted,
        state: 'draft',
        version: 1,
        public_version: null,
        slug: null,
        closes: '',
        purpose: {},
      },
      ...{
        title: titles.drafted,
        search_key: key(titles.drafted),
        lacking: ['kk', 'ru'],
        address: 'drafted',
      },
    },
    {
      ...common,
      ...{ id: untouched, state: 'published', version: 1, slug: 'untouched' },
      ...{ title: titles.untouched, search_key: key(titles.untouched), lacking: ['en'] },
    },
    {
      ...common,
      ...{ id: imported, state: 'published', version: 2, slug: 'imported' },
      ...{ title: titles.imported, search_key: key(titles.imported), lacking: [] },
    },
  ])

  const { rows: versions } = await sql`select v.draft_id as draft, v.number,
      v.content -> 'sources' -> 'ru' ->> 'name' as name, v.content -> 'sources' -> 'ru' -> 'corrections' as corrections,
      s.content
    from draft_version v left join document_source s
      on s.draft_id = v.draft_id and s.hash = v.content -> 'sources' -> 'ru' ->> 'hash'
    where v.draft_id in (${drafted}, ${untouched}, ${imported}) order by v.draft_id, v.number`.execute(db)
  const none = { name: null, corrections: null, content: null }
  expect(versions).toEqual([
    {
      draft: drafted,
      number: 1,
      name: 'проект.docx',
      corrections: [{ block: 0, role: 'article' }],
      content: { blocks: [{ type: 'paragraph', text: 'Статья 1' }] },
    },
    { ...none, draft: untouched, number: 1 },
    { ...none, draft: imported, number: 1 },
    { draft: imported, number: 2, name: '', corrections: [], content: { blocks: [] } },
  ])

  const { rows: seen } = await sql`select d.id as document, v.id as version from document d
    join document_version v on v.document_id = d.id order by v.id`.execute(db)
  expect(seen).toEqual([
    { document: untouched, version: id(5) },
    { document: imported, version: id(6) },
  ])
  const { rows: old } = await sql`select to_regclass('version_source') as source`.execute(db)
  expect(old).toEqual([{ source: null }])
})
