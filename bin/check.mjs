#!/usr/bin/env node
// `npm run check`: the fast checks for every change: types, lint, the rules of the repository, and those tests of the
// domain and of components that the change since `main` reaches. None of them needs a database, a browser or a build.
import { spawnSync } from 'node:child_process'
import { lint, runTogether, types, vitest } from './lib/steps.mjs'
import { install, root } from './lib/toolchain.mjs'

install({ everything: true })

/** Where the change began: its last commit that the remote has, else the last commit of all. */
function base() {
  const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  const { status, stdout } = git('merge-base', 'HEAD', 'origin/main')
  return status === 0 ? stdout.trim() : 'HEAD'
}

const brief = '--reporter=./tests/support/brief-reporter.ts'
const rules = vitest(brief, '--project', 'rules')
const changed = vitest(brief, '--project', 'domain', '--project', 'ui', `--changed=${base()}`)
process.exitCode = (await runTogether([
  types,
  lint,
  { ...rules, name: 'rules' },
  { ...changed, name: 'tests of what changed' },
]))
  ? 0
  : 1
