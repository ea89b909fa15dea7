import type { Gate } from '#domain/tally/gate.ts'
import type { Profile } from '#domain/tally/profile.ts'
import type { Outcome, Purchase, Tie } from '#domain/tally/purchase.ts'
import { compareFractions, type Fraction, toNumber } from '#domain/tally/rational.ts'
import { UNIT_ROUNDOFF } from '#domain/tally/rounding.ts'
import { evaluate, settlePrice, upperBound } from './evaluate.ts'
import { clearForm, type Exact, exactPrice } from './exact.ts'
import { openEqualShares, type State, UNAFFORDABLE } from './state.ts'

export type Run = Outcome & {
  /** By purchase of the step `rule`: the exact price per unit of utility. */
  readonly rho: readonly Fraction[]
  /** How often a project's price was computed, and in how many rounds doubles did not decide. */
  readonly evaluations: number
  readonly contested: number
  /** The run's end, for certificates about neighbouring endowments. */
  readonly state: State
}

/**
 * The Method of Equal Shares (Peters, Pierczyński, Skowron, NeurIPS 2021) with one endowment for every voter: buy
 * the project with the least rho, its supporters paying price × weight each or all they have, until no project can
 * be paid for by its supporters. Comparisons are exact; doubles only spare those that their error bounds decide.
 */
export function equalShares(profile: Profile, tieOrder: Int32Array, gate: Gate, endowment: Fraction): Run {
  const state = openEqualShares(profile, tieOrder, gate, endowment)
  const purchases = buyFreeProjects(state)
  const ties: Tie[] = []
  const rho: Fraction[] = []
  const counted = { evaluations: 0, contested: 0 }
  for (;;) {
    const found = findBest(state, counted)
    if (!found) break
    const { winner, exact, tied } = found
    if (tied.length > 1) ties.push({ round: purchases.length, chosen: winner, among: tied })
    const price = buyProject(state, winner, exact)
    rho.push(rhoOf(state, winner, price))
    purchases.push({ project: winner, price, step: 'rule' })
  }
  return { purchases, ties, rho, ...counted, state }
}

/** Projects that cost nothing and that somebody supports come first. */
export function buyFreeProjects({ profile, tieOrder, gate, bound }: State): Purchase[] {
  const free: number[] = []
  for (let c = 0; c < profile.projects; c++) {
    if (profile.cost[c] !== 0) continue
    bound[c] = UNAFFORDABLE
    if (profile.votes[c]! > 0) free.push(c)
  }
  free.sort((a, b) => tieOrder[a]! - tieOrder[b]!)
  const taken = free.filter((project) => {
    if (!gate.open(project)) return false
    gate.buy(project)
    return true
  })
  for (let c = 0; c < profile.projects; c++) if (!gate.open(c)) bound[c] = UNAFFORDABLE
  return taken.map((project) => ({ project, price: undefined, step: 'free' }))
}

type Best = { readonly winner: number; readonly exact: Exact; readonly tied: readonly number[] }

/** The project to buy next, with all that are held exactly equal to it, or undefined when none can be paid for. */
function findBest(state: State, counted: { evaluations: number; contested: number }): Best | undefined {
  const fresh = new Uint8Array(state.profile.projects)
  const exact = new Map<number, Exact>()
  let best = -1
  let reach = UNAFFORDABLE
  for (;;) {
    for (let next = findLowestBound(state, fresh, reach); next >= 0; ) {
      fresh[next] = 1
      counted.evaluations++
      const price = evaluate(state, next) ? undefined : settleExactly(state, next)
      if (price) exact.set(next, price)
      if (state.bound[next]! < UNAFFORDABLE && upperBound(state, next) < reach) {
        best = next
        reach = upperBound(state, next)
      }
      next = findLowestBound(state, fresh, reach)
    }
    if (best < 0) return undefined
    const rivals = within(state, fresh, reach)
    if (rivals.length === 1 && !exact.has(best)) {
      const form = clearForm(state, best)
      if (form) {
        const price = state.ledger.price(state.profile.election.projects[best]!.cost, form)
        return { winner: best, exact: { form, price, edge: undefined }, tied: [best] }
      }
    }
    counted.contested++
    for (const rival of rivals) {
      const price = exact.get(rival) ?? settleExactly(state, rival)
      if (price) exact.set(rival, price)
    }
    const contenders = within(state, fresh, UNAFFORDABLE).filter((project) => exact.has(project))
    const tied = least(state, contenders, exact)
    best = tied[0] ?? -1
    const before = reach
    reach = best < 0 ? UNAFFORDABLE : upperBound(state, best)
    // Exact prices may have shut the favourite out, or moved it up beyond others: then look again.
    const settled = within(state, fresh, reach).every((project) => exact.has(project))
    if (best >= 0 && settled && (reach <= before || findLowestBound(state, fresh, reach) < 0))
      return { winner: best, exact: exact.get(best)!, tied }
  }
}

