import { globSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { packagePath } from '#platform/package-path.ts'
import { features } from './features.ts'

const site = await testSite({ now: '2026-11-23T09:00:00+05:00' })

/** Tables that name an account and whose records another slice shows and erases, with the reason. */
const elsewhere: Readonly<Record<string, string>> = {
  audit_entry:
    'what officials did is retained (append-only); an erased account is no more than a number in it',
}

/** The slice that declares a table, by the folder of its tables.ts. */
const owners = new Map(
  globSync('src/{features,platform}/**/tables.ts', { cwd: packagePath() }).flatMap((path) => {
    const [, , slice = ''] = path.replaceAll('\\', '/').split('/')
    const text = readFileSync(packagePath(path), 'utf8')
    return [...text.matchAll(/^ {4}([a-z_]+): /gm)].map(([, table = '']) => [table, slice] as const)
  }),
)

test('every table with a column of an account belongs to a slice that shows and erases what it keeps about people', async () => {
  const { rows } = await sql<{ table: string }>`
    select distinct c.conrelid::regclass::text as table
    from pg_constraint c
    where c.contype = 'f' and c.confrelid = 'account'::regclass
    order by 1`.execute(site.db)
  expect(rows.length).toBeGreaterThan(10)
  const keepers = new Set(features.filter(({ personalData }) => personalData).map(({ name }) => name))
  const forgotten = rows
    .map(({ table }) => table)
    .filter((table) => !(table in elsewhere) && !keepers.has(owners.get(table) ?? ''))
  expect(forgotten).toEqual([])
})
