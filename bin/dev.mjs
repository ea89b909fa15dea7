#!/usr/bin/env node
// `npm run dev`: serves the demonstration, and rebuilds and restarts it when a source changes. Data and sessions
// stay in the data folder. While the sources have an error, the previous build keeps running.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { install, node24, root } from './lib/toolchain.mjs'

/** An editor writes a file in several steps, and a change of branch writes many files. */
const SETTLE_MS = 100
const WATCHED = ['src', 'migrations', 'data']

install({ everything: true })
const { bundler } = await import('./lib/bundle.mjs')
const bundle = await bundler(root)

/** One for all restarts, so that a browser stays permitted. */
const token = process.env.KENES_DEVELOPMENT_TOKEN || randomBytes(32).toString('base64url')

const howToWork = `
  A change in ${WATCHED.join(', ')} builds and restarts; data and sessions stay. Ctrl+C ends.
`

/** The last build of the site; undefined while it is being replaced. */
let site
let told = false

function start() {
  const args = ['--enable-source-maps', join(root, 'dist', 'kenes.js'), 'serve', '--demo']
  const env = { ...process.env, KENES_DEVELOPMENT_TOKEN: token }
  const child = spawn(node24(), args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (bytes) => {
    process.stdout.write(bytes)
    if (told) return
    said += bytes.toString()
    if (!said.includes('Kenes is ready')) return
    told = true
    console.log(howToWork)
  })
  child.on('exit', (code) => {
    if (site === child && code !== 0) console.error('The site has stopped. It restarts at the next change.')
  })
  return child
}

async function stop(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

let changed = true
let busy = false
async function renew() {
  if (busy) return
  busy = true
  while (changed) {
    changed = false
    try {
      await bundle()
    } catch {
      // esbuild has already printed the error.
      console.error(site ? 'Build failed; the previous build keeps running.' : 'Build failed.')
      continue
    }
    const before = site
    site = undefined
    await stop(before)
    site = start()
  }
  busy = false
}

let settling
for (const folder of WATCHED)
  watch(join(root, folder), { recursive: true }, () => {
    changed = true
    clearTimeout(settling)
    settling = setTimeout(renew, SETTLE_MS)
  })

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, async () => {
    await stop(site)
    process.exit(0)
  })

await renew()
