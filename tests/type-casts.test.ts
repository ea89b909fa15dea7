import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused } from './support/refused.ts'

/** Casts that switch the type checker off: `as never`, `as unknown as`. Tests may have them. */
const CASTS = /\bas (?:never|unknown as)\b/
const MOST = 5

test('the type checker is switched off in at most five places, each with the reason in the line above', () => {
  const files = globSync('src/**/*.{ts,tsx}', { cwd: packagePath() }).filter(
    (file) => !/\.test\.tsx?$|\/testing\//.test(file),
  )
  expect(files.length).toBeGreaterThan(500)
  const places = files.flatMap((file) => {
    const lines = readFileSync(packagePath(file), 'utf8').split('\n')
    return lines.flatMap((line, index) =>
      CASTS.test(line.replace(/\/\/.*/, ''))
        ? [{ place: `${file}:${index + 1}`, explained: lines[index - 1]?.trim().startsWith('//') === true }]
        : [],
    )
  })
  expectNothingRefused(
    places.flatMap(({ place, explained }) => (explained ? [] : [`${place}: a cast without its reason`])),
    'a type guard or a parameter type; a cast with its reason in a comment above it',
  )
  expect(places.length).toBeGreaterThan(0)
  expect(places.length).toBeLessThanOrEqual(MOST)
})
