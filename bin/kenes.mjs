#!/usr/bin/env node
// `npx kenes …`: the command line of Kenes. `kenes build` installs and builds; other commands of a clone build what is
// missing, except `kenes serve`, which starts what was built and writes only its data folder.
import { existsSync } from 'node:fs'
import { build, install, isBuilt, isRelease, root, run } from './lib/toolchain.mjs'

const [command] = process.argv.slice(2)
const program = `${root}/dist/kenes.js`

if (command === 'build' && isRelease) {
  console.error('A release is built already.')
} else if (command === 'build') {
  install({ everything: false })
  await build()
  console.log(`Built: ${program}`)
} else {
  if (command === 'serve' && !existsSync(program)) {
    console.error('Kenes is not built yet. Run: npx kenes build')
    process.exit(1)
  }
  if (!isRelease && command !== 'serve') {
    install({ everything: false })
    await build()
  }
  if (command === 'serve' && !isRelease && !isBuilt())
    console.error('The sources are newer than the build that is served. Build them with: npx kenes build')
  process.exitCode = await run(['--enable-source-maps', program, ...process.argv.slice(2)])
}
