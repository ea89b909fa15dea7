import type { Gate } from '#domain/tally/gate.ts'
import type { Fraction } from '#domain/tally/rational.ts'
import { UNIT_ROUNDOFF } from '#domain/tally/rounding.ts'
import { evaluate } from './evaluate.ts'
import { clearForm, exactPrice } from './exact.ts'
import { budgetsAt, type Guide, pairKey, priceAmong } from './guide.ts'
import { buyFreeProjects, buyProject, findLowestBound, settleExactly } from './run.ts'
import { openEqualShares, perUtility, type State, UNAFFORDABLE } from './state.ts'

/**
 * How far from endowment e₁ the method provably buys the same projects at the prices that follow from their order.
 *
 * Take the sequence bought at e₁ and carry it out at e₂ > e₁ too. By induction on the rounds, for a fixed sequence
 * every budget grows with the endowment and every price falls. So whoever is rich (pays the full price) at e₁ is
 * rich at every e between, and whoever is poor at e₂ is poor at every e between. Between the finitely many points
 * where somebody changes sides, the price of round t falls at the rate D = Σ over the poor of the growth of their
 * budgets, divided by the weight of the rich; a rich supporter's budget grows by D × weight more than before. With
 * the sets of poor and rich at both ends this bounds D, and each budget's growth, from both sides on all of [e₁, e₂].
 *
 * A rival c cannot overtake the winner w of its round at e while F(e) = rho_c(e) − rho_w(e) stays positive, and
 * F(e) ≥ F(e₁) − (e − e₁)(max D_c − min D_w), F(e) ≥ F(e₂) − (e₂ − e)(max D_w − min D_c). What remains unbought at
 * the end stays so while its supporters' money, which grows at a bounded rate too, is below its cost.
 *
 * A rival that is itself bought in a later round s may overtake if buying it at once changes no price: if each of
 * its supporters who also supports one of the purchases t … s − 1 is rich up to round s at e₁ (then they pay every
 * price in full in either order), or has nothing left before round t at e₂. The other comparisons stay true in the
 * new order, because prices of rivals never fall during a run. So the certificate is about which projects are
 * bought and at which prices; their order may vary, and with it nothing that decides when to stop.
 */
export type Certificate = {
  /** It holds on [e₁, e₁ + reach); on all of [e₁, e₂], both included, when it is infinite. */
  readonly reach: number
  /** The sequence carried out at e₂. */
  readonly state: State
  /** Which purchases may have changed places: see `Guide`. */
  readonly overtaking: ReadonlySet<number>
}

/** Sums of up to 10⁷ rounded terms are within this factor of their exact values. */
const LOOSE = 1e-8

type Growth = { readonly least: Float64Array; readonly most: Float64Array }
type Rate = { readonly least: number; readonly most: number }

export function certify(guide: Guide, gate: Gate, endowment: Fraction): Certificate {
  const { profile, tieOrder } = guide.state
  const state = openEqualShares(profile, tieOrder, gate, endowment)
  buyFreeProjects(state)
  const growth: Growth = {
    least: new Float64Array(profile.voters).fill(1),
    most: new Float64Array(profile.voters).fill(1),
  }
  const span = (state.endowment - guide.state.endowment) * (1 + LOOSE)
  let reach = UNAFFORDABLE
  const overtaking = new Set(guide.overtaking)
  for (let round = 0; round < guide.winners.length && reach > 0; round++) {
    const winner = guide.winners[round]!
    const form = settled(state, winner)
    const rivals = rivalsOf(state, winner, guide.rhoHigh[round]!)
    const rate = rateOf(guide, state, growth, round, winner)
    for (const rival of rivals) {
      const own = reachOf(guide, state, growth, { round, winner, rival, rate, span })
      if (own === UNAFFORDABLE) continue
      if (commutes(guide, state, round, rival)) overtaking.add(pairKey(state, round, rival))
      else reach = Math.min(reach, own)
    }
    grow(guide, state, growth, round, winner, rate)
    buyProject(state, winner, form)
  }
  if (reach === 0) return { reach, state, overtaking }
  for (const left of affordableLeft(state))
    reach = Math.min(reach, reachOfMoney(guide, growth, guide.winners.length, left))
  return { reach, state, overtaking }
}

