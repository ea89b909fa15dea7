import { UNIT_ROUNDOFF } from '#domain/tally/rounding.ts'
import type { Gate } from './gate.ts'
import type { Profile } from './profile.ts'
import type { Outcome, Purchase, Tie } from './purchase.ts'
import { compareFractions, type Fraction, toNumber } from './rational.ts'

/** Unit roundoff of doubles. */
const NO_PURCHASE = -1

/**
 * Sequential Phragmén (Brill, Freeman, Janson, Lackner 2017; for budgets Los, Christoff, Grossi 2022): everybody
 * earns money at the same speed, and a project is bought as soon as its supporters together have its cost. As in
 * pabutools, the count ends when any of the projects next in turn does not fit; nothing is passed over. Projects
 * without support come last.
 *
 * A voter's load (the moment of their last payment) is that of their last purchase, so a project's next moment is a linear
 * form of earlier ones with counts of voters as coefficients. Doubles decide where their bounds do not overlap.
 */
export function phragmen(profile: Profile, tieOrder: Int32Array, gate: Gate): Outcome {
  const count = new Count(profile)
  const { projects, budget } = profile.election
  const left = new Set<number>()
  for (let c = 0; c < profile.projects; c++) if (projects[c]!.cost <= budget && gate.open(c)) left.add(c)
  const purchases: Purchase[] = []
  const ties: Tie[] = []
  let spent = 0n
  while (left.size > 0) {
    const next = count.earliest(left).sort((a, b) => tieOrder[a]! - tieOrder[b]!)
    const winner = next[0]!
    if (next.length > 1) ties.push({ round: purchases.length, chosen: winner, among: next })
    if (next.some((project) => spent + projects[project]!.cost > budget)) break
    const moment = count.buy(winner)
    spent += projects[winner]!.cost
    left.delete(winner)
    purchases.push({ project: winner, price: moment, step: 'rule' })
    if (gate.buy(winner)) for (const project of left) if (!gate.open(project)) left.delete(project)
  }
  return { purchases, ties }
}

/** Loads of voters by classes: how many supporters of each project last paid in which round. */
class Count {
  readonly #profile: Profile
  /** `#payers[c][j]`: supporters of c whose last purchase was in round j. */
  readonly #payers: Float64Array[]
  readonly #lastPaid: Int32Array
  readonly #moments: Fraction[] = []
  readonly #rounded: number[] = []

  constructor(profile: Profile) {
    this.#profile = profile
    this.#payers = Array.from({ length: profile.projects }, () => new Float64Array(profile.projects))
    this.#lastPaid = new Int32Array(profile.voters).fill(NO_PURCHASE)
  }

  /** All projects whose moment comes first, compared exactly; those without supporters only when alone. */
  earliest(left: ReadonlySet<number>): number[] {
    const low = new Map<number, number>()
    let reach = Number.POSITIVE_INFINITY
    for (const project of left) {
      if (this.#supporters(project) === 0) continue
      const { moment, error } = this.#approximate(project)
      low.set(project, moment - error)
      reach = Math.min(reach, moment + error)
    }
    if (low.size === 0) return [...left]
    const near = [...low].filter(([, bound]) => bound <= reach).map(([project]) => project)
    if (near.length === 1) return near
    let first: number[] = []
    let value: Fraction | undefined
    for (const project of near) {
      const moment = this.#exact(project)
      const order = value ? compareFractions(moment, value) : -1
      if (order < 0) first = []
      if (order <= 0) {
        first.push(project)
        value = moment
      }
    }
    return first
  }

  /** Carries the purchase out; the moment is in money units earned by each voter, undefined without supporters. */
  buy(winner: number): Fraction | undefined {
    if (this.#supporters(winner) === 0) return undefined
    const moment = this.#exact(winner)
    const round = this.#moments.length
    this.#moments.push(moment)
    this.#rounded.push(toNumber(moment))
    const { byProject, byVoter } = this.#profile
    for (let k = byProject.start[winner]!; k < byProject.start[winner + 1]!; k++) {
      const voter = byProject.with[k]!
      const before = this.#lastPaid[voter]!
      this.#lastPaid[voter] = round
      for (let entry = byVoter.start[voter]!; entry < byVoter.start[voter + 1]!; entry++) {
        const payers = this.#payers[byVoter.with[entry]!]!
        if (before >= 0) payers[before]!--
        payers[round]!++
      }
    }
    return moment
  }

  #supporters(project: number): number {
    const { start } = this.#profile.byProject
    return start[project + 1]! - start[project]!
  }

  #approximate(project: number): { moment: number; error: number } {
    const payers = this.#payers[project]!
    let sum = this.#profile.cost[project]!
    for (let j = 0; j < this.#rounded.length; j++) sum += payers[j]! * this.#rounded[j]!
    const moment = sum / this.#supporters(project)
    // Two roundings for each term and one for each addition of non-negative numbers, doubled.
    return { moment, error: 2 * (2 * this.#rounded.length + 6) * UNIT_ROUNDOFF * moment }
  }

  /** (cost + Σ payers × moment) / supporters, over the product of the denominators along the chain. */
  #exact(project: number): Fraction {
    const payers = this.#payers[project]!
    const last = this.#moments.findLastIndex((_, j) => payers[j]! > 0)
    const common = last < 0 ? 1n : this.#moments[last]!.denominator
    let sum = this.#profile.election.projects[project]!.cost * common
    for (let j = 0; j <= last; j++) {
      if (payers[j] === 0) continue
      const { numerator, denominator } = this.#moments[j]!
      sum += BigInt(payers[j]!) * numerator * (common / denominator)
    }
    const supporters = BigInt(this.#supporters(project))
    // Denominators form a chain: each divides those after it, because this one does not drop what it shares.
    const chain = this.#moments.at(-1)?.denominator ?? 1n
    return { numerator: sum * (chain / common), denominator: chain * supporters }
  }
}
