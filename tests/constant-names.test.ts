import { globSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused, findIn } from './support/refused.ts'

/** The slices, and the name that stands for one in the template of `npm run new-feature`. */
const slices = [...readdirSync(packagePath('src/features')), 'NAMES_KEBAB']

/** A path of the site or of the disk: `'/desk/news'`, or one that goes on from another: `${DESK_PATH}/drafts`. */
const isPath = (value: string) => /^['"`](?:\/\w|\$\{\w+_PATH\})/.test(value) || /^['"`]\/['"`]/.test(value)

/** A name of a kind of things, a queue or a purpose, after the slice that it belongs to: `'news.item'`. */
const isQualified = (value: string) => {
  const [, slice = ''] = /^'([\w-]+)\.[\w-]+'/.exec(value) ?? []
  return slices.includes(slice)
}

/** What is wrong with the names of constants and of functions that make a path, as `path: name …`. */
function findMisnamed(path: string, text: string): string[] {
  const constants = [...text.matchAll(/^ *(?:export )?const ([A-Z][A-Z0-9_]*)(?:: \w+)? = (['"`].*)$/gm)]
  const wrong = constants.flatMap(([, name = '', value = '']) => {
    if (isPath(value) !== name.endsWith('_PATH'))
      return isPath(value) ? [`${name} is a path: end it in _PATH`] : [`${name} is no path`]
    if (isQualified(value) && !/_(?:KIND|QUEUE|PURPOSE)$/.test(name))
      return [`${name} is a qualified name: end it in _KIND, _QUEUE or _PURPOSE`]
    return !isQualified(value) && name.endsWith('_KIND') ? [`${name} is no kind: write slice.kind`] : []
  })
  const functions = [
    ...text.matchAll(/^export const (\w+) = \((?:[^=]|=(?!>))*\)(?:: string)? =>\s+(`.*)$/gm),
  ]
  const unsuffixed = functions.flatMap(([, name = '', value = '']) =>
    isPath(value) && !name.endsWith('Path') ? [`${name} makes a path: end it in Path`] : [],
  )
  return [...wrong, ...unsuffixed].map((what) => `${path}: ${what}`)
}

const sources = globSync('{src,bench,tests,bin/new-feature}/**/*.{ts,tsx}', {
  cwd: packagePath(),
}).map((path) => path.replaceAll('\\', '/'))

describe('The name of a constant says what it is', () => {
  test('a path ends in _PATH, a kind in _KIND, and a function that makes a path in Path', () => {
    expect(sources.length).toBeGreaterThan(800)
    expectNothingRefused(
      findIn(sources, findMisnamed),
      'a path ends in _PATH, a kind in _KIND, a function that makes a path in Path',
    )
  })

  test.each([
    "export const DESK = '/desk/polls'",
    'export const POLLS = `$' + '{DESK_PATH}/polls`',
    "const POLLS_PATH = 'polls'",
    "export const POLL = 'news.item'",
    "export const POLL_KIND = 'poll'",
    'export const deskOf = (id: string): string => `/desk/polls/$' + '{id}`',
    'export const pollDesk = ({ id }: Poll): string =>\n  `$' + '{DESK_PATH}/$' + '{id}`',
  ])('planted: %s', (text) => {
    expect(findMisnamed('src/features/polls/model.ts', text)).toHaveLength(1)
  })

  test.each([
    "export const DESK_PATH = '/desk/polls'",
    "export const POLL_KIND = 'news.item'",
    "export const LETTER_QUEUE = 'news.send-letter'",
    "export const PACKAGE = 'datapackage.json'",
    'export const pollPath = (id: string): string => `/desk/polls/$' + '{id}`',
    'export const pollHref = (language: Language): string => `/$' + '{language}/polls`',
  ])('allowed: %s', (text) => {
    expect(findMisnamed('src/features/polls/model.ts', text)).toEqual([])
  })
})

/** The name of a limit: what is most, longest or shown. Several limits together are an object, `…LIMITS`. */
const OTHER_LIMIT =
  /^(?:MAX|MOST|LARGEST|LONGEST|WIDEST|DEEPEST)(?:_|$)|_(?:MAX_LENGTH|LENGTH_LIMIT|LIMIT|SHOWN|AT_MOST)$/
const CONSTANT = /^ *(?:export )?const ([A-Z][A-Z0-9_]*)(?:: [^=\n]+)? = ([^\n]*)$/gm

/** Limits that are not called _MAX. */
const findOtherLimits = (path: string, text: string): string[] =>
  [...text.matchAll(CONSTANT)].flatMap(([, name = '']) =>
    OTHER_LIMIT.test(name) ? [`${path}: ${name}: end it in _MAX`] : [],
  )

/** `src/features/news/pages/store.ts` belongs to `src/features/news`. */
const roomOf = (path: string) => path.split('/').slice(0, 3).join('/')

describe('A limit', () => {
  const own = sources.filter((path) => /^(?:src|bin)\//.test(path) && !/\.test\.tsx?$|\/testing\//.test(path))

  test('ends in _MAX', () => {
    expectNothingRefused(findIn(own, findOtherLimits), 'a limit ends in _MAX')
  })

  test.each(['const MAX_TITLE = 200', 'export const TITLE_LIMIT = 200', 'const ITEMS_SHOWN: number = 5'])(
    'planted: %s',
    (text) => expect(findOtherLimits('src/features/polls/model.ts', text)).toHaveLength(1),
  )

  test('is declared once in a slice or package', () => {
    const places = new Map<string, string[]>()
    for (const path of own)
      for (const [, name = '', value = ''] of readFileSync(packagePath(path), 'utf8').matchAll(CONSTANT))
        if (name.endsWith('_MAX')) {
          const key = `${roomOf(path)}: ${name} = ${value}`
          places.set(key, [...(places.get(key) ?? []), path])
        }
    expect(places.size).toBeGreaterThan(150)
    expectNothingRefused(
      [...places].flatMap(([key, found]) => (found.length > 1 ? [`${key}: ${found.join(', ')}`] : [])),
      'one constant of the slice, imported where it is needed',
    )
  })
})

/** Files with texts of the site whose exports or imports are called otherwise than messages. */
const findOtherMessages = (path: string, text: string): string[] => [
  ...[...text.matchAll(/^export const (\w*(?:[wW]ords|[rR]efusals|[pP]roblems))\b(?! = \()/gm)].flatMap(
    ([, name]) =>
      /messages\.ts$/.test(path)
        ? [`${path}: ${name} are texts: call them …Messages or …ProblemMessages`]
        : [],
  ),
  ...[...text.matchAll(/^(?:import .*)?\b(\w*[mM]essages) as \w*[wW]ords\b/gm)].map(
    ([, name]) => `${path}: import ${name} under its own name, or as messages`,
  ),
]

describe('Texts of the site are messages', () => {
  test('no file of messages exports words, refusals or problems, and no import calls them so', () => {
    expectNothingRefused(
      findIn(
        sources.filter((path) => path !== 'tests/constant-names.test.ts'),
        findOtherMessages,
      ),
      'call texts …Messages, those of what is wrong …ProblemMessages, and import them under that name',
    )
  })

  test.each([
    ['messages.ts', 'export const deskRefusals = {'],
    ['desk/messages.ts', 'export const problems = {'],
    ['desk/problem-messages.ts', 'export const words = {'],
    ['desk/views.tsx', "import { deskMessages as words } from './messages.ts'"],
    ['desk/views.tsx', "import { type PollProblem, messages as pollWords } from '../messages.ts'"],
  ])('planted in %s: %s', (file, text) => {
    expect(findOtherMessages(`src/features/polls/${file}`, text)).toHaveLength(1)
  })

  test.each([
    ['messages.ts', 'export const problemMessages = {'],
    ['model.ts', 'export const intakeRefusals = {'],
    ['desk/views.tsx', "import { deskMessages as messages } from './messages.ts'"],
  ])('allowed in %s: %s', (file, text) => {
    expect(findOtherMessages(`src/features/polls/${file}`, text)).toEqual([])
  })
})
