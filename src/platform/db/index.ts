import { openEmbedded } from './embedded.ts'
import { openServer } from './server.ts'
import { assertNoServer, markServer } from './server-mark.ts'
import type { Database } from './types.ts'

export { insertMany, jsonb } from './json.ts'
export { containing } from './like.ts'
export {
  organisationLink,
  organisationLinkOrNull,
  organisationName,
  organisationNameOrNull,
  placeLink,
  placeLinkOrNull,
} from './link-columns.ts'
export { findAddressee, findPlaceLink } from './link-queries.ts'
export { FolderInUse, lockFolder } from './lock.ts'
export { lockUntilCommit } from './lock-until-commit.ts'
export { migrate, pendingMigrations } from './migrate.ts'
export { distanceTo, nearnessTo } from './nearness.ts'
export { type FilledPlaceholders, prepared, preparedByShape } from './prepared.ts'
export { type CachedKind, ReadCache } from './read-cache.ts'
export { assertNoServer, SERVER_MARK } from './server-mark.ts'
export { TableVersions } from './table-versions.ts'
export type { CacheTag, Tables } from './tables.ts'
export { type Database, type Db, isTransaction, type TransactionDb, type View } from './types.ts'
export { isUnavailable } from './unavailable.ts'

/**
 * Opens the PostgreSQL server at `url`, or without a URL the embedded database in `folder`, unless that folder belongs to
 * a server (`ServerDatabaseUnnamed`). `onQuery` is called for every statement, for counting.
 */
export async function openDatabase(
  where: { url?: string | undefined; folder: string },
  onQuery?: () => void,
): Promise<Database> {
  const { url, folder } = where
  if (!url) {
    assertNoServer(folder)
    return openEmbedded(folder, onQuery)
  }
  const opened = await openServer(url, onQuery)
  if (folder) markServer(folder)
  return opened
}
