import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused } from './support/refused.ts'

/** Files beside each other, tests and `manifest/` aside: more of them are divided by what a person does there. */
const FILES_MAX = 13
/** Files that begin with the same word, such as `history-views.tsx`. */
const SAME_WORD_MAX = 2
/** Folders of a slice that import a file which stands in another one. */
const SIBLINGS_MAX = 2
/** A slice, a folder in it, a folder in that. */
const DEPTH_MAX = 6

/** Files of a slice and their lines, tests aside: what grows beyond has a part that others could use. */
const SLICE_FILES_MAX = 130
const SLICE_LINES_MAX = 12_500

type Source = { readonly path: string; readonly text: string }

const isManifest = (path: string): boolean => /\/manifest\/[^/]+$/.test(path)
const folderOf = (path: string): string => posix.dirname(path)
const sliceOf = (path: string): string => path.split('/').slice(0, 3).join('/')
const importsOf = ({ path, text }: Source): readonly string[] =>
  [...text.matchAll(/ from '(\.[^']+)'/g)].map(([, to = '']) => posix.join(folderOf(path), to))

/** Folders that are too full or too deep, and files whose common first word is a folder. */
function findFullFolders(paths: readonly string[]): readonly string[] {
  const deep = paths.filter((path) => path.split('/').length > DEPTH_MAX)
  const folders = Map.groupBy(
    paths.filter((path) => !isManifest(path)),
    folderOf,
  )
  return [
    ...deep.map((path) => `${path}: a folder has one more level of folders, and no third`),
    ...[...folders].flatMap(([folder, files]) => {
      const words = Map.groupBy(files, (path) => /([a-z]+)-[a-z-]+\.tsx?$/.exec(posix.basename(path))?.[1])
      const alike = [...words].filter(([word, same]) => word && same.length > SAME_WORD_MAX)
      return [
        ...(files.length > FILES_MAX ? [`${folder}: ${files.length} files`] : []),
        ...alike.map(([word, same]) => `${folder}: ${same.length} files ${word}-…: a folder ${word}/`),
      ]
    }),
  ]
}

/**
 * `pages/` and `desk/` without the routes of the same name, routes at the root beside them, and words, rows or rules in
 * folders only, of a slice that has none at its root.
 */
