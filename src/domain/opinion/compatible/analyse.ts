import type { VoteTable } from '#domain/opinion/votes/table.ts'
import { extremities, principalComponents, project } from './components.ts'
import { countedParticipants, polisGroups } from './groups.ts'
import { ratingMatrix } from './matrix.ts'
import { priority } from './priority.ts'
import { populationConsensus, type Representative, representativeStatements } from './representative.ts'
import type { OpinionCount } from './statistics.ts'

export type CompatibleStatements = {
  /** Statements moderated out or marked meta, by index: their columns are zero for everybody. */
  readonly moderatedOut: ReadonlySet<string>
  readonly meta: ReadonlySet<string>
}

/** What Polis' published formulas give for a conversation computed once, from nothing, from all its votes. */
export type CompatibleResult = {
  readonly table: VoteTable
  readonly explainedVariance: number[]
  readonly components: readonly [Float64Array, Float64Array]
  readonly center: Float64Array
  /** Positions of all participants by table index, x and y alternating. */
  readonly position: Float64Array
  /** Table indices of those on the map, in encounter order, and the group of each. */
  readonly counted: Int32Array
  readonly group: Int32Array
  readonly k: number
  readonly silhouettes: ReadonlyMap<number, number>
  readonly groups: readonly { readonly size: number; readonly representative: Representative[] }[]
  readonly counts: readonly (readonly OpinionCount[])[]
  readonly consensus: ReturnType<typeof populationConsensus>
  readonly groupAwareConsensus: Float64Array
  readonly extremity: Float64Array
  readonly priorities: Float64Array
}

const NOBODY: OpinionCount = { agree: 0, disagree: 0, seen: 0 }

export function analyseCompatibly(table: VoteTable, statements: CompatibleStatements): CompatibleResult {
  const hidden = (id: string) => statements.moderatedOut.has(id) || statements.meta.has(id)
  const matrix = ratingMatrix(
    table,
    Uint8Array.from(table.statements, (id) => (hidden(id) ? 1 : 0)),
  )
  const { components, explainedVariance } = principalComponents(matrix)
  const position = project(matrix, components)
  const counted = countedParticipants(matrix)
  const { group, k, silhouettes, count } = polisGroups(position, counted)
  const counts = countByGroup(table, counted, group, count)
  const total = table.statements.map((_, i) => sumCounts(counts.map((ofGroup) => ofGroup[i]!)))
  const extremity = extremities(matrix, components)
  const open = Array.from(table.statements.keys()).filter((i) => !matrix.zeroed[i])
  const everybody = countByGroup(table, matrix.order, new Int32Array(matrix.order.length), 1)[0]!
  return {
    table,
    explainedVariance,
    components,
    center: matrix.center,
    position,
    counted,
    group,
    k,
    silhouettes,
    counts,
    groups: counts.map((ofGroup, g) => ({
      size: group.reduce((size, own) => size + (own === g ? 1 : 0), 0),
      representative: representativeStatements(
        open,
        (i) => ofGroup[i]!,
        (i) => sumCounts(counts.filter((other) => other !== ofGroup).map((other) => other[i]!)),
      ),
    })),
    consensus: populationConsensus(open, (i) => everybody[i]!),
    groupAwareConsensus: Float64Array.from(table.statements, (_, i) =>
      counts.reduce((product, ofGroup) => product * ((ofGroup[i]!.agree + 1) / (ofGroup[i]!.seen + 2)), 1),
    ),
    extremity,
    priorities: Float64Array.from(table.statements, (id, i) =>
      priority(total[i]!, extremity[i]!, statements.meta.has(id)),
    ),
  }
}

const sumCounts = (counts: readonly OpinionCount[]): OpinionCount =>
  counts.reduce(
    (a, b) => ({ agree: a.agree + b.agree, disagree: a.disagree + b.disagree, seen: a.seen + b.seen }),
    NOBODY,
  )

/** Raw votes by group and statement; moderation does not change them. */
function countByGroup(
  table: VoteTable,
  people: Int32Array,
  group: Int32Array,
  groups: number,
): OpinionCount[][] {
  const n = table.statements.length
  const tally = new Int32Array(groups * n * 3)
  people.forEach((p, at) => {
    for (let vote = table.start[p]!; vote < table.start[p + 1]!; vote++) {
      const cell = (group[at]! * n + table.statement[vote]!) * 3
      tally[cell + 2]!++
      if (table.value[vote] === 1) tally[cell]!++
      else if (table.value[vote] === -1) tally[cell + 1]!++
    }
  })
  return Array.from({ length: groups }, (_, g) =>
    Array.from({ length: n }, (_, i) => {
      const cell = (g * n + i) * 3
      return { agree: tally[cell]!, disagree: tally[cell + 1]!, seen: tally[cell + 2]! }
    }),
  )
}
