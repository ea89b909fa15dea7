import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packagePath } from '#platform/package-path.ts'

/** The token of the development tools of every served site. */
export const DEVELOPMENT_TOKEN = 'a'.repeat(43)
/** Header of a browser that has opened the address printed at the start. */
export const developmentCookie = { cookie: `kenes-development=${DEVELOPMENT_TOKEN}` }

const START_MS = 120_000

export type ServedSite = {
  readonly url: string
  readonly folder: string
  readonly process: ChildProcess
  /** Ends it; resolves with its exit code, or with the signal that killed it. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>
}

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

export const newFolder = () => mkdtempSync(join(tmpdir(), 'kenes-site-'))
export const removeFolder = (folder: string) => rmSync(folder, { recursive: true, force: true })

/** Starts the built program with `kenes serve` in a separate process; resolves when it is ready. */
export async function serveSite(
  folder: string,
  options: { demo?: boolean; environment?: Readonly<Record<string, string>> } = {},
): Promise<ServedSite> {
  const port = await freePort()
  const child = spawn(
    process.execPath,
    [packagePath('dist/kenes.js'), 'serve', ...(options.demo ? ['--demo'] : [])],
    {
      env: {
        ...process.env,
        PORT: String(port),
        KENES_DATA: folder,
        TELEGRAM_CHANNEL: 'kenes_demo',
        KENES_DEVELOPMENT_TOKEN: DEVELOPMENT_TOKEN,
        ...options.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const url = `http://127.0.0.1:${port}`
  await new Promise<void>((resolve, reject) => {
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Kenes is ready')) resolve()
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.once('exit', (code) => reject(new Error(`The site ended with ${code}:\n${output}`)))
    setTimeout(() => reject(new Error(`The site did not start:\n${output}`)), START_MS).unref()
  })
  return {
    url,
    folder,
    process: child,
    stop: (signal = 'SIGTERM') =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null)
          return resolve(child.exitCode ?? child.signalCode)
        child.once('exit', (code, by) => resolve(code ?? by))
        child.kill(signal)
      }),
  }
}
