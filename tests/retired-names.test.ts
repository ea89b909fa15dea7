import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused, findIn } from './support/refused.ts'

/** Names that this code had and that contributors would not search for, with their replacements. */
const retired: Readonly<Record<string, string>> = {
  alike: 'similar',
  begun: 'prefilled, or started',
  concerned: 'recipients',
  given: 'options, or the noun of what it is',
  hold: 'lock',
  listening: 'recipients',
  mine: 'own, or the noun',
  reached: 'the noun, or in scope',
  rings: 'containing ranges',
  said: 'output, message, or texts',
  spread: 'notify',
  theirs: 'the noun of what it is',
  those: 'the noun: rows, items, group',
  wanted: 'options, or the noun',
  widen: 'with containing things',
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
  standing: 'status, or the noun of what is shown',
  tell: 'notify, or enqueue a letter',
  told: 'notified',
  tongue: 'language: textLanguage where the page has another one',
}

/** Retired words that no name in code has, also inside of functions; the others may be local names. */
const retiredInside: ReadonlySet<string> = new Set([
  ...['asked', 'furnish', 'hearer', 'mine', 'mistrust', 'papers', 'patience', 'privileged', 'retype', 'said'],
  ...['spoken', 'those'],
  ...['standing', 'tell', 'telling', 'tiding', 'tidings', 'told', 'tongue', 'wish'],
])

