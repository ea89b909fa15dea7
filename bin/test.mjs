#!/usr/bin/env node
// `npm test`: all tests, on a fresh clone too. Arguments go to vitest: `npm test -- news`. `npm run test:full` runs
// whole reference sets and more random cases, of which `npm test` runs a sample.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lint, runStep, runTogether, types, vitest } from './lib/steps.mjs'
import { build, install, root } from './lib/toolchain.mjs'

install({ everything: true })
await build()

const scratch = mkdtempSync(join(tmpdir(), 'kenes-results-'))
const report = join(scratch, 'results.json')
const filters = process.argv.slice(2).filter((argument) => argument !== '--full')
const full = filters.length < process.argv.length - 2

const sound = filters.length > 0 || (await runTogether([types, lint]))
const reporters = [
  '--reporter=default',
  '--reporter=./tests/support/durations.ts',
  '--reporter=json',
  `--outputFile.json=${report}`,
]
const passed = await runStep(vitest(...reporters, ...filters), {
  ...(full ? { KENES_TESTS: 'full' } : {}),
  // Tests start the program some sixty times; compiling it was a fifth of each start.
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
})

const {
  numPassedTests = 0,
  numFailedTests = 0,
  numPendingTests = 0,
} = JSON.parse(readFileSync(report, 'utf8'))
rmSync(scratch, { recursive: true, force: true })
const minutes = (performance.now() / 60_000).toFixed(1)
console.log(`\nAll steps took ${minutes} minutes.`)
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`)
if (!passed && numFailedTests === 0)
  console.log('Some files of tests could not run at all: their errors stand above.')
process.exitCode = sound && passed && numFailedTests === 0 && numPassedTests > 0 ? 0 : 1
