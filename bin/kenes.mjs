#!/usr/bin/env node
// `npx kenes …`: the one command line of Kenes, whatever state the clone is in.
import { build, install, root, run } from './lib/toolchain.mjs'

install({ everything: false })
await build()
process.exitCode = await run(['--enable-source-maps', `${root}/dist/kenes.js`, ...process.argv.slice(2)])
