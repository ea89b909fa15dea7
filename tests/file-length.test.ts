import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused } from './support/refused.ts'

/** Lines of a source file, as `wc -l` counts them: also those of comments, of templates and of the text of a view. */
const LINES_MAX = 300

// Biome's noExcessiveLinesPerFile counts lines with a token only, so it warns in an editor, but not of all.
const linesOf = (text: string): number => text.split('\n').length - 1

const sources = globSync('{src,bin,bench,tests/support}/**/*.{ts,tsx,mjs}', { cwd: packagePath() })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.tsx?$/.test(path))

describe('A source file', () => {
  test(`has at most ${LINES_MAX} lines`, () => {
    expect(sources.length).toBeGreaterThan(1500)
    const long = sources
      .map((path) => ({ path, lines: linesOf(readFileSync(packagePath(path), 'utf8')) }))
      .filter(({ lines }) => lines > LINES_MAX)
    expectNothingRefused(
      long.map(({ path, lines }) => `${path}: ${lines} lines`),
      'two files, divided by meaning',
    )
  })

  test.each([
    ['comments', `${'// why\n'.repeat(LINES_MAX)}export const a = 1\n`],
    ['blank lines', `export const a = 1\n${'\n'.repeat(LINES_MAX)}`],
    ['the text of a template', `export const a = \`\n${'x\n'.repeat(LINES_MAX)}\`\n`],
  ])('is too long by its %s too', (_, text) => {
    expect(linesOf(text)).toBeGreaterThan(LINES_MAX)
  })
})
