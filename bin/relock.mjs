#!/usr/bin/env node
// Writes package-lock.json anew: `node bin/relock.mjs`. Needed after every change of a dependency, because
// some registries lack packages for other systems; npm then leaves these out, and `npm ci` refuses the lock.
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'

rmSync('package-lock.json', { force: true })
const flags = ['--package-lock-only', '--no-audit', '--no-fund', '--omit-lockfile-registry-resolved=false']
execFileSync('npm', ['install', ...flags], { stdio: 'inherit' })
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const systems = /(?:^|[-/])(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|aix|win32)(?=-|$)/
const processors = /-(arm64|x64|ia32|arm|loong64|mips64el|ppc64|riscv64|s390x)(?=-|$)/

for (const [path, entry] of Object.entries(lock.packages)) {
  delete entry.resolved // an address would tie the clone to one registry
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const [, os] = systems.exec(name) ?? []
    const [, cpu] = processors.exec(name) ?? []
    if (!os || !cpu || path === '' || !/^\d/.test(version)) continue
    lock.packages[`node_modules/${name}`] ??= {
      version,
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
      os: [os],
    }
  }
}
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
