import type { Profile } from '#domain/tally/profile.ts'
import { compareFractions, type Fraction, reduce } from '#domain/tally/rational.ts'

const of = (value: bigint): Fraction => ({ numerator: value, denominator: 1n })
const plus = (a: Fraction, b: Fraction): Fraction =>
  reduce({
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  })
const times = (a: Fraction, factor: bigint): Fraction =>
  reduce({ numerator: a.numerator * factor, denominator: a.denominator })
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, times(b, -1n))
const over = (a: Fraction, divisor: bigint): Fraction =>
  reduce({ numerator: a.numerator, denominator: a.denominator * divisor })
const least = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) <= 0 ? a : b)

type Supporter = { readonly voter: number; readonly weight: bigint }

function supportersOf({ byProject }: Profile, project: number): Supporter[] {
  const found: Supporter[] = []
  for (let k = byProject.start[project]!; k < byProject.start[project + 1]!; k++)
    found.push({ voter: byProject.with[k]!, weight: BigInt(byProject.weight?.[k] ?? 1) })
  return found
}

/**
 * Equal Shares word for word from its definition, a fraction for every voter: the yardstick for the fast one.
 * Assumes that every project costs something.
 */
export function naiveEqualShares(profile: Profile, tieOrder: Int32Array, endowment: Fraction): number[] {
  const budgets = Array.from({ length: profile.voters }, () => endowment)
  const left = new Set(profile.election.projects.keys())
  const bought: number[] = []
  for (;;) {
    let best: { project: number; price: Fraction; rho: Fraction } | undefined
    for (const project of left) {
      const { cost } = profile.election.projects[project]!
      const price = naivePrice(supportersOf(profile, project), budgets, cost)
      if (!price) continue
      const rho = profile.timesCost ? over(price, cost) : price
      const order = best ? compareFractions(rho, best.rho) : -1
      if (order < 0 || (order === 0 && tieOrder[project]! < tieOrder[best!.project]!))
        best = { project, price, rho }
    }
    if (!best) return bought
    for (const { voter, weight } of supportersOf(profile, best.project))
      budgets[voter] = minus(budgets[voter]!, least(budgets[voter]!, times(best.price, weight)))
    left.delete(best.project)
    bought.push(best.project)
  }
}

/** The least price at which Σ min(budget, price × weight) = cost, trying every supporter as the last poor one. */
function naivePrice(
  supporters: readonly Supporter[],
  budgets: readonly Fraction[],
  cost: bigint,
): Fraction | undefined {
  const sorted = [...supporters].sort((a, b) =>
    compareFractions(over(budgets[a.voter]!, a.weight), over(budgets[b.voter]!, b.weight)),
  )
  let owed = of(cost)
  let weight = sorted.reduce((sum, one) => sum + one.weight, 0n)
  for (const item of sorted) {
    const price = over(owed, weight)
    if (compareFractions(times(price, item.weight), budgets[item.voter]!) <= 0) return price
    owed = minus(owed, budgets[item.voter]!)
    weight -= item.weight
  }
  return undefined
}

/** Sequential Phragmén with a fraction for every voter's load. */
export function naivePhragmen(profile: Profile, tieOrder: Int32Array): number[] {
  const { projects, budget } = profile.election
  const loads = Array.from({ length: profile.voters }, () => of(0n))
  const left = new Set(
    [...projects.keys()].filter((c) => projects[c]!.cost <= budget && profile.support[c]! > 0),
  )
  const bought: number[] = []
  let spent = 0n
  while (left.size > 0) {
    const moments = new Map([...left].map((project) => [project, momentOf(profile, loads, project)]))
    const first = [...moments.values()].reduce(least)
    const tied = [...left].filter((project) => compareFractions(moments.get(project)!, first) === 0)
    if (tied.some((project) => spent + projects[project]!.cost > budget)) break
    const winner = tied.reduce((a, b) => (tieOrder[a]! < tieOrder[b]! ? a : b))
    for (const { voter } of supportersOf(profile, winner)) loads[voter] = first
    spent += projects[winner]!.cost
    left.delete(winner)
    bought.push(winner)
  }
  return bought
}

function momentOf(profile: Profile, loads: readonly Fraction[], project: number): Fraction {
  const supporters = supportersOf(profile, project)
  const sum = supporters.reduce(
    (total, { voter }) => plus(total, loads[voter]!),
    of(profile.election.projects[project]!.cost),
  )
  return over(sum, BigInt(supporters.length))
}

/** Bounded overspending with fractions, every level tried; of equal offers of a project the one covering most. */
export function naiveOverspending(profile: Profile, tieOrder: Int32Array): number[] {
  const { projects, budget } = profile.election
  const budgets = Array.from({ length: profile.voters }, () => ({
    numerator: budget,
    denominator: BigInt(profile.voters),
  }))
  const left = new Set(projects.keys())
  const bought: number[] = []
  let money = budget
  for (;;) {
    let best: { project: number; charge: Fraction; value: Fraction; part: Fraction } | undefined
    for (const project of left) {
      if (projects[project]!.cost > money) continue
      for (const offer of naiveOffers(profile, budgets, project)) {
        const order = best ? compareFractions(offer.value, best.value) : -1
        const preferred =
          order === 0 &&
          (project === best!.project
            ? compareFractions(offer.part, best!.part) > 0
            : tieOrder[project]! < tieOrder[best!.project]!)
        if (order < 0 || preferred) best = { project, ...offer }
      }
    }
    if (!best) return bought
    for (const { voter, weight } of supportersOf(profile, best.project))
      budgets[voter] = minus(budgets[voter]!, least(budgets[voter]!, times(best.charge, weight)))
    money -= projects[best.project]!.cost
    left.delete(best.project)
    bought.push(best.project)
  }
}

function naiveOffers(profile: Profile, budgets: readonly Fraction[], project: number) {
  const { cost } = profile.election.projects[project]!
  const supporters = supportersOf(profile, project).filter(({ voter }) => budgets[voter]!.numerator > 0n)
  const full = naivePrice(supporters, budgets, cost)
  const levels = supporters.map(({ voter, weight }) => over(budgets[voter]!, weight))
  return [...levels, ...(full ? [full] : [])].map((level) => {
    const covered = supporters
      .map(({ voter, weight }) => least(budgets[voter]!, times(level, weight)))
      .reduce(plus, of(0n))
    const whole = compareFractions(covered, of(cost)) >= 0
    const part = whole ? of(1n) : over(covered, cost)
    const charge = {
      numerator: level.numerator * part.denominator,
      denominator: level.denominator * part.numerator,
    }
    const value = {
      numerator: charge.numerator * part.denominator,
      denominator: charge.denominator * part.numerator * (profile.timesCost ? cost : 1n),
    }
    return { charge: reduce(charge), value: reduce(value), part }
  })
}
