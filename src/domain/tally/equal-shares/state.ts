import type { Gate } from '#domain/tally/gate.ts'
import type { Profile } from '#domain/tally/profile.ts'
import { type Fraction, toNumber } from '#domain/tally/rational.ts'
import { UNIT_ROUNDOFF } from '#domain/tally/rounding.ts'
import { Ledger } from './ledger.ts'

/** Unit roundoff of doubles: the largest relative error of one operation. */
/** The project cannot be paid for by its supporters, and never will be. */
export const UNAFFORDABLE = Number.POSITIVE_INFINITY

const NEVER = 0x7fffffff

/** Everything that changes during one run of Equal Shares. Doubles carry bounds on their error; see bounds below. */
export type State = {
  readonly profile: Profile
  readonly tieOrder: Int32Array
  readonly gate: Gate
  readonly ledger: Ledger
  /** What each voter has left, within `budgetError`; exactly 0 once they have paid everything. */
  readonly budget: Float64Array
  /** No budget is further than this from its exact value. */
  budgetError: number
  /** The endowment as a double. */
  readonly endowment: number
  /** Lower bounds of rho, the price per unit of utility. Budgets only shrink, so an old bound remains one. */
  readonly bound: Float64Array
  /** Lower bound of the price per unit of weight at the last evaluation, from which the next one starts. */
  readonly warm: Float64Array
  /** The last evaluation: the price and its possible error. */
  readonly price: Float64Array
  readonly priceError: Float64Array
  /** Round in which a project was bought, or −1. */
  readonly boughtAt: Int32Array
  /** Price of each round as a double. */
  readonly paidPrice: number[]
  /** Round in which a voter paid all they had left, or `NEVER`. */
  readonly exhaustedAt: Int32Array
  readonly scratchBudget: Float64Array
  readonly scratchWeight: Float64Array
}

export function openEqualShares(
  profile: Profile,
  tieOrder: Int32Array,
  gate: Gate,
  endowment: Fraction,
): State {
  const { projects, voters, support, cost, timesCost } = profile
  const money = toNumber(endowment)
  const bound = new Float64Array(projects)
  for (let c = 0; c < projects; c++) {
    const price = support[c]! > 0 ? cost[c]! / support[c]! : UNAFFORDABLE
    bound[c] = (timesCost ? price / cost[c]! : price) * (1 - 8 * UNIT_ROUNDOFF)
  }
  let longest = 0
  const { start } = profile.byProject
  for (let c = 0; c < projects; c++) longest = Math.max(longest, start[c + 1]! - start[c]!)
  return {
    profile,
    tieOrder,
    gate,
    ledger: new Ledger(endowment),
    budget: new Float64Array(voters).fill(money),
    budgetError: 2 * UNIT_ROUNDOFF * money,
    endowment: money,
    bound,
    warm: new Float64Array(projects),
    price: new Float64Array(projects),
    priceError: new Float64Array(projects),
    boughtAt: new Int32Array(projects).fill(-1),
    paidPrice: [],
    exhaustedAt: new Int32Array(voters).fill(NEVER),
    scratchBudget: new Float64Array(longest),
    scratchWeight: new Float64Array(profile.byProject.weight ? longest : 0),
  }
}

/** rho of a price: what one unit of utility costs each supporter who can pay the full price. */
export const perUtility = (state: State, project: number, price: number): number =>
  state.profile.timesCost ? price / state.profile.cost[project]! : price
