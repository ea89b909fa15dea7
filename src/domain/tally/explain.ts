import type { Count } from './count.ts'
import { decimalToDouble, parseDecimal } from './decimal.ts'
import type { Election } from './election.ts'
import { moneyOfSupporters } from './equal-shares/exact.ts'
import type { Exclusion } from './gate.ts'
import type { Purchase } from './purchase.ts'
import { type Fraction, reduce } from './rational.ts'

/** How one project fared. Amounts are in money units of the election. */
export type ProjectExplanation = {
  readonly project: number
  readonly votes: number
  readonly score: number
  readonly bought: Bought | undefined
  readonly lost: Lost | undefined
}

export type Bought = {
  /** Place in the order of purchase, from 1. */
  readonly place: number
  readonly step: Purchase['step']
  /** In Equal Shares: the supporters who paid; the two sums together are its cost. */
  readonly payments: Payments | undefined
  /** Of Phragmén: what every voter had earned by then. Of bounded overspending: the charge per unit of weight. */
  readonly price: Fraction | undefined
}

export type Payments = {
  readonly price: Fraction
  /** Voters who paid price × weight, and the sum of their payments. */
  readonly payers: number
  readonly paid: Fraction
  /** Voters who paid all their remaining money, and the sum of their payments. */
  readonly emptied: number
  readonly emptiedPaid: Fraction
}

export type Lost = {
  readonly reason: Exclusion | 'no-support' | 'supporters-short' | 'does-not-fit' | 'ended-before'
  /** Of Equal Shares: what its supporters still had at the end of the run. */
  readonly supportersHad: Fraction | undefined
  /** What the budget still had when the count was over. */
  readonly budgetHad: bigint
}

/** The story of every project, in the order of the file. */
export function explain(count: Count): ProjectExplanation[] {
  const places = new Map(
    count.purchases.map((purchase, index) => [purchase.project, { purchase, place: index + 1 }]),
  )
  return count.election.projects.map((_, project) => {
    const found = places.get(project)
    return {
      project,
      votes: count.scores.votes[project]!,
      score: count.scores.score[project]!,
      bought: found && bought(count, found.purchase, found.place),
      lost: found ? undefined : lost(count, project),
    }
  })
}

function bought(count: Count, { project, price, step }: Purchase, place: number): Bought {
  const payments = step === 'rule' && price && count.shares ? paymentsFor(count, project, price) : undefined
  return { place, step, payments, price: count.shares ? undefined : price }
}

function paymentsFor(count: Count, project: number, price: Fraction): Payments {
  const { profile, election } = count
  const { exhaustedAt, boughtAt } = count.shares!.state
  const { start, with: voters, weight } = profile.byProject
  const round = boughtAt[project]!
  let [payers, emptied, charged] = [0, 0, 0]
  for (let k = start[project]!; k < start[project + 1]!; k++) {
    const until = exhaustedAt[voters[k]!]!
    if (until > round) {
      payers++
      charged += weight ? weight[k]! : 1
    } else if (until === round) emptied++
  }
  const paid = reduce({ numerator: price.numerator * BigInt(charged), denominator: price.denominator })
  const rest = election.projects[project]!.cost * paid.denominator - paid.numerator
  const emptiedPaid = reduce({ numerator: rest, denominator: paid.denominator })
  return { price: reduce(price), payers, paid, emptied, emptiedPaid }
}

function lost(count: Count, project: number): Lost {
  const { election, profile, gate, shares } = count
  const budgetHad = election.budget - count.totalCost
  const supportersHad =
    shares && profile.support[project]! > 0 ? moneyOfSupporters(shares.state, project) : undefined
  const shut = gate.why(project)
  const fits = election.projects[project]!.cost <= budgetHad
  const reason =
    shut ??
    (profile.support[project] === 0
      ? 'no-support'
      : supportersHad
        ? 'supporters-short'
        : fits
          ? 'ended-before'
          : 'does-not-fit')
  return { reason, supportersHad, budgetHad }
}

