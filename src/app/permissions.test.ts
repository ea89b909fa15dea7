import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { roles } from '#platform/identity/index.ts'
import { packagePath } from '#platform/package-path.ts'
import { features } from './features.ts'
import { permissionsAsMarkdown } from './permissions.ts'

const permissions = features.flatMap((feature) => Object.values(feature.permissions ?? {}))

test('docs/permissions.md matches the program (otherwise: npm run permissions)', () => {
  expect(readFileSync(packagePath('docs/permissions.md'), 'utf8')).toBe(permissionsAsMarkdown())
})

test('the name of a permission is unique and begins with that of its slice', () => {
  const names = permissions.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const feature of features)
    for (const { name } of Object.values(feature.permissions ?? {}))
      expect(name.split('.')[0]).toBe(feature.name)
})

test('personal permissions belong to no role, and every role in a permission exists', () => {
  for (const { who, whose } of permissions) {
    expect(who.length).toBeGreaterThan(0)
    if (whose === 'self')
      expect(who.filter((item) => (roles as readonly string[]).includes(item))).toEqual([])
  }
})
