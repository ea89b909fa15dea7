import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingNames } from '#platform/config.ts'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused } from './support/refused.ts'

const read = (path: string) => readFileSync(packagePath(path), 'utf8')
const features = readdirSync(packagePath('src/features'))

test.each(features)('the feature %s has a README', (feature) => {
  expect(existsSync(packagePath('src/features', feature, 'README.md'))).toBe(true)
})

test('every setting has its line in .env.example, and every line its setting', () => {
  const described = [...read('.env.example').matchAll(/^([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name)
  expect(described.sort()).toEqual([...settingNames].sort())
})

test('docs/where-code-goes.md names every folder of the domain and of the platform', () => {
  const page = read('docs/where-code-goes.md')
  const folders = ['src/domain', 'src/platform'].flatMap((parent) =>
    readdirSync(packagePath(parent), { withFileTypes: true }).filter((entry) => entry.isDirectory()),
  )
  expect(folders.length).toBeGreaterThan(30)
  expectNothingRefused(
    folders.map(({ name }) => `${name}/`).filter((name) => !page.includes(name)),
    'a line of its folders in docs/where-code-goes.md',
  )
})

test('the README of the components names every folder of them', () => {
  const named = new Set(read('src/ui/README.md').match(/`[a-z-]+`/g))
  const folders = readdirSync(packagePath('src/ui'), { withFileTypes: true }).filter((one) =>
    one.isDirectory(),
  )
  expect(folders.length).toBeGreaterThan(60)
  expectNothingRefused(
    folders.map(({ name }) => `\`${name}\``).filter((name) => !named.has(name)),
    'a line of the table in src/ui/README.md',
  )
})

/** What contributors read before the first line, in bytes; more is to look up, on a page of its own. */
const readFirst = { 'ARCHITECTURE.md': 15_000, 'CONTRIBUTING.md': 8_000 }
test.each(Object.entries(readFirst))(
  '%s can be read in a quarter of an hour with the other one',
  (path, most) => {
    expect(Buffer.byteLength(read(path))).toBeLessThanOrEqual(most)
  },
)

test('migrations are numbered without gaps, and no number is given twice', () => {
  const files = readdirSync(packagePath('migrations')).filter((name) => name.endsWith('.sql'))
  expect(files.map((name) => name.slice(0, 4))).toEqual(
    files.map((_, index) => String(index + 1).padStart(4, '0')),
  )
})

test('decisions are numbered, and every number is unique', () => {
  const files = readdirSync(packagePath('docs/decisions')).filter((name) => name.endsWith('.md'))
  const numbers = files.map((name) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1])
  expect(numbers).not.toContain(undefined)
  expect(new Set(numbers).size).toBe(files.length)
})

test('every decision has its line in the index by subject, once', () => {
  const files = readdirSync(packagePath('docs/decisions')).filter((name) => name.endsWith('.md'))
  const listed = [...read('docs/decisions.md').matchAll(/\]\(decisions\/([^)]+)\)/g)].map(([, name]) => name)
  expect(listed.toSorted()).toEqual(files.toSorted())
})

/** Endings of types that follow from the term that they name. */
const derived =
  /(?:Refusal|Options|Result|File|Reader|Props|Item|Link|Entry|Query|List|Form|Page|Input|Error|Code|Cards|Entries)$/
const indexes = globSync('src/{domain,features}/*/index.ts', { cwd: packagePath() }).map((path) =>
  path.replaceAll('\\', '/'),
)

/** Types that an index.ts publishes, under the names that others import. */
function publishedTypes(source: string): string[] {
  const declared = [...source.matchAll(/^export (?:type|interface|class) (\w+)/gm)].map(
    ([, name = '']) => name,
  )
  const listed = [...source.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, all, names = '']) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && (all || name.startsWith('type ')))
      .map((name) => name.replace(/^type /, '').replace(/^.* as /, '')),
  )
  return [...declared, ...listed].filter((name) => !derived.test(name))
}

test('words.md names every type that a package of the domain or a slice publishes', () => {
  const words = new Set(read('docs/words.md').match(/\w+/g))
  const published = indexes.flatMap((path) => publishedTypes(read(path)).map((name) => `${path}: ${name}`))
  expect(published.length).toBeGreaterThan(100)
  expectNothingRefused(
    published.filter((one) => !words.has(one.split(': ')[1] ?? '')),
    'the name in a line of docs/words.md',
  )
})

test('a published type is found however it is exported', () => {
  const source =
    "export { type Poll, vote } from './model.ts'\nexport type { Ballot } from './b.ts'\nexport type Choice = 1"
  expect(publishedTypes(source)).toEqual(['Choice', 'Poll', 'Ballot'])
})

/** READMEs of folders, and what contributors read first. */
const documents = () => [
  ...globSync('src/**/README.md', { cwd: packagePath() }),
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'docs/add-a-feature.md',
  'docs/forms.md',
  'docs/names.md',
  'docs/tests.md',
  'docs/where-code-goes.md',
  'docs/words.md',
  'docs/what-the-checks-refuse.md',
]
/** Names that are not of this code: other programs, conventions, identifiers of provisions. */
const foreign = /^(?:fontTools|layout_features|DejaVuSans|PascalCase|camelCase|(?:point|al|subpoint)_\w+)$/
const NAME = /\b(?:[a-z]+(?:[A-Z][a-z0-9]*)+|[a-z]+(?:_[a-z0-9]+)+|(?:[A-Z][a-z0-9]+){2,})\b/g

