import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { type BuildOptions, build } from 'esbuild'
import { expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'

type Entry = { readonly version?: string; readonly integrity?: string; readonly resolved?: string }

const read = (path: string) => readFileSync(packagePath(path), 'utf8')
const manifest = JSON.parse(read('package.json')) as {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
  readonly optionalDependencies: Readonly<Record<string, string>>
}
const { packages } = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Entry>>
}
const installed = Object.entries(packages).filter(([path]) => path !== '')

test('every package in the lock has an integrity hash, and none is bound to one registry', () => {
  expect(installed.length).toBeGreaterThan(100)
  expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
  expect(installed.filter(([, { resolved }]) => resolved)).toEqual([])
})

test('every dependency has an exact version, and the lock has the same', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest
  const requested = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(requested.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  expect(
    requested.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version),
  ).toEqual([])
})

test('the packaged Node is one version everywhere, that of .nvmrc, for the platforms in the README', () => {
  const packaged = Object.entries(manifest.optionalDependencies).filter(([name]) => name.startsWith('node-'))
  const [version = ''] = new Set(packaged.map(([, packagedVersion]) => packagedVersion))
  expect(packaged.filter(([, packagedVersion]) => packagedVersion !== version)).toEqual([])
  expect(read('.nvmrc').trim()).toBe(version)

  const names: Readonly<Record<string, string>> = { darwin: 'macOS', linux: 'Linux', win: 'Windows' }
  const platforms = packaged.map(([name]) => {
    const [, system = '', processor = ''] = name.split('-')
    return `${names[system]} ${processor}`
  })
  expect(read('README.md')).toContain(`brings Node ${version} for ${platforms.sort().join(', ')}`)
})

const { programEntryPoints, programOptions } = (await import(packagePath('bin/lib/bundle.mjs'))) as {
  readonly programEntryPoints: Record<string, string>
  readonly programOptions: (root: string) => BuildOptions
}

test('the program and its workers run without development dependencies', async () => {
  const built = await build({
    ...programOptions(packagePath('.')),
    entryPoints: programEntryPoints,
    outdir: 'dist',
    splitting: true,
    metafile: true,
    write: false,
  })
  const imported = Object.values(built.metafile?.outputs ?? {}).flatMap(({ imports }) =>
    imports.flatMap(({ path, external }) => (external && !isBuiltin(path) ? [path] : [])),
  )
  const packageOf = (path: string) => path.split('/', path.startsWith('@') ? 2 : 1).join('/')
  const names = new Set(imported.map(packageOf))
  expect(names.size).toBeGreaterThan(10)
  expect([...names].filter((name) => !(name in manifest.dependencies))).toEqual([])
})
