import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'

// `npm run new-feature` in a copy of the project: a slice with participation, and one without, must pass all checks,
// and people must be able to use them in a browser. Both are in one copy and checked at once. The copy is inside the
// project, with its packages.
mkdirSync(packagePath('.cache'), { recursive: true })
const copy = mkdtempSync(packagePath('.cache', 'new-feature-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))
const copied = [
  'src',
  'tests',
  'migrations',
  'bin',
  'docs',
  'deploy',
  'data',
  'biome.json',
  'biome-pure.grit',
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'vitest.config.ts',
  '.gitignore',
  '.env.example',
  '.github',
  'LICENSE',
  // What the rules of the repository read.
  ...readdirSync(packagePath()).filter((name) => name.endsWith('.md')),
]
/** What `npm run new-feature` writes, but for the migrations. */
const generated = [
  'src/app/features.ts',
  ...['public-hearings', 'polls'].flatMap((name) => [`src/features/${name}`, `tests/e2e/${name}.test.ts`]),
]
/**
 * Types of what is generated and of all that it uses. Tables of new slices extend one type, so the incremental check of
 * the project would check each of its thousand tests again.
 */
const TYPES = 'tsconfig.generated.json'
const typesOfGenerated = {
  extends: './src/tsconfig.json',
  compilerOptions: {
    noEmit: true,
    composite: false,
    declaration: false,
    incremental: false,
    emitDeclarationOnly: false,
  },
  include: ['src/**/tables.ts', 'tests/e2e/setup.ts', ...generated],
  exclude: [],
  references: [],
}
const git = (...args: string[]) => execFileSync('git', args, { cwd: copy, encoding: 'utf8' })

function run(...args: string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}
/** The same beside other programs, so that both cores are used. */
const start = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, args, { cwd: copy, env: { ...process.env, ...env } })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(String(chunk)))
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, output: output.join('') }
}
/** Rules of the repository that say nothing of slices, or of their own project. */
const ofOthers = ['dependencies', 'import-rules', 'toolchain', 'patterns', 'steps'].map(
  (name) => `${name}.test.ts`,
)
const rules = readdirSync(packagePath('tests'))
  .filter((name) => name.endsWith('.test.ts') && !ofOthers.includes(name))
  .map((name) => `tests/${name}`)
type Done = ReturnType<typeof start>
/** What is run on the generated slices, all at once. The one with participation has every address of the other. */
let checks: { readonly lint: Done; readonly types: Done; readonly tests: Done }
const checkSlices = () => ({
  lint: start([tool('@biomejs/biome/bin/biome'), 'check', ...generated]),
  types: start([tool('typescript/bin/tsc'), '--project', TYPES]),
  // One start of the test runner: most of its time goes into loading the program, and into making the database that all
  // files copy. The site of the journeys begins with the demonstration of the whole run, and migrates it.
  tests: start(
    [
      tool('vitest/vitest.mjs'),
      ...['run', '--reporter', 'verbose'],
      ...['rules', 'embedded', 'journeys'].flatMap((name) => ['--project', name]),
      ...rules,
      ...['features/public-hearings', 'features/polls', 'e2e/public-hearings', 'e2e/polls'],
      ...['src/app/every-route', 'src/app/audit-names'],
      ...['src/app/cache-tags', 'src/app/lists', 'src/app/personal-data'],
    ],
    {
      ROUTES_OF: 'public-hearings',
      KENES_TEST_DEMONSTRATION: inject('preparedFolders').demonstration,
    },
  ),
})
const generate = (...args: string[]) => run(packagePath('bin/new-feature.mjs'), '--root', copy, ...args)
const tool = (path: string) => packagePath('node_modules', path)

beforeAll(() => {
  symlinkSync(packagePath('node_modules'), join(copy, 'node_modules'))
  for (const name of copied)
    if (existsSync(packagePath(name)))
      cpSync(packagePath(name), join(copy, name), { recursive: true, preserveTimestamps: true })
  git('init', '--quiet')
  git('add', '--all')
  git(
    '-c',
    'user.name=test',
    '-c',
    'user.email=test@example.invalid',
    'commit',
    '--quiet',
    '--message',
    'before',
  )
})

