import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { here } from '#app/here.ts'

// A house of its own with the real rules, into which one violation after the other is planted.
const house = mkdtempSync(join(tmpdir(), 'kenes-planted-'))
afterAll(() => rmSync(house, { recursive: true, force: true }))
for (const file of ['biome.json', 'biome-pure.grit', 'package.json', '.gitignore'])
  cpSync(here(file), join(house, file))
symlinkSync(here('node_modules'), join(house, 'node_modules'))
execFileSync('git', ['init', '--quiet'], { cwd: house })

const rooms: Readonly<Record<string, string>> = {
  'src/domain/base/text.ts': 'export const text = 1\n',
  'src/domain/tally/index.ts': 'export const tally = 1\n',
  'src/platform/db/index.ts': 'export const db = 1\n',
  'src/platform/http/index.ts': 'export const http = 1\n',
  'src/platform/identity/index.ts': 'export const within = 1\nexport const permit = 1\n',
  'src/ui/page/page.tsx': 'export const Page = 1\n',
  'src/app/server.ts': 'export const server = 1\n',
  'src/features/news/index.ts': 'export const news = 1\n',
  'src/features/news/fixtures.ts': 'export const fixture = 1\n',
  'src/features/news/store.ts': 'export const list = 1\n',
  'src/features/news/views.tsx': 'export const View = 1\n',
  'src/features/meetings/model.ts': 'export const rule = 1\n',
  'src/features/meetings/messages.ts': 'export const messages = 1\n',
  'src/features/meetings/store.ts': 'export const store = 1\n',
  'src/features/meetings/routes.ts': 'export const routes = 1\n',
  'src/features/meetings/fixtures.ts': 'export const fixture = 1\n',
}
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(house, path)), { recursive: true })
  writeFileSync(join(house, path), text)
}
for (const [path, text] of Object.entries(rooms)) write(path, text)

function lint(path: string): string {
  const biome = here('node_modules/@biomejs/biome/bin/biome')
  try {
    return execFileSync(process.execPath, [biome, 'lint', '--colors=off', path], {
      cwd: house,
      encoding: 'utf8',
      stdio: 'pipe',
    })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return `REFUSED ${stdout}${stderr}`
  }
}
const uses = (specifier: string) => `import * as it from '${specifier}'\nexport const used = it\n`

const violations: readonly [path: string, text: string, rule: string][] = [
  ['src/domain/tally/x.ts', uses('node:fs'), 'domain/ is pure'],
  ['src/domain/tally/x.ts', uses('kysely'), 'domain/ is pure'],
  ['src/domain/tally/x.ts', uses('#platform/db/index.ts'), 'domain/ is pure'],
  ['src/domain/tally/x.ts', uses('../base/text.ts'), 'domain/ is pure'],
  ['src/domain/tally/x.ts', 'export const now = () => Date.now()\n', 'told the time'],
  ['src/domain/tally/x.ts', 'export const now = () => new Date()\n', 'told the time'],
  ['src/domain/tally/x.ts', 'export const dice = () => Math.random()\n', 'told the time'],
  ['src/platform/db/x.ts', uses('#features/news/index.ts'), 'platform/ knows no feature'],
  ['src/platform/db/x.ts', uses('#ui/page/page.tsx'), 'platform/ knows no feature'],
  ['src/platform/db/x.ts', uses('#app/server.ts'), 'platform/ knows no feature'],
  ['src/ui/page/x.ts', uses('#platform/db/index.ts'), 'ui/ only draws'],
  ['src/ui/page/x.ts', uses('#features/news/index.ts'), 'ui/ only draws'],
  ['src/ui/page/x.ts', uses('node:fs'), 'ui/ only draws'],
  ['src/features/meetings/x.ts', uses('#features/news/store.ts'), 'only through its index.ts'],
  ['src/features/meetings/x.ts', uses('#app/server.ts'), 'only through its index.ts'],
  ['src/features/meetings/x.ts', uses('../news/index.ts'), 'only through its index.ts'],
  ['src/features/meetings/x.ts', uses('./fixtures.ts'), 'only through its index.ts'],
  ['src/features/meetings/x.ts', uses('#features/news/fixtures.ts'), 'only through its index.ts'],
  ['src/features/meetings/model.ts', uses('#platform/db/index.ts'), 'Rules and words need only domain/'],
  ['src/features/meetings/model.ts', uses('kysely'), 'Rules and words need only domain/'],
  ['src/features/meetings/messages.ts', uses('#ui/page/page.tsx'), 'Rules and words need only domain/'],
  ['src/features/meetings/store.ts', uses('#platform/http/index.ts'), 'A store speaks only to the database'],
  ['src/features/meetings/store.ts', uses('#features/news/index.ts'), 'A store speaks only to the database'],
  [
    'src/features/meetings/store.ts',
    "import { permit } from '#platform/identity/index.ts'\nexport const used = permit\n",
    'only how far they reach',
  ],
  ['src/features/meetings/tables.ts', uses('#platform/http/index.ts'), 'Table types know the database'],
  ['src/features/meetings/actions.ts', uses('kysely'), 'An action knows no HTTP'],
  ['src/features/meetings/actions.ts', uses('#platform/http/index.ts'), 'An action knows no HTTP'],
  ['src/features/meetings/actions.ts', uses('./routes.ts'), 'An action knows no HTTP'],
  ['src/features/meetings/views.tsx', uses('./store.ts'), 'A view is a function of its props'],
  ['src/features/meetings/views.tsx', uses('#platform/db/index.ts'), 'A view is a function of its props'],
  ['src/features/meetings/views.tsx', uses('#features/news/views.tsx'), 'A view is a function of its props'],
  ['src/features/meetings/x.ts', 'export const x = (a: any) => a\n', 'noExplicitAny'],
  ['src/features/meetings/Wrong.ts', 'export const x = 1\n', 'useFilenamingConvention'],
  [
    'src/features/meetings/x.tsx',
    'export const X = () => <p dangerouslySetInnerHTML={{ __html: "" }} />\n',
    'noDangerouslySetInnerHtml',
  ],
]

test.each(violations)('%s may not hold: %s', (path, text, rule) => {
  write(path, text)
  const said = lint(path)
  write(path, rooms[path] ?? 'export const nothing = 1\n')
  expect(said).toContain('REFUSED')
  expect(said).toContain(rule)
})

const allowed: readonly [path: string, text: string][] = [
  ['src/domain/tally/x.ts', uses('#domain/base/text.ts')],
  ['src/platform/db/x.ts', uses('#domain/base/text.ts')],
  ['src/features/meetings/x.ts', uses('#features/news/index.ts')],
  ['src/features/meetings/store.ts', uses('#platform/db/index.ts')],
  [
    'src/features/meetings/store.ts',
    "import { within } from '#platform/identity/index.ts'\nexport const used = within\n",
  ],
  ['src/features/meetings/actions.ts', uses('./store.ts')],
  ['src/features/meetings/routes.ts', uses('#platform/http/index.ts')],
  ['src/features/meetings/meetings.test.ts', uses('./fixtures.ts')],
  ['src/features/meetings/fixtures.ts', uses('#features/news/fixtures.ts')],
]

test.each(allowed)('%s may hold: %s', (path, text) => {
  write(path, text)
  const said = lint(path)
  write(path, rooms[path] ?? 'export const nothing = 1\n')
  expect(said).not.toContain('REFUSED')
})
