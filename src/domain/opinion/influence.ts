import type { GroupFinding } from './groups/find-groups.ts'
import { settleCentres } from './groups/kmeans.ts'
import { adjustedRand } from './groups/measures.ts'
import type { Votes } from './map/model.ts'
import type { Positions } from './map/positions.ts'
import { consensusByStatement, sharedStatements } from './statements/shared.ts'
import { addPerson, type GroupTallies } from './statements/tally.ts'

/** Parts of equal size into which people are cut by the time they joined. */
const PARTS_MAX = 10
const FEWEST_IN_BLOCK = 5
/** Votes that two people must share, all equal, to count as voting in step. */
const FEWEST_IN_STEP = 8
const CONSENSUS_MAX = 10
/** People who are clustered again when there are more. */
const CLUSTERED_AGAIN = 2000

export type InfluenceInput = {
  readonly votes: Votes
  readonly joined: Float64Array
  readonly positions: Positions
  readonly counted: Int32Array
  readonly finding: GroupFinding
  /** The set in which each person is tallied; −1 for none. */
  readonly set: Int32Array
  readonly tallies: GroupTallies
}

/** A block of people who joined one after another and vote alike, and what the result is without them. */
export type Influence = {
  readonly kind: 'joined-together' | 'voting-in-step'
  /** Group of the block; −1 when no groups are claimed or the block spans several. */
  readonly group: number
  readonly people: number
  /** First and last moment at which they joined. */
  readonly from: number
  readonly to: number
  /** Agreement (ARI) of the other people's groups with those found with everybody; 1 without groups. */
  readonly groupsKept: number
  /** Largest change in any statement's group-aware consensus. */
  readonly largestChange: number
  readonly changedStatement: number
  /** Statements of the consensus that are gone without the block, and new ones. */
  readonly consensusLost: readonly number[]
  readonly consensusGained: readonly number[]
}

/**
 * Takes away each block in turn, the map held fixed, and reports what changes, the most influential first:
 * people who joined in the same tenth of the conversation and are in the same group, and people whose votes
 * are all the same. Sums of whole numbers are subtracted, so the figures are exact.
 */
export function findInfluence(input: InfluenceInput): Influence[] {
  const blocks = [...joinedTogether(input), ...votingInStep(input)]
  const before = describe(input.tallies)
  return blocks
    .map((block) => influenceOf(input, block, before))
    .sort((a, b) => weight(b) - weight(a) || b.people - a.people || a.from - b.from || a.group - b.group)
}

const weight = (one: Influence) =>
  1 -
  one.groupsKept +
  one.largestChange +
  (one.consensusLost.length + one.consensusGained.length) / CONSENSUS_MAX

type Block = { readonly kind: Influence['kind']; readonly group: number; readonly people: readonly number[] }

function joinedTogether({ counted, joined, set }: InfluenceInput): Block[] {
  const order = Array.from(counted).sort((a, b) => joined[a]! - joined[b]! || a - b)
  const parts = Math.min(PARTS_MAX, Math.floor(order.length / (2 * FEWEST_IN_BLOCK)))
  const blocks: Block[] = []
  if (order.length === 0 || joined[order[0]!] === joined[order.at(-1)!]) return blocks
  for (let part = 0; part < parts; part++) {
    const from = Math.floor((part * order.length) / parts)
    const people = order.slice(from, Math.floor(((part + 1) * order.length) / parts))
    for (const group of new Set(people.map((p) => set[p]!))) {
      const alike = people.filter((p) => set[p] === group)
      if (alike.length >= FEWEST_IN_BLOCK) blocks.push({ kind: 'joined-together', group, people: alike })
    }
  }
  return blocks
}

