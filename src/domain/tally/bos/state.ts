import type { Profile } from '#domain/tally/profile.ts'
import { toNumber } from '#domain/tally/rational.ts'
import { UNIT_ROUNDOFF } from '#domain/tally/rounding.ts'
import { fromFraction, type Interval, minus, times } from './interval.ts'

/** What changes during a count by bounded overspending. */
export type BosState = {
  readonly profile: Profile
  readonly endowment: Interval
  /** What each purchase charged per unit of weight. */
  readonly charges: Interval[]
  readonly boughtAt: Int32Array
  /** What each voter has left as a double, within `budgetError`; exactly 0 once they have paid everything. */
  readonly budget: Float64Array
  budgetError: number
  readonly money: number
}

export function openBosState(profile: Profile): BosState {
  const share = { numerator: profile.election.budget, denominator: BigInt(Math.max(1, profile.voters)) }
  const money = toNumber(share)
  return {
    profile,
    endowment: fromFraction(share),
    charges: [],
    boughtAt: new Int32Array(profile.projects).fill(-1),
    budget: new Float64Array(profile.voters).fill(money),
    budgetError: 2 * UNIT_ROUNDOFF * money,
    money,
  }
}

/** Adds the voter's weights for past purchases to `paid`. */
export function addPaidInBos({ profile, boughtAt }: BosState, voter: number, paid: Float64Array): void {
  const { start, with: projects, weight } = profile.byVoter
  for (let k = start[voter]!; k < start[voter + 1]!; k++) {
    const round = boughtAt[projects[k]!]!
    if (round >= 0) paid[round]! += weight ? weight[k]! : 1
  }
}

/** `voters` endowments less what these weights were charged. */
export function moneyLeft(state: BosState, voters: number, paid: Float64Array): Interval {
  let left = times(state.endowment, BigInt(voters))
  for (let j = 0; j < state.charges.length; j++) {
    if (paid[j] !== 0) left = minus(left, times(state.charges[j]!, BigInt(paid[j]!)))
  }
  return left
}

/** What one voter who is not exhausted has left. */
export function leftOf(state: BosState, voter: number): Interval {
  const paid = new Float64Array(state.charges.length)
  addPaidInBos(state, voter, paid)
  return moneyLeft(state, 1, paid)
}
