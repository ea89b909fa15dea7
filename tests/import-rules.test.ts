import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'

// A project with the real rules. Each case is planted in a separate slice, so that one run of the linter checks all
// of them.
const project = mkdtempSync(join(tmpdir(), 'kenes-import-rules-'))
afterAll(() => rmSync(project, { recursive: true, force: true }))
for (const file of ['biome.json', 'biome-pure.grit', 'package.json', '.gitignore'])
  cpSync(packagePath(file), join(project, file))
symlinkSync(packagePath('node_modules'), join(project, 'node_modules'))
execFileSync('git', ['init', '--quiet'], { cwd: project })

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), text)
}

/** Files around the planted ones; `SLICE` stands for the slice of the case. */
const surroundings: Readonly<Record<string, string>> = {
  'src/domain/base/text.ts': 'export const text = 1\n',
  'src/domain/tally/index.ts': 'export const tally = 1\n',
  'src/platform/db/index.ts': 'export const db = 1\n',
  'src/platform/http/index.ts': 'export const http = 1\n',
  'src/platform/identity/index.ts': 'export const within = 1\nexport const permit = 1\n',
  'src/ui/page/page.tsx': 'export const Page = 1\n',
  'src/app/server.ts': 'export const server = 1\n',
  'src/features/other/index.ts': 'export const other = 1\n',
  'src/features/other/fixtures.ts': 'export const fixture = 1\n',
  'src/features/other/store.ts': 'export const list = 1\n',
  'src/features/other/answers/views.tsx': 'export const View = 1\n',
}
const slice: Readonly<Record<string, string>> = {
  'index.ts': 'export const index = 1\n',
  'model.ts': 'export const rule = 1\n',
  'messages.ts': 'export const messages = 1\n',
  'tables.ts': 'export const tables = 1\n',
  'store.ts': 'export const store = 1\n',
  'routes.ts': 'export const routes = 1\n',
  'fixtures.ts': 'export const fixture = 1\n',
  'answers/model.ts': 'export const rule = 1\n',
  'answers/store.ts': 'export const store = 1\n',
  'answers/routes.ts': 'export const routes = 1\n',
  'answers/actions.ts': 'export const act = 1\n',
  'answers/queries.ts': 'export const query = 1\n',
  'answers/form.ts': 'export const form = 1\n',
  'answers/responses.ts': 'export const responses = 1\n',
  'answers/views.tsx': 'export const View = 1\n',
}
for (const [path, text] of Object.entries(surroundings)) write(path, text)

const uses = (specifier: string) => `import * as it from '${specifier}'\nexport const used = it\n`
const usesPermit = "import { permit } from '#platform/identity/index.ts'\nexport const used = permit\n"
const usesWithin = "import { within } from '#platform/identity/index.ts'\nexport const used = within\n"

type Case = readonly [path: string, text: string, rule: string]

const outsideSlices: readonly Case[] = [
  ['src/domain/tally/a.ts', uses('node:fs'), 'domain/ is pure'],
  ['src/domain/tally/b.ts', uses('kysely'), 'domain/ is pure'],
  ['src/domain/tally/c.ts', uses('#platform/db/index.ts'), 'domain/ is pure'],
  ['src/domain/tally/d.ts', uses('../base/text.ts'), 'domain/ is pure'],
  ['src/domain/tally/e.ts', 'export const now = () => Date.now()\n', 'told the time'],
  ['src/domain/tally/f.ts', 'export const now = () => new Date()\n', 'told the time'],
  ['src/domain/tally/g.ts', 'export const dice = () => Math.random()\n', 'told the time'],
  ['src/platform/db/a.ts', uses('#features/other/index.ts'), 'platform/ knows no feature'],
  ['src/platform/db/b.ts', uses('#ui/page/page.tsx'), 'platform/ knows no feature'],
  ['src/platform/db/c.ts', uses('#app/server.ts'), 'platform/ knows no feature'],
  ['src/ui/page/a.ts', uses('#platform/db/index.ts'), 'ui/ only draws'],
  ['src/ui/page/b.ts', uses('#features/other/index.ts'), 'ui/ only draws'],
  ['src/ui/page/c.ts', uses('node:fs'), 'ui/ only draws'],
]

