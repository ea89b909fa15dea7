#!/usr/bin/env node
// `npm run check`: the fast part, for every save: types, lint, and the tests that need no database and no browser.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { install, node24, root } from './lib/toolchain.mjs'

install({ everything: true })
const tool = (path) => join(root, 'node_modules', path)
const steps = [
  [tool('typescript/bin/tsc'), '-b'],
  [tool('@biomejs/biome/bin/biome'), 'check', '.'],
  [tool('vitest/vitest.mjs'), 'run', '--project', 'domain', '--project', 'ui', '--project', 'house'],
]
for (const args of steps) {
  const { status } = spawnSync(node24(), args, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