test('every name of code in a document exists in the code', () => {
  const sources = [
    ...globSync('{src,bin,tests,bench}/**/*.{ts,tsx,mjs}', { cwd: packagePath() }),
    ...globSync('migrations/*.sql', { cwd: packagePath() }),
  ]
  const names = new Set(sources.flatMap((file) => read(file).match(/[A-Za-z_$][\w$]*/g) ?? []))
  expect(names.size).toBeGreaterThan(10_000)
  const unknown = documents().flatMap((file) => {
    const text = read(file).replaceAll(/```[\s\S]*?```/g, '')
    const code = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, span = '']) => span.match(NAME) ?? [])
    return code.filter((name) => !names.has(name) && !foreign.test(name)).map((name) => `${file}: ${name}`)
  })
  expectNothingRefused(unknown, 'the name that the code has')
})

/** A path that begins with a layer, whatever it ends with, or one that ends as a folder or a file does. */
const PATH =
  /`#?((?:src\/)?(?:app|domain|features|platform|ui)\/[\w./-]*\w|[\w.-][\w./-]*\/(?:[\w.-]+\.(?:tsx?|mjs|sql))?)\/?`/g

/** Paths of files and folders in a document; not those of the imagined slice `polls`, nor of benches, which a copy may lack. */
const pathsIn = (text: string): readonly string[] =>
  [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(PATH)]
    .map(([, path = '']) => path)
    .filter((path) => !/polls|00NN|\/x\b|^(?:utils|bench)\//.test(path))

/**
 * Where a document looks for a path. What begins with a layer is in `src`. A README names folders as they are beside
 * it, in `src`, or at the root; of a file it may leave out where it is.
 */
function isThere(document: string, path: string, files: readonly string[]): boolean {
  if (/^(?:src|app|domain|features|platform|ui)\//.test(path))
    return existsSync(packagePath('src', path.replace(/^src\//, '')))
  if (!path.endsWith('/')) return files.some((file) => file.endsWith(`/${path}`))
  const beside = document.slice(0, document.lastIndexOf('/') + 1)
  if (/^src\/features\/[^/]+\/README\.md$/.test(document))
    return [beside, 'src/', ''].some((folder) => existsSync(packagePath(`${folder}${path}`)))
  return files.some((file) => file.includes(`/${path}`))
}

const files = globSync('{src,bin,tests,bench,migrations,data,docs}/**/*', { cwd: packagePath() }).map(
  (path) => `/${path.replaceAll('\\', '/')}`,
)

test('A file or a folder that a document names exists', () => {
  expect(files.length).toBeGreaterThan(2_000)
  const missing = documents().flatMap((file) =>
    pathsIn(read(file))
      .filter((path) => !isThere(file.replaceAll('\\', '/'), path, files))
      .map((path) => `${file}: ${path} does not exist`),
  )
  expectNothingRefused(missing, 'the path as it is now')
})

test('Paths are found in a document', () => {
  const text =
    'See `registration/model.ts`, `desk/`, `features/news`, `#platform/db/index.ts`, `/desk/news` and `polls/model.ts`.'
  expect(pathsIn(text)).toEqual(['registration/model.ts', 'desk/', 'features/news', 'platform/db/index.ts'])
})

const NEWS = 'src/features/news/README.md'
test.each([
  ['ARCHITECTURE.md', 'features/meetings/nearby', false],
  ['ARCHITECTURE.md', 'features/meetings/pages/nearby', true],
  ['ARCHITECTURE.md', 'src/features/accounts/oidc', false],
  ['ARCHITECTURE.md', 'platform/db/index.ts', true],
  ['ARCHITECTURE.md', 'attendance/actions.ts', true],
  ['ARCHITECTURE.md', 'attendance/acts.ts', false],
  [NEWS, 'publication/', true],
  [NEWS, 'attendance/', false],
  [NEWS, 'src/features/', true],
  [NEWS, 'migrations/', true],
])('A document looks for a path where it belongs: %s, %s, %s', (document, path, there) => {
  expect(isThere(document, path, files)).toBe(there)
})

test('docs/what-the-checks-refuse.md has a line for each file of rules', () => {
  const page = read('docs/what-the-checks-refuse.md')
  const files = readdirSync(packagePath('tests')).filter((name) => name.endsWith('.test.ts'))
  expectNothingRefused(
    files.filter((name) => !page.includes(`\`${name}\``)),
    'a line for the file in docs/what-the-checks-refuse.md',
  )
})

const linked = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'AGENTS.md',
  'CODE_OF_CONDUCT.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/operating.md',
  'docs/residents.md',
]

test.each([...new Set([...linked, ...documents()])])('links of %s have targets', (path) => {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
  const targets = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
    ([, target = '']) => folder + target,
  )
  expect(targets.filter((target) => !existsSync(packagePath(target)))).toEqual([])
})
