import { globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused, findIn } from './support/refused.ts'

/** The one place where the shape of a range of territories is written. */
const DECLARED_IN = 'src/domain/territory/range.ts'

/** Members of an object type, in whatever order: the first and the last ordinal, or an ordinal and a count. */
const declarations = [
  /\bfirst: number\s*[;\n]\s*(?:readonly )?last: number/g,
  /\bordinal: number\s*[;\n]\s*(?:\/\*\*[^*]*\*\/\s*)?(?:readonly )?(?:inside|last): number/g,
  /\b\w+Ordinal: number\s*[;\n]\s*(?:readonly )?\w+LastOrdinal: number/g,
  /^(?:export )?type (?:\w*PlaceRange|Range) =/gm,
]

/** Declarations of the shape of a range of territories, as `path: text`. */
const findDeclarations = (path: string, text: string): string[] =>
  declarations.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => `${path}: ${found}`))

/** Have a first and a last number of something else: of blocks on a page, of entries and tiles of the log. */
const others = new Set([
  'src/features/consultations/preparation/structure/views.tsx',
  'src/domain/tlog/prove.ts',
  'src/platform/journal/check.ts',
])

const sources = globSync('{src,bin/new-feature/template}/**/*.{ts,tsx}', { cwd: packagePath() })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !others.has(path))

describe('A range of territories', () => {
  test('has one shape, PlaceRange of domain/territory, in all slices and in the template of new ones', () => {
    expect(sources.length).toBeGreaterThan(800)
    const found = findIn(sources, findDeclarations)
    expectNothingRefused(
      found.filter((one) => !one.startsWith(DECLARED_IN)),
      'PlaceRange of domain/territory',
    )
    expect(found.some((one) => one.startsWith(DECLARED_IN))).toBe(true)
  })

  test.each([
    'territory?: { readonly first: number; readonly last: number } | undefined',
    'readonly first: number\n  readonly last: number',
    'place: { readonly ordinal: number; readonly inside: number }',
    'readonly territoryOrdinal: number\n  readonly territoryLastOrdinal: number',
    'type Range = { readonly from: number }',
  ])('planted: %s', (text) => {
    expect(findDeclarations('src/features/polls/model.ts', text)).toHaveLength(1)
  })

  test.each([
    'readonly territory?: PlaceRange | undefined',
    'readonly residence: { readonly code: string; readonly ordinal: number }',
    'ordinal: number\n      last_ordinal: number',
  ])('allowed: %s', (text) => {
    expect(findDeclarations('src/features/polls/model.ts', text)).toEqual([])
  })
})
