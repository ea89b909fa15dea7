import { chmod, cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { assertDatabaseExists } from '#app/commands/with-application.ts'
import type { Config } from '#platform/config.ts'
import { lockFolder, openDatabase } from '#platform/db/index.ts'
import { openDiskStore } from '#platform/files/disk-store.ts'
import { filesFolder, openFileStore } from '#platform/files/open-store.ts'
import { type FileStore, readWhole } from '#platform/files/store.ts'
import { programVersion } from '#platform/version.ts'
import {
  exists,
  flush,
  listFiles,
  MANIFEST,
  type Manifest,
  measure,
  NOT_DATA,
  PARTS,
  runPostgres,
  SECRET_FILES,
} from './contents.ts'

/**
 * Writes a backup into `folder`/kenes-TIME and returns what to tell the operator. It is made under another name and
 * renamed when it is complete, so that a backup that was cut off cannot be taken for one.
 */
export async function writeBackup(
  config: Config,
  folder: string,
  {
    keys,
    keep,
    now = new Date(),
  }: { readonly keys: boolean; readonly keep?: number | undefined; readonly now?: Date },
): Promise<string> {
  assertDatabaseExists(config)
  const name = `kenes-${now.toISOString().slice(0, 19).replaceAll(':', '-')}`
  const target = resolve(folder, name)
  const partial = `${target}.partial`
  if ((await exists(target)) || (await exists(partial))) throw new Error(`${target} exists already.`)
  await mkdir(partial, { recursive: true, mode: 0o700 })
  try {
    // The journal remembers how long it was. This memory may be shorter than the database, never longer.
    await copyData(config.data, partial, keys, true)
    await copyDatabase(config, partial)
    // Files are stored before their rows, so everything that the database names is there now.
    await copyData(config.data, partial, keys, false)
    if (config.fileService) await copyFiles(openFileStore(config), filesFolder(join(partial, PARTS.data)))
    const manifest = await writeManifest(config, partial, now)
    await rename(partial, target)
    await flush(resolve(folder))
    const removed = keep === undefined ? [] : await removeOlder(resolve(folder), keep)
    const count = Object.keys(manifest.files).length
    return [
      `${target}: ${count} files.`,
      keys
        ? `${join(target, PARTS.keys)} has the keys and settings: move it to another place than the rest.`
        : 'It has no keys: without them it cannot be continued. Copy them on their own.',
      ...(removed.length > 0 ? [`Removed: ${removed.join(', ')}`] : []),
    ].join('\n')
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
}

const BACKUP_NAME = /^kenes-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d$/

/** Removes complete backups beyond the newest `keep`; whatever else is in the folder stays. Returns their names. */
async function removeOlder(folder: string, keep: number): Promise<readonly string[]> {
  const complete: string[] = []
  for (const name of await readdir(folder))
    if (BACKUP_NAME.test(name) && (await exists(join(folder, name, MANIFEST)))) complete.push(name)
  const older = complete.sort().reverse().slice(keep)
  for (const name of older) await rm(join(folder, name), { recursive: true })
  return older
}

const CHECKPOINT = /^log\.checkpoint/

/** Copies the files of the data folder: first what the journal remembers, later everything else. */
async function copyData(data: string, to: string, keys: boolean, remembered: boolean) {
  if (!(await exists(data))) return
  for (const name of await readdir(data)) {
    if (NOT_DATA.has(name) || CHECKPOINT.test(name) !== remembered) continue
    const secret = SECRET_FILES.has(name)
    if (secret && !keys) continue
    const part = join(to, secret ? PARTS.keys : PARTS.data)
    await mkdir(part, { recursive: true, mode: 0o700 })
    await cp(join(data, name), join(part, name), {
      recursive: true,
      preserveTimestamps: true,
      errorOnExist: true,
      force: false,
    })
  }
}

/** Files of a service, into the folder where others have them. */
async function copyFiles(store: FileStore, folder: string) {
  const copy = openDiskStore(folder)
  for await (const sha256 of store.list()) {
    const bytes = await readWhole(store, sha256)
    // Deleted meanwhile: no row of the copied database names it.
    if (bytes) await copy.put(sha256, bytes)
  }
}

async function copyDatabase({ databaseUrl, data }: Config, to: string) {
  if (databaseUrl) {
    const file = join(to, PARTS.server)
    await runPostgres(
      'pg_dump',
      ['--format=custom', '--no-owner', '--no-privileges', `--file=${file}`],
      databaseUrl,
    )
    await chmod(file, 0o600)
    return
  }
  // The lock of the folder keeps others out, and a database that was opened and closed is complete on the disk.
  const database = await openDatabase({ folder: data })
  await database.close()
  const unlock = lockFolder(data)
  try {
    await cp(join(data, 'database'), join(to, PARTS.embedded), { recursive: true, preserveTimestamps: true })
  } finally {
    unlock()
  }
}

async function writeManifest({ databaseUrl }: Config, folder: string, now: Date): Promise<Manifest> {
  const files: Record<string, { bytes: number; sha256: string }> = {}
  for (const path of await listFiles(folder)) {
    files[path] = await measure(join(folder, path))
    await flush(join(folder, path))
  }
  const manifest: Manifest = {
    format: 'kenes-backup/1',
    at: now.toISOString(),
    database: databaseUrl ? 'server' : 'embedded',
    version: programVersion(),
    files,
  }
  const file = join(folder, MANIFEST)
  await writeFile(file, `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600 })
  await flush(file)
  await chmod(folder, 0o700)
  return manifest
}
