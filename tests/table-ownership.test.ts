import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { expectNothingRefused } from './support/refused.ts'

const root = dirname(import.meta.dirname)
const DECLARATION =
  /declare module '#platform\/db\/tables\.ts' \{\n {2}interface Tables \{\n([\s\S]*?)\n {2}\}/
const MEMBER = /^ {4}(\w+): (View<)?/gm
/** A table named in Kysely's builder or in SQL. */
const USE =
  /\.(?:selectFrom|insertInto|updateTable|deleteFrom|\w+Join|using|from)\(\s*'(\w+)|\b(?:from|join|into|update)\s+([a-z]\w+)\b(?!\s*\()/g

type Owned = { readonly owner: string; readonly view: boolean }

/** `src/features/consultations/pages/store.ts` belongs to `src/features/news`. */
const ownerOf = (path: string) => path.split('/').slice(0, 3).join('/')

/** The kind of each table, by the declarations in these files. */
function readTables(files: readonly { path: string; text: string }[]): ReadonlyMap<string, Owned> {
  const tables = new Map<string, Owned>()
  for (const { path, text } of files)
    for (const [, name = '', view] of (DECLARATION.exec(text)?.[1] ?? '').matchAll(MEMBER)) {
      if (tables.has(name)) throw new Error(`${name} is declared twice`)
      tables.set(name, { owner: ownerOf(path), view: view !== undefined })
    }
  return tables
}

/** Uses of other slices' tables that are not published views, as `path: table`. */
function trespasses(
  files: readonly { path: string; text: string }[],
  tables: ReadonlyMap<string, Owned>,
): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(USE)].flatMap(([, built, written]) => {
      const name = built ?? written ?? ''
      const table = tables.get(name)
      const mayUse =
        !table || table.view || table.owner === ownerOf(path) || table.owner.startsWith('src/platform/')
      return mayUse ? [] : [`${path}: ${name}`]
    }),
  )
}

const files = globSync('src/{features,platform}/**/*.{ts,tsx}', { cwd: root })
  .filter((path) => !/\.test\.tsx?$|\/testing\/|\/fixtures\.ts$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

describe('A table belongs to one slice', () => {
  const tables = readTables(files)

  test('each table is declared once', () => {
    expect(tables.size).toBeGreaterThan(80)
  })

  test('no other slice names a table in SQL; other slices join the published views', () => {
    expectNothingRefused(
      trespasses(files, tables),
      'the view that its slice publishes, such as organisation_link, or a function of its index.ts',
    )
  })

  test.each([
    ["db.selectFrom('comment as c')", 'comment'],
    ["db.insertInto('news_item').values({})", 'news_item'],
    ['sql`select 1 from draft d`', 'draft'],
    ['sql`update meeting set title = 1`', 'meeting'],
    ["db.selectFrom('role_grant')", 'role_grant'],
    ['sql`select 1 from resident where account_id = 1`', 'resident'],
    ["db.leftJoin('membership as m', 'm.id', 'g.membership_id')", 'membership'],
  ])('planted: %s', (text, table) => {
    expect(trespasses([{ path: 'src/features/polls/store.ts', text }], tables)).toEqual([
      `src/features/polls/store.ts: ${table}`,
    ])
  })

  test.each([
    "db.innerJoin('meeting_link as m', 'm.id', 'id')",
    "db.selectFrom('granted_role as g')",
    "db.selectFrom('file')",
  ])('allowed: %s', (text) => {
    expect(trespasses([{ path: 'src/features/polls/store.ts', text }], tables)).toEqual([])
  })
})