/** Words that a slice has no use for: they mean something else in the rest of the code, or a thing has another word. */
const retiredIn: readonly { readonly folders: RegExp; readonly words: Readonly<Record<string, string>> }[] = [
  {
    folders: /^src\/features\/(?:comments|consultations)\/|^src\/domain\/(?:comment|law)\/(?!recognise\/)/,
    words: {
      place: 'anchor for a position in a document, provision for what stands there',
      places: 'anchors or provisions',
    },
  },
  {
    folders: /^src\/platform\/http\//,
    words: {
      answer: 'handler (of a route), response, or respond',
      answers: 'responses',
    },
  },
  {
    folders: /^src\/features\/meetings\//,
    words: {
      guest: 'attendee',
      guests: 'attendees',
      newcomer: 'walk-in',
      hold: 'conclude: the state `held` is that of the table',
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

/** A text without its comments and strings; of templates what is computed in them. */
const codeOf = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\/|(?<![:\\])\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''")
    .replaceAll(/`(?:\\.|\$\{(?:[^{}]|\{[^{}]*\})*\}|[^`\\])*`/g, (template) =>
      [...template.matchAll(/\$\{((?:[^{}]|\{[^{}]*\})*)\}/g)].map(([, inner]) => inner).join(' '),
    )

/** The columns of the tables of a slice, whose names stay as the migrations gave them. */
function columnsBeside(path: string): ReadonlySet<string> {
  const [folder = ''] = /^src\/features\/[\w-]+/.exec(path) ?? []
  const tables = packagePath(folder, 'tables.ts')
  if (!folder || !existsSync(tables)) return new Set()
  return new Set(
    [...readFileSync(tables, 'utf8').matchAll(/^ +(?:readonly )?(\w+):/gm)].map(([, name = '']) => name),
  )
}

/** Retired words in the names inside of a file; names with an underscore are columns. */
function findRetiredInside(path: string, text: string): string[] {
  const columns = columnsBeside(path)
  const names = new Set(codeOf(text).match(/[A-Za-z]\w*/g))
  return [...names].flatMap((name) =>
    /[a-z]_[a-z]/.test(name) || columns.has(name)
      ? []
      : wordsOf(name.replaceAll('_', '-')).flatMap((word) =>
          retiredInside.has(word) ? [`${path}: ${name} (say ${retired[word]})`] : [],
        ),
  )
}

const sources = globSync('src/**/*.{ts,tsx}', { cwd: packagePath() }).map((path) =>
  path.replaceAll('\\', '/'),
)

describe('Names', () => {
  test('names of files and exports contain no retired words', () => {
    expect(sources.length).toBeGreaterThan(500)
    expectNothingRefused(findIn(sources, findRetired), 'the word behind the retired one')
  })

  test('names inside of functions contain none of the words that nobody would search for', () => {
    const everywhere = globSync('{src,bin/new-feature,bench,tests}/**/*.{ts,tsx}', { cwd: packagePath() })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path !== 'tests/retired-names.test.ts')
    expect(everywhere.length).toBeGreaterThan(1900)
    expectNothingRefused(findIn(everywhere, findRetiredInside), 'the word behind the retired one')
  })

  test.each([
    'const told = followers.length',
    'get(path, options, (asked) => asked.ctx)',
    'const text = `$' + '{wish.origin}/polls`',
    'type Spoken = { readonly language: Language }',
    'const PATIENCE_MS = 400',
    'for (const those of groups) show(those)',
    "const row = { isAsked: 'yes' }",
  ])('planted inside: %s', (text) => {
    expect(findRetiredInside('src/features/polls/actions.ts', text)).toHaveLength(1)
  })

  test.each([
    '/** What people are told. */',
    "const text = 'Nobody was asked' // and nobody told",
    'const text = `told $' + '{readers}`',
    'const requested_at = row.asked_at',
    'const retold = 1',
  ])('allowed inside: %s', (text) => {
    expect(findRetiredInside('src/features/polls/actions.ts', text)).toEqual([])
  })

  test('a column keeps its name in its slice', () => {
    expect(findRetiredInside('src/features/registrations/store.ts', 'row.standing')).toEqual([])
    expect(findRetiredInside('src/features/news/store.ts', 'row.standing')).toHaveLength(1)
  })

  test.each([
    ['src/features/polls/tidings-store.ts', ''],
    ['src/features/polls/store.ts', 'export const shelfOf = () => 1'],
    ['src/features/polls/model.ts', 'export type PrivilegedAct = string'],
    ['src/features/polls/fixtures.ts', 'export type WantedPoll = string'],
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

/** Where a comment or the name of a test calls an organisation a body; a text and a request have one. */
const BODY =
  /\b(?:a|another|every|own|other|new|merged|open|public|answering|closed) bod(?:y|ies)\b|\bthe body whose\b|, body[,. ]|\bbodies\b/i
const OF_TEXT = /request|response|letter|text|form|Markdown|HTML|import file|state bodies|representative/

const findBodies = (path: string, text: string): string[] =>
  text.split('\n').flatMap((line) => {
    const isText =
      /^\s*(?:\/?\*|\/\/)/.test(line) || /\b(?:test|describe)(?:\.\w+)*\(\s*'|^\s*\]\)\('/.test(line)
    return isText && BODY.test(line) && !OF_TEXT.test(line)
      ? [`${path}: ${line.trim()} (say organisation)`]
      : []
  })

describe('An organisation', () => {
  test('is not called a body in comments and test names of slices', () => {
    const slices = sources.filter((path) => path.startsWith('src/features/'))
    expect(slices.length).toBeGreaterThan(800)
    expectNothingRefused(findIn(slices, findBodies), 'organisation')
  })

  test.each([
    '/** Closes a body. */',
    "test('another body is not found', () => {})",
    '  // Bodies by their ids.',
    '/** A new body. */',
    "test('a merged body names its successor', () => {})",
    '/** The body whose members take part. */',
    '/** A role with its account, body, post and territory. */',
  ])('planted: %s', (text) => expect(findBodies('src/features/polls/store.ts', text)).toHaveLength(1))

  test.each([
    '/** The body of a request. */',
    '/** Texts with a body of HTML. */',
    'const { body } = await get(path)',
  ])('allowed: %s', (text) => expect(findBodies('src/features/polls/store.ts', text)).toEqual([]))
})
