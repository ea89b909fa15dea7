import { UNIT_ROUNDOFF } from '#domain/tally/rounding.ts'
import { perUtility, type State, UNAFFORDABLE } from './state.ts'

/**
 * Finds the price at which the supporters of a project cover its cost, Σ min(budget, price × weight) = cost, in
 * doubles with a bound on the error, and stores both. False when it is not certain whether they can at all.
 *
 * Supporters who cannot pay the common price pay what they have; the rest share what remains, which is more for each;
 * and so on until nobody falls out. Every price on this way is a lower bound of the true one, because for any set
 * of supporters counted in full, price ≥ (cost − their budgets) / weight of the others.
 */
export function evaluate(state: State, project: number): boolean {
  const { profile } = state
  const [from, to] = [profile.byProject.start[project]!, profile.byProject.start[project + 1]!]
  const cost = profile.cost[project]!
  const solved = profile.byProject.weight
    ? solveWeighted(state, from, to, cost, state.warm[project]!)
    : solveUniform(state, from, to, cost, state.warm[project]!)
  // Standard bound for a sum of N rounded terms (Higham 2002, § 4.2), with the budgets' own errors, doubled.
  const sumError = 2 * (to - from) * (UNIT_ROUNDOFF * cost + state.budgetError)
  if (solved.charged === 0) {
    if (solved.poor + sumError >= cost) return false
    state.bound[project] = UNAFFORDABLE
    return true
  }
  const price = (cost - solved.poor) / solved.charged
  const error = sumError / solved.charged + 8 * UNIT_ROUNDOFF * price
  settlePrice(state, project, price, error)
  return true
}

/** Stores a price that is known within `error`. */
export function settlePrice(state: State, project: number, price: number, error: number): void {
  const low = Math.max(0, price - error)
  state.price[project] = price
  state.priceError[project] = error
  state.warm[project] = low
  state.bound[project] = Math.max(
    state.bound[project]!,
    perUtility(state, project, low) * (1 - 4 * UNIT_ROUNDOFF),
  )
}

/** Above the true rho of an evaluated project, provided that nobody stands on the edge of being able to pay. */
export const upperBound = (state: State, project: number): number =>
  perUtility(state, project, state.price[project]! + state.priceError[project]!) * (1 + 4 * UNIT_ROUNDOFF)

type Solved = { poor: number; charged: number }

function solveUniform(state: State, from: number, to: number, cost: number, threshold: number): Solved {
  const { budget, scratchBudget: rich } = state
  const voters = state.profile.byProject.with
  let poor = 0
  let count = 0
  for (let k = from; k < to; k++) {
    const left = budget[voters[k]!]!
    if (left <= threshold) poor += left
    else rich[count++] = left
  }
  while (count > 0) {
    const price = (cost - poor) / count
    let kept = 0
    for (let k = 0; k < count; k++) {
      const left = rich[k]!
      if (left <= price) poor += left
      else rich[kept++] = left
    }
    if (kept === count) break
    count = kept
  }
  return { poor, charged: count }
}

function solveWeighted(state: State, from: number, to: number, cost: number, threshold: number): Solved {
  const { budget, scratchBudget: rich, scratchWeight: weights } = state
  const { with: voters, weight } = state.profile.byProject
  let poor = 0
  let charged = 0
  let count = 0
  for (let k = from; k < to; k++) {
    const left = budget[voters[k]!]!
    const own = weight![k]!
    if (left <= threshold * own) poor += left
    else {
      rich[count] = left
      weights[count++] = own
      charged += own
    }
  }
  while (count > 0) {
    const price = (cost - poor) / charged
    let kept = 0
    for (let k = 0; k < count; k++) {
      const left = rich[k]!
      const own = weights[k]!
      if (left <= price * own) {
        poor += left
        charged -= own
      } else {
        rich[kept] = left
        weights[kept++] = own
      }
    }
    if (kept === count) break
    count = kept
  }
  return { poor, charged: count === 0 ? 0 : charged }
}