/** The exact price of the forced purchase; it can be paid, because it could at the lower endowment. */
function settled(state: State, winner: number) {
  const form = evaluate(state, winner) ? clearForm(state, winner) : undefined
  if (form) {
    const price = state.ledger.price(state.profile.election.projects[winner]!.cost, form)
    return { form, price, edge: undefined }
  }
  const exact = exactPrice(state, winner)
  if (!exact) throw new Error('a project affordable at a lower endowment is not at a higher one')
  settleExactly(state, winner)
  return exact
}

/** Projects whose rho at e₂ is not clearly above the winner's at e₁. */
function rivalsOf(state: State, winner: number, limit: number): number[] {
  const seen = new Uint8Array(state.profile.projects)
  seen[winner] = 1
  const rivals: number[] = []
  for (
    let next = findLowestBound(state, seen, limit);
    next >= 0;
    next = findLowestBound(state, seen, limit)
  ) {
    seen[next] = 1
    if (!evaluate(state, next)) settleExactly(state, next)
    if (state.bound[next]! <= limit) rivals.push(next)
  }
  return rivals
}

/** Whether buying a later purchase already in this round changes no price, at any endowment between the two. */
function commutes(guide: Guide, state: State, round: number, rival: number): boolean {
  const later = guide.state.boughtAt[rival]!
  if (later < 0) return false
  const { byProject, byVoter } = state.profile
  for (let k = byProject.start[rival]!; k < byProject.start[rival + 1]!; k++) {
    const voter = byProject.with[k]!
    if (guide.state.exhaustedAt[voter]! > later || state.budget[voter] === 0) continue
    for (let entry = byVoter.start[voter]!; entry < byVoter.start[voter + 1]!; entry++) {
      const bought = guide.state.boughtAt[byVoter.with[entry]!]!
      if (bought >= round && bought < later) return false
    }
  }
  return true
}

/** Bounds of the rate at which the winner's rho falls, from who is poor at e₁ and at e₂. */
function rateOf(guide: Guide, state: State, growth: Growth, round: number, winner: number): Rate {
  const { start, with: voters, weight } = state.profile.byProject
  const price = state.price[winner]! - state.priceError[winner]!
  let [most, rich, least, richLater] = [0, 0, 0, 0]
  for (let k = start[winner]!; k < start[winner + 1]!; k++) {
    const voter = voters[k]!
    const own = weight ? weight[k]! : 1
    if (guide.state.exhaustedAt[voter]! <= round) most += growth.most[voter]!
    else rich += own
    const left = state.budget[voter]!
    if (left === 0) continue
    if (left + state.budgetError < price * own) least += growth.least[voter]!
    else richLater += own
  }
  return perUtilityRate(state, winner, least / richLater, rich > 0 ? most / rich : UNAFFORDABLE)
}

const perUtilityRate = (state: State, project: number, least: number, most: number): Rate => ({
  least: perUtility(state, project, least) * (1 - LOOSE),
  most: perUtility(state, project, most) * (1 + LOOSE),
})

/** Carries the bounds of the budgets' growth over a purchase. */
function grow(guide: Guide, state: State, growth: Growth, round: number, winner: number, rate: Rate): void {
  const { start, with: voters, weight } = state.profile.byProject
  const cost = state.profile.timesCost ? state.profile.cost[winner]! : 1
  const price = state.price[winner]! - state.priceError[winner]!
  for (let k = start[winner]!; k < start[winner + 1]!; k++) {
    const voter = voters[k]!
    const own = weight ? weight[k]! : 1
    const left = state.budget[voter]!
    if (left === 0 || left + state.budgetError < price * own) {
      growth.least[voter] = 0
      growth.most[voter] = 0
      continue
    }
    growth.most[voter]! += rate.most * cost * own * (1 + LOOSE)
    if (guide.state.exhaustedAt[voter]! <= round) growth.least[voter] = 0
    else growth.least[voter]! += rate.least * cost * own * (1 - LOOSE)
  }
}

