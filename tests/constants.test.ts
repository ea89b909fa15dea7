import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused } from './support/refused.ts'

/**
 * Values that carry knowledge from outside (an address, a file, a length of time, a limit in bytes): a second definition
 * goes out of date unseen. Small numbers and short words happen to be equal.
 */
const isDistinctive = (value: string) => {
  const text = /^'([^']{12,})'$/.test(value)
  const number = /^[\d_]+$/.test(value) && Number(value.replaceAll('_', '')) >= 10_000
  return text || number || /^\d+ \* 2 \*\* \d+$/.test(value)
}

test('no constant of this kind is defined twice under one name', () => {
  const places = new Map<string, string[]>()
  const files = globSync('src/**/*.{ts,tsx}', { cwd: packagePath('.') })
  for (const file of files.filter((name) => !/\.test\.tsx?$|\/testing\//.test(name)))
    for (const [, name, value = ''] of readFileSync(packagePath(file), 'utf8').matchAll(
      /^(?:export )?const ([A-Z][A-Z0-9_]+) = ([^\n]+)$/gm,
    ))
      if (isDistinctive(value)) {
        const key = `${name} = ${value}`
        places.set(key, [...(places.get(key) ?? []), file])
      }
  expect(places.size).toBeGreaterThan(30)
  expectNothingRefused(
    [...places].flatMap(([key, found]) => (found.length > 1 ? [`${key}: ${found.join(', ')}`] : [])),
    'one constant, imported where it is needed',
  )
})
