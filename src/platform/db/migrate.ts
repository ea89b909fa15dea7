import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Database, Db } from './types.ts'

/**
 * What PostgreSQL itself must offer before the first migration. Kazakh order is `kk-x-icu` on a server; the
 * embedded build carries only the root locale and would sort `kk` wrongly without a word, so there the letters
 * that differ from the root order (ұ before ү, і after ы) are said as a rule. Both stand behind one name;
 * `kazakh_numeric` reads runs of digits by their value too, as `collationKey` does: 2 before 10.
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

/** Brings the database forward to this program's migrations; returns the names of those it ran. */
export async function migrate({ db, kind }: Database, folder: string): Promise<string[]> {
  await preparation[kind].execute(db)
  const { error, results = [] } = await migrator(db, folder).migrateToLatest()
  if (error) {
    const failed = results.find(({ status }) => status === 'Error')
    throw new Error(`Migration ${failed?.migrationName ?? ''} failed; the database is as it was before.`, {
      cause: error,
    })
  }
  return results.map(({ migrationName }) => migrationName)
}

export async function pendingMigrations({ db }: Database, folder: string): Promise<string[]> {
  const all = await migrator(db, folder).getMigrations()
  return all.filter(({ executedAt }) => !executedAt).map(({ name }) => name)
}