/** Computes a price exactly and narrows the double to it. */
export function settleExactly(state: State, project: number): Exact | undefined {
  const exact = exactPrice(state, project)
  if (!exact) {
    state.bound[project] = UNAFFORDABLE
    return undefined
  }
  const price = toNumber(state.ledger.close(exact.price))
  settlePrice(state, project, price, 4 * UNIT_ROUNDOFF * price)
  return exact
}

/** The project not yet looked at with the lowest bound, if that is not above `reach`. */
export function findLowestBound(state: State, fresh: Uint8Array, reach: number): number {
  let found = -1
  let least = reach
  for (let c = 0; c < fresh.length; c++) {
    const bound = state.bound[c]!
    if (bound <= least && fresh[c] === 0 && bound < UNAFFORDABLE) {
      found = c
      least = bound
    }
  }
  return found
}

function within(state: State, fresh: Uint8Array, reach: number): number[] {
  const found: number[] = []
  for (let c = 0; c < fresh.length; c++) {
    if (fresh[c] === 1 && state.bound[c]! <= reach && state.bound[c]! < UNAFFORDABLE) found.push(c)
  }
  return found
}

/** Those with the least rho, compared exactly, in the order of the tie rule. */
function least(state: State, projects: readonly number[], exact: ReadonlyMap<number, Exact>): number[] {
  let best: number[] = []
  let value: Fraction | undefined
  for (const project of projects) {
    const { price } = exact.get(project)!
    const cost = state.profile.timesCost ? state.profile.election.projects[project]!.cost : 1n
    const own = { numerator: price.numerator, denominator: price.denominator * cost }
    const order = value ? compareFractions(own, value) : -1
    if (order < 0) best = []
    if (order <= 0) {
      best.push(project)
      value = own
    }
  }
  return best.sort((a, b) => state.tieOrder[a]! - state.tieOrder[b]!)
}

function rhoOf(state: State, project: number, price: Fraction): Fraction {
  if (!state.profile.timesCost) return price
  const { cost } = state.profile.election.projects[project]!
  return { numerator: price.numerator, denominator: price.denominator * cost }
}

/** Takes the money from the supporters and notes what they paid. */
export function buyProject(state: State, project: number, { price, edge }: Exact): Fraction {
  const { budget, ledger, profile, gate } = state
  const { start, with: voters, weight } = profile.byProject
  const exactly = ledger.close(price)
  const each = toNumber(exactly)
  const round = ledger.purchases
  for (let k = start[project]!; k < start[project + 1]!; k++) {
    const voter = voters[k]!
    const left = budget[voter]!
    if (left === 0) continue
    const due = weight ? each * weight[k]! : each
    const all = edge?.get(voter) ?? left <= due
    budget[voter] = all ? 0 : Math.max(left - due, Number.MIN_VALUE)
    if (all) state.exhaustedAt[voter] = round
  }
  state.boughtAt[project] = round
  state.paidPrice.push(each)
  ledger.add(price)
  state.bound[project] = UNAFFORDABLE
  // Per purchase: the rounded price, its product with the weight, and the difference.
  state.budgetError += 5 * UNIT_ROUNDOFF * state.endowment
  if (gate.buy(project))
    for (let c = 0; c < profile.projects; c++) if (!gate.open(c)) state.bound[c] = UNAFFORDABLE
  return exactly
}
