import { withCost, withFurtherVoters } from './adapt.ts'
import { type Count, type CountOptions, countVotes } from './count.ts'
import type { Election } from './election.ts'

/**
 * By how much a project missed. Both numbers are edges that were counted on both sides: with it the project wins,
 * with one unit less it does not. Rules of counting are not monotone in every case, so a smaller change with the
 * same effect is not excluded where the search did not pass.
 */
export type Margin = {
  /** The highest cost found, in whole currency units, at which it wins; undefined if it does not win even at 1. */
  readonly cost: bigint | undefined
  /** The fewest further voters found, who name only this project, with which it wins. */
  readonly voters: number | undefined
  /** How many counts it took. */
  readonly counts: number
}

/** More voters than this many times those there are, and the question has lost its meaning. */
const TIMES_MAX = 4

/** Counts again with changed cost or support until the edge is found: about 2 log₂ counts for each number. */
export function marginOf(count: Count, project: number): Margin {
  const { election, options } = count
  let counts = 0
  const wins = (changed: Election): boolean => {
    counts++
    return isSelected(changed, options, project)
  }
  const unit = 10n ** BigInt(election.decimals)
  const most = (election.projects[project]!.cost - 1n) / unit
  const cost = lastWin(most, (whole) => wins(withCost(election, project, whole * unit)))
  const points = largestPoints(election)
  const limit = TIMES_MAX * Math.max(1, election.ballots.count)
  const voters = firstWin(limit, (further) => wins(withFurtherVoters(election, project, further, points)))
  return { cost, voters, counts }
}

function isSelected(election: Election, options: CountOptions, project: number): boolean {
  const count = countVotes(election, options)
  return count.ok && count.value.purchases.some((purchase) => purchase.project === project)
}

/** The largest value from 1 to `most` found that wins with a loser right above; more than `most` is held to lose. */
function lastWin(most: bigint, wins: (value: bigint) => boolean): bigint | undefined {
  let high = most + 1n
  let low = high / 2n
  // Halve until it wins, then close in on the edge.
  while (low > 0n && !wins(low)) {
    high = low
    low /= 2n
  }
  if (low === 0n) return undefined
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (wins(middle)) low = middle
    else high = middle
  }
  return low
}

/** The smallest value found that wins with a loser right below. */
function firstWin(limit: number, wins: (value: number) => boolean): number | undefined {
  let low = 0
  let high = 1
  while (!wins(high)) {
    low = high
    if (high >= limit) return undefined
    high = Math.min(limit, 2 * high)
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (wins(middle)) high = middle
    else low = middle
  }
  return high
}

/** The most points that any ballot gives to one project. */
function largestPoints({ ballots }: Election): number {
  let most = 0
  for (const points of ballots.points ?? []) most = Math.max(most, points)
  return most
}
