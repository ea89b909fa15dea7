#!/usr/bin/env node
// `npx kenes …`: the command line of Kenes; installs and builds what is missing.
import { build, install, root, run } from './lib/toolchain.mjs'

install({ everything: false })
await build()
process.exitCode = await run(['--enable-source-maps', `${root}/dist/kenes.js`, ...process.argv.slice(2)])
