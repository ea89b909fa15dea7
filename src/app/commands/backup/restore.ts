import { chmod, cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import pg from 'pg'
import type { Config } from '#platform/config.ts'
import { openDiskStore } from '#platform/files/disk-store.ts'
import { FILES_FOLDER, filesFolder, openFileStore } from '#platform/files/open-store.ts'
import { type FileStore, readWhole } from '#platform/files/store.ts'
import { compareFiles, exists, NOT_DATA, PARTS, readManifest, runPostgres, SECRET_FILES } from './contents.ts'

/**
 * Restores a backup into an empty installation. Every file is compared with the list of the backup before anything is
 * written; what is there already is never overwritten.
 */
export async function restoreBackup(config: Config, from: string, keys: string | undefined): Promise<string> {
  const backup = resolve(from)
  const manifest = await readManifest(backup)
  const problems = await compareFiles(backup, manifest)
  if (problems.length > 0)
    throw new Error(
      `${backup} is damaged, and nothing was restored:\n${problems.map((one) => `  ${one}`).join('\n')}`,
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
    `Restored the site of ${manifest.at} into ${config.data}.`,
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
  } else if (await exists(join(data, 'database')))
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

/** Keys are readable by their owner only, whatever the copy allowed. */
async function copySecrets(from: string, to: string) {
  for (const name of (await readdir(from)).filter((one) => SECRET_FILES.has(one))) {
    await cp(join(from, name), join(to, name), { force: false })
    await chmod(join(to, name), 0o600)
  }
}
