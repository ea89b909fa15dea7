// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what is planted is source text
import { expect, test } from 'vitest'
import { sliceSources } from './support/source-rules.ts'

/** What a page says was done before it was shown again. */
const valuesOfDone = (text: string): readonly string[] => [
  ...[...text.matchAll(/\?done=([\w-]+)/g)].map(([, value = '']) => value),
  ...[...text.matchAll(/\bdone: Type\.Optional\((?:oneOf\(\[([^\]]*)\]|Type\.Literal\('([^']+)')/g)].flatMap(
    ([, list = '', one = '']) =>
      [...list.matchAll(/'([^']+)'/g), ...[['', one]]].flatMap(([, value = '']) => value || []),
  ),
]

test('a value of ?done= says in kebab-case what was done', () => {
  const values = sliceSources.flatMap(([path, text]) =>
    valuesOfDone(text).map((value) => `${path}: ${value}`),
  )
  expect(values.length).toBeGreaterThan(10)
  // What was done is a participle.
  const DONE = /: (?:[a-z]+-)*(?:[a-z]+(?:ed|nt|en|wn)|gone)$/
  expect(values.filter((value) => !DONE.test(value))).toEqual([])
  expect(valuesOfDone('next: () => `${DESK_PATH}?done=postAdded`')).toEqual(['postAdded'])
  expect(DONE.test('polls: postAdded')).toBe(false)
  expect(DONE.test('polls: unknown-elsewhere')).toBe(false)
  expect(DONE.test('polls: post-added')).toBe(true)
})
