#!/usr/bin/env node
// `npm start`: everything from a fresh clone to a served demonstration.
import { build, install, root, run } from './lib/toolchain.mjs'

install({ everything: false })
await build()
process.exitCode = await run(['--enable-source-maps', `${root}/dist/kenes.js`, 'serve', '--demo'])