function findWrongFolders(paths: readonly string[]): readonly string[] {
  return [...Map.groupBy(paths, sliceOf)].flatMap(([slice, own]) => {
    const inside = own.filter((path) => !isManifest(path)).map((path) => path.slice(slice.length + 1))
    const divided = ['pages', 'desk'].filter((name) => inside.some((path) => path.startsWith(`${name}/`)))
    const has = (role: string, pattern: RegExp) =>
      inside.some((path) => pattern.test(path) && new RegExp(`\\b${role}\\.ts$`).test(path))
    return [
      ...divided
        .filter((name) => !inside.includes(`${name}/routes.ts`))
        .map((name) => `${slice}/${name} has no routes.ts`),
      ...(divided.length > 0 && inside.includes('routes.ts')
        ? [`${slice} has routes.ts at its root beside folders`]
        : []),
      ...['model', 'messages', 'store']
        .filter((role) => has(role, /\//) && !has(role, /^[^/]+$/))
        .map((role) => `${slice} has ${role} in folders and none at its root`),
    ]
  })
}

/** Slices with more files or lines than one has. */
function findLargeSlices(given: readonly Source[]): readonly string[] {
  return [...Map.groupBy(given, ({ path }) => sliceOf(path))].flatMap(([slice, own]) => {
    const lines = own.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0)
    const what = own.length > SLICE_FILES_MAX ? `${own.length} files` : `${lines} lines`
    return own.length > SLICE_FILES_MAX || lines > SLICE_LINES_MAX
      ? [`${slice}: ${what}; make a slice of a part that others could use, as registrations were of meetings`]
      : []
  })
}

/** Imports by a path that leaves the slice, and files that more folders import than may do so. */
function findWrongImports(sources: readonly Source[]): readonly string[] {
  const all = sources.flatMap((source) => importsOf(source).map((to) => ({ from: source.path, to })))
  const leaving = all.filter(({ from, to }) => sliceOf(from) !== sliceOf(to))
  const shared = Map.groupBy(
    all.filter(({ from, to }) => !isManifest(from) && !isManifest(to)),
    ({ to }) => to,
  )
  return [
    ...leaving.map(({ from, to }) => `${from} imports ${to}, which leaves its slice`),
    ...[...shared].flatMap(([to, imports]) => {
      const siblings = new Set(
        imports.map(({ from }) => siblingOf(from, to)).filter((name) => name !== undefined),
      )
      return siblings.size > SIBLINGS_MAX ? [`${to} is imported by ${[...siblings].join(', ')}`] : []
    }),
  ]
}

/** The folder through which a file is reached from where its path and that of an import part; undefined without one. */
function siblingOf(from: string, to: string): string | undefined {
  const [steps, own] = [folderOf(from).split('/'), folderOf(to).split('/')]
  const parting = steps.findIndex((step, at) => step !== own[at])
  return parting === -1 || parting >= own.length ? undefined : steps.slice(0, parting + 1).join('/')
}

const sources: readonly Source[] = globSync('src/features/**/*.{ts,tsx}', { cwd: packagePath() })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.tsx?$|\/testing\//.test(path))
  .map((path) => ({ path, text: readFileSync(packagePath(path), 'utf8') }))
const paths = sources.map(({ path }) => path)

const inPolls = (names: readonly string[]) => names.map((name) => `src/features/polls/${name}`)
const importing = (imports: Readonly<Record<string, string>>): readonly Source[] =>
  Object.entries(imports).map(([name, to]) => ({
    path: `src/features/polls/${name}`,
    text: `import { it } from '${to}'`,
  }))

test('A folder of a slice has about a dozen files, none of its files share a word, and folders have two levels', () => {
  expect(paths.length).toBeGreaterThan(700)
  expectNothingRefused(
    findFullFolders(paths),
    'folders of what people do there, with the same file names inside',
  )
})

test.each([
  [Array.from({ length: FILES_MAX + 1 }, (_, at) => `voting/word${'abcdefghijklmn'[at]}.ts`)],
  [['pages/item-views.tsx', 'pages/item-routes.ts', 'pages/item-store.ts']],
  [['pages/list/filters/chips/views.tsx']],
])('A full folder is refused: %s', (names) => {
  expect(findFullFolders(inPolls(names))).toHaveLength(1)
})

test('Two files of one word, and the parts of a manifest, are not refused', () => {
  const manifest = Array.from({ length: FILES_MAX + 1 }, (_, at) => `manifest/part-${at}.ts`)
  expect(findFullFolders(inPolls(['item-views.tsx', 'item-store.ts', ...manifest]))).toEqual([])
})

test('pages/ and desk/ of a slice have the routes of their name; words, rows and rules begin at its root', () => {
  expectNothingRefused(
    findWrongFolders(paths),
    '`pages/routes.ts` with `pageRoutes`, and at the root what folders share',
  )
})

test.each([
  ['pages/views.tsx', 'pages/store.ts', 'store.ts'],
  ['desk/routes.ts', 'routes.ts'],
  ['voting/messages.ts', 'voting/routes.ts', 'model.ts'],
  ['desk/routes.ts', 'desk/store.ts', 'manifest/store.ts'],
])('Folders without what belongs to them are refused: %s, %s', (...names) => {
  expect(findWrongFolders(inPolls(names))).toHaveLength(1)
})

test.each([
  ['routes.ts', 'views.tsx', 'voting/routes.ts', 'voting/views.tsx'],
  ['store.ts', 'pages/routes.ts', 'desk/routes.ts', 'desk/store.ts', 'manifest/messages.ts'],
])('A slice of one kind of pages, or of several folders, is not refused: %s', (...names) => {
  expect(findWrongFolders(inPolls(names))).toEqual([])
})

test('What three folders import stands above them, and relative imports stay in their slice', () => {
  expectNothingRefused(
    findWrongImports(sources),
    'the file in the folder above those that import it; another slice by its index.ts',
  )
})

test.each([
  [
    {
      'voting/store.ts': '../pages/model.ts',
      'desk/store.ts': '../pages/model.ts',
      'result/a.ts': '../pages/model.ts',
    },
  ],
  [{ 'pages/b/c.ts': '../a/model.ts', 'pages/d/e.ts': '../a/model.ts', 'desk/f.ts': '../pages/a/model.ts' }],
  [{ 'voting/model.ts': '../../news/model.ts' }],
])('Imports of what belongs elsewhere are refused: %s', (imports) => {
  expect(findWrongImports(importing(imports))).toHaveLength(1)
})

test('What two folders, the folder above and those within it import is not refused', () => {
  const imports = {
    ...{
      'voting/a.ts': '../pages/model.ts',
      'desk/b.ts': '../pages/model.ts',
      'index.ts': './pages/model.ts',
    },
    ...{
      'pages/list/c.ts': '../model.ts',
      'pages/item/d.ts': '../model.ts',
      'manifest/e.ts': '../pages/model.ts',
    },
  }
  expect(findWrongImports(importing(imports))).toEqual([])
})

test('A slice has a size: what grows beyond it is made a slice of a part that others could use', () => {
  expect(findLargeSlices(sources)).toEqual([])
})

test('A slice with too many files, and one with too many lines, are refused; one that is full is not', () => {
  const file = (name: string, lines = 1) => ({ path: `src/features/polls/${name}`, text: '\n'.repeat(lines) })
  const files = (count: number) => Array.from({ length: count }, (_, at) => file(`voting/word${at}.ts`))
  expect(findLargeSlices(files(SLICE_FILES_MAX))).toEqual([])
  expect(findLargeSlices(files(SLICE_FILES_MAX + 1))).toHaveLength(1)
  expect(findLargeSlices([file('model.ts', SLICE_LINES_MAX)])).toEqual([])
  expect(findLargeSlices([file('model.ts', SLICE_LINES_MAX), file('desk/model.ts')])).toHaveLength(1)
})
