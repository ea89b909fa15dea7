import { setInterval } from 'node:timers'
import { sql } from 'kysely'
import { equalBytes, toUtf8 } from '#domain/base/bytes.ts'
import { HOUR_MS, MINUTE_MS } from '#domain/base/duration.ts'
import { CAPITAL_ZONE, wallClock } from '#domain/base/local-time.ts'
import { checkStoredOpening, parseEntry } from '#domain/journal-entry/entry.ts'
import type { JournalFinding, JournalFindingCode } from '#domain/journal-entry/finding.ts'
import {
  auditLog,
  bundlePath,
  type Finding,
  HASH_LENGTH,
  hashLeaf,
  type LogReader,
  parsePolicy,
  type Size,
  TILE_WIDTH,
  tilePath,
} from '#domain/tlog/index.ts'
import { sha256, verifySignature } from '#platform/crypto/node.ts'
import type { Db } from '#platform/db/index.ts'
import { addFindings, findLastCheck, removeOtherFindings, saveCheck } from './findings.ts'
import { readLogFile } from './read.ts'
import type { Sequencer } from './sequencer.ts'
import { findLog } from './store.ts'

/** The rows that are checked at each start, so that it costs the same for every journal. */
const RECENT = 1024
const BATCH = 256
const BATCH_BYTES = 1_048_576
/** The hour of the night, in the capital, from which the whole journal is checked. */
const NIGHT_HOUR = 3
const NIGHTLY_MS = 20 * HOUR_MS
const PERIOD_MS = 10 * MINUTE_MS

/** The kinds that `checkJournal` decides about; alarms by witnesses are kept apart from it. */
const CHECKED: readonly JournalFindingCode[] = [
  'tree-changed',
  'entries-changed',
  'contents-changed',
  'columns-changed',
]

type Row = {
  queued: bigint
  number: bigint | null
  act_id: string
  version: number
  type: string
  recorded_at: Date
  territory_code: string
  body_id: string | null
  entry: Uint8Array
  salt: Uint8Array | null
  content: string | null
}

export type JournalReport = {
  readonly findings: readonly JournalFinding[]
  readonly entries: number
  readonly erased: number
}

/**
 * Compares the rows of the journal with what was signed: entries with the tree, contents with the commitments of their
 * entries, and the columns that pages show with the entries. `recent`: only the newest rows; otherwise all rows, and the
 * tree with its signature.
 */
export async function checkJournal(db: Db, extent: 'recent' | 'all'): Promise<JournalReport> {
  const findings: JournalFinding[] = []
  let [entries, erased] = [0, 0]
  for (let after = extent === 'all' ? 0n : await startOfRecent(db); ; ) {
    const rows = await listRows(db, after)
    const last = rows.at(-1)
    if (!last) break
    after = last.queued
    const leaves = await loadLeaves(db, rows)
    for (const row of rows) {
      const { problems, isErased } = judgeRow(row, leaves)
      findings.push(...problems)
      entries += 1
      if (isErased) erased += 1
    }
  }
  if (extent === 'all') findings.push(...(await auditTree(db)))
  return { findings: withoutRepetition(findings), entries, erased }
}

async function startOfRecent(db: Db): Promise<bigint> {
  const oldest = await db
    .selectFrom('journal_act')
    .select('queued')
    .orderBy('queued', 'desc')
    .offset(RECENT)
    .limit(1)
    .executeTakeFirst()
  return oldest?.queued ?? 0n
}

