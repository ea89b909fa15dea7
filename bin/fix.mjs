#!/usr/bin/env node
// `npm run fix`: formats every file, and mends what Biome can mend safely.
import { fix, runStep } from './lib/steps.mjs'
import { install } from './lib/toolchain.mjs'

install({ everything: true })
process.exitCode = (await runStep(fix)) ? 0 : 1