describe('npm run new-feature', () => {
  test.each([
    [[], 'NAME is a plural English noun'],
    [['poll'], 'NAME is a plural English noun'],
    [['../polls'], 'NAME is a plural English noun'],
    [['news'], 'exists already'],
    [['cases'], 'is a word of JavaScript or SQL'],
    [['orders'], 'is a word of JavaScript or SQL'],
    [['boxes'], 'is not certain'],
    [['polls', '--with', 'comments'], 'NAME is a plural English noun'],
    [['proposals', '--with', 'participation'], 'choose another name'],
  ])('%j is refused and nothing is written: %s', (args, reason) => {
    const { status, output } = generate(...args)
    expect(output).toContain(reason)
    expect(status).toBe(1)
    expect(git('status', '--porcelain')).toBe('')
  })

  test('writes its own folder, one migration, and its line in the list of features and its journey; nothing else', () => {
    const names = ['--kk', 'Қоғамдық тыңдаулар', '--ru', 'Общественные слушания/Общественное слушание']
    const { status, output } = generate('public-hearings', '--with', 'participation', ...names)
    expect({ status, output }).toMatchObject({ status: 0 })
    for (const next of ['npm run permissions', 'npm test -- public-hearings', 'docs/add-a-feature.md'])
      expect(output).toContain(next)
    expect(generate('polls').status).toBe(0)
    writeFileSync(join(copy, TYPES), JSON.stringify(typesOfGenerated))
    checks = checkSlices()
    const changed = git('status', '--porcelain', '--untracked-files=normal')
      .trim()
      .split('\n')
      .filter((line) => !line.endsWith(TYPES))
    expect(changed.map((line) => line.replace(/\d{4}/, 'NNNN').trim())).toEqual([
      'M src/app/features.ts',
      '?? migrations/NNNN_public_hearings.sql',
      '?? migrations/NNNN_polls.sql',
      '?? src/features/polls/',
      '?? src/features/public-hearings/',
      '?? tests/e2e/polls.test.ts',
      '?? tests/e2e/public-hearings.test.ts',
    ])
    expect(git('diff', '--numstat').split('\t').slice(0, 2)).toEqual(['4', '0'])
  })

  test('leaves no word of its template, and without participation nothing of it', () => {
    const index = readFileSync(join(copy, 'src/features/public-hearings/index.ts'), 'utf8')
    expect(index).toContain("name: 'public-hearings'")
    const filesWith = (pattern: string, folder: string) =>
      spawnSync('grep', ['-rlE', pattern, folder], { cwd: copy, encoding: 'utf8' }).stdout.trim()
    const [hearings, polls] = ['src/features/public-hearings', 'src/features/polls']
    expect(filesWith('publicHearing', hearings)).not.toBe('')
    const words =
      'NAMES?_|ONE_|A_NAME|names?(Camel|Pascal)|Names?(Pascal|Words)|(with|without) participation$|(//|--) end$'
    const journeys = ['public-hearings', 'polls'].map((name) => `tests/e2e/${name}.test.ts`)
    for (const path of [hearings, polls, ...journeys]) expect(filesWith(words, path)).toBe('')
    expect(filesWith('[Pp]roposal', hearings)).not.toBe('')
    expect(filesWith('[Pp]roposal|account_id', polls)).toBe('')
    expect(filesWith('[Pp]roposal', 'tests/e2e/polls.test.ts')).toBe('')
  })

  test('calls one of them by its singular, derived where the language tells it', () => {
    const messages = readFileSync(join(copy, 'src/features/public-hearings/messages.ts'), 'utf8')
    for (const one of ["kk: 'Қоғамдық тыңдау'", "ru: 'Общественное слушание'", "en: 'Public hearing'"])
      expect(messages).toContain(one)
    const comments = readFileSync(join(copy, 'src/features/public-hearings/store.ts'), 'utf8')
    expect(comments).toContain('a public hearing')
  })

  test('the result is formatted, and keeps the import rules', async () => {
    expect(await checks.lint).toMatchObject({ status: 0 })
  })

  test('the result compiles', async () => {
    expect(await checks.types).toEqual({ status: 0, output: '' })
  })

  test('the rules of the repository hold for the result, it passes its own tests, those of every route by every role, appears in the menu, and people use it in a browser', async () => {
    const { status, output } = await checks.tests
    const files = ['proposals/proposals', 'polls/polls', 'e2e/public-hearings', 'e2e/polls']
    for (const name of files) expect(output).toContain(`${name}.test.ts`)
    for (const rule of rules) expect(output).toContain(rule)
    expect(output).toContain('POST /desk/public-hearings/:id/withdraw')
    expect(output).toContain('POST /public-hearings/:slug/propose')
    expect(status, output.slice(-4000)).toBe(0)
  })
})
