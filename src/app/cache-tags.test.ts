import { globSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { packagePath } from '#platform/package-path.ts'

const site = await testSite({ now: '2026-11-20T06:00:00Z' })

test('a page shown from the cache is fresh after every write, before the database reports it', async () => {
  const { tableVersions } = site.context().readCache
  const before = tableVersions.stamp(['news_item', 'meeting'])
  const listener = tableVersions.stamp(['draft'])
  await site.db.deleteFrom('news_item').where('slug', '=', 'none').execute()
  expect(tableVersions.stamp(['news_item', 'meeting'])).not.toBe(before)
  expect(tableVersions.stamp(['draft'])).toBe(listener)
})

test('every cache tag is a table whose changes the database reports, and every such table is a cache tag', async () => {
  const { rows } = await sql<{ table: string }>`
    select tgrelid::regclass::text as table from pg_trigger where tgname = 'tell_change'`.execute(site.db)
  const declared = globSync('src/{features,platform}/**/tables.ts', { cwd: packagePath() })
    .map((path) => readFileSync(packagePath(path), 'utf8'))
    .flatMap(
      (text) => /interface CacheTags \{\n([\s\S]*?)\n {2}\}/.exec(text)?.[1]?.match(/\w+(?=: true)/g) ?? [],
    )
  expect(declared.toSorted()).toEqual(rows.map(({ table }) => table).toSorted())
})
