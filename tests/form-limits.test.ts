import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'

/** What a control sends that is not written by a person: a chosen thing, a day, an id, a count. Their lengths are no rules. */
const CHOSEN =
  /^(?:id|group|post|topic|programme|territory|organisation|kind|successor|since|starts|ends|on|lastDay|closesOn|sheets|attended|day)$/

/** Limits of texts that are written as numbers: a message and a control could not take them from there. */
const findBareLimits = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /(?:\b|['"])([\w-]+)['"]?\s*[:=]\s*(?:Type\.Optional\(\s*)?Type\.String\(\{[^}]*?\bmaxLength: [\d_]+/g,
    ),
  ]
    .map(([, field = '']) => field)
    .filter((field) => !CHOSEN.test(field))

describe('The limit of a text that people write is a constant', () => {
  test('no form has it as a number', () => {
    const paths = globSync(['src/**/*form.ts', 'bin/new-feature/**/*form.ts'], { cwd: packagePath() })
    expect(paths.length).toBeGreaterThan(30)
    const bare = paths.flatMap((path) =>
      findBareLimits(readFileSync(packagePath(path), 'utf8')).map((field) => `${path}: ${field}`),
    )
    expect(bare).toEqual([])
  })

  test.each([
    'q: Type.Optional(Type.String({ maxLength: 1000, problems: {} })),',
    "'reason-kk': Type.String({ maxLength: 1_000 }),",
    'const reason = Type.String({\n  maxLength: 500,\n})',
  ])('planted: %s', (text) => {
    expect(findBareLimits(text)).toHaveLength(1)
  })

  test.each(['q: Type.String({ maxLength: WORDS_MAX }),', 'since: Type.String({ maxLength: 10 }),'])(
    'allowed: %s',
    (text) => {
      expect(findBareLimits(text)).toEqual([])
    },
  )
})
