import type { Gate } from './gate.ts'
import type { Profile } from './profile.ts'
import type { Outcome, Purchase, Tie } from './purchase.ts'

export type GreedyOptions = {
  /** What happens at the first project that does not fit: it is passed over, or the count ends. */
  readonly unaffordable: 'skip' | 'stop' | 'finish-at-share'
  /**
   * For `finish-at-share`: the project that does not fit is funded nevertheless when what is left covers this
   * share of its cost, in percent; the count ends there either way (Poznań: 80).
   */
  readonly share?: bigint
}

/**
 * Greedy by utility per unit of cost: with utility `cost` that is by votes, with `cardinality` by votes per cost,
 * with `points` by points per cost, with `score` by points. Projects without support come last, if they fit.
 */
export function greedy(
  profile: Profile,
  tieOrder: Int32Array,
  gate: Gate,
  options: GreedyOptions & { readonly already?: readonly number[] } = { unaffordable: 'skip' },
): Outcome {
  const { projects, budget } = profile.election
  const taken = new Set(options.already)
  const order = projects.map((_, index) => index).filter((index) => !taken.has(index))
  order.sort((a, b) => compareByRatio(profile, a, b) || tieOrder[a]! - tieOrder[b]!)
  const sentinel = WITHDRAWN_COST * 10n ** BigInt(profile.election.decimals)
  let left = budget
  for (const project of taken) left -= projects[project]!.cost
  const chosen: number[] = []
  for (const project of order) {
    if (!gate.open(project)) continue
    const { cost } = projects[project]!
    if (cost > left) {
      if (options.unaffordable === 'skip' || cost === sentinel) continue
      const covered =
        options.unaffordable === 'finish-at-share' && 100n * left >= (options.share ?? 100n) * cost
      if (covered) chosen.push(project)
      break
    }
    left -= cost
    chosen.push(project)
    gate.buy(project)
  }
  const purchases: Purchase[] = chosen.map((project) => ({ project, price: undefined, step: 'rule' }))
  return { purchases, ties: tiesAmong(profile, order, new Set(chosen), taken.size) }
}

/** Pabulib's files mark a project withdrawn after the vote by this cost; such a one does not end the count. */
const WITHDRAWN_COST = 999_999_999n

/** Negative when `a` comes before `b`: more weight per unit of cost (or more weight, where utility is by cost). */
function compareByRatio(profile: Profile, a: number, b: number): number {
  const [left, right] = [profile.support[a]!, profile.support[b]!]
  const [free, otherFree] = [isFree(profile, a), isFree(profile, b)]
  if (free || otherFree) return Number(otherFree) - Number(free)
  if (profile.timesCost || left === 0 || right === 0) return right - left
  const { projects } = profile.election
  const [first, other] = [BigInt(left) * projects[b]!.cost, BigInt(right) * projects[a]!.cost]
  return first > other ? -1 : first < other ? 1 : 0
}

/** Costs nothing and has at least one supporter. */
const isFree = (profile: Profile, project: number): boolean =>
  profile.election.projects[project]!.cost === 0n && profile.support[project]! > 0

/** Groups of equals of which the count took some and left others: there the tie rule decided. */
function tiesAmong(
  profile: Profile,
  order: readonly number[],
  chosen: ReadonlySet<number>,
  before: number,
): Tie[] {
  const ties: Tie[] = []
  let round = before
  for (let from = 0; from < order.length; ) {
    let to = from + 1
    while (to < order.length && compareByRatio(profile, order[from]!, order[to]!) === 0) to++
    const group = order.slice(from, to)
    const winners = group.filter((project) => chosen.has(project))
    if (winners.length > 0 && winners.length < group.length)
      ties.push({ round, chosen: winners[0]!, among: group })
    round += winners.length
    from = to
  }
  return ties
}
