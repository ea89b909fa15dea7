import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingNames } from '#platform/config.ts'
import { packagePath } from '#platform/package-path.ts'

const read = (path: string) => readFileSync(packagePath(path), 'utf8')
const features = readdirSync(packagePath('src/features'))

test.each(features)('the feature %s has a README', (feature) => {
  expect(existsSync(packagePath('src/features', feature, 'README.md'))).toBe(true)
})

test('every setting has its line in .env.example, and every line its setting', () => {
  const described = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name)
  expect(described.sort()).toEqual([...settingNames].sort())
})

test('the architecture names every folder of the domain, of the platform and of the features', () => {
  const architecture = read('ARCHITECTURE.md')
  const folders = ['src/domain', 'src/platform', 'src/features'].flatMap((parent) =>
    readdirSync(packagePath(parent), { withFileTypes: true }).filter((entry) => entry.isDirectory()),
  )
  expect(folders.length).toBeGreaterThan(40)
  expect(folders.map(({ name }) => `${name}/`).filter((name) => !architecture.includes(name))).toEqual([])
})

test('decisions are numbered, and every number is unique', () => {
  const files = readdirSync(packagePath('docs/decisions')).filter((name) => name.endsWith('.md'))
  const numbers = files.map((name) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1])
  expect(numbers).not.toContain(undefined)
  expect(new Set(numbers).size).toBe(files.length)
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
  expect(published.filter((one) => !words.has(one.split(': ')[1] ?? ''))).toEqual([])
})

test('a published type is found however it is exported', () => {
  const source =
    "export { type Poll, vote } from './model.ts'\nexport type { Ballot } from './b.ts'\nexport type Choice = 1"
  expect(publishedTypes(source)).toEqual(['Choice', 'Poll', 'Ballot'])
})

const linked = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'AGENTS.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'docs/operating.md',
  'docs/residents.md',
]

test.each(linked)('links of %s have targets', (path) => {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : ''
  const targets = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
    ([, target = '']) => folder + target,
  )
  expect(targets.filter((target) => !existsSync(packagePath(target)))).toEqual([])
})
