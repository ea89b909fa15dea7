import { accept, type Result } from '#domain/base/result.ts'
import { BallotBox, type Ballots } from './ballots.ts'
import { type Count, type CountOptions, type CountRefusal, countVotes } from './count.ts'
import type { Election, Project } from './election.ts'

/** The same election with another budget, in money units. */
export const withBudget = (election: Election, budget: bigint): Election => ({ ...election, budget })

/** The same election with its money in units of 10^−`decimals` of the currency, where that is finer. */
export function withDecimals(election: Election, decimals: number): Election {
  if (decimals <= election.decimals) return election
  const factor = 10n ** BigInt(decimals - election.decimals)
  return {
    ...election,
    decimals,
    budget: election.budget * factor,
    projects: election.projects.map((project) => ({ ...project, cost: project.cost * factor })),
  }
}

/** The same election with another cost of one project, in money units. */
export function withCost(election: Election, project: number, cost: bigint): Election {
  return {
    ...election,
    projects: election.projects.map((item, index) => (index === project ? { ...item, cost } : item)),
  }
}

/**
 * The same election with so many further voters, each of whom names only this project (with `points` points, where
 * ballots carry them). The budget stays.
 */
export function withFurtherVoters(
  election: Election,
  project: number,
  voters: number,
  points: number,
): Election {
  const { ballots } = election
  const length = ballots.project.length
  const start = new Uint32Array(ballots.count + voters + 1)
  start.set(ballots.start)
  const added = new Uint32Array(length + voters).fill(project)
  added.set(ballots.project)
  const padded = ballots.points && new Float64Array(length + voters).fill(points)
  padded?.set(ballots.points!)
  for (let k = 1; k <= voters; k++) start[ballots.count + k] = length + k
  return {
    ...election,
    ballots: { ...ballots, count: ballots.count + voters, start, project: added, points: padded },
  }
}

/**
 * Projects merged after the vote: each group becomes its first project with the cost given, supported by everybody
 * who supported one of the group; points are added up, a rank is the best one. Groups may not overlap.
 */
export function mergeProjects(
  election: Election,
  groups: readonly { readonly ids: readonly string[]; readonly cost: bigint }[],
): Election {
  const place = new Map(election.projects.map(({ id }, index) => [id, index]))
  const target = election.projects.map((_, index) => index)
  const costs = new Map<number, bigint>()
  for (const { ids, cost } of groups) {
    const members = ids.flatMap((id) => place.get(id) ?? [])
    for (const member of members) target[member] = members[0]!
    if (members.length > 0) costs.set(members[0]!, cost)
  }
  const kept = election.projects.flatMap((_, index) => (target[index] === index ? [index] : []))
  const renumbered = new Map(kept.map((old, index) => [old, index]))
  const projects: Project[] = kept.map((old) => ({
    ...election.projects[old]!,
    cost: costs.get(old) ?? election.projects[old]!.cost,
  }))
  const ballots = rewrite(election.ballots, (project) => renumbered.get(target[project]!)!, projects.length)
  return { ...election, projects, ballots }
}

function rewrite(ballots: Ballots, rename: (project: number) => number, projects: number): Ballots {
  const box = new BallotBox(projects, ballots.points !== undefined)
  box.needDecimals(ballots.pointDecimals)
  for (let voter = 0; voter < ballots.count; voter++) {
    const sums = new Map<number, number>()
    for (let k = ballots.start[voter]!; k < ballots.start[voter + 1]!; k++) {
      const project = rename(ballots.project[k]!)
      sums.set(project, (sums.get(project) ?? 0) + (ballots.points?.[k] ?? 0))
    }
    for (const [project, points] of sums) box.add(project, points)
    box.close()
  }
  return box.finish()
}

/** One of several pots of money that are counted one after another: districts, then the whole city. */
export type SubBudget = { readonly name: string; readonly election: Election; readonly options: CountOptions }

/**
 * Where money goes that a pot did not spend: it stays, it flows to the pot counted last (Łódź: from the districts
 * to the city), or to the pot with the most voters (Częstochowa; of equals the first).
 */
export type Leftover = 'stays' | 'to-last' | 'to-largest-turnout'

export type SubBudgetCount = { readonly name: string; readonly count: Count; readonly received: bigint }

/** Counts pots in order. All elections must count their money in the same unit, that is, with the same decimals. */
export function countSubBudgets(
  pots: readonly SubBudget[],
  leftover: Leftover,
): Result<SubBudgetCount[], CountRefusal> {
  const counts: SubBudgetCount[] = []
  for (const { name, election, options } of pots) {
    const count = countVotes(election, options)
    if (!count.ok) return count
    counts.push({ name, count: count.value, received: 0n })
  }
  const target = leftover === 'to-last' ? pots.length - 1 : largestTurnout(pots)
  if (leftover === 'stays' || counts.length < 2) return accept(counts)
  const unspent = ({ count }: SubBudgetCount) => count.election.budget - count.totalCost
  const received = counts.reduce((sum, pot, index) => (index === target ? sum : sum + unspent(pot)), 0n)
  const { name, election, options } = pots[target]!
  const again = countVotes(withBudget(election, election.budget + received), options)
  if (!again.ok) return again
  counts[target] = { name, count: again.value, received }
  return accept(counts)
}

function largestTurnout(pots: readonly SubBudget[]): number {
  let largest = 0
  pots.forEach(({ election }, index) => {
    if (election.ballots.count > pots[largest]!.election.ballots.count) largest = index
  })
  return largest
}
