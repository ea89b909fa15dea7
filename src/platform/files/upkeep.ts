import { sql } from 'kysely'
import { DAY_MS } from '#domain/base/duration.ts'
import type { Context } from '#platform/context.ts'
import type { Db, TransactionDb } from '#platform/db/index.ts'
import { lockUntilCommit } from '#platform/db/lock-until-commit.ts'

/** Names looked up in one statement. */
const LOOKED_UP = 500
/** Deleted at once: meanwhile nobody can store a file. */
const REMOVED = 50
/** The rest is left for the next day. */
const REMOVED_A_DAY = 100_000
/** How long bytes without a row are kept: a backup copies the database first and the files after it. */
const ORPHAN_MS = DAY_MS

/**
 * Until the end of the transaction: 'shared' while bytes and their row are stored, 'alone' while bytes without a row
 * are deleted, so that none are deleted whose row is about to be committed.
 */
export const lockFiles = (db: TransactionDb, how: 'alone' | 'shared') =>
  how === 'shared'
    ? sql`select pg_advisory_xact_lock_shared(hashtext('files'))`.execute(db)
    : lockUntilCommit(db, 'files')

type Store = Pick<Context, 'db' | 'files' | 'now'>

/** The names among these that no row has. */
async function withoutRow(db: Db, names: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('file')
    .select('sha256')
    .where('sha256', 'in', [...names])
    .execute()
  const known = new Set(rows.map(({ sha256 }) => sha256))
  return names.filter((name) => !known.has(name))
}

/** Notes bytes that no row names; forgets those that one names again. */
async function noteOrphans({ db, now }: Store, names: readonly string[]) {
  const orphans = new Set(await withoutRow(db, names))
  const named = names.filter((name) => !orphans.has(name))
  if (named.length > 0) await db.deleteFrom('file_orphan').where('sha256', 'in', named).execute()
  if (orphans.size > 0)
    await db
      .insertInto('file_orphan')
      .values([...orphans].map((sha256) => ({ sha256, found_at: now() })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/**
 * Deletes bytes that no row has named for a day: of acts that were rolled back, and of files that were deleted. Runs
 * while the site stores files. Returns how many.
 */
export async function removeOrphans(ctx: Store): Promise<number> {
  const { db, files, now } = ctx
  let names: string[] = []
  for await (const sha256 of files.list()) {
    names.push(sha256)
    if (names.length < LOOKED_UP) continue
    await noteOrphans(ctx, names)
    names = []
  }
  if (names.length > 0) await noteOrphans(ctx, names)
  const due = await db
    .selectFrom('file_orphan')
    .select('sha256')
    .where('found_at', '<=', new Date(now().getTime() - ORPHAN_MS))
    .limit(REMOVED_A_DAY)
    .execute()
  let removed = 0
  for (let at = 0; at < due.length; at += REMOVED)
    removed += await db.transaction().execute(async (tx) => {
      await lockFiles(tx, 'alone')
      const batch = due.slice(at, at + REMOVED).map(({ sha256 }) => sha256)
      const orphans = await withoutRow(tx, batch)
      for (const sha256 of orphans) await files.remove(sha256)
      await tx.deleteFrom('file_orphan').where('sha256', 'in', batch).execute()
      return orphans.length
    })
  return removed
}

/** Moves one file that is still in the database; false: there is none. */
const moveFile = ({ db, files }: Pick<Context, 'db' | 'files'>): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('file')
      .select(['sha256', 'bytes'])
      .where('bytes', 'is not', null)
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (!row?.bytes) return false
    await files.put(row.sha256, row.bytes)
    await tx.updateTable('file').set({ bytes: null }).where('sha256', '=', row.sha256).execute()
    return true
  })

/**
 * Moves files that an earlier version has stored in the database into the store, one after the other while the site
 * runs; several processes share the work. Whatever ends it, the next start goes on.
 */
export function startMovingFiles(
  ctx: Pick<Context, 'db' | 'files'>,
  failed: (error: unknown) => void,
): { readonly done: Promise<void>; stop(): Promise<void> } {
  let stopped = false
  const moving: Promise<void> = (async () => {
    while (!stopped && (await moveFile(ctx)));
  })().catch(failed)
  return {
    done: moving,
    stop: async () => {
      stopped = true
      await moving
    },
  }
}
