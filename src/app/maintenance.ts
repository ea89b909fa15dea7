import { sql } from 'kysely'
import { DAY_MS, HOUR_MS } from '#domain/base/duration.ts'
import type { Database } from '#platform/db/index.ts'

/** The embedded database has no autovacuum: this removes old rows and updates statistics. */
export function maintain({ db }: Database): Promise<unknown> {
  return sql`vacuum analyze`.execute(db)
}

/**
 * Runs maintenance for the embedded database an hour after the start, so that a site that is stopped every night
 * for its backup has it too, and then every day; a server has autovacuum.
 */
export function startMaintenance(database: Database, failed: (error: unknown) => void): { stop(): void } {
  if (database.kind === 'server') return { stop: () => {} }
  let timer: NodeJS.Timeout
  const after = (wait: number) => {
    timer = setTimeout(() => {
      maintain(database).catch(failed)
      after(DAY_MS)
    }, wait)
  }
  after(HOUR_MS)
  return { stop: () => clearTimeout(timer) }
}
