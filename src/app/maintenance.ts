import { sql } from 'kysely'
import type { Database } from '#platform/db/index.ts'

/** The embedded database has no autovacuum: old rows are cleared and statistics renewed every night. */
export function maintain({ db }: Database): Promise<unknown> {
  return sql`vacuum analyze`.execute(db)
}

/** Runs maintenance each night for the embedded database; a server looks after itself. */
export function startMaintenance(database: Database, failed: (error: unknown) => void): { stop(): void } {
  if (database.kind === 'server') return { stop: () => {} }
  const DAY_MS = 24 * 60 * 60 * 1000
  const timer = setInterval(() => maintain(database).catch(failed), DAY_MS)
  return { stop: () => clearInterval(timer) }
}
