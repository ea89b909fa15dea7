// Programs of the toolchain as steps of a command: types, lint, tests.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { node24, root } from './toolchain.mjs'

const inPackages = (path) => join(root, 'node_modules', path)

export const types = { name: 'types', args: [inPackages('typescript/bin/tsc'), '-b'] }
export const lint = { name: 'lint', args: [inPackages('@biomejs/biome/bin/biome'), 'check', '.'] }
export const fix = {
  name: 'fix',
  args: [inPackages('@biomejs/biome/bin/biome'), 'check', '--write', '.'],
}
export const vitest = (...args) => ({
  name: 'tests',
  args: [inPackages('vitest/vitest.mjs'), 'run', ...args],
})

/** Runs one step and passes its output on; returns whether it succeeded. */
export async function runStep({ name, args }, environment = {}) {
  console.log(`\n— ${name}`)
  return (await ended(spawn(node24(), args, { ...place(environment), stdio: 'inherit' }))) === 0
}

/** Runs steps in parallel and prints the output of each when it has ended; returns whether all succeeded. */
export async function runTogether(steps) {
  const codes = await Promise.all(
    steps.map(async ({ name, args }) => {
      const child = spawn(node24(), args, {
        ...place(colours),
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      const said = []
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes))
      const code = await ended(child)
      console.log(`\n— ${name}: ${code === 0 ? 'ok' : 'FAILED'}`)
      process.stdout.write(Buffer.concat(said))
      return code
    }),
  )
  return codes.every((code) => code === 0)
}

const place = (environment) => ({ cwd: root, env: { ...process.env, ...environment } })
// Programs omit colours when they write into a pipe.
const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
const ended = (child) => new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)))
