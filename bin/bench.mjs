#!/usr/bin/env node
// `npm run bench [name …]`: the measured claims of bench/, one after the other, each as ratios of one run.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build, install, node24, root } from './lib/toolchain.mjs'

install({ everything: true })
await build()
const asked = process.argv.slice(2)
const all = readdirSync(join(root, 'bench')).filter((name) => name.endsWith('.ts'))
for (const file of all.filter((name) => asked.length === 0 || asked.includes(name.replace(/\.ts$/, '')))) {
  console.log(`\n— ${file}`)
  const { status } = spawnSync(node24(), ['--expose-gc', join('bench', file)], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exitCode = status ?? 1
}