/** The next rows, at most 256 or, of long contents, 1 MiB; at least one. */
async function listRows(db: Db, after: bigint): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select queued, number, act_id, version, type, recorded_at, territory_code, body_id, entry, salt, content from (
      select *, sum(coalesce(octet_length(content), 0)) over (order by queued)
        - coalesce(octet_length(content), 0) as before
      from (select * from journal_act where queued > ${after} order by queued limit ${BATCH}) as next
    ) as sized where before < ${BATCH_BYTES} order by queued`.execute(db)
  return rows
}

/** The tiles of leaf hashes for these rows, by index. */
async function loadLeaves(db: Db, rows: readonly Row[]): Promise<ReadonlyMap<number, Uint8Array>> {
  const indexes = new Set(rows.flatMap(({ number }) => (number === null ? [] : [tileOf(number)])))
  if (indexes.size === 0) return new Map()
  const tiles = await db
    .selectFrom('journal_tile')
    .select(['index', 'bytes'])
    .where('level', '=', 0)
    .where('index', 'in', [...indexes].map(BigInt))
    .execute()
  return new Map(tiles.map(({ index, bytes }) => [Number(index), new Uint8Array(bytes)]))
}

const tileOf = (number: bigint) => Math.floor(Number(number) / TILE_WIDTH)

function judgeRow(row: Row, leaves: ReadonlyMap<number, Uint8Array>) {
  const subject = row.number === null ? `${row.act_id} ${row.version}` : String(row.number)
  const entry = new Uint8Array(row.entry)
  const problems: JournalFinding[] = []
  if (row.number !== null) {
    const from = (Number(row.number) % TILE_WIDTH) * HASH_LENGTH
    const leaf = leaves.get(tileOf(row.number))?.subarray(from, from + HASH_LENGTH)
    if (!leaf || !equalBytes(leaf, hashLeaf(sha256, entry)))
      problems.push({ code: 'entries-changed', subject })
  }
  const opening = { content: row.content, salt: row.salt && new Uint8Array(row.salt) }
  const outcome = checkStoredOpening(sha256, entry, opening)
  if (outcome === 'changed') problems.push({ code: 'contents-changed', subject })
  if (!columnsMatch(row, entry)) problems.push({ code: 'columns-changed', subject })
  return { problems, isErased: outcome === 'erased' }
}

/** Whether the columns, which pages and filters show, say what the entry says. */
function columnsMatch(row: Row, bytes: Uint8Array): boolean {
  const entry = parseEntry(bytes)
  if (!entry.ok) return false
  const { act, version, type, time, territory, body } = entry.value
  return (
    act === row.act_id &&
    version === row.version &&
    type === row.type &&
    time === row.recorded_at.toISOString() &&
    territory === row.territory_code &&
    body === row.body_id
  )
}

/** Audits the published log as an outsider does, without HTTP. */
async function auditTree(db: Db): Promise<readonly JournalFinding[]> {
  const log = await findLog(db)
  if (!log) return []
  const policy = parsePolicy(sha256, toUtf8(log.policy))
  if (!policy.ok) return [{ code: 'tree-changed', subject: 'policy' }]
  const { findings } = await auditLog({ sha256, verify: verifySignature }, databaseReader(db), {
    policy: policy.value,
    parallel: 1,
  })
  return findings.map(toJournalFinding)
}

/** Reads the published log out of the database. */
export const databaseReader = (db: Db): LogReader => ({
  checkpoint: async () => toUtf8((await findLog(db))?.published ?? ''),
  tile: async (tile) => (await readLogFile(db, tilePath(tile)))?.bytes,
  bundle: async (bundle) => (await readLogFile(db, bundlePath(bundle)))?.bytes,
})

function toJournalFinding(finding: Finding): JournalFinding {
  if (finding.code === 'entries-changed')
    return { code: finding.code, subject: nameRange(finding.first, finding.last) }
  if (finding.code === 'entries-missing') return { code: 'entries-changed', subject: String(finding.first) }
  const subject = 'path' in finding ? finding.path : 'refusal' in finding ? finding.refusal : finding.code
  return { code: 'tree-changed', subject }
}

const nameRange = (first: Size, last: Size) => (first === last ? String(first) : `${first}–${last}`)

/** Neighbouring entries with the same finding as one, and no finding twice. */
function withoutRepetition(findings: readonly JournalFinding[]): readonly JournalFinding[] {
  const ranges: { code: JournalFindingCode; first: number; last: number }[] = []
  const others = new Map<string, JournalFinding>()
  for (const finding of findings) {
    const [first = Number.NaN, last = first] = finding.subject.split('–').map(Number)
    const before = ranges.findLast(({ code }) => code === finding.code)
    if (Number.isNaN(first) || Number.isNaN(last)) others.set(`${finding.code} ${finding.subject}`, finding)
    else if (before && first <= before.last + 1 && first >= before.first)
      before.last = Math.max(before.last, last)
    else if (
      !ranges.some((range) => range.code === finding.code && range.first <= first && last <= range.last)
    )
      ranges.push({ code: finding.code, first, last })
  }
  return [
    ...ranges.map(({ code, first, last }) => ({ code, subject: nameRange(first, last) })),
    ...others.values(),
  ]
}

export type ChecksOptions = {
  readonly db: Db
  readonly sequencer: Sequencer
  readonly now: () => Date
  /** Called with each alert. */
  readonly onError: (error: unknown) => void
}

const alert = ({ code, subject }: JournalFinding) =>
  new Error(`ALERT: the public journal was altered (${code}: ${subject}). See docs/operating-journal.md`)

/** One check whose result is stored and, where something is wrong, reported. */
export async function runCheck(options: Omit<ChecksOptions, 'sequencer'>, extent: 'recent' | 'all') {
  const { db, now, onError } = options
  const { findings, entries, erased } = await checkJournal(db, extent)
  await addFindings(db, findings, now())
  if (extent === 'all') {
    await removeOtherFindings(db, CHECKED, findings)
    await saveCheck(db, { checkedAt: now(), entries, erased })
  }
  for (const finding of findings) onError(alert(finding))
}

/**
 * Checks the newest entries at once, and the whole journal and the witnesses' views of it every night; a start by day
 * after a missed night catches up in the next one.
 */
export function startChecks(options: ChecksOptions): { stop(): Promise<void> } {
  const { db, sequencer, now, onError } = options
  let running: Promise<void> = runCheck(options, 'recent')
    .then(() => sequencer.checkWitnessViews())
    .catch(onError)
  let busy = false
  const timer = setInterval(() => {
    const hour = Number(wallClock(now().toISOString(), CAPITAL_ZONE).time.slice(0, 2))
    if (busy || hour !== NIGHT_HOUR) return
    busy = true
    running = running
      .then(async () => {
        const last = await findLastCheck(db)
        if (last && now().getTime() - last.checkedAt.getTime() < NIGHTLY_MS) return
        await runCheck(options, 'all')
        await sequencer.checkWitnessViews()
      })
      .catch(onError)
      .finally(() => {
        busy = false
      })
  }, PERIOD_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