/** People with the same votes on the same statements, at least eight of them. */
function votingInStep({ counted, votes, set }: InfluenceInput): Block[] {
  const byHash = new Map<number, number[]>()
  for (const p of counted) {
    if (votes.start[p + 1]! - votes.start[p]! < FEWEST_IN_STEP) continue
    const hash = hashOfVotes(votes, p)
    const same = byHash.get(hash)
    if (same) same.push(p)
    else byHash.set(hash, [p])
  }
  const blocks: Block[] = []
  for (const people of byHash.values()) {
    if (people.length < FEWEST_IN_BLOCK) continue
    const alike = people.filter((p) => sameVotes(votes, p, people[0]!))
    if (alike.length < FEWEST_IN_BLOCK) continue
    blocks.push({ kind: 'voting-in-step', group: set[alike[0]!]!, people: alike })
  }
  return blocks
}

/** FNV-1a over statements and values; people with the same votes have the same number, others hardly ever. */
function hashOfVotes(votes: Votes, person: number): number {
  let hash = 0x811c9dc5
  for (let at = votes.start[person]!; at < votes.start[person + 1]!; at++) {
    hash = Math.imul(hash ^ (votes.statement[at]! * 4 + votes.value[at]! + 1), 0x01000193)
  }
  return hash
}

function sameVotes(votes: Votes, a: number, b: number): boolean {
  const from = votes.start[a]!
  const other = votes.start[b]!
  const count = votes.start[a + 1]! - from
  if (count !== votes.start[b + 1]! - other) return false
  for (let n = 0; n < count; n++) {
    if (votes.statement[from + n] !== votes.statement[other + n]) return false
    if (votes.value[from + n] !== votes.value[other + n]) return false
  }
  return true
}

/** What a result is compared by: every statement's group-aware consensus, and the statements all share. */
function describe(tallies: GroupTallies): { consensus: Float64Array; shared: number[] } {
  return {
    consensus: consensusByStatement(tallies),
    shared: (['agree', 'disagree'] as const).flatMap((direction) =>
      sharedStatements(tallies, direction).map(({ statement }) => statement),
    ),
  }
}

function influenceOf(input: InfluenceInput, block: Block, before: ReturnType<typeof describe>): Influence {
  const { votes, tallies, set, joined, finding } = input
  const without = tallies.copy()
  for (const p of block.people) addPerson(without, votes, p, set[p]!, -1)
  const after = describe(without)
  let largestChange = 0
  let changedStatement = -1
  after.consensus.forEach((value, i) => {
    const change = Math.abs(value - before.consensus[i]!)
    if (change <= largestChange) return
    largestChange = change
    changedStatement = i
  })
  const times = block.people.map((p) => joined[p]!)
  return {
    kind: block.kind,
    group: finding.k > 0 ? block.group : -1,
    people: block.people.length,
    from: times.reduce((a, b) => Math.min(a, b)),
    to: times.reduce((a, b) => Math.max(a, b)),
    groupsKept: finding.k > 0 ? groupsWithout(input, new Set(block.people)) : 1,
    largestChange,
    changedStatement,
    consensusLost: before.shared.filter((i) => !after.shared.includes(i)),
    consensusGained: after.shared.filter((i) => !before.shared.includes(i)),
  }
}

/** Clusters the remaining people (of many, every n-th) again from the found centres and compares. */
function groupsWithout({ counted, positions, finding }: InfluenceInput, gone: ReadonlySet<number>): number {
  const { dimensions, coordinate } = positions
  const step = Math.ceil(counted.length / CLUSTERED_AGAIN)
  const rows: number[] = []
  for (let row = 0; row < counted.length; row += step) if (!gone.has(counted[row]!)) rows.push(row)
  const at = new Float64Array(rows.length * dimensions)
  rows.forEach((row, index) => {
    const p = counted[row]!
    for (let k = 0; k < dimensions; k++) at[index * dimensions + k] = coordinate[p * dimensions + k]!
  })
  const again = settleCentres({ count: rows.length, dimensions, at }, finding.centers, finding.k)
  return adjustedRand(
    again.cluster,
    rows.map((row) => finding.group[row]!),
  )
}
