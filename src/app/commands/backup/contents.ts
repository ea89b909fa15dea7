import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat, open, readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { SETTINGS_FILE } from '#app/commands/settings.ts'
import { SERVER_MARK } from '#platform/db/index.ts'
import { IDENTITY_KEY_FILE } from '#platform/identity/index.ts'
import { KEY_FILE } from '#platform/journal/index.ts'

/** The list of a backup, written last: a backup without it is not complete. */
export const MANIFEST = 'backup.json'
/** Folders and files of a backup. */
export const PARTS = { embedded: 'database', server: 'database.dump', data: 'data', keys: 'keys' } as const

/** Secrets, kept apart from what they protect. */
export const SECRET_FILES: ReadonlySet<string> = new Set([
  KEY_FILE,
  IDENTITY_KEY_FILE,
  'secret.key',
  SETTINGS_FILE,
])
/** What belongs to a running process, and the database, which is backed up on its own. */
export const NOT_DATA: ReadonlySet<string> = new Set([
  'database',
  'lock',
  'lock-journal',
  'holder',
  SERVER_MARK,
])

export type Manifest = {
  readonly format: 'kenes-backup/1'
  readonly at: string
  readonly database: 'embedded' | 'server'
  readonly version: string
  /** Each file with its bytes and SHA-256; paths with slashes. */
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>
}

/** All files below a folder, relative to it, with slashes. Links are refused: they could lead anywhere. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files: string[] = []
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isSymbolicLink()) throw new Error(`${path} is a link, and a backup has none.`)
    if (entry.isFile()) files.push(relative(folder, path).split(sep).join('/'))
  }
  return files.sort()
}

/** The size and the hash of a file; it is read in pieces. */
export async function measure(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(path)) {
    hash.update(piece)
    bytes += (piece as Buffer).length
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Flushes a file or a folder to the disk. */
export async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    () => false,
  )

export async function readManifest(backup: string): Promise<Manifest> {
  const text = await readFile(join(backup, MANIFEST), 'utf8').catch(() => {
    throw new Error(`${backup} has no ${MANIFEST}: it is no backup, or one that was not finished.`)
  })
  const manifest: Partial<Manifest> = JSON.parse(text)
  if (manifest.format !== 'kenes-backup/1' || !manifest.files || !manifest.database)
    throw new Error(`${backup} has another format than this program knows.`)
  return manifest as Manifest
}

/** Everything that differs from the list of a backup; empty: it is as it was written. */
export async function compareFiles(backup: string, { files }: Manifest): Promise<readonly string[]> {
  const present = (await listFiles(backup)).filter((path) => path !== MANIFEST)
  const problems = present.filter((path) => !(path in files)).map((path) => `${path} is not in its list`)
  for (const [path, expected] of Object.entries(files)) {
    if (!present.includes(path)) {
      problems.push(`${path} is missing`)
      continue
    }
    const { bytes, sha256 } = await measure(join(backup, path))
    if (bytes !== expected.bytes || sha256 !== expected.sha256) problems.push(`${path} has changed`)
  }
  return problems
}

/** The variables of PostgreSQL's own programs: an argument with a password could be read by every user. */
function postgresEnvironment(address: string): Record<string, string> {
  const url = new URL(address)
  const decoded = (text: string) => decodeURIComponent(text)
  const environment: Record<string, string> = { PGDATABASE: decoded(url.pathname.slice(1)) }
  if (url.hostname) environment.PGHOST = decoded(url.hostname)
  if (url.port) environment.PGPORT = url.port
  if (url.username) environment.PGUSER = decoded(url.username)
  if (url.password) environment.PGPASSWORD = decoded(url.password)
  const mode = url.searchParams.get('sslmode')
  if (mode) environment.PGSSLMODE = mode
  return environment
}

/** Host, database and user of an address, without its password. */
export function describeServer(address: string): string {
  const { PGHOST: host, PGPORT: port, PGDATABASE: name, PGUSER: user } = postgresEnvironment(address)
  const at = host ? `${host}${port ? `:${port}` : ''}` : 'the server of this machine'
  return `database ${name ?? ''} on ${at}${user ? `, as ${user}` : ''}`
}

/** Runs a program of PostgreSQL on the database of the settings. Throws with what it said. */
export function runPostgres(command: string, args: readonly string[], address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...postgresEnvironment(address) },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const errorOutput: Buffer[] = []
    child.stderr.on('data', (piece: Buffer) => errorOutput.push(piece))
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new Error(`${command} is not installed; it comes with PostgreSQL’s client package.`)
          : error,
      ),
    )
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${command} failed:\n${Buffer.concat(errorOutput).toString().trim()}`)),
    )
  })
}
