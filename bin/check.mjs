#!/usr/bin/env node
// `npm run check`: the fast checks for every change: types, lint, and the tests that need neither a database nor a
// browser nor a build.
import { lint, runTogether, types, vitest } from './lib/steps.mjs'
import { install } from './lib/toolchain.mjs'

install({ everything: true })
const projects = ['domain', 'ui', 'rules'].flatMap((name) => ['--project', name])
process.exitCode = (await runTogether([types, lint, vitest(...projects)])) ? 0 : 1
