import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'kenes-engines-'))
const project = mkdtempSync(join(tmpdir(), 'kenes-uses-engines-'))
const run = (program: string, args: readonly string[]) =>
  execFileSync(program, args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'bin', 'pack-engines.mjs'), folder], { stdio: 'inherit' })
  writeFileSync(join(project, 'package.json'), '{ "name": "empty", "private": true, "type": "module" }')
  const tarballs = readdirSync(folder).map((name) => join(folder, name))
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', '--loglevel=error', ...tarballs])
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(project, { recursive: true })
})

const packages = ['kazakh', 'law', 'law-terms', 'opinion', 'tally', 'tlog']

test('the program itself uses an engine by its index, which is what others can use too', () => {
  const deep = `#domain/(${packages.join('|')})/(?!index\\.ts|testing/)[^']+`
  const files = globSync('src/{app,features,platform,ui}/**/*.{ts,tsx}', { cwd: root })
  expect(files.length).toBeGreaterThan(500)
  const found = files.filter((file) => new RegExp(`'${deep}'`).test(readFileSync(join(root, file), 'utf8')))
  expect(found).toEqual([])
})

/** The example of a README with its expected output. */
function exampleOf(name: string) {
  const readme = readFileSync(join(project, 'node_modules', '@kenes', name, 'README.md'), 'utf8')
  const [, code, printed] =
    readme.match(/```ts\n((?:(?!```)[\s\S])*)```\n+Prints:\n+```text\n([^`]*)```/) ?? []
  if (!code || !printed) throw new Error(`The README of ${name} has no example with what it prints.`)
  return { code, printed }
}

test('every engine is installed with its types, README and licence, and without other packages', () => {
  const installed = readdirSync(join(project, 'node_modules', '@kenes'))
  expect(installed.toSorted()).toEqual(packages)
  expect(readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
    '@kenes',
  ])
  for (const name of packages) {
    const inside = join(project, 'node_modules', '@kenes', name)
    expect(readdirSync(inside)).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'lib', 'package.json']),
    )
    expect(readdirSync(join(inside, 'lib', name))).toContain('index.d.ts')
    expect(readdirSync(join(inside, 'lib', name)).filter((file) => file.includes('test'))).toEqual([])
  }
})

test.each(packages)(
  'the example in the README of %s prints what the README says, and its types are correct',
  (name) => {
    const { code, printed } = exampleOf(name)
    writeFileSync(join(project, `${name}.ts`), code)
    expect(run(process.execPath, [`${name}.ts`])).toBe(printed)
    // In strict mode, with the declarations of the package.
    const options = '--noEmit --module nodenext --target es2024 --resolveJsonModule --types node'.split(' ')
    const typeRoots = join(root, 'node_modules', '@types')
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    run(process.execPath, [compiler, ...options, '--typeRoots', typeRoots, `${name}.ts`])
  },
)
