#!/usr/bin/env node
// `npm test`: everything that is promised, on a fresh clone too. Arguments go to vitest: `npm test -- news`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, install, node24, root } from './lib/toolchain.mjs'

install({ everything: true })
await build()

const scratch = mkdtempSync(join(tmpdir(), 'kenes-results-'))
const report = join(scratch, 'results.json')
const filters = process.argv.slice(2)
const step = (name, args) => {
  console.log(`\n— ${name}`)
  return spawnSync(node24(), args, { cwd: root, stdio: 'inherit' }).status === 0
}
const tool = (path) => join(root, 'node_modules', path)

const sound =
  filters.length > 0 ||
  (step('types', [tool('typescript/bin/tsc'), '-b']) &&
    step('lint', [tool('@biomejs/biome/bin/biome'), 'check', '.']))
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const passed = step('tests', [tool('vitest/vitest.mjs'), 'run', ...reporters, ...filters])

const {
  numPassedTests = 0,
  numFailedTests = 0,
  numPendingTests = 0,
} = JSON.parse(readFileSync(report, 'utf8'))
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
process.exitCode = sound && passed && numFailedTests === 0 && numPassedTests > 0 ? 0 : 1
