import { UNIT_ROUNDOFF } from '#domain/tally/rounding.ts'
import { compare, divide, fromInteger, type Interval, minus, plus, times } from './interval.ts'
import { addPaidInBos, type BosState, leftOf, moneyLeft } from './state.ts'

/**
 * A way to pay for a project: everybody pays up to `level` × weight, which covers a part of the cost. `value` is
 * what the rule makes small: rho / part, per unit of utility, with its possible error.
 */
export type Offer = {
  readonly project: number
  /** The voter whose whole budget sets the level, or undefined when the level covers the cost in full. */
  readonly edge: number | undefined
  readonly level: number
  readonly value: number
  readonly error: number
}

/** Offers of a project that may be its best, in doubles: levels at which somebody's money ends, and full cost. */
export function offersOf(state: BosState, project: number): Offer[] {
  const { profile } = state
  const sorted = supportersByRatio(state, project)
  const cost = profile.cost[project]!
  const scale = profile.timesCost ? cost : 1
  const sumError = 2 * sorted.voters.length * (UNIT_ROUNDOFF * Math.max(cost, 1) + state.budgetError)
  let best = Number.POSITIVE_INFINITY
  const offers: Offer[] = []
  const add = (edge: number | undefined, level: number, covered: number, slack: number) => {
    const part = Math.min(1, covered / cost)
    const value = level / (part * part * scale)
    const relative = slack / level + (2 * sumError) / covered + 16 * UNIT_ROUNDOFF
    const error = Number.isFinite(relative) ? value * Math.min(1, 2 * relative) : value
    if (value - error > best) return
    best = Math.min(best, value + error)
    offers.push({ project, edge, level, value, error })
  }
  let poor = 0
  let weight = sorted.total
  for (let k = 0; k < sorted.voters.length; k++) {
    const level = sorted.ratios[k]!
    const full = (cost - poor) / weight
    const unsure = (2 * sumError) / weight + state.budgetError + 16 * UNIT_ROUNDOFF * level
    // Doubles may not tell whether this level just covers the cost or just does not: then offer both.
    if (full <= level + unsure) {
      add(undefined, full, cost, unsure)
      if (full < level - unsure) break
    }
    if (k + 1 === sorted.voters.length || sorted.ratios[k + 1] !== level)
      add(sorted.voters[k]!, level, poor + weight * level, state.budgetError / sorted.weights[k]!)
    poor += level * sorted.weights[k]!
    weight -= sorted.weights[k]!
  }
  return offers.filter((offer) => offer.value - offer.error <= best)
}

/** Supporters who still have money, from the least money per weight to the most. */
function supportersByRatio(state: BosState, project: number) {
  const { byProject } = state.profile
  const found: { voter: number; weight: number; ratio: number }[] = []
  let total = 0
  for (let k = byProject.start[project]!; k < byProject.start[project + 1]!; k++) {
    const voter = byProject.with[k]!
    const left = state.budget[voter]!
    if (left === 0) continue
    const weight = byProject.weight ? byProject.weight[k]! : 1
    total += weight
    found.push({ voter, weight, ratio: left / weight })
  }
  found.sort((a, b) => a.ratio - b.ratio)
  return {
    total,
    voters: Uint32Array.from(found, ({ voter }) => voter),
    weights: Float64Array.from(found, ({ weight }) => weight),
    ratios: Float64Array.from(found, ({ ratio }) => ratio),
  }
}

/** An offer in 4096 digits. */
export type ExactOffer = {
  readonly offer: Offer
  readonly value: Interval
  /** What each unit of weight is charged: level / part. */
  readonly charge: Interval
  /** Part of the cost that the level covers. */
  readonly part: Interval
}

/** The offer in 4096 digits, or undefined when the project cannot be paid for in full at this level after all. */
export function exactOffer(state: BosState, offer: Offer): ExactOffer | undefined {
  const { profile } = state
  const { project } = offer
  const units = profile.election.projects[project]!.cost
  const cost = fromInteger(units)
  const scale = profile.timesCost ? units : 1n
  const sides = splitSupporters(state, offer)
  if (offer.edge === undefined) {
    const level = fullLevel(state, sides, cost, project)
    return level && { offer, value: per(level, scale), charge: level, part: fromInteger(1n) }
  }
  const edge = levelOf(state, offer.edge, project)
  for (const voter of sides.unsure)
    if (compare(levelOf(state, voter, project), edge) < 0) makePoor(state, sides, voter, project)
  const covered = plus(moneyLeft(state, sides.poor, sides.paid), times(edge, BigInt(sides.weight)))
  if (compare(covered, cost) > 0) return undefined
  const part = divide(covered, cost)
  const charge = divide(edge, part)
  return { offer, value: per(divide(charge, part), scale), charge, part }
}

const per = ({ low, high }: Interval, scale: bigint): Interval => ({
  low: low / scale,
  high: high / scale + 1n,
})

/** What a supporter could pay at most per unit of their weight for the project. */
function levelOf(state: BosState, voter: number, project: number): Interval {
  return per(leftOf(state, voter), BigInt(weightOf(state, voter, project)))
}

export function weightOf({ profile }: BosState, voter: number, project: number): number {
  const { start, with: projects, weight } = profile.byVoter
  for (let k = start[voter]!; k < start[voter + 1]!; k++)
    if (projects[k] === project) return weight ? weight[k]! : 1
  return 0
}

/** Who cannot pay the level (with all their money), the weight of the others, and who stands on the edge. */
type Sides = { poor: number; readonly paid: Float64Array; weight: number; readonly unsure: number[] }

function makePoor(state: BosState, sides: Sides, voter: number, project: number): void {
  sides.poor++
  sides.weight -= weightOf(state, voter, project)
  addPaidInBos(state, voter, sides.paid)
}

/** Those on the edge are counted among the others until they are looked at closely. */
function splitSupporters(state: BosState, { project, level, value, error }: Offer): Sides {
  const { byProject } = state.profile
  const sides: Sides = { poor: 0, paid: new Float64Array(state.charges.length), weight: 0, unsure: [] }
  const slack = 64 * UNIT_ROUNDOFF * level + (value > 0 ? (error * level) / value : 0)
  for (let k = byProject.start[project]!; k < byProject.start[project + 1]!; k++) {
    const voter = byProject.with[k]!
    const left = state.budget[voter]!
    if (left === 0) continue
    const own = byProject.weight ? byProject.weight[k]! : 1
    sides.weight += own
    const gap = left - level * own
    if (Math.abs(gap) <= slack * own + 2 * state.budgetError) sides.unsure.push(voter)
    else if (gap < 0) makePoor(state, sides, voter, project)
  }
  return sides
}

/** The level at which the cost is covered in full: whoever cannot pay it falls out, from the poorest up. */
function fullLevel(state: BosState, sides: Sides, cost: Interval, project: number): Interval | undefined {
  let unsure = sides.unsure
  for (;;) {
    if (sides.weight === 0) return undefined
    const level = per(minus(cost, moneyLeft(state, sides.poor, sides.paid)), BigInt(sides.weight))
    const staying = unsure.filter((voter) => compare(levelOf(state, voter, project), level) >= 0)
    if (staying.length === unsure.length) return level
    for (const voter of unsure) if (!staying.includes(voter)) makePoor(state, sides, voter, project)
    unsure = staying
  }
}
