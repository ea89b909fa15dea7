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

const wordsOf = (name: string) => name.split(/[-.]|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase())

/** Retired words in the name of a file, and in what it exports, as `path: name (say …)`. */
function findRetired(path: string, text: string): string[] {
  const exported = [
    ...text.matchAll(/^export (?:async )?(?:const|let|function|class|type|interface) (\w+)/gm),
  ].map(([, name = '']) => name)
  return [basename(path), ...exported].flatMap((name) =>
    wordsOf(name).flatMap((word) => (word in retired ? [`${path}: ${name} (say ${retired[word]})`] : [])),
  )
}

const sources = globSync('src/**/*.{ts,tsx}', { cwd: packagePath() }).map((path) =>
  path.replaceAll('\\', '/'),
)

describe('Names', () => {
  test('of files and exports contain no retired words', () => {
    expect(sources.length).toBeGreaterThan(500)
    expect(sources.flatMap((path) => findRetired(path, readFileSync(packagePath(path), 'utf8')))).toEqual([])
  })

  test.each([
    ['src/features/polls/tidings-store.ts', ''],
    ['src/features/polls/store.ts', 'export const shelfOf = () => 1'],
    ['src/features/polls/model.ts', 'export type PrivilegedAct = string'],
  ])('planted in %s: %s', (path, text) => {
    expect(findRetired(path, text)).toHaveLength(1)
  })

  test('that only contain such letters are allowed', () => {
    expect(findRetired('src/ui/household.ts', 'export const unremembered = 1')).toEqual([])
  })
})