type Rivalry = {
  readonly round: number
  readonly winner: number
  readonly rival: number
  readonly rate: Rate
  readonly span: number
}

/** How far from e₁ the rival provably stays behind the winner; infinite if all the way to e₂. */
function reachOf(guide: Guide, state: State, growth: Growth, rivalry: Rivalry): number {
  const { round, winner, rival, rate, span } = rivalry
  const before = budgetsAt(guide, round, rival)
  const solved = priceAmong(before, state.profile.cost[rival]!)
  const later = rhoBounds(state, rival)
  const ahead = later.low - rhoBounds(state, winner).high
  const own = rivalRate(state, growth, rival, before, solved)
  const backwards = Math.max(0, rate.most - own.least)
  // Going down from e₂, the rival stays behind for this long.
  const fromAbove = ahead > 0 ? (backwards === 0 ? UNAFFORDABLE : ahead / backwards) : 0
  const fromBelow =
    solved.charged === 0
      ? reachOfMoney(guide, growth, round, rival)
      : climb(
          perUtility(state, rival, solved.low) * (1 - 4 * UNIT_ROUNDOFF) - guide.rhoHigh[round]!,
          own.most - rate.least,
          !guide.overtaking.has(pairKey(state, round, rival)),
        )
  return fromBelow + fromAbove > span ? UNAFFORDABLE : Math.max(0, fromBelow)
}

/**
 * How long a lead lasts that shrinks at no more than this rate. Where the winner is known to lead, if only by the tie
 * rule, a lead that never shrinks lasts even when doubles cannot tell it from zero.
 */
function climb(lead: number, rate: number, known: boolean): number {
  if (rate <= 0 && (known || lead > 0)) return UNAFFORDABLE
  return lead > 0 ? (lead / rate) * (1 - LOOSE) : 0
}

function rhoBounds(state: State, project: number): { low: number; high: number } {
  const [price, error] = [state.price[project]!, state.priceError[project]!]
  return {
    low: perUtility(state, project, price - error) * (1 - 4 * UNIT_ROUNDOFF),
    high: perUtility(state, project, price + error) * (1 + 4 * UNIT_ROUNDOFF),
  }
}

type Gathered = ReturnType<typeof budgetsAt>
type Solved = ReturnType<typeof priceAmong>

function rivalRate(state: State, growth: Growth, rival: number, before: Gathered, solved: Solved): Rate {
  const price = state.price[rival]! - state.priceError[rival]!
  let [most, rich, least, richLater] = [0, 0, 0, 0]
  for (let k = 0; k < before.voters.length; k++) {
    const voter = before.voters[k]!
    const own = before.weights[k]!
    if (before.left[k]! - before.error <= solved.high * own) most += growth.most[voter]!
    else rich += own
    const left = state.budget[voter]!
    if (left === 0) continue
    if (left + state.budgetError < price * own) least += growth.least[voter]!
    else richLater += own
  }
  return perUtilityRate(
    state,
    rival,
    richLater > 0 ? least / richLater : 0,
    rich > 0 ? most / rich : UNAFFORDABLE,
  )
}

/** How far from e₁ a project's supporters provably have less than its cost. */
function reachOfMoney(guide: Guide, growth: Growth, round: number, project: number): number {
  const before = budgetsAt(guide, round, project)
  let money = 0
  let rate = 0
  for (let k = 0; k < before.voters.length; k++) {
    money += before.left[k]! + before.error
    rate += growth.most[before.voters[k]!]!
  }
  const missing = guide.state.profile.cost[project]! * (1 - LOOSE) - money * (1 + LOOSE)
  return missing > 0 ? climb(missing, rate * (1 + LOOSE), false) : 0
}

/** What could still be bought after the whole sequence at e₂. */
function affordableLeft(state: State): number[] {
  const found: number[] = []
  for (let c = 0; c < state.profile.projects; c++) {
    if (state.bound[c] === UNAFFORDABLE) continue
    if (!evaluate(state, c)) settleExactly(state, c)
    if (state.bound[c]! < UNAFFORDABLE) found.push(c)
  }
  return found
}
