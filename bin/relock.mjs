#!/usr/bin/env node
// Rewrites package-lock.json: `node bin/relock.mjs`, needed after every change of a dependency. Locked versions
// stay; to renew all of them, remove the lock first.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const shell = process.platform === 'win32'
const previous = existsSync('package-lock.json')
  ? JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  : {}

/** npm's own lock, made where nothing is installed: from installed packages npm takes entries without integrity. */
function lockOfNpm() {
  const scratch = mkdtempSync(join(tmpdir(), 'kenes-lock-'))
  try {
    for (const file of ['package.json', 'package-lock.json'])
      if (existsSync(file)) copyFileSync(file, join(scratch, file))
    const flags = [
      '--package-lock-only',
      '--no-audit',
      '--no-fund',
      '--omit-lockfile-registry-resolved=false',
    ]
    execFileSync('npm', ['install', ...flags], { cwd: scratch, stdio: 'inherit', shell })
    return JSON.parse(readFileSync(join(scratch, 'package-lock.json'), 'utf8'))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

/** What the registry says of one version of a package. */
function published(name, version) {
  const fields = ['version', 'dist.integrity', 'cpu', 'os', 'libc', 'license', 'engines', 'bin']
  const said = execFileSync('npm', ['view', `${name}@${version}`, ...fields, '--json'], {
    encoding: 'utf8',
    shell,
  })
  const { 'dist.integrity': integrity, ...entry } = JSON.parse(said)
  if (!integrity) throw new Error(`The registry has no integrity for ${name}@${version}`)
  return { ...entry, integrity }
}

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const lock = lockOfNpm()
const { packages } = lock

// npm leaves out the packages for other systems that a registry lacks, and `npm ci` then refuses the lock there.
for (const { dev, optionalDependencies = {} } of Object.values(packages))
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`
    if (packages[path] || !/^\d/.test(version)) continue
    packages[path] =
      previous[path]?.version === version && previous[path].integrity
        ? previous[path]
        : { ...published(name, version), ...(dev ? { dev } : {}), optional: true }
  }

for (const [path, entry] of Object.entries(packages)) {
  delete entry.resolved // an address would bind the clone to one registry
  if (path !== '') entry.integrity ??= published(nameOf(path), entry.version).integrity
}

lock.packages = Object.fromEntries(
  Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
)
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
