// What every command of the clone needs first: installed packages, Node 24, a fresh build. Runs on any Node from 20
// on and imports no package at the top, because nothing may be installed yet.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const NODE_MAJOR = 24
const inRoot = (...parts) => join(root, ...parts)

const read = (...parts) => JSON.parse(readFileSync(inRoot(...parts), 'utf8')).packages

/** Installs the exact versions of package-lock.json where they are missing; `everything` adds what tests need. */
export function install({ everything }) {
  // npm writes this file when an installation is complete.
  const installed = existsSync(inRoot('node_modules', '.package-lock.json'))
    ? read('node_modules', '.package-lock.json')
    : {}
  // An installation with the tools for tests keeps them when the lock file changes.
  everything ||= Object.values(installed).some(({ dev }) => dev)
  const missing = Object.entries(read('package-lock.json')).some(([path, { version, dev, optional }]) => {
    if (path === '' || (dev && !everything)) return false
    return installed[path] ? installed[path].version !== version : !optional
  })
  if (!missing) return
  console.error(`Installing packages${everything ? ', tools for the tests included' : ''} …`)
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(everything ? [] : ['--omit=dev'])]
  const npm = spawnSync('npm', args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (npm.status === 0) return
  console.error('npm ci failed; the command was not started.')
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
