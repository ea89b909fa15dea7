import { sql } from 'kysely'
import { HASH_LENGTH, type Size, type Tile, type TileReader } from '#domain/tlog/index.ts'
import type { Db } from '#platform/db/index.ts'

/** Any constant that nothing else in the database locks: the first four bytes of SHA-256("kenes/journal"). */
const LOCK = 0xc73b_70fe

/** Takes the sequencer's lock for this transaction; false while another process holds it. */
export async function tryLock(tx: Db): Promise<boolean> {
  const { rows } = await sql<{
    taken: boolean
  }>`select pg_try_advisory_xact_lock(${LOCK}::bigint) as taken`.execute(tx)
  return rows[0]?.taken === true
}

export type Log = {
  readonly origin: string
  readonly policy: string
  readonly size: Size
  readonly signed: string
  readonly publishedSize: Size
  readonly published: string
  readonly publishedAt: Date
}

/** The log of this database; undefined before its first start. */
export async function findLog(db: Db): Promise<Log | undefined> {
  const row = await db.selectFrom('journal_log').selectAll().executeTakeFirst()
  if (!row) return undefined
  const { origin, policy, signed, published } = row
  return {
    origin,
    policy,
    signed,
    published,
    size: Number(row.size),
    publishedSize: Number(row.published_size),
    publishedAt: row.published_at,
  }
}

/** Creates the log, unless another process was first. */
export const addLog = (db: Db, log: { origin: string; policy: string; signed: string; now: Date }) =>
  db
    .insertInto('journal_log')
    .values({
      origin: log.origin,
      policy: log.policy,
      size: 0n,
      signed: log.signed,
      published_size: 0n,
      published: log.signed,
      published_at: log.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const savePolicy = (db: Db, policy: string) =>
  db.updateTable('journal_log').set({ policy }).where('policy', '!=', policy).execute()

/** Numbers the oldest waiting acts from `first` on, at most `limit`; returns their entries in that order. */
export async function numberWaiting(tx: Db, first: Size, limit: number): Promise<readonly Uint8Array[]> {
  const { rows } = await sql<{ number: bigint; entry: Uint8Array }>`
    with waiting as (
      select queued, row_number() over (order by queued) - 1 as place
      from (select queued from journal_act where number is null order by queued limit ${limit}) as oldest
    )
    update journal_act as act set number = ${first}::bigint + waiting.place
    from waiting where act.queued = waiting.queued
    returning act.number, act.entry`.execute(tx)
  return rows.toSorted((a, b) => Number(a.number - b.number)).map(({ entry }) => entry)
}

export const saveTiles = (tx: Db, tiles: readonly (Tile & { readonly bytes: Uint8Array })[]) =>
  tx
    .insertInto('journal_tile')
    .values(tiles.map(({ level, index, bytes }) => ({ level, index: BigInt(index), bytes })))
    .onConflict((conflict) =>
      conflict.columns(['level', 'index']).doUpdateSet((eb) => ({ bytes: eb.ref('excluded.bytes') })),
    )
    .execute()

export const saveSigned = (tx: Db, size: Size, signed: string) =>
  tx
    .updateTable('journal_log')
    .set({ size: BigInt(size), signed })
    .execute()

/** Replaces the signatures over the same tree after a change of keys, unless another process has signed meanwhile. */
export const replaceSigned = (db: Db, before: string, signed: string) =>
  db.updateTable('journal_log').set({ signed }).where('signed', '=', before).execute()

/**
 * Publishes a checkpoint and notifies the page caches of the slices whose acts it contains: 'journal', and
 * 'journal:news' for the slice `news`. Never goes back to a smaller checkpoint.
 */
export async function publishCheckpoint(tx: Db, checkpoint: { size: Size; text: string; now: Date }) {
  const { size, text, now } = checkpoint
  await sql`
    select pg_notify('kenes_changed', tag) from (
      select distinct 'journal:' || split_part(type, '.', 1) as tag from journal_act
      where number >= (select published_size from journal_log) and number < ${size}
      union select 'journal'
    ) as changed`.execute(tx)
  await tx
    .updateTable('journal_log')
    .set({ published_size: BigInt(size), published: text, published_at: now })
    .where('published_size', '<=', BigInt(size))
    .execute()
}

/** The next number that an act would get, counted from the acts themselves. */
export async function countNumbered(db: Db): Promise<Size> {
  const { max } = await db
    .selectFrom('journal_act')
    .select((eb) => eb.fn.max('number').as('max'))
    .executeTakeFirstOrThrow()
  return max === null ? 0 : Number(max) + 1
}

/** Reads stored tiles at the requested width; a missing or too short tile is returned as no bytes. */
export const tileReader =
  (db: Db): TileReader =>
  async (tiles) => {
    if (tiles.length === 0) return []
    const rows = await db
      .selectFrom('journal_tile')
      .select(['level', 'index', 'bytes'])
      .where((eb) => eb.or(tiles.map(({ level, index }) => eb.and({ level, index: BigInt(index) }))))
      .execute()
    const found = new Map(rows.map(({ level, index, bytes }) => [`${level}/${index}`, bytes]))
    return tiles.map(({ level, index, width }) => {
      const bytes = found.get(`${level}/${index}`)
      const wanted = width * HASH_LENGTH
      return bytes && bytes.length >= wanted ? new Uint8Array(bytes.subarray(0, wanted)) : new Uint8Array(0)
    })
  }

/** Entries by number, in order; fewer than requested when the log is shorter. */
export async function listLogEntries(db: Db, first: Size, count: number): Promise<readonly Uint8Array[]> {
  const rows = await db
    .selectFrom('journal_act')
    .select('entry')
    .where('number', '>=', BigInt(first))
    .where('number', '<', BigInt(first + count))
    .orderBy('number')
    .execute()
  return rows.map(({ entry }) => entry)
}
