import { sql } from 'kysely'
import { DAY_MS, HOUR_MS } from '#domain/base/duration.ts'
import type { Context } from '#platform/context.ts'
import type { Database } from '#platform/db/index.ts'
import { removeOrphans } from '#platform/files/upkeep.ts'

/** The embedded database has no autovacuum: this removes old rows and updates statistics. */
export function maintain({ db }: Pick<Database, 'db'>): Promise<unknown> {
  return sql`vacuum analyze`.execute(db)
}

/** What a site needs every day: its embedded database is maintained, and bytes that no file has are deleted. */
export async function maintainSite({ database, files, now }: MaintainedSite): Promise<void> {
  if (database.kind === 'embedded') await maintain(database)
  await removeOrphans({ db: database.db, files, now })
}

export type MaintainedSite = Pick<Context, 'files' | 'now'> & {
  readonly database: Pick<Database, 'db' | 'kind'>
}

/**
 * Does the work an hour after the start, so that a site that is stopped every night for its backup has it too, and
 * then every day.
 */
export function startMaintenance(
  work: () => Promise<void>,
  failed: (error: unknown) => void,
): { stop(): void } {
  let timer: NodeJS.Timeout
  const after = (wait: number) => {
    timer = setTimeout(() => {
      work().catch(failed)
      after(DAY_MS)
    }, wait)
  }
  after(HOUR_MS)
  return { stop: () => clearTimeout(timer) }
}
