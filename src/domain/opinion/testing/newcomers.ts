import { analyseCompatibly } from '#domain/opinion/compatible/analyse.ts'
import { type Conversation, openPart } from '#domain/opinion/conversation.ts'
import { fitMap } from '#domain/opinion/map/fit-map.ts'
import { PersonPlacer } from '#domain/opinion/map/person.ts'
import { randomFrom, shuffled } from '#domain/opinion/math/random.ts'
import { compatibleStatements } from './conversations.ts'

/** People with at least so many votes, whose place with all of them is known well. */
const VOTES_OF_THE_KNOWN = 40

/**
 * How far a person's position after a few random votes is from that after all of their votes: root mean square over
 * people, as a share of the root mean square distance of full positions from the middle of the same map.
 */
export function newcomerErrors(
  conversation: Conversation,
  few: number,
): { ours: number; compatible: number } {
  const votes = openPart(conversation)
  const map = fitMap(votes, 1)
  const polis = analyseCompatibly(conversation.table, compatibleStatements(conversation))
  const zeroed = conversation.table.statements.length - votes.statements
  const placer = new PersonPlacer(map.model)
  const random = randomFrom(7)
  const sums = { ours: 0, oursFull: 0, polis: 0, polisFull: 0 }
  for (let p = 0; p < votes.people; p++) {
    const from = votes.start[p]!
    const all = votes.start[p + 1]! - from
    if (all < VOTES_OF_THE_KNOWN) continue
    const rows = shuffled(random, all).slice(0, few).sort()
    const statement = rows.map((row) => votes.statement[from + row]!)
    const value = Int8Array.from(rows, (row) => votes.value[from + row]!)
    placer.place({ statement, value }, 0, few)
    for (let k = 0; k < 2; k++) {
      const full = map.positions.coordinate[p * map.positions.dimensions + k]!
      sums.ours += (placer.mean[k + 1]! * map.scales[k]! - full) ** 2
      sums.oursFull += full ** 2
      const along = statement.reduce((sum, i, at) => {
        const index = votes.original[i]!
        return sum + (value[at]! - polis.center[index]!) * polis.components[k as 0 | 1][index]!
      }, 0)
      const scale = Math.sqrt(conversation.table.statements.length / (few + zeroed))
      const fullPolis = polis.position[2 * p + k]!
      sums.polis += (along * scale - fullPolis) ** 2
      sums.polisFull += fullPolis ** 2
    }
  }
  return { ours: Math.sqrt(sums.ours / sums.oursFull), compatible: Math.sqrt(sums.polis / sums.polisFull) }
}
