import { openEmbedded } from './embedded.ts'
import { openServer } from './server.ts'
import type { Database } from './types.ts'

export { Changes } from './changes.ts'
export { insertMany, jsonb } from './json.ts'
export { FolderInUse } from './lock.ts'
export { type Kind, Memory } from './memory.ts'
export { migrate, pendingMigrations } from './migrate.ts'
export { prepared, type Slots } from './prepared.ts'
export type { Tables } from './tables.ts'
export type { Database, Db, View } from './types.ts'
export { isUnavailable } from './unavailable.ts'

/**
 * Opens the PostgreSQL server of `url`, or without one the embedded database in `folder`. `asked` hears of every
 * statement, for measuring.
 */
export function openDatabase(
  where: { url?: string | undefined; folder: string },
  asked?: () => void,
): Promise<Database> {
  return where.url ? openServer(where.url, asked) : openEmbedded(where.folder, asked)
}
