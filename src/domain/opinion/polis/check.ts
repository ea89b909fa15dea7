import type { VoteLog } from '#domain/opinion/votes/log.ts'
import type { VoteTable } from '#domain/opinion/votes/table.ts'
import type { CommentsReading, ExportedStatement } from './read-comments.ts'
import type { ReadNotice } from './sources.ts'

/** Share of statements whose counts must fit better with signs reversed before that is believed. */
const REVERSED_SHARE = 0.75
const FEWEST_TO_COMPARE = 3
/** Residents agree far more often than they disagree; the opposite in a whole file is worth a word. */
const DOUBTFUL_RATIO = 2
const FEWEST_DOUBTFUL = 50
/** Milliseconds since 1970 passed this in 1973; seconds will not before the year 5138. */
const SECONDS_BELOW = 1e11

export type SignVerdict = 'as-exported' | 'reversed' | 'doubtful'

/**
 * Whether +1 means agree, as in every export, or disagree, as in Polis' own database. comments.csv counts the
 * same events, so it tells; without it a file with twice as many −1 as +1 is only called doubtful.
 */
export function checkSign(log: VoteLog, statements: readonly ExportedStatement[]): SignVerdict {
  const { statement, value } = log.columns()
  const plus = new Int32Array(log.statements.size)
  const minus = new Int32Array(log.statements.size)
  let total = 0
  for (let row = 0; row < value.length; row++) {
    if (value[row] === 1) plus[statement[row]!]!++
    else if (value[row] === -1) minus[statement[row]!]!++
    total += value[row]!
  }
  let compared = 0
  let reversed = 0
  for (const { id, agrees, disagrees } of statements) {
    const index = log.statements.find(id)
    if (index === undefined || agrees === undefined || disagrees === undefined || agrees === disagrees)
      continue
    const asIs = Math.abs(plus[index]! - agrees) + Math.abs(minus[index]! - disagrees)
    const turned = Math.abs(minus[index]! - agrees) + Math.abs(plus[index]! - disagrees)
    if (asIs === turned) continue
    compared++
    if (turned < asIs) reversed++
  }
  if (compared >= FEWEST_TO_COMPARE) return reversed >= REVERSED_SHARE * compared ? 'reversed' : 'as-exported'
  const votes = plus.reduce((sum, n) => sum + n, 0) + minus.reduce((sum, n) => sum + n, 0)
  const doubtful = votes >= FEWEST_DOUBTFUL && -total * (DOUBTFUL_RATIO + 1) > votes * (DOUBTFUL_RATIO - 1)
  return doubtful ? 'doubtful' : 'as-exported'
}

/** Turns the sign of every vote in the log. */
export function reverseSigns(log: VoteLog): void {
  const { value } = log.columns()
  for (let row = 0; row < value.length; row++) value[row] = -value[row]!
}

/** What a reader of the results should know about the input; none of it stops the analysis. */
export function findNotices(
  log: VoteLog,
  table: VoteTable,
  { statements, repeated }: Pick<CommentsReading, 'statements' | 'repeated'>,
  sign: SignVerdict,
  source: 'votes' | 'matrix',
): ReadNotice[] {
  const found: ReadNotice[] = []
  const add = (code: ReadNotice['code'], count: number, detail = '') => found.push({ code, count, detail })
  if (sign === 'reversed') add('sign-reversed', log.length)
  if (sign === 'doubtful') add('sign-doubtful', log.length)
  if (source === 'matrix') add('matrix-only', table.statement.length)
  if (table.replaced > 0) add('repeated-rows', table.replaced)
  if (statements.length > 0) {
    const known = new Set(statements.map(({ id }) => id))
    const voted = new Set(table.statements)
    const unknown = table.statements.filter((id) => !known.has(id))
    const silent = statements.filter(({ id }) => !voted.has(id)).map(({ id }) => id)
    if (unknown.length > 0) add('unknown-statements', unknown.length, unknown.slice(0, 5).join(', '))
    if (silent.length > 0) add('statements-without-votes', silent.length, silent.slice(0, 5).join(', '))
  }
  if (repeated.length > 0) add('repeated-statements', repeated.length, repeated.slice(0, 5).join(', '))
  if (source === 'votes') addTimeNotices(table, add)
  return found
}

function addTimeNotices(table: VoteTable, add: (code: ReadNotice['code'], count: number) => void): void {
  const times = table.joined.filter((time) => time !== 0)
  if (times.length === 0 && table.participants.length > 0) add('no-timestamps', table.events)
  else if (times.some((time) => time > 0) && times.every((time) => time < SECONDS_BELOW)) {
    add('timestamps-in-seconds', table.events)
  }
}
