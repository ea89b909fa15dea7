import type { Gate } from '#domain/tally/gate.ts'
import type { Profile } from '#domain/tally/profile.ts'
import type { Outcome, Purchase, Tie } from '#domain/tally/purchase.ts'
import { UNIT_ROUNDOFF } from '#domain/tally/rounding.ts'
import { compare, type Interval, intervalToDouble, middle, minus, times } from './interval.ts'
import { type ExactOffer, exactOffer, type Offer, offersOf } from './offer.ts'
import { type BosState, leftOf, openBosState } from './state.ts'

/**
 * Equal Shares with bounded overspending (Papasotiropoulos, Pishbin, Skibski, Skowron, Wąs, arXiv 2409.15005):
 * supporters may cover only a part of a project's cost and are charged as if everybody paid in that proportion;
 * the project with the least rho / part is bought, if the budget still has its full cost. So what voters pay may
 * be less than what is spent, but what is spent never exceeds the budget.
 *
 * Charges are quotients of earlier ones and their exact fractions grow beyond use, so they are kept in 4096 binary
 * digits with outward rounding; values that agree in all of them count as equal.
 */
export function boundedOverspending(profile: Profile, tieOrder: Int32Array, gate: Gate): Outcome {
  const state = openBosState(profile)
  const { projects, budget } = profile.election
  const purchases: Purchase[] = []
  const ties: Tie[] = []
  let left = budget
  const buyFree = projects
    .map((_, c) => c)
    .filter((c) => profile.cost[c] === 0 && profile.votes[c]! > 0 && gate.open(c))
  for (const c of buyFree.sort((a, b) => tieOrder[a]! - tieOrder[b]!)) {
    if (!gate.open(c)) continue
    gate.buy(c)
    purchases.push({ project: c, price: undefined, step: 'free' })
  }
  const bounds = new Float64Array(profile.projects)
  for (let c = 0; c < bounds.length; c++)
    if (profile.cost[c] === 0 || profile.support[c] === 0) bounds[c] = Number.POSITIVE_INFINITY
  for (;;) {
    for (let c = 0; c < bounds.length; c++)
      if (projects[c]!.cost > left || !gate.open(c)) bounds[c] = Number.POSITIVE_INFINITY
    const best = bestOffers(state, bounds)
    if (best.length === 0) break
    best.sort((a, b) => tieOrder[a.offer.project]! - tieOrder[b.offer.project]!)
    const chosen = best[0]!
    const winner = chosen.offer.project
    const among = [...new Set(best.map(({ offer }) => offer.project))]
    if (among.length > 1) ties.push({ round: purchases.length, chosen: winner, among })
    charge(state, chosen)
    left -= projects[winner]!.cost
    bounds[winner] = Number.POSITIVE_INFINITY
    gate.buy(winner)
    purchases.push({ project: winner, price: middle(chosen.charge), step: 'rule' })
  }
  return { purchases, ties }
}

/**
 * The offers with the least value. A value never falls, because budgets only shrink and every level covers less
 * than before; so a bound from an earlier round spares looking at a project again.
 */
function bestOffers(state: BosState, bounds: Float64Array): ExactOffer[] {
  const seen = new Uint8Array(bounds.length)
  let offers: Offer[] = []
  let reach = Number.POSITIVE_INFINITY
  for (;;) {
    let next = -1
    for (let c = 0; c < bounds.length; c++) {
      if (
        seen[c] === 0 &&
        bounds[c]! <= reach &&
        bounds[c]! < Number.POSITIVE_INFINITY &&
        (next < 0 || bounds[c]! < bounds[next]!)
      )
        next = c
    }
    if (next < 0) break
    seen[next] = 1
    const own = offersOf(state, next)
    bounds[next] = Math.min(...own.map(({ value, error }) => value - error))
    offers.push(...own)
    for (const { value, error } of own) reach = Math.min(reach, value + error)
  }
  offers = offers.filter(({ value, error }) => value - error <= reach)
  const exact = offers.flatMap((offer) => exactOffer(state, offer) ?? [])
  let best: ExactOffer[] = []
  for (const offer of exact) {
    const order = best.length === 0 ? -1 : compare(offer.value, best[0]!.value)
    if (order < 0) best = []
    if (order <= 0) best.push(offer)
  }
  return largestPartOnly(best)
}

/** Among equally good ways to pay for one project the one that covers most is meant. */
function largestPartOnly(best: readonly ExactOffer[]): ExactOffer[] {
  const byProject = new Map<number, ExactOffer>()
  for (const offer of best) {
    const other = byProject.get(offer.offer.project)
    if (!other || compare(offer.part, other.part) > 0) byProject.set(offer.offer.project, offer)
  }
  return [...byProject.values()]
}

/** Takes the charge from every supporter, or all they have. */
function charge(state: BosState, { offer, charge: price }: ExactOffer): void {
  const { byProject } = state.profile
  const each = intervalToDouble(price)
  const round = state.charges.length
  for (let k = byProject.start[offer.project]!; k < byProject.start[offer.project + 1]!; k++) {
    const voter = byProject.with[k]!
    const left = state.budget[voter]!
    if (left === 0) continue
    const weight = byProject.weight ? byProject.weight[k]! : 1
    const rest = left - each * weight
    const unsure = Math.abs(rest) <= 2 * state.budgetError + 16 * UNIT_ROUNDOFF * each * weight
    const all = unsure ? !hasMore(state, voter, price, weight) : rest < 0
    state.budget[voter] = all ? 0 : Math.max(rest, Number.MIN_VALUE)
  }
  state.boughtAt[offer.project] = round
  state.charges.push(price)
  state.budgetError += 5 * UNIT_ROUNDOFF * state.money
}

/** Whether a voter on the edge keeps anything. */
function hasMore(state: BosState, voter: number, price: Interval, weight: number): boolean {
  return minus(leftOf(state, voter), times(price, BigInt(weight))).low > 0n
}
