import { compareIds } from './ids.ts'
import type { VoteLog } from './log.ts'

/**
 * The latest vote of each person on each statement, people and statements in the order of their identifiers,
 * as compressed rows: the votes of participant p are at start[p] … start[p+1], by ascending statement.
 */
export type VoteTable = {
  readonly participants: readonly string[]
  readonly statements: readonly string[]
  readonly start: Int32Array
  readonly statement: Int32Array
  readonly value: Int8Array
  /** Time of each participant's first vote: when they joined. */
  readonly joined: Float64Array
  /** Rows of the log that were read, and how many of them a later vote of the same person replaced. */
  readonly events: number
  readonly replaced: number
}

export type TableOptions = {
  /** Participants left out with all their votes. */
  readonly excluded?: ReadonlySet<string>
  /** Statement → the statement into which it was merged; the latest vote on any of them counts. */
  readonly merged?: ReadonlyMap<string, string>
  /**
   * Two different votes of one person at the same instant: 'pass' counts a pass whatever the order of rows;
   * 'last' takes the later row, as a database that reads them in that order does.
   */
  readonly contradiction?: 'pass' | 'last'
}

/** Sorts indices of identifiers; returns the sorted identifiers and each old index's place (−1: left out). */
function ranked(ids: readonly string[], keep: (index: number) => boolean) {
  const order: number[] = []
  for (let i = 0; i < ids.length; i++) if (keep(i)) order.push(i)
  const numeric = ids.map(Number)
  const plain = order.every((i) => Number.isSafeInteger(numeric[i]) && String(numeric[i]) === ids[i])
  order.sort(plain ? (a, b) => numeric[a]! - numeric[b]! : (a, b) => compareIds(ids[a]!, ids[b]!))
  const place = new Int32Array(ids.length).fill(-1)
  order.forEach((index, rank) => {
    place[index] = rank
  })
  return { ids: order.map((index) => ids[index]!), place }
}

/** Follows merges to their end; a circle of merges leaves its statements where they are. */
function mergedInto(id: string, merged: ReadonlyMap<string, string>): string {
  const seen = new Set<string>()
  let current = id
  while (!seen.has(current)) {
    seen.add(current)
    const next = merged.get(current)
    if (next === undefined) return current
    current = next
  }
  return id
}

/** For each statement index of the log, the index under which its votes count. */
function mergeTargets(log: VoteLog, merged: ReadonlyMap<string, string> | undefined): Int32Array {
  const names = log.statements.names()
  const target = Int32Array.from(names, (_, i) => i)
  if (!merged || merged.size === 0) return target
  names.forEach((name, i) => {
    const into = mergedInto(name, merged)
    target[i] = into === name ? i : log.statements.internText(into)
  })
  return target
}

/** Rows of the log by participant rank: counting sort, so rows of one participant keep their order in the log. */
function groupByParticipant(rank: Int32Array, participant: Int32Array, count: number) {
  const start = new Int32Array(count + 1)
  for (let row = 0; row < participant.length; row++) {
    const p = rank[participant[row]!]!
    if (p >= 0) start[p + 1]!++
  }
  for (let p = 0; p < count; p++) start[p + 1]! += start[p]!
  const next = start.slice(0, count)
  const rows = new Int32Array(start[count]!)
  for (let row = 0; row < participant.length; row++) {
    const p = rank[participant[row]!]!
    if (p >= 0) rows[next[p]!++] = row
  }
  return { start, rows }
}

