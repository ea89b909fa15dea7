import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused } from './support/refused.ts'

/** Rules that a text breaks by what is in it, and never by its absence. */
const RULE_OF_TEXT = /\b(?:maxLength|minLength|pattern)\b/
/** What a field says about all rules that have no message of their own: a key of the messages, or a variable. */
const OTHERWISE = /\botherwise: (?:'([^']+)'|(\w+))/

/** The schemas of texts that say “empty” about a text that is too long or malformed, or might say so by a variable. */
const findFalselyEmpty = (path: string, text: string): string[] =>
  [...text.matchAll(/\bType\.String\(\{(?:[^{}]|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})*\}\)/g)].flatMap(
    ([schema]) => {
      const [, key, variable] = OTHERWISE.exec(schema) ?? []
      const isEmpty = variable !== undefined || key?.endsWith('-empty')
      return isEmpty && RULE_OF_TEXT.test(schema) ? [`${path}: ${schema}`] : []
    },
  )

describe('A text that is too long or malformed is not refused as empty', () => {
  test('no schema says “empty” about a rule of what is in a text', () => {
    const forms = globSync(['src/**/*form.ts', 'bin/new-feature/**/*form.ts'], { cwd: packagePath() })
    const texts = forms.map((path) => [path, readFileSync(packagePath(path), 'utf8')] as const)
    expect(texts.filter(([, text]) => OTHERWISE.test(text)).length).toBeGreaterThan(10)
    expectNothingRefused(
      texts.flatMap(([path, text]) => findFalselyEmpty(path, text)),
      "a key for each rule: required: 'title-empty', maxLength: 'title-long'",
    )
  })

  test.each([
    "Type.String({ maxLength: 40, problems: { otherwise: 'code-empty' } })",
    'Type.String({ maxLength, problems: { otherwise: problem } })',
    "Type.String({\n  pattern: '^[1-5]$',\n  problems: { otherwise: 'mark-empty' },\n})",
    "Type.String({ maxLength, problems: { ...(needed ? { required: 'a' } : {}), otherwise: 'name-empty' } })",
  ])('planted: %s', (text) => {
    expect(findFalselyEmpty('polls/form.ts', text)).toHaveLength(1)
  })

  test.each([
    "Type.String({ maxLength: 40, problems: { required: 'code-empty', otherwise: 'code-wrong' } })",
    "Type.String({ maxLength: 40, problems: { required: 'code-empty', maxLength: 'code-long' } })",
    "Type.String({ problems: { otherwise: 'day-empty' } })",
    "Type.Unsafe<Mark>({ ...oneOf(marks), problems: { otherwise: 'mark-empty' } })",
  ])('allowed: %s', (text) => {
    expect(findFalselyEmpty('polls/form.ts', text)).toEqual([])
  })
})