const SLICE_RULE = 'A slice meets another only through its index.ts'
const MODEL_RULE = 'Rules and words need only domain/'
const STORE_RULE = 'A store speaks only to the database'
const ACTION_RULE = 'An action knows no HTTP'
const READING_RULE = 'What reads and checks calls no action'
const VIEW_RULE = 'A view is a function of its props'
const ROUTE_RULE = 'A route, a form and a page ask their slice'

/** Paths inside a slice: at its root, in an activity, and with a qualifier before the role. */
const insideSlices: readonly Case[] = [
  ['letters.ts', uses('#features/other/store.ts'), SLICE_RULE],
  ['letters.ts', uses('#app/server.ts'), SLICE_RULE],
  ['letters.ts', uses('./fixtures.ts'), SLICE_RULE],
  ['letters.ts', uses('#features/other/fixtures.ts'), SLICE_RULE],
  ['answers/letters.ts', uses('../../other/index.ts'), SLICE_RULE],
  ['answers/letters.ts', uses('../fixtures.ts'), SLICE_RULE],
  ['answers/letters.ts', uses('#features/other/answers/views.tsx'), SLICE_RULE],
  ['model.ts', uses('#platform/db/index.ts'), MODEL_RULE],
  ['answers/model.ts', uses('kysely'), MODEL_RULE],
  ['answers/queue-model.ts', uses('../store.ts'), MODEL_RULE],
  ['answers/messages.ts', uses('#ui/page/page.tsx'), MODEL_RULE],
  ['answers/letter-messages.ts', uses('#platform/http/index.ts'), MODEL_RULE],
  ['tables.ts', uses('#platform/http/index.ts'), 'Table types know the database'],
  ['store.ts', uses('#platform/http/index.ts'), STORE_RULE],
  ['answers/store.ts', uses('#platform/http/index.ts'), STORE_RULE],
  ['answers/queue-store.ts', uses('#platform/http/index.ts'), STORE_RULE],
  ['answers/queue-store.ts', uses('#features/other/index.ts'), STORE_RULE],
  ['answers/queue-store.ts', uses('./routes.ts'), STORE_RULE],
  ['answers/store.ts', usesPermit, 'only how far they reach'],
  ['actions.ts', uses('kysely'), ACTION_RULE],
  ['answers/actions.ts', uses('#platform/http/index.ts'), ACTION_RULE],
  ['answers/queue-actions.ts', uses('#ui/page/page.tsx'), ACTION_RULE],
  ['answers/queue-actions.ts', uses('./routes.ts'), ACTION_RULE],
  ['answers/queue-actions.ts', uses('./form.ts'), ACTION_RULE],
  ['answers/queue-actions.ts', uses('./responses.ts'), ACTION_RULE],
  ['answers/queue-actions.ts', uses('../messages.ts'), ACTION_RULE],
  ['answers/queue-actions.ts', uses('./views.tsx'), ACTION_RULE],
  ['queries.ts', uses('./answers/actions.ts'), READING_RULE],
  ['answers/queries.ts', uses('./actions.ts'), READING_RULE],
  ['answers/queue-queries.ts', uses('#platform/transition.ts'), READING_RULE],
  ['answers/queue-kinds.ts', uses('kysely'), READING_RULE],
  ['answers/kinds.ts', uses('#platform/http/index.ts'), READING_RULE],
  ['answers/checks.ts', uses('../messages.ts'), READING_RULE],
  ['answers/queue-checks.ts', uses('./form.ts'), READING_RULE],
  ['views.tsx', uses('./store.ts'), VIEW_RULE],
  ['answers/views.tsx', uses('./queries.ts'), VIEW_RULE],
  ['answers/queue-views.tsx', uses('../store.ts'), VIEW_RULE],
  ['answers/queue-views.tsx', uses('#platform/http/index.ts'), VIEW_RULE],
  ['answers/queue-views.tsx', uses('#features/other/answers/views.tsx'), VIEW_RULE],
  ['answers/routes.ts', uses('kysely'), ROUTE_RULE],
  ['answers/queue-routes.ts', uses('#features/other/store.ts'), ROUTE_RULE],
  ['answers/form.ts', uses('kysely'), ROUTE_RULE],
  ['answers/queue-form.ts', uses('kysely'), ROUTE_RULE],
  ['answers/responses.ts', uses('kysely'), ROUTE_RULE],
  ['answers/queue-responses.ts', uses('#features/other/store.ts'), ROUTE_RULE],
  ['answers/letters.ts', 'export const x = (a: any) => a\n', 'noExplicitAny'],
  ['answers/Wrong.ts', 'export const x = 1\n', 'useFilenamingConvention'],
  [
    'answers/queue-views.tsx',
    'export const X = () => <p dangerouslySetInnerHTML={{ __html: "" }} />\n',
    'noDangerouslySetInnerHtml',
  ],
]

