import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Database, Db } from './types.ts'

/**
 * What PostgreSQL needs before the first migration. On a server the Kazakh collation is `kk-x-icu`. The
 * embedded build contains only the root locale and would silently sort `kk` incorrectly, so the letters that
 * differ from the root order (ұ before ү, і after ы) are given as a rule. Both have the same name.
 * `kazakh_numeric` also compares runs of digits by value, as `collationKey` does: 2 before 10.
 */
const preparation = {
  embedded: sql`
    create extension if not exists pg_trgm;
    create collation if not exists kazakh (provider = icu, locale = 'und', rules = '&у < ұ <<< Ұ < ү <<< Ү &ы < і <<< І');
    create collation if not exists kazakh_numeric
      (provider = icu, locale = 'und', rules = '[numericOrdering on] &у < ұ <<< Ұ < ү <<< Ү &ы < і <<< І')`,
  server: sql`
    create extension if not exists pg_trgm;
    create collation if not exists kazakh (provider = icu, locale = 'kk');
    create collation if not exists kazakh_numeric (provider = icu, locale = 'kk-u-kn-true')`,
} as const

const MIGRATION_TABLE = 'migration'

async function listMigrations(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return files.map((file) => file.replace(/\.sql$/, ''))
}

function migrator(db: Db, folder: string) {
  return new Migrator({
    db,
    migrationTableName: MIGRATION_TABLE,
    migrationLockTableName: 'migration_lock',
    provider: {
      async getMigrations() {
        const migration = (name: string) => ({
          up: async (tx: Kysely<unknown>) => {
            await sql.raw(await readFile(join(folder, `${name}.sql`), 'utf8')).execute(tx)
          },
        })
        return Object.fromEntries((await listMigrations(folder)).map((name) => [name, migration(name)]))
      },
    },
  })
}

/**
 * Whether the database has exactly these migrations. Kysely's Migrator first reads every column of every table, which
 * takes most of the time in which a site of the embedded database opens.
 */
async function isUpToDate(db: Db, folder: string): Promise<boolean> {
  const table = await sql<{
    exists: boolean
  }>`select to_regclass(${MIGRATION_TABLE}) is not null as exists`.execute(db)
  if (!table.rows[0]?.exists) return false
  const { rows } = await sql<{ names: string[] }>`
    select array(select name::text from ${sql.table(MIGRATION_TABLE)} order by name collate "C") as names`.execute(
    db,
  )
  return isDeepStrictEqual(rows[0]?.names, await listMigrations(folder))
}

/** A database that a newer version of the program has migrated. */
export class NewerDatabase extends Error {
  constructor(unknown: readonly string[]) {
    super(
      `A newer version of the program has changed the database (${unknown.join(', ')}); nothing was changed. ` +
        'Start that version, or restore the backup from before the upgrade.',
    )
    this.name = 'NewerDatabase'
  }
}

/** Migrations that have run and that this program does not know. */
async function listUnknown(db: Db, folder: string): Promise<string[]> {
  const table = sql<{ exists: boolean }>`select to_regclass(${MIGRATION_TABLE}) is not null as exists`
  if (!(await table.execute(db)).rows[0]?.exists) return []
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.table(MIGRATION_TABLE)} order by name collate "C"`.execute(db)
  const known = new Set(await listMigrations(folder))
  return rows.map(({ name }) => name).filter((name) => !known.has(name))
}

/** Runs the migrations that the database lacks; returns their names. Throws NewerDatabase. */
export async function migrate({ db, kind }: Database, folder: string): Promise<string[]> {
  await preparation[kind].execute(db)
  if (await isUpToDate(db, folder)) return []
  const newer = await listUnknown(db, folder)
  if (newer.length > 0) throw new NewerDatabase(newer)
  const { error, results = [] } = await migrator(db, folder).migrateToLatest()
  if (error) {
    const failed = results.find(({ status }) => status === 'Error')
    throw new Error(`Migration ${failed?.migrationName ?? ''} failed; the database is unchanged.`, {
      cause: error,
    })
  }
  return results.map(({ migrationName }) => migrationName)
}

export async function pendingMigrations({ db }: Database, folder: string): Promise<string[]> {
  const all = await migrator(db, folder).getMigrations()
  return all.filter(({ executedAt }) => !executedAt).map(({ name }) => name)
}
