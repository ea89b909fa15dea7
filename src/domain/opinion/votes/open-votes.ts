import type { VoteTable } from './table.ts'

/** The votes on open statements only, statements renumbered; people keep their places. */
export type OpenVotes = {
  readonly people: number
  readonly statements: number
  readonly start: Int32Array
  readonly statement: Int32Array
  readonly value: Int8Array
  /** Index in the table of each open statement. */
  readonly original: Int32Array
}

/** Leaves out the statements whose mark in `closed` is 1: moderated out, or meta. */
export function openVotes(table: VoteTable, closed: Uint8Array): OpenVotes {
  const original = Int32Array.from(closed.keys()).filter((i) => !closed[i])
  const people = table.participants.length
  if (original.length === closed.length) {
    const { start, statement, value } = table
    return { people, statements: original.length, start, statement, value, original }
  }
  const place = new Int32Array(closed.length).fill(-1)
  original.forEach((old, index) => {
    place[old] = index
  })
  const start = new Int32Array(people + 1)
  const statement = new Int32Array(table.statement.length)
  const value = new Int8Array(table.statement.length)
  let length = 0
  for (let p = 0; p < people; p++) {
    for (let at = table.start[p]!; at < table.start[p + 1]!; at++) {
      const index = place[table.statement[at]!]!
      if (index < 0) continue
      statement[length] = index
      value[length++] = table.value[at]!
    }
    start[p + 1] = length
  }
  return {
    people,
    statements: original.length,
    start,
    statement: statement.slice(0, length),
    value: value.slice(0, length),
    original,
  }
}
