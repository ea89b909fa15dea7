// What every command of the clone needs first: installed packages, Node 24, a fresh build. Runs on any Node from 20
// on and imports no package at the top, because nothing may be installed yet.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const NODE_MAJOR = 24
const inRoot = (...parts) => join(root, ...parts)

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/**
 * The packages that are missing in a folder: of another version than in package-lock.json by npm's own list, and those
 * of package.json whose folder is not there, whatever the list says, as after an interrupted or partial copy.
 */
export function findMissingPackages(folder, { everything }) {
  const { dependencies = {}, devDependencies = {} } = readJson(join(folder, 'package.json'))
  const locked = readJson(join(folder, 'package-lock.json')).packages
  // npm writes this file when an installation is complete.
  const list = join(folder, 'node_modules', '.package-lock.json')
  const installed = existsSync(list) ? readJson(list).packages : {}
  // An installation with the tools for tests keeps them when the lock file changes.
  const wanted = everything || Object.values(installed).some(({ dev }) => dev)
  const outdated = Object.entries(locked).flatMap(([path, { version, dev, optional }]) => {
    if (path === '' || (dev && !wanted)) return []
    const isMissing = installed[path] ? installed[path].version !== version : !optional
    return isMissing ? [path.replace(/^node_modules\//, '')] : []
  })
  const direct = Object.keys(wanted ? { ...dependencies, ...devDependencies } : dependencies)
  const absent = direct.filter((name) => !existsSync(join(folder, 'node_modules', name, 'package.json')))
  return { names: [...new Set([...absent, ...outdated])].toSorted(), wanted }
}

/** Packages that are named when they are missing. */
const NAMED_MAX = 5

/** Installs the exact versions of package-lock.json where they are missing; `everything` adds what tests need. */
export function install({ everything }) {
  const { names, wanted } = findMissingPackages(root, { everything })
  if (names.length === 0) return
  const more = names.length > NAMED_MAX ? ` and ${names.length - NAMED_MAX} more` : ''
  console.error(`node_modules lacks ${names.slice(0, NAMED_MAX).join(', ')}${more}.`)
  console.error(`Installing packages${wanted ? ', tools for the tests included' : ''} …`)
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(wanted ? [] : ['--omit=dev'])]
  const npm = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (npm.status === 0) return
  console.error('npm ci failed; the command was not started. Run npm ci, then the command again.')
  process.exit(npm.status ?? 1)
}

/** The path of a Node 24: the one that runs this, else the one that npm installed as a package. */
export function node24() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath
  const system = process.platform === 'win32' ? 'win' : process.platform
  const packaged = inRoot(
    'node_modules',
    `node-${system}-${process.arch}`,
    'bin',
    system === 'win' ? 'node.exe' : 'node',
  )
  if (existsSync(packaged)) return packaged
  console.error(
    `Kenes needs Node ${NODE_MAJOR}; this is ${process.version}, and no package of it exists for ${system}-${process.arch}.`,
  )
  process.exit(1)
}

function newestChange(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))))
}

/** Whether this is an unpacked release: built, with its packages, without its sources. */
export const isRelease = existsSync(inRoot('release.json'))

const stamp = inRoot('dist', 'built')

/** Whether dist/ is newer than every source. */
export function isBuilt() {
  const sources = ['src', 'bin', 'package-lock.json'].map((name) => inRoot(name))
  return existsSync(stamp) && Math.max(...sources.map(newestChange)) < statSync(stamp).mtimeMs
}

/** Bundles the program and the pages' assets into dist/, unless nothing changed since the last time. */
export async function build() {
  if (isBuilt()) return
  mkdirSync(inRoot('dist'), { recursive: true })
  const { bundle } = await import(pathToFileURL(inRoot('bin', 'lib', 'bundle.mjs')).href)
  await bundle(root)
  writeFileSync(stamp, '')
}

/** Runs a program with Node 24 in the clone, passing signals on, and exits with its exit code. */
export function run(args, environment = {}) {
  const child = spawn(node24(), args, {
    cwd: process.cwd(),
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}
