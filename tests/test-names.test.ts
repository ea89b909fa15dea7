import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused } from './support/refused.ts'

/** A name that begins so continues its `describe`, and is half a sentence in the line of a failure. */
const CONTINUES = new RegExp(
  `^(?:${[
    ...['and', 'or', 'but', 'nor', 'so', 'not', 'also', 'then', 'than', 'as', 'because', 'since'],
    ...['when', 'whenever', 'while', 'where', 'if', 'until', 'once', 'before', 'after', 'during'],
    ...['that', 'which', 'who', 'whom', 'whose', 'it', 'its', 'they', 'them', 'their'],
    ...['of', 'to', 'in', 'into', 'inside', 'within', 'on', 'at', 'by', 'for', 'from', 'with', 'without'],
    ...['through', 'among', 'between', 'about', 'around', 'under', 'over', 'beside', 'besides', 'against'],
  ].join('|')})\\b`,
  'i',
)

/** The names of the tests of a file, also of `test.each` and `test.skipIf`. */
const namesOf = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /^ *(?:test|it)(?:\.(?:skipIf|runIf|each|for)\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)|\.\w+)*(?:<[^>]*>)?\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/gm,
    ),
  ].map(([, , name = '']) => name)

const findHalfSentences = (path: string, text: string): readonly string[] =>
  namesOf(text).flatMap((name) => (CONTINUES.test(name) ? [`${path}: ${name}`] : []))

const files = globSync('{src,tests,bin}/**/*.test.{ts,tsx}', { cwd: packagePath() }).map((path) =>
  path.replaceAll('\\', '/'),
)

test('the name of every test can be read alone', () => {
  expect(files.length).toBeGreaterThan(300)
  const texts = files.map((path) => [path, readFileSync(packagePath(path), 'utf8')] as const)
  expect(texts.flatMap(([, text]) => namesOf(text)).length).toBeGreaterThan(2000)
  expectNothingRefused(
    texts.flatMap(([path, text]) => findHalfSentences(path, text)),
    'a whole sentence: “A vote after the last day is refused”',
  )
})

test.each([
  "test('and is closed at night', () => {})",
  "  test('of two people is no figure yet', async () => {})",
  "test.each([\n  ['a', (x) => f(g(x))],\n])(\n  'whose session has ended %s',\n  () => {},\n)",
  "test.skipIf(WINDOWS)('when it is moved, followers are told', () => {})",
  "it('Its page is empty', () => {})",
])('planted: %s', (text) => {
  expect(findHalfSentences('src/features/polls/polls.test.ts', text)).toHaveLength(1)
})

test.each([
  "test('a poll of two people is no figure yet', () => {})",
  "test('is closed at night', () => {})",
  "test('offers what was typed', () => {})",
  "describe('when all seats are taken', () => {})",
  "expect(words).toBe('and so on')",
])('allowed: %s', (text) => {
  expect(findHalfSentences('src/features/polls/polls.test.ts', text)).toEqual([])
})
