import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { StoredOpening } from '#domain/journal-entry/entry.ts'
import {
  encodeBundle,
  formatReceipt,
  isWithin,
  parseTilePath,
  proveInclusion,
  type Size,
  TILE_WIDTH,
} from '#domain/tlog/index.ts'
import { sha256 } from '#platform/crypto/node.ts'
import { type Db, prepared } from '#platform/db/index.ts'
import { findLog, listLogEntries, tileReader } from './store.ts'

export type LogFile = {
  readonly bytes: Uint8Array
  /** A full tile or bundle never changes; a partial one is replaced by a wider one under another name. */
  readonly full: boolean
}

/** The tile or bundle of a path such as 'tile/0/x001/067.p/5'; undefined unless the published log has it. */
export async function readLogFile(db: Db, path: string): Promise<LogFile | undefined> {
  const name = parseTilePath(path)
  const log = name && (await findLog(db))
  if (!log || !isWithin(log.publishedSize, { ...name, level: name.level ?? 0 })) return undefined
  const full = name.width === TILE_WIDTH
  if (name.level === undefined) {
    const entries = await listLogEntries(db, name.index * TILE_WIDTH, name.width)
    return { bytes: encodeBundle(entries), full }
  }
  const [bytes = new Uint8Array(0)] = await tileReader(db)([name])
  return { bytes, full }
}

/** The receipt of a published entry by its number: its proof in the newest checkpoint; undefined if there is none. */
export async function makeReceipt(db: Db, number: Size): Promise<string | undefined> {
  const log = await findLog(db)
  if (!log || number >= log.publishedSize) return undefined
  const proof = await proveInclusion(sha256, tileReader(db), number, log.publishedSize)
  const [entry] = await listLogEntries(db, number, 1)
  return formatReceipt({
    index: number,
    proof,
    checkpoint: log.published,
    ...(entry ? { extra: entry } : {}),
  })
}

/** A file of contents ends after this many entries, or at this many bytes. */
const OPENINGS = 256
const OPENINGS_BYTES = 1_048_576

/** What is stored beside published entries from a number on: at least one where there are any, else nothing. */
export async function listOpenings(
  db: Db,
  first: Size,
): Promise<readonly (StoredOpening & { readonly number: Size })[]> {
  const { rows } = await sql<{ number: bigint; content: string | null; salt: Uint8Array | null }>`
    select number, content, salt from (
      select number, content, salt,
        sum(coalesce(octet_length(content), 0)) over (order by number) - coalesce(octet_length(content), 0) as before
      from (
        select number, content, salt from journal_act
        where number >= ${first} and number < (select published_size from journal_log)
        order by number limit ${OPENINGS}
      ) as next
    ) as sized where before < ${OPENINGS_BYTES} order by number`.execute(db)
  return rows.map(({ number, content, salt }) => ({
    number: Number(number),
    content,
    salt: salt && new Uint8Array(salt),
  }))
}

/** What the journal holds about one state of an act. */
export type JournalRecord = {
  readonly act: Id<string>
  readonly version: number
  readonly type: string
  readonly at: Date
  /** Number of the entry, from 0; undefined until it is published. */
  readonly number: Size | undefined
}

const records = prepared<{ act: Id<string> }>()((db, value) =>
  db
    .selectFrom('journal_act')
    .leftJoin('journal_log', (join) => join.onRef('journal_act.number', '<', 'journal_log.published_size'))
    .select(['act_id', 'version', 'type', 'recorded_at'])
    .select((eb) =>
      eb.case().when('journal_log.origin', 'is not', null).then(eb.ref('number')).end().as('number'),
    )
    .where('act_id', '=', value('act'))
    .orderBy('version', 'desc'),
)

/** The records of an act, its newest state first. */
export async function listRecords(db: Db, act: Id<string>): Promise<readonly JournalRecord[]> {
  const rows = await records(db, { act })
  return rows.map(({ act_id, version, type, recorded_at, number }) => ({
    act: act_id,
    version,
    type,
    at: recorded_at,
    number: number === null ? undefined : Number(number),
  }))
}