/** What the count means for one voter. */
export type VoterExplanation = {
  readonly voter: number
  readonly projects: readonly {
    readonly project: number
    readonly won: boolean
    readonly paid: Fraction | undefined
  }[]
  /** In Equal Shares: the voter's part of the budget, and what is left of it. */
  readonly endowment: Fraction | undefined
  readonly left: Fraction | undefined
  /** The money that followed the voter: their payments, else each winner's cost divided by weight among its supporters. */
  readonly followed: Fraction
}

export function explainVoter(count: Count, voter: number): VoterExplanation {
  const { ballots } = count.election
  const listed = [...ballots.project.subarray(ballots.start[voter]!, ballots.start[voter + 1]!)]
  const won = new Map(count.purchases.map((purchase) => [purchase.project, purchase]))
  const paid = new Map<number, Fraction>()
  const endowment = count.shares?.endowment
  let left = endowment
  // In the order of purchase: a payment depends on earlier ones.
  for (const { project, price, step } of count.purchases) {
    if (!listed.includes(project)) continue
    const weight = BigInt(weightOf(count, voter, project))
    if (!left) paid.set(project, equalPart(count, project, weight))
    else if (step === 'rule' && price && weight > 0n) {
      const due = { numerator: price.numerator * weight, denominator: price.denominator }
      const gap = minus(left, due)
      paid.set(project, reduce(gap.numerator < 0n ? left : due))
      left = gap.numerator < 0n ? { numerator: 0n, denominator: 1n } : gap
    }
  }
  const followed = [...paid.values()].reduce(plus, { numerator: 0n, denominator: 1n })
  const projects = listed.map((project) => ({ project, won: won.has(project), paid: paid.get(project) }))
  return { voter, projects, endowment, left: left && reduce(left), followed: reduce(followed) }
}

/**
 * A voter whose ballot says exactly this; equal ballots are charged equally, so the voter need not be identified.
 * The order matters on ranked ballots only. Points, if given, are those written, parallel to the identifiers.
 */
export function findBallot(
  election: Election,
  ids: readonly string[],
  points?: readonly string[],
): number | undefined {
  const { ballots, projects, voteType } = election
  const ranked = voteType === 'ordinal'
  const scale = 10 ** ballots.pointDecimals
  const line = (id: string, value: number | undefined) => (points ? `${id}:${value}` : id)
  const written = points?.map((text) => parseDecimal(text))
  if (written?.includes(undefined)) return undefined
  const wanted = ids.map((id, k) => line(id, written?.[k] && decimalToDouble(written[k])))
  const key = (lines: readonly string[]) => (ranked ? lines : lines.toSorted()).join()
  for (let voter = 0; voter < ballots.count; voter++) {
    const [from, to] = [ballots.start[voter]!, ballots.start[voter + 1]!]
    if (to - from !== wanted.length) continue
    const lines = Array.from({ length: to - from }, (_, k) =>
      line(projects[ballots.project[from + k]!]!.id, ballots.points && ballots.points[from + k]! / scale),
    )
    if (key(lines) === key(wanted)) return voter
  }
  return undefined
}

const plus = (a: Fraction, b: Fraction): Fraction =>
  reduce({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  })
const minus = (a: Fraction, b: Fraction): Fraction =>
  plus(a, { numerator: -b.numerator, denominator: b.denominator })

function weightOf({ profile }: Count, voter: number, project: number): number {
  const { start, with: projects, weight } = profile.byVoter
  for (let k = start[voter]!; k < start[voter + 1]!; k++)
    if (projects[k] === project) return weight ? weight[k]! : 1
  return 0
}

function equalPart({ election, profile }: Count, project: number, weight: bigint): Fraction {
  const support = BigInt(profile.support[project]!)
  return { numerator: election.projects[project]!.cost * weight, denominator: support > 0n ? support : 1n }
}
