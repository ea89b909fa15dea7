import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
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

function migrator(db: Db, folder: string) {
  return new Migrator({
    db,
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
    provider: {
      async getMigrations() {
        const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
        const migration = (file: string) => ({
          up: async (tx: Kysely<unknown>) => {
            await sql.raw(await readFile(join(folder, file), 'utf8')).execute(tx)
          },
        })
        return Object.fromEntries(files.map((file) => [file.replace(/\.sql$/, ''), migration(file)]))
      },
    },
  })
}

/** Runs the migrations that the database lacks; returns their names. */
export async function migrate({ db, kind }: Database, folder: string): Promise<string[]> {
  await preparation[kind].execute(db)
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