/** The log resolved to its latest votes; the same table for any order of the same rows. */
export function tabulate(log: VoteLog, options: TableOptions = {}): VoteTable {
  const { participant, statement } = log.columns()
  const target = mergeTargets(log, options.merged)
  const people = log.participants.names()
  const rows = ranked(people, (i) => options.excluded?.has(people[i]!) !== true)
  const used = new Uint8Array(log.statements.size)
  for (let row = 0; row < statement.length; row++) {
    if (rows.place[participant[row]!]! >= 0) used[target[statement[row]!]!] = 1
  }
  const columns = ranked(log.statements.names(), (i) => used[i] === 1)
  const column = target.map((index) => columns.place[index]!)
  const grouped = groupByParticipant(rows.place, participant, rows.ids.length)
  const latest = resolveLatest(log, grouped, column, columns.ids.length, options.contradiction ?? 'pass')
  return { participants: rows.ids, statements: columns.ids, ...latest }
}

/** Keeps the latest vote of each participant on each statement, participant by participant. */
function resolveLatest(
  log: VoteLog,
  grouped: { start: Int32Array; rows: Int32Array },
  column: Int32Array,
  columnCount: number,
  contradiction: 'pass' | 'last',
) {
  const events = grouped.rows.length
  const { statement, value, time } = log.columns()
  const people = grouped.start.length - 1
  const out = {
    start: new Int32Array(people + 1),
    statement: new Int32Array(events),
    value: new Int8Array(events),
  }
  const joined = new Float64Array(people).fill(Number.POSITIVE_INFINITY)
  const slot = new Int32Array(columnCount).fill(-1)
  const slotTime = new Float64Array(columnCount)
  let length = 0
  for (let p = 0; p < people; p++) {
    const first = length
    for (let at = grouped.start[p]!; at < grouped.start[p + 1]!; at++) {
      const row = grouped.rows[at]!
      const i = column[statement[row]!]!
      const when = time[row]!
      if (when < joined[p]!) joined[p] = when
      const known = slot[i]!
      if (known < first) {
        slot[i] = length
        slotTime[i] = when
        out.statement[length] = i
        out.value[length++] = value[row]!
      } else if (when > slotTime[i]! || (when === slotTime[i] && contradiction === 'last')) {
        slotTime[i] = when
        out.value[known] = value[row]!
      } else if (when === slotTime[i] && out.value[known] !== value[row]) {
        out.value[known] = 0
      }
    }
    out.start[p + 1] = length
    sortRow(out.statement, out.value, first, length)
  }
  const cut = <T extends Int32Array | Int8Array>(all: T) =>
    length === events ? all : (all.slice(0, length) as T)
  return {
    start: out.start,
    statement: cut(out.statement),
    value: cut(out.value),
    joined,
    events,
    replaced: events - length,
  }
}

/** Sorts one row by statement; values travel in the low two bits, so that one numeric sort does both. */
function sortRow(statement: Int32Array, value: Int8Array, from: number, to: number): void {
  let sorted = true
  for (let i = from + 1; i < to && sorted; i++) sorted = statement[i - 1]! < statement[i]!
  if (sorted) return
  const keys = new Float64Array(to - from)
  for (let i = from; i < to; i++) keys[i - from] = statement[i]! * 4 + value[i]! + 1
  keys.sort()
  for (let i = from; i < to; i++) {
    const key = keys[i - from]!
    statement[i] = Math.floor(key / 4)
    value[i] = (key % 4) - 1
  }
}

/** The same votes by statement: those on statement i are at start[i] … start[i+1], by ascending participant. */
export type Columns = {
  readonly start: Int32Array
  readonly participant: Int32Array
  readonly value: Int8Array
}

export function byStatement(table: VoteTable): Columns {
  const count = table.statements.length
  const start = new Int32Array(count + 1)
  for (let at = 0; at < table.statement.length; at++) start[table.statement[at]! + 1]!++
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!
  const next = start.slice(0, count)
  const participant = new Int32Array(table.statement.length)
  const value = new Int8Array(table.statement.length)
  for (let p = 0; p < table.participants.length; p++) {
    for (let at = table.start[p]!; at < table.start[p + 1]!; at++) {
      const slot = next[table.statement[at]!]!++
      participant[slot] = p
      value[slot] = table.value[at]!
    }
  }
  return { start, participant, value }
}
