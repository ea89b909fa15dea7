import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findMissingPackages } from '#bin/lib/toolchain.mjs'

const scratch = mkdtempSync(join(tmpdir(), 'kenes-packages-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

const versions = { fastify: '5.0.0', 'd3-shape': '3.0.0', avvio: '9.0.0' }
const everyPackage = ['fastify', 'd3-shape', 'avvio', 'vitest']

/** A package of two dependencies, one of which has its own, and a tool for tests. */
function writeProject(
  name: string,
  listed: Readonly<Record<string, string>>,
  folders: readonly string[],
): string {
  const folder = join(scratch, name)
  const packages = (of: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(of).map(([key, version]) => [
        `node_modules/${key}`,
        { version, ...(key === 'vitest' ? { dev: true } : {}) },
      ]),
    )
  const write = (path: string, value: unknown) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), JSON.stringify(value))
  }
  write('package.json', {
    dependencies: { fastify: '5.0.0', 'd3-shape': '3.0.0' },
    devDependencies: { vitest: '5.0.0' },
  })
  write('package-lock.json', { packages: { '': {}, ...packages({ ...versions, vitest: '5.0.0' }) } })
  write('node_modules/.package-lock.json', { packages: packages(listed) })
  for (const one of folders) write(`node_modules/${one}/package.json`, {})
  return folder
}

describe('The check of installed packages', () => {
  const all = { ...versions, vitest: '5.0.0' }

  test('finds nothing in a complete installation', () => {
    const folder = writeProject('complete', all, everyPackage)
    expect(findMissingPackages(folder, { everything: true }).names).toEqual([])
  })

  test('finds a dependency whose folder is not there although npm lists it', () => {
    const folder = writeProject('partial', all, ['fastify', 'avvio', 'vitest'])
    expect(findMissingPackages(folder, { everything: false }).names).toEqual(['d3-shape'])
  })

  test('finds another version than in the lock file, of a dependency of a dependency too', () => {
    const folder = writeProject('outdated', { ...all, avvio: '8.0.0' }, everyPackage)
    expect(findMissingPackages(folder, { everything: true }).names).toEqual(['avvio'])
  })

  test('asks for tools for tests only when they are wanted, or were installed before', () => {
    const without = writeProject('server', versions, ['fastify', 'd3-shape', 'avvio'])
    expect(findMissingPackages(without, { everything: false })).toEqual({ names: [], wanted: false })
    expect(findMissingPackages(without, { everything: true }).names).toEqual(['vitest'])
    const before = writeProject('developer', all, ['fastify', 'd3-shape', 'avvio'])
    expect(findMissingPackages(before, { everything: false })).toEqual({ names: ['vitest'], wanted: true })
  })
})
