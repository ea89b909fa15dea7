import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused } from './support/refused.ts'

/** Limits of texts that are written as numbers: a message and a control could not take them from there. */
const findBareLimits = (text: string): readonly string[] =>
  [
    ...text.matchAll(
      /(?:\b|['"])([\w-]+)['"]?\s*[:=]\s*(?:Type\.Optional\(\s*)?Type\.String\(\{[^}]*?\bmaxLength: [\d_]+/g,
    ),
  ].map(([, field = '']) => field)

describe('The limit of a text is a constant', () => {
  test('no form has it as a number', () => {
    const paths = globSync(['src/**/*form.ts', 'bin/new-feature/**/*form.ts'], { cwd: packagePath() })
    expect(paths.length).toBeGreaterThan(30)
    const bare = paths.flatMap((path) =>
      findBareLimits(readFileSync(packagePath(path), 'utf8')).map((field) => `${path}: ${field}`),
    )
    expectNothingRefused(
      bare,
      'a constant of the model that ends in _MAX; CHOICE_MAX for what a control sends; dayField for a day',
    )
  })

  test.each([
    'q: Type.Optional(Type.String({ maxLength: 1000, problems: {} })),',
    "'reason-kk': Type.String({ maxLength: 1_000 }),",
    'const reason = Type.String({\n  maxLength: 500,\n})',
    'since: Type.String({ maxLength: 10 }),',
  ])('planted: %s', (text) => {
    expect(findBareLimits(text)).toHaveLength(1)
  })

  test.each(['q: Type.String({ maxLength: WORDS_MAX }),', 'since: dayField,'])('allowed: %s', (text) => {
    expect(findBareLimits(text)).toEqual([])
  })
})

/** Texts without a limit of their own, and what judges them instead. */
const WITHOUT_LIMIT: Readonly<Record<string, string>> = {
  'accounts/profile/form.ts: language': 'one of the languages, or none',
  'comments/joining/form.ts: email': 'the action reads it by readEmail',
  'consultations/preparation/form.ts: kind': 'one of a list',
  'consultations/preparation/form.ts: name': 'a day, by isLocalDate',
  'consultations/preparation/form.ts: participants': 'one of a list',
  'drafts/list/form.ts: organisation': 'the slug of one that there is',
  'follows/following/form.ts: email': 'the action reads it by readEmail',
  'follows/following/form.ts: frequency': 'one of a list',
  'links/desk/form.ts: link': 'the id of one that there is',
  'links/desk/form.ts: other': 'an address, by parseAddress',
  'links/desk/form.ts: q': 'the search reads its beginning',
  'links/desk/form.ts: relation': 'one of a list',
  'meetings/pages/list/form.ts: near': 'a point, or the name of a place that is looked for',
  'registrations/attendance/form.ts: contact': 'parseContact has its limit',
  'registrations/confirmation/form.ts: group': 'readChoice has its limit',
  'registrations/registration/form.ts: contact': 'parseContact has its limit',
  'registrations/registration/form.ts: waiting': 'yes, or nothing',
  'search/form.ts: q': 'the search reads its beginning',
  'territories/form.ts: q': 'the page says how long it may be',
}

/** Fields of a schema that take a text of any length and content. */
const findUnlimited = (text: string): readonly string[] =>
  [...text.matchAll(/([\w-]+)['"]?(?:[:,]| =)\s+(?:Type\.Optional\(\s*)?Type\.String\(([^)]*)/g)].flatMap(
    ([, field = '', rules = '']) => (/\b(?:maxLength|pattern|format|enum)\b/.test(rules) ? [] : field),
  )

describe('A text of a form has a limit', () => {
  const paths = globSync(['src/features/**/*form.ts', 'bin/new-feature/**/*form.ts'], { cwd: packagePath() })
  const unlimited = paths.flatMap((path) =>
    findUnlimited(readFileSync(packagePath(path), 'utf8')).map(
      (field) =>
        `${path.replaceAll('\\', '/').replace(/^(?:src\/features|bin\/new-feature)\//, '')}: ${field}`,
    ),
  )

  test('every text of a form has a limit or a pattern, or the exceptions say what judges it', () => {
    expect([...new Set(unlimited)].toSorted()).toEqual(Object.keys(WITHOUT_LIMIT).toSorted())
  })

  test.each([
    'reason: Type.String(),',
    "const reason = Type.String({ problems: { required: 'reason-empty' } })",
    "reason: Type.Optional(Type.String({ problems: { otherwise: 'reason-long' } })),",
    "'reason-kk': Type.String({ problems: { required: 'kk-empty' } }),",
  ])('planted: %s', (text) => {
    expect(findUnlimited(text)).toHaveLength(1)
  })

  test.each([
    'reason: Type.String({ maxLength: REASON_MAX }),',
    "day: Type.Optional(Type.String({ format: 'local-date' })),",
    "number: Type.String({ pattern: '^[1-9]$' }),",
  ])('allowed: %s', (text) => {
    expect(findUnlimited(text)).toEqual([])
  })
})
