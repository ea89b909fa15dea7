import { accept, refuse } from '#domain/base/result.ts'
import type { Ballots } from './ballots.ts'
import type { Election } from './election.ts'

/**
 * What a voter gains from a project they support.
 * `cost`: what it costs. `cardinality`: 1. `points`: the points they gave; on ranked ballots max_length − place
 * (3-2-1). `borda`: how many projects stand below it in the voter's ranking. `score`: the city's own score (points; on
 * ranked ballots length − place) times the cost, so that greedy buys in the order of the scores.
 */
export const utilities = ['cost', 'cardinality', 'points', 'borda', 'score'] as const
export type Utility = (typeof utilities)[number]

/** Ballots turned into utilities, by voter and by project. Entries without utility are left out. */
export type Profile = {
  readonly election: Election
  readonly utility: Utility
  readonly voters: number
  readonly projects: number
  /** Cost in money units of the election, as a double; exact values are in the election. */
  readonly cost: Float64Array
  /** Whether utility is `weight` × cost rather than `weight`. */
  readonly timesCost: boolean
  readonly byVoter: Side
  readonly byProject: Side
  /** Ballots that list the project, points or not. */
  readonly votes: Float64Array
  /** Sum of the weights of a project. */
  readonly support: Float64Array
}

/** Rows of partners with weights: `with[start[r] … start[r + 1] − 1]`; without `weight` each weighs 1. */
export type Side = {
  readonly start: Uint32Array
  readonly with: Uint16Array | Uint32Array
  readonly weight: Float64Array | undefined
}

/** Above this a sum of weights would not be an exact double. */
const SUM_MAX = 2 ** 53

export function profileOf(election: Election, utility: Utility) {
  const { ballots, projects } = election
  const weighted = weigh(election, utility)
  if (weighted === undefined) return refuse('utility-needs-points')
  if (weighted === 'ranking') return refuse('utility-needs-ranking')
  const byProject = transpose(weighted, ballots.count, projects.length)
  const votes = new Float64Array(projects.length)
  const support = new Float64Array(projects.length)
  for (let k = 0; k < ballots.project.length; k++) votes[ballots.project[k]!]!++
  let total = 0
  for (let c = 0; c < projects.length; c++) {
    const [from, to] = [byProject.start[c]!, byProject.start[c + 1]!]
    if (!byProject.weight) support[c] = to - from
    else for (let k = from; k < to; k++) support[c]! += byProject.weight[k]!
    total += support[c]!
  }
  if (total > SUM_MAX) return refuse('points-too-large')
  return accept<Profile>({
    election,
    utility,
    voters: ballots.count,
    projects: projects.length,
    cost: Float64Array.from(projects, (project) => Number(project.cost)),
    timesCost: utility === 'cost' || utility === 'score',
    byVoter: weighted,
    byProject,
    votes,
    support,
  })
}

/** The ballots with their weights; undefined without points, `'ranking'` without ranks. */
function weigh(election: Election, utility: Utility): Side | undefined | 'ranking' {
  const { ballots, voteType } = election
  const ranked = voteType === 'ordinal'
  if (utility === 'cost' || utility === 'cardinality')
    return { start: ballots.start, with: ballots.project, weight: undefined }
  if (utility === 'borda')
    return ranked ? rankWeights(ballots, (length, place) => length - 1 - place) : 'ranking'
  if (!ranked) return ballots.points ? withoutZeros(ballots, ballots.points) : undefined
  if (utility === 'score') return rankWeights(ballots, (length, place) => length - place)
  const most = election.maxLength.value
  return rankWeights(ballots, (_, place) => Math.max(0, most - place))
}

function rankWeights(ballots: Ballots, weigh: (length: number, place: number) => number): Side {
  const points = new Float64Array(ballots.project.length)
  for (let voter = 0; voter < ballots.count; voter++) {
    const [from, to] = [ballots.start[voter]!, ballots.start[voter + 1]!]
    for (let k = from; k < to; k++) points[k] = weigh(to - from, k - from)
  }
  return withoutZeros(ballots, points)
}

function withoutZeros(ballots: Ballots, points: Float64Array): Side {
  const start = new Uint32Array(ballots.count + 1)
  const partner = new Uint32Array(points.length)
  const weight = new Float64Array(points.length)
  let length = 0
  for (let voter = 0; voter < ballots.count; voter++) {
    for (let k = ballots.start[voter]!; k < ballots.start[voter + 1]!; k++) {
      if (points[k]! <= 0) continue
      partner[length] = ballots.project[k]!
      weight[length++] = points[k]!
    }
    start[voter + 1] = length
  }
  return { start, with: partner.slice(0, length), weight: weight.slice(0, length) }
}

function transpose(rows: Side, rowCount: number, columns: number): Side {
  const start = new Uint32Array(columns + 1)
  for (let k = 0; k < rows.with.length; k++) start[rows.with[k]! + 1]!++
  for (let c = 0; c < columns; c++) start[c + 1]! += start[c]!
  const next = start.slice(0, columns)
  const partner = new Uint32Array(rows.with.length)
  const weight = rows.weight && new Float64Array(rows.with.length)
  for (let row = 0; row < rowCount; row++) {
    for (let k = rows.start[row]!; k < rows.start[row + 1]!; k++) {
      const at = next[rows.with[k]!]!++
      partner[at] = row
      if (weight) weight[at] = rows.weight![k]!
    }
  }
  return { start, with: partner, weight }
}
