import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'

// `npm run new-feature` in a copy of the project: the generated slice must pass all checks. The copy is inside the
// project, so that it finds the installed packages.
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
  // Incremental build data, so that the compiler checks only what is new.
  '.cache/types',
]
const git = (...args: string[]) => execFileSync('git', args, { cwd: copy, encoding: 'utf8' })

function run(...args: string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}
/** The same beside other programs, so that both cores are used. */
const start = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, args, { cwd: copy, env: { ...process.env, ...env } })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)))
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, output: said.join('') }
}
type Done = ReturnType<typeof start>
/** What is run on the generated slice, all at once. */
let checks: { readonly lint: Done; readonly types: Done; readonly tests: Done }
const checkSlice = () => ({
  lint: start([tool('@biomejs/biome/bin/biome'), 'check', 'src/features', 'src/app']),
  types: start([tool('typescript/bin/tsc'), '-b']),
  // One start of the test runner: most of its time goes into making the database that all files copy.
  tests: start(
    [
      tool('vitest/vitest.mjs'),
      ...['run', '--reporter', 'verbose', '--project', 'rules', '--project', 'embedded'],
      ...['tests/docs', 'tests/table-ownership', 'tests/retired-names', 'tests/forms', 'tests/file-roles'],
      ...['src/features/public-hearings', 'src/app/every-route', 'src/app/audit-names', 'src/app/cache-tags'],
    ],
    { ROUTES_OF: 'public-hearings' },
  ),
})
const generate = (...args: string[]) => run(packagePath('bin/new-feature.mjs'), '--root', copy, ...args)
const tool = (path: string) => packagePath('node_modules', path)

beforeAll(() => {
  for (const name of copied)
    if (existsSync(packagePath(name))) cpSync(packagePath(name), join(copy, name), { recursive: true })
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
  ])('%j is refused and nothing is written: %s', (args, reason) => {
    const { status, output } = generate(...args)
    expect(output).toContain(reason)
    expect(status).toBe(1)
    expect(git('status', '--porcelain')).toBe('')
  })

  test('writes its own folder, one migration, and its line in the list of features; nothing else', () => {
    expect(
      generate('public-hearings', '--kk', 'Қоғамдық тыңдаулар', '--ru', 'Общественные слушания').status,
    ).toBe(0)
    checks = checkSlice()
    const changed = git('status', '--porcelain', '--untracked-files=normal').trim().split('\n')
    expect(changed.map((line) => line.replace(/\d{4}/, 'NNNN').trim())).toEqual([
      'M src/app/features.ts',
      '?? migrations/NNNN_public_hearings.sql',
      '?? src/features/public-hearings/',
    ])
    expect(git('diff', '--numstat').split('\t').slice(0, 2)).toEqual(['2', '0'])
  })

  test('leaves no word of its template', () => {
    const index = readFileSync(join(copy, 'src/features/public-hearings/index.ts'), 'utf8')
    expect(index).toContain("name: 'public-hearings'")
    expect(git('grep', '--untracked', '-c', 'publicHearing', '--', 'src/features/public-hearings')).not.toBe(
      '',
    )
    expect(
      spawnSync(
        'grep',
        ['-rlE', 'NAMES?_|names?(Camel|Pascal)|Names?Pascal', 'src/features/public-hearings'],
        {
          cwd: copy,
          encoding: 'utf8',
        },
      ).stdout,
    ).toBe('')
  })

  test('and the result is formatted, and keeps the import rules', async () => {
    expect(await checks.lint).toMatchObject({ status: 0 })
  })

  test('and compiles', async () => {
    expect(await checks.types).toEqual({ status: 0, output: '' })
  })

  test('and the rules of the repository hold, it passes its own tests, those of every route by every role, and appears in the menu', async () => {
    const { status, output } = await checks.tests
    expect(output).toContain('public-hearings.test.ts')
    expect(output).toContain('docs.test.ts')
    expect(output).toContain('POST /desk/public-hearings/:id/withdraw')
    expect(status, output.slice(-4000)).toBe(0)
  })
})
