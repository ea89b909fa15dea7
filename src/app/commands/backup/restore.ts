import { chmod, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { databaseLine } from '#app/commands/init/answers.ts'
import { SETTINGS_FILE } from '#app/commands/settings.ts'
import type { Config } from '#platform/config.ts'
import { assertNoServer } from '#platform/db/index.ts'
import { openDiskStore } from '#platform/files/disk-store.ts'
import { FILES_FOLDER, filesFolder, openFileStore } from '#platform/files/open-store.ts'
import { type FileStore, readWhole } from '#platform/files/store.ts'
import {
  compareFiles,
  describeServer,
  exists,
  NOT_DATA,
  PARTS,
  readManifest,
  runPostgres,
  SECRET_FILES,
} from './contents.ts'

/**
 * Restores a backup into an empty installation. Every file is compared with the list of the backup before anything is
 * written; what is there already is never overwritten.
 */
export async function restoreBackup(
  config: Config,
  from: string,
  { keys, takeSettings = false }: { readonly keys?: string | undefined; readonly takeSettings?: boolean },
): Promise<string> {
  const backup = resolve(from)
  const manifest = await readManifest(backup)
  const problems = await compareFiles(backup, manifest)
  if (problems.length > 0)
    throw new Error(
      `${backup} is damaged, and nothing was restored:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
    )
  if ((manifest.database === 'server') !== (config.databaseUrl !== undefined))
    throw new Error(
      manifest.database === 'server'
        ? 'The backup is that of a PostgreSQL server: name an empty database in DATABASE_URL.'
        : 'The backup is that of an embedded database: leave DATABASE_URL empty.',
    )
  await assertEmpty(config)
  await mkdir(config.data, { recursive: true, mode: 0o700 })
  await chmod(config.data, 0o700)
  await copyInto(join(backup, PARTS.data), config.data, config.fileService ? FILES_FOLDER : undefined)
  if (config.fileService) await uploadFiles(filesFolder(join(backup, PARTS.data)), openFileStore(config))
  const secrets = keys ? resolve(keys) : join(backup, PARTS.keys)
  if (await exists(secrets)) await copySecrets(secrets, config.data)
  const settings = await restoreSettings(config, join(secrets, SETTINGS_FILE), takeSettings)
  if (config.databaseUrl)
    await runPostgres(
      'pg_restore',
      [
        '--no-owner',
        '--no-privileges',
        '--exit-on-error',
        '--single-transaction',
        // The role of the site may not comment on extensions.
        '--no-comments',
        `--dbname=${new URL(config.databaseUrl).pathname.slice(1)}`,
        join(backup, PARTS.server),
      ],
      config.databaseUrl,
    )
  // Last and at once: a folder whose restoration was cut off has no database, and the next try is not refused.
  else {
    const partial = join(config.data, 'database.partial')
    await rm(partial, { recursive: true, force: true })
    await cp(join(backup, PARTS.embedded), partial, { recursive: true })
    await rename(partial, join(config.data, 'database'))
  }
  return [
    `Restored the site of ${manifest.at} into ${config.data}${config.databaseUrl ? ` and the ${describeServer(config.databaseUrl)}` : ''}.`,
    ...settings,
    'Before it serves: docs/operating-journal.md says what a restored copy means for the public journal.',
    'Then: kenes doctor, kenes serve.',
  ].join('\n')
}

/** Another site must not be overwritten. Keys and files that an earlier try has left may stay. */
async function assertEmpty({ databaseUrl, data }: Config) {
  if (databaseUrl) {
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    try {
      const { rows } = await client.query(
        `select count(*)::int as tables from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind = 'r' and n.nspname in ('public', 'pgboss')`,
      )
      if (rows[0].tables > 0)
        throw new Error('The database of DATABASE_URL is not empty; nothing was restored.')
    } finally {
      await client.end()
    }
    return
  }
  assertNoServer(data)
  if (await exists(join(data, 'database')))
    throw new Error(
      `${data} has a database already; nothing was restored. Name an empty folder in KENES_DATA.`,
    )
}

/** Files of a backup, into a service. */
async function uploadFiles(folder: string, store: FileStore) {
  const copies = openDiskStore(folder)
  for await (const sha256 of copies.list()) {
    const bytes = await readWhole(copies, sha256)
    if (bytes) await store.put(sha256, bytes)
  }
}

async function copyInto(from: string, to: string, but: string | undefined) {
  if (!(await exists(from))) return
  for (const name of await readdir(from)) {
    if (NOT_DATA.has(name) || name === but) continue
    await cp(join(from, name), join(to, name), { recursive: true, force: false, preserveTimestamps: true })
  }
}

/**
 * The settings of the restored site. Those of the backup name the address, the mail server, the port and the database of
 * the site that was backed up, which may still be running: without `take` they are only kept beside, and the copy has
 * the database into which it was restored. Where the database and the files are is never taken. Returns what to tell.
 */
async function restoreSettings(
  { data, databaseUrl }: Config,
  saved: string,
  take: boolean,
): Promise<readonly string[]> {
  const file = join(data, SETTINGS_FILE)
  if (await exists(file)) return [`${file} is kept as it is.`]
  const text = (await exists(saved)) ? await readFile(saved, 'utf8') : ''
  const taken = text.split('\n').filter((line) => (take ? !OF_THIS_PLACE.test(line) : KEYS.test(line)))
  const lines = [...taken, ...(databaseUrl ? [databaseLine(databaseUrl)] : [])].filter((line) => line !== '')
  if (lines.length > 0) await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx' })
  if (take)
    return [`${file} has the settings of the backup; the database and the files are those of this place.`]
  if (text === '') return []
  const beside = join(data, SAVED_SETTINGS_FILE)
  await writeFile(beside, text, { mode: 0o600 })
  return [
    `The copy has neither address nor mail server: ${beside} keeps the settings of the site that was backed up.`,
    'Where this site takes its place, restore with --take-settings, or copy them from there.',
  ]
}

/** Not read by the program. */
const SAVED_SETTINGS_FILE = 'settings-of-backup.env'
/** Settings that hold the keys of a site, without which its data cannot be used. */
const KEYS = /^\s*(export\s+)?(KENES_SECRET|KENES_IDENTITY_KEY|KENES_LOG_KEY|KENES_LOG_ORIGIN)\s*=/
/** Settings of where data are, which are another place after a restoration. */
const OF_THIS_PLACE = /^\s*(export\s+)?(DATABASE_URL|KENES_DATA|KENES_FILES|KENES_S3_\w+)\s*=/

/** Keys are readable by their owner only, whatever the copy allowed. */
async function copySecrets(from: string, to: string) {
  for (const name of (await readdir(from)).filter(
    (item) => SECRET_FILES.has(item) && item !== SETTINGS_FILE,
  )) {
    await cp(join(from, name), join(to, name), { force: false })
    await chmod(join(to, name), 0o600)
  }
}