const allowedInSlices: readonly (readonly [path: string, text: string])[] = [
  ['letters.ts', uses('#features/other/index.ts')],
  ['answers/letters.ts', uses('../store.ts')],
  ['answers/model.ts', uses('../model.ts')],
  ['answers/store.ts', uses('../store.ts')],
  ['answers/queue-store.ts', usesWithin],
  ['answers/queue-store.ts', uses('#platform/db/index.ts')],
  ['answers/actions.ts', uses('../store.ts')],
  ['answers/queue-actions.ts', uses('./store.ts')],
  ['answers/routes.ts', uses('#platform/http/index.ts')],
  ['answers/routes.ts', uses('./queries.ts')],
  ['answers/queue-actions.ts', uses('./queries.ts')],
  ['answers/queries.ts', uses('../store.ts')],
  ['answers/queue-queries.ts', uses('#features/other/index.ts')],
  ['answers/views.tsx', uses('../messages.ts')],
  ['answers/answers.test.ts', uses('../fixtures.ts')],
  ['fixtures.ts', uses('#features/other/fixtures.ts')],
]

/** Plants a case in a separate slice; returns its path. */
function plant(name: string, path: string, text: string): string {
  for (const [file, content] of Object.entries(slice)) write(`src/features/${name}/${file}`, content)
  write(`src/features/${name}/${path}`, text)
  return `src/features/${name}/${path}`
}

const planted = insideSlices.map(
  ([path, text, rule], n): Case => [plant(`refused-${n}`, path, text), text, rule],
)
for (const [path, text] of outsideSlices) write(path, text)
const allowed = allowedInSlices.map(([path, text], n) => [plant(`allowed-${n}`, path, text), text] as const)

/** 301 lines, nearly all of them blank. */
const LONG = `export const first = 1${'\n'.repeat(300)}export const last = 2\n`
const longFiles = ['src/domain/tally/long.ts', 'src/features/other/answers/long-views.tsx', 'src/app/long.ts']
for (const path of [...longFiles, 'src/features/other/long.test.ts']) write(path, LONG)

type Diagnostic = {
  readonly category: string
  readonly severity: string
  readonly message: unknown
  readonly advices: unknown
  readonly location: { readonly path: unknown }
}

/** All diagnostics of the linter by file. */
function lintAll(): ReadonlyMap<string, string> {
  const biome = packagePath('node_modules/@biomejs/biome/bin/biome')
  let output = ''
  try {
    output = execFileSync(
      process.execPath,
      [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '--diagnostic-level=error', 'src'],
      { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 },
    )
  } catch (error) {
    output = (error as { stdout: string }).stdout
  }
  const { diagnostics } = JSON.parse(output.slice(output.indexOf('{'))) as { diagnostics: Diagnostic[] }
  const byFile = new Map<string, string>()
  for (const { location, ...diagnostic } of diagnostics) {
    const path = typeof location.path === 'string' ? location.path : JSON.stringify(location.path)
    const file = /src\/[\w./-]+/.exec(path)?.[0] ?? path
    byFile.set(file, `${byFile.get(file) ?? ''}${JSON.stringify(diagnostic)}\n`)
  }
  return byFile
}
const byFile = lintAll()

test.each([...outsideSlices, ...planted])('%s may not contain: %s', (path, _text, rule) => {
  expect(byFile.get(path) ?? '').toContain(rule)
})

test.each(allowed)('%s may contain: %s', (path) => {
  expect(byFile.get(path)).toBeUndefined()
})

test.each(longFiles)('%s may not have more than 300 lines, blank ones counted', (path) => {
  expect(byFile.get(path) ?? '').toContain('noExcessiveLinesPerFile')
})

test('a test may have more, if they are blank', () => {
  expect(byFile.get('src/features/other/long.test.ts')).toBeUndefined()
})

test('the files around the planted ones have no diagnostics', () => {
  const touched = new Set([...[...outsideSlices, ...planted].map(([path]) => path), ...longFiles])
  expect([...byFile.keys()].filter((path) => !touched.has(path))).toEqual([])
})
