import type { VoteTable } from '#domain/opinion/votes/table.ts'

/**
 * The rating matrix as Polis sees it: rows in the order in which its poller meets people (by statement, then by
 * person), columns by statement; statements that are moderated out or meta are zero for everybody, not unseen.
 */
export type RatingMatrix = {
  readonly table: VoteTable
  /** Rows in encounter order: order[row] is the participant's index in the table. */
  readonly order: Int32Array
  /** 1 for statements whose column is zero for everybody. */
  readonly zeroed: Uint8Array
  /** Mean of the seen votes of each statement, passes counting 0; 0 for zeroed columns. */
  readonly center: Float64Array
}

export function ratingMatrix(table: VoteTable, zeroed: Uint8Array): RatingMatrix {
  const count = table.statements.length
  const sum = new Float64Array(count)
  const seen = new Float64Array(count)
  for (let at = 0; at < table.statement.length; at++) {
    sum[table.statement[at]!]! += table.value[at]!
    seen[table.statement[at]!]!++
  }
  const center = Float64Array.from(sum, (total, i) => (zeroed[i] || seen[i] === 0 ? 0 : total / seen[i]!))
  return { table, order: encounterOrder(table), zeroed, center }
}

/** People by the first statement (in order of identifiers) that they voted on, then by their own identifier. */
function encounterOrder(table: VoteTable): Int32Array {
  const first = (p: number) => table.statement[table.start[p]!] ?? Number.MAX_SAFE_INTEGER
  return Int32Array.from(table.participants.keys()).sort((a, b) => first(a) - first(b) || a - b)
}
