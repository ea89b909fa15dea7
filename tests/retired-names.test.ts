import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'

/** Names that this code had and that contributors would not search for, with their replacements. */
const retired: Readonly<Record<string, string>> = {
  telling: 'page section',
  tellings: 'page sections',
  mention: 'page section',
  tidings: 'notification source',
  tiding: 'notification item',
  remembered: 'fragment cache',
  mistrust: 'pause (of table versions)',
  papers: 'exports',
  shelf: 'export queue',
  house: 'site pages',
  privileged: 'audit',
  wish: 'the noun of what is asked: NewComment, RoleGrant',
  matters: 'the noun of what is shown',
  retype: 'meeting to draft',
  asked: 'the noun of what is requested: RouteRequest, AuthorizationRequest',
  confirms: 'e-mail confirmation',
  forget: 'erase',
  forgotten: 'erased',
  furnish: 'open application',
  hearer: 'notification listener',
  kept: 'stored, cached or retained',
  patience: 'timeouts',
  served: 'on served (a handler), or methods',
  spoken: 'localized',
  tell: 'notify, or enqueue a letter',
  told: 'notified',
  tongue: 'language: textLanguage where the page has another one',
}

/** Words that mean something else in the rest of the code: a place is a territory. */
const retiredIn: readonly { readonly folders: RegExp; readonly words: Readonly<Record<string, string>> }[] = [
  {
    folders: /^src\/features\/(?:comments|consultations)\/|^src\/domain\/(?:comment|law)\/(?!recognise\/)/,
    words: {
      place: 'anchor for a position in a document, provision for what stands there',
      places: 'anchors or provisions',
    },
  },
]

/** The words that are retired in a file. */
const retiredFor = (path: string): Readonly<Record<string, string>> => {
  const here = retiredIn.filter(({ folders }) => folders.test(path))
  return Object.fromEntries([retired, ...here.map(({ words }) => words)].flatMap(Object.entries<string>))
}

const wordsOf = (name: string) => name.split(/[-.]|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase())

/** Retired words in the name of a file, and in what it exports, as `path: name (say …)`. */
function findRetired(path: string, text: string): string[] {
  const exported = [
    ...text.matchAll(/^export (?:async )?(?:const|let|function|class|type|interface) (\w+)/gm),
  ].map(([, name = '']) => name)
  const words = retiredFor(path)
  return [basename(path), ...exported].flatMap((name) =>
    wordsOf(name).flatMap((word) => (word in words ? [`${path}: ${name} (say ${words[word]})`] : [])),
  )
}

const sources = globSync('src/**/*.{ts,tsx}', { cwd: packagePath() }).map((path) =>
  path.replaceAll('\\', '/'),
)

describe('Names', () => {
  test('Names of files and exports contain no retired words', () => {
    expect(sources.length).toBeGreaterThan(500)
    expect(sources.flatMap((path) => findRetired(path, readFileSync(packagePath(path), 'utf8')))).toEqual([])
  })

  test.each([
    ['src/features/polls/tidings-store.ts', ''],
    ['src/features/polls/store.ts', 'export const shelfOf = () => 1'],
    ['src/features/polls/model.ts', 'export type PrivilegedAct = string'],
    ['src/features/comments/store.ts', 'export const countByPlace = 1'],
    ['src/features/consultations/text/place-views.tsx', ''],
  ])('planted in %s: %s', (path, text) => {
    expect(findRetired(path, text)).toHaveLength(1)
  })

  test('Names that mean a territory are allowed outside of documents and their comments', () => {
    expect(findRetired('src/features/news/pages/store.ts', 'export const findPlace = 1')).toEqual([])
  })

  test('Names that only contain such letters are allowed', () => {
    expect(findRetired('src/ui/household.ts', 'export const unremembered = 1')).toEqual([])
  })
})
