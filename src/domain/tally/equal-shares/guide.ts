import { UNIT_ROUNDOFF } from '#domain/tally/rounding.ts'
import type { Run } from './run.ts'
import { perUtility, type State, UNAFFORDABLE } from './state.ts'

/** What a finished run tells about its neighbours: who won each round, and who was exhausted when. */
export type Guide = {
  readonly state: State
  readonly winners: readonly number[]
  /** Above the winner's exact rho, by round. */
  readonly rhoHigh: readonly number[]
  /**
   * Pairs of a round and a rival (`pairKey`) that may have changed places since the run: here the winner of the
   * round need not lead. In a run there are none.
   */
  readonly overtaking: ReadonlySet<number>
}

export const pairKey = (state: State, round: number, rival: number): number =>
  round * state.profile.projects + rival

export function guideOf(
  state: State,
  winners: readonly number[],
  overtaking: ReadonlySet<number> = new Set(),
): Guide {
  const rhoHigh = winners.map(
    (project, round) => perUtility(state, project, state.paidPrice[round]!) * (1 + 8 * UNIT_ROUNDOFF),
  )
  return { state, winners, rhoHigh, overtaking }
}

export const winnersOf = (run: Run): number[] =>
  run.purchases.filter(({ step }) => step === 'rule').map(({ project }) => project)

/** What the supporters of a project had left when a round began, within `error`, worked out from their ballots. */
export function budgetsAt({ state }: Guide, round: number, project: number) {
  const { byProject, byVoter } = state.profile
  const [from, to] = [byProject.start[project]!, byProject.start[project + 1]!]
  const voters = byProject.with.subarray(from, to)
  const weights = byProject.weight?.subarray(from, to) ?? new Float64Array(to - from).fill(1)
  const left = new Float64Array(to - from)
  for (let k = 0; k < left.length; k++) {
    const voter = voters[k]!
    if (state.exhaustedAt[voter]! < round) continue
    let money = state.endowment
    for (let entry = byVoter.start[voter]!; entry < byVoter.start[voter + 1]!; entry++) {
      const bought = state.boughtAt[byVoter.with[entry]!]!
      if (bought < 0 || bought >= round) continue
      money -= state.paidPrice[bought]! * (byVoter.weight ? byVoter.weight[entry]! : 1)
    }
    left[k] = Math.max(0, money)
  }
  return { voters, weights, left, error: state.budgetError }
}

/** Lower and upper bound of the price at which these supporters cover a cost; `charged` is 0 if they may not. */
export function priceAmong({ weights, left, error }: ReturnType<typeof budgetsAt>, cost: number) {
  let price = 0
  for (;;) {
    let poor = 0
    let charged = 0
    for (let k = 0; k < left.length; k++) {
      if (left[k]! <= price * weights[k]!) poor += left[k]!
      else charged += weights[k]!
    }
    if (charged === 0) return { low: price, high: UNAFFORDABLE, charged }
    const next = (cost - poor) / charged
    if (next <= price) {
      const slack = (2 * left.length * (UNIT_ROUNDOFF * cost + error)) / charged + 8 * UNIT_ROUNDOFF * price
      return { low: price - slack, high: price + slack, charged }
    }
    price = next
  }
}
