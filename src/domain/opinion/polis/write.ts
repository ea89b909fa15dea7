import { csvField } from '#domain/base/csv.ts'
import type { StatementInfo } from '#domain/opinion/conversation.ts'
import { compareIds } from '#domain/opinion/votes/ids.ts'
import type { VoteLog } from '#domain/opinion/votes/log.ts'
import type { VoteTable } from '#domain/opinion/votes/table.ts'

const line = (fields: readonly (string | number)[]): string =>
  `${fields.map((f) => csvField(String(f))).join(',')}\n`

/**
 * votes.csv in the form of Polis' exporter: every event by time, of the people whom `kept` keeps. Events of one
 * instant stand by person and statement; only two votes of a person on a statement at one instant keep their order.
 */
export function* writeVotes(log: VoteLog, kept: ReadonlySet<string>): Generator<string> {
  yield 'timestamp,datetime,comment-id,voter-id,vote\n'
  const { participant, statement, value, time } = log.columns()
  const people = log.participants.names()
  const statements = log.statements.names()
  const order = Uint32Array.from({ length: log.length }, (_, row) => row)
  const [person, about] = [placesOf(people), placesOf(statements)]
  order.sort(
    (a, b) =>
      time[a]! - time[b]! ||
      person[participant[a]!]! - person[participant[b]!]! ||
      about[statement[a]!]! - about[statement[b]!]! ||
      a - b,
  )
  for (const row of order) {
    if (!kept.has(people[participant[row]!]!)) continue
    const when = time[row]!
    const shown = when > 0 && when < 8.64e15 ? new Date(when).toISOString() : ''
    yield line([when, shown, statements[statement[row]!]!, people[participant[row]!]!, value[row]!])
  }
}

/** The place of each identifier in their order. */
function placesOf(ids: readonly string[]): Int32Array {
  const places = new Int32Array(ids.length)
  const order = ids.map((_, index) => index).sort((a, b) => compareIds(ids[a]!, ids[b]!))
  order.forEach((index, place) => {
    places[index] = place
  })
  return places
}

/** comments.csv; agrees and disagrees count vote events, as Polis does. */
export function* writeComments(log: VoteLog, info: ReadonlyMap<string, StatementInfo>): Generator<string> {
  yield 'timestamp,comment-id,author-id,agrees,disagrees,moderated,is-meta,is-seed,comment-body\n'
  const { statement, value } = log.columns()
  const agrees = new Int32Array(log.statements.size)
  const disagrees = new Int32Array(log.statements.size)
  for (let row = 0; row < log.length; row++) {
    if (value[row] === 1) agrees[statement[row]!]!++
    if (value[row] === -1) disagrees[statement[row]!]!++
  }
  for (const id of [...new Set([...info.keys(), ...log.statements.names()])].sort(compareIds)) {
    const own = info.get(id)
    const index = log.statements.find(id) ?? -1
    const counts = [agrees[index] ?? 0, disagrees[index] ?? 0]
    const marks = [
      own?.moderation ?? 0,
      own?.meta === true ? 'true' : 'false',
      own?.seed === true ? 'true' : 'false',
    ]
    yield line([own?.created ?? '', id, own?.author ?? '', ...counts, ...marks, own?.text ?? ''])
  }
}

/** participants-votes.csv: the latest votes as a matrix, empty where unseen; `group` gives '' outside the map. */
export function* writeMatrix(
  table: VoteTable,
  info: ReadonlyMap<string, StatementInfo>,
  group: (person: number) => number | '',
): Generator<string> {
  const authored = new Map<string, number>()
  for (const { author } of info.values()) if (author) authored.set(author, (authored.get(author) ?? 0) + 1)
  const head = ['participant', 'group-id', 'n-comments', 'n-votes', 'n-agree', 'n-disagree']
  yield line([...head, ...table.statements])
  for (let p = 0; p < table.participants.length; p++) {
    const cells = new Array<number | ''>(table.statements.length).fill('')
    let agree = 0
    let disagree = 0
    for (let at = table.start[p]!; at < table.start[p + 1]!; at++) {
      const vote = table.value[at]!
      cells[table.statement[at]!] = vote
      if (vote === 1) agree++
      if (vote === -1) disagree++
    }
    const id = table.participants[p]!
    const votes = table.start[p + 1]! - table.start[p]!
    yield line([id, group(p), authored.get(id) ?? 0, votes, agree, disagree, ...cells])
  }
}

/** summary.csv: what the conversation is, a line per name. */
export function* writeSummary(summary: ReadonlyMap<string, string | number>): Generator<string> {
  for (const [name, value] of summary) yield line([name, value])
}
