import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Db, migrate, openDatabase } from '#platform/db/index.ts'
import { packagePath } from '#platform/package-path.ts'
import { onServer } from './postgres.ts'
import type { Template } from './template.ts'

/** A database of an earlier version of the program, for tests of what a migration does to the data of a live site. */
export type EarlierDatabase = {
  readonly db: Db
  /** Applies the migrations that are left; returns their names. */
  upgrade(): Promise<readonly string[]>
  close(): Promise<void>
}

/** An empty database with all migrations before `migration` ('0019_comments'), on the database of the run. */
export async function openEarlierDatabase(template: Template, migration: string): Promise<EarlierDatabase> {
  const scratch = mkdtempSync(join(tmpdir(), 'kenes-migration-'))
  const name = `migration_${crypto.randomUUID().replaceAll('-', '')}`
  const server = template.kind === 'server' ? template.url : undefined
  const onPostgres = async (statement: string) => {
    if (server) await onServer(`${server}/postgres`, (client) => client.query(statement))
  }
  await onPostgres(`create database ${name}`)
  const database = await openDatabase({
    folder: join(scratch, 'data'),
    url: server && `${server}/${name}`,
  })
  const all = packagePath('migrations')
  const earlier = join(scratch, 'migrations')
  if (!readdirSync(all).includes(`${migration}.sql`)) throw new Error(`there is no migration ${migration}`)
  for (const file of readdirSync(all).filter((item) => item < `${migration}.sql`))
    cpSync(join(all, file), join(earlier, file))
  await migrate(database, earlier)
  return {
    db: database.db,
    upgrade: () => migrate(database, all),
    close: async () => {
      await database.close()
      await onPostgres(`drop database ${name} with (force)`)
      rmSync(scratch, { recursive: true, force: true })
    },
  }
}
