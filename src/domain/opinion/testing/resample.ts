import type { Votes } from '#domain/opinion/map/model.ts'
import { pick, type Random } from '#domain/opinion/math/random.ts'

/** As many people, drawn with replacement, each with all their votes. */
export function resampled(votes: Votes, random: Random): Votes {
  const drawn = Array.from({ length: votes.people }, () => pick(random, votes.people))
  return pickPeople(votes, drawn)
}

function pickPeople(votes: Votes, people: readonly number[]): Votes {
  const rows = people.map((p) => [votes.start[p]!, votes.start[p + 1]!] as const)
  const size = rows.reduce((sum, [from, to]) => sum + to - from, 0)
  const start = new Int32Array(people.length + 1)
  const statement = new Int32Array(size)
  const value = new Int8Array(size)
  rows.forEach(([from, to], row) => {
    statement.set(votes.statement.subarray(from, to), start[row]!)
    value.set(votes.value.subarray(from, to), start[row]!)
    start[row + 1] = start[row]! + to - from
  })
  return { people: people.length, statements: votes.statements, start, statement, value }
}
