import type { Count } from './count.ts'
import type { Fraction } from './rational.ts'

/** How the outcome is spread over the voters. */
export type Fairness = {
  readonly voters: number
  /** Voters by the number of their projects that won: `winners[k]` of them have k. */
  readonly winners: readonly number[]
  /** Sum over the voters of the number of their projects that won. */
  readonly approvedWinners: number
  /** Voters whose ballot names at least one project, and those of them with no winner. */
  readonly cast: number
  readonly excluded: number
}

/** The number of winning projects on each voter's ballot. */
function winnersByVoter({ election, purchases }: Pick<Count, 'election' | 'purchases'>): Uint16Array {
  const { ballots, projects } = election
  const won = new Uint8Array(projects.length)
  for (const { project } of purchases) won[project] = 1
  const counts = new Uint16Array(ballots.count)
  for (let voter = 0; voter < ballots.count; voter++) {
    for (let k = ballots.start[voter]!; k < ballots.start[voter + 1]!; k++)
      counts[voter]! += won[ballots.project[k]!]!
  }
  return counts
}

export function fairnessOf(count: Pick<Count, 'election' | 'purchases'>): Fairness {
  const { ballots } = count.election
  const counts = winnersByVoter(count)
  const winners: number[] = []
  let [approvedWinners, cast, excluded] = [0, 0, 0]
  for (let voter = 0; voter < counts.length; voter++) {
    const own = counts[voter]!
    while (winners.length <= own) winners.push(0)
    winners[own]!++
    approvedWinners += own
    if (ballots.start[voter + 1] === ballots.start[voter]) continue
    cast++
    if (own === 0) excluded++
  }
  return { voters: ballots.count, winners, approvedWinners, cast, excluded }
}

/** Voters of whose projects more won in the one outcome than in the other. */
export function countPreferences(
  a: Count,
  b: Count,
): { readonly first: number; readonly second: number; readonly neither: number } {
  const [left, right] = [winnersByVoter(a), winnersByVoter(b)]
  let [first, second] = [0, 0]
  for (let voter = 0; voter < left.length; voter++) {
    if (left[voter]! > right[voter]!) first++
    else if (left[voter]! < right[voter]!) second++
  }
  return { first, second, neither: left.length - first - second }
}

/** A group that could have paid for projects which all of it supports, and got less from the outcome. */
export type Grievance = {
  readonly projects: readonly number[]
  readonly group: number
  readonly share: Fraction
}

export type Justified = {
  /** Largest set of projects around which groups were looked for; all of them if it is the number of projects. */
  readonly upTo: number
  /** The groups that contradict extended justified representation; a few, if there are more. */
  readonly grievances: readonly Grievance[]
  /** Whether each of them would have been content with one more of its projects (EJR up to one project). */
  readonly upToOneProject: boolean
}

/** All sets of so many projects are tried exhaustively; of more, only single projects and pairs. */
const EXHAUSTIVE_PROJECTS = 12
const REPORTED = 20

/**
 * Extended justified representation (Peters, Pierczyński, Skowron 2021) for approval-like utilities: for a set T
 * of projects, voters who support all of T and whose proportional share of the budget pays for T must not all have
 * less utility from the outcome than T would give them. Deciding it is hard in general, so groups are looked for
 * around every set of at most `upTo` projects. Undefined for utilities by points.
 */
export function justifiedRepresentation(count: Count): Justified | undefined {
  const { profile, election } = count
  if (profile.byProject.weight) return undefined
  const worth = election.projects.map(({ cost }) => (profile.timesCost ? cost : 1n))
  const won = new Set(count.purchases.map(({ project }) => project))
  const utility = utilities(count, worth)
  const upTo = profile.projects <= EXHAUSTIVE_PROJECTS ? profile.projects : 2
  const grievances: Grievance[] = []
  let upToOneProject = true
  const look = (set: readonly number[], voters: Uint32Array): void => {
    const gain = set.reduce((sum, project) => sum + worth[project]!, 0n)
    const price = set.reduce((sum, project) => sum + election.projects[project]!.cost, 0n)
    const unhappy = voters.filter((voter) => utility[voter]! < gain)
    if (enough(count, unhappy.length, price)) {
      const best = set.reduce(
        (most, project) => (!won.has(project) && worth[project]! > most ? worth[project]! : most),
        0n,
      )
      // Content up to one project: with one further project of T they would have more than T gives.
      if (enough(count, unhappy.filter((voter) => utility[voter]! + best <= gain).length, price))
        upToOneProject = false
      if (grievances.length < REPORTED)
        grievances.push({
          projects: set,
          group: unhappy.length,
          share: { numerator: BigInt(unhappy.length) * election.budget, denominator: BigInt(profile.voters) },
        })
    }
    if (set.length === upTo) return
    for (let next = set.at(-1)! + 1; next < profile.projects; next++) {
      const common = intersect(voters, supporters(count, next))
      if (enough(count, common.length, price + election.projects[next]!.cost)) look([...set, next], common)
    }
  }
  for (let first = 0; first < profile.projects; first++) look([first], supporters(count, first))
  return { upTo, grievances, upToOneProject }
}

function supporters({ profile }: Count, project: number): Uint32Array {
  const { start, with: voters } = profile.byProject
  return Uint32Array.from(voters.subarray(start[project]!, start[project + 1]!))
}

/** Whether so many voters' share of the budget pays the price. */
const enough = ({ election, profile }: Count, voters: number, price: bigint): boolean =>
  voters > 0 && BigInt(voters) * election.budget >= BigInt(profile.voters) * price

function utilities({ profile, purchases }: Count, worth: readonly bigint[]): bigint[] {
  const utility = new Array<bigint>(profile.voters).fill(0n)
  const { start, with: voters } = profile.byProject
  for (const { project } of purchases) {
    for (let k = start[project]!; k < start[project + 1]!; k++) utility[voters[k]!]! += worth[project]!
  }
  return utility
}

/** Both are in ascending order. */
function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  const common = new Uint32Array(Math.min(a.length, b.length))
  let length = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]! === b[j]!) {
      common[length++] = a[i]!
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  return common.subarray(0, length)
}
