import { type Fraction, reduce } from '#domain/tally/rational.ts'
import { UNIT_ROUNDOFF } from '#domain/tally/rounding.ts'
import type { Form, OpenPrice } from './ledger.ts'
import type { State } from './state.ts'

/** An exact price, who carries it, and how the voters on the edge were decided. */
export type Exact = {
  readonly form: Form
  readonly price: OpenPrice
  /** For voters whose double could not tell: true when the price takes all they have. */
  readonly edge: ReadonlyMap<number, boolean> | undefined
}

/** Weights of past purchases that a voter took part in, added to `paid`. */
export function addPaid(state: State, voter: number, paid: Float64Array): void {
  const { start, with: projects, weight } = state.profile.byVoter
  for (let k = start[voter]!; k < start[voter + 1]!; k++) {
    const round = state.boughtAt[projects[k]!]!
    if (round >= 0) paid[round]! += weight ? weight[k]! : 1
  }
}

/** All that the supporters of a project have left, exactly, in money units. */
export function moneyOfSupporters(state: State, project: number): Fraction {
  const { start, with: voters } = state.profile.byProject
  const paid = new Float64Array(state.ledger.purchases)
  let active = 0
  for (let k = start[project]!; k < start[project + 1]!; k++) {
    if (state.budget[voters[k]!] === 0) continue
    active++
    addPaid(state, voters[k]!, paid)
  }
  const { numerator } = state.ledger.price(0n, { poor: active, charged: 1, paid })
  return reduce(state.ledger.close({ numerator: -numerator, denominator: 1n }))
}

/**
 * The form of a project whose price is known within its error, if every supporter is clearly able or clearly
 * unable to pay it; then the classes are exact, and the price that follows from them is too.
 */
export function clearForm(state: State, project: number): Form | undefined {
  const { budget, ledger, profile } = state
  const { start, with: voters, weight } = profile.byProject
  const [low, high] = edges(state, project)
  const form: Form = { poor: 0, charged: 0, paid: new Float64Array(ledger.purchases) }
  for (let k = start[project]!; k < start[project + 1]!; k++) {
    const left = budget[voters[k]!]!
    if (left === 0) continue
    const own = weight ? weight[k]! : 1
    if (left - state.budgetError > high * own) form.charged += own
    else if (left + state.budgetError < low * own) {
      form.poor++
      addPaid(state, voters[k]!, form.paid)
    } else return undefined
  }
  return form
}

const edges = (state: State, project: number): [number, number] => {
  const [price, error] = [state.price[project]!, state.priceError[project]!]
  return [(price - error) * (1 - 4 * UNIT_ROUNDOFF), (price + error) * (1 + 4 * UNIT_ROUNDOFF)]
}

type Edge = {
  readonly voter: number
  readonly weight: number
  readonly paid: Float64Array
  readonly left: bigint
}

/**
 * The exact price of a project, or undefined when its supporters cannot pay for it. Doubles only sort out those
 * supporters of whom it is certain; the others are decided with rationals, from the poorest up.
 */
export function exactPrice(state: State, project: number): Exact | undefined {
  return tryExactPrice(state, project, edges(state, project)) ?? tryExactPrice(state, project, undefined)
}

/** With `range`, undefined also when the price turned out to lie beyond it. */
function tryExactPrice(
  state: State,
  project: number,
  range: [number, number] | undefined,
): Exact | undefined {
  const { ledger, profile } = state
  const { form, open, openCount } = sortOut(state, project, range)
  const cost = profile.election.projects[project]!.cost
  const edge = new Map<number, boolean>()
  let rest = open
  for (;;) {
    if (form.charged === 0) return undefined
    const price = ledger.price(cost, form)
    const staying = rest.filter((item) => {
      if (item.left * price.denominator >= price.numerator * BigInt(item.weight)) return true
      form.poor++
      form.charged -= item.weight
      for (let j = 0; j < item.paid.length; j++) form.paid[j]! += item.paid[j]!
      edge.set(item.voter, true)
      return false
    })
    if (staying.length === rest.length) {
      for (const item of staying)
        edge.set(item.voter, item.left * price.denominator === price.numerator * BigInt(item.weight))
      const beyond = range && openCount > open.length && isAbove(state, price, range[1])
      return beyond ? undefined : { form, price, edge: edge.size > 0 ? edge : undefined }
    }
    rest = staying
  }
}

function isAbove(state: State, price: OpenPrice, limit: number): boolean {
  const { numerator, denominator } = state.ledger.close(price)
  return numerator * LIMIT_SCALE > denominator * BigInt(Math.floor(limit * Number(LIMIT_SCALE)))
}
const LIMIT_SCALE = 1n << 40n

/** Splits the supporters: surely poor ones into the form, sure payers too, the rest listed with exact budgets. */
function sortOut(state: State, project: number, range: [number, number] | undefined) {
  const { budget, ledger, profile } = state
  const { start, with: voters, weight } = profile.byProject
  const [low, high] = range ?? [state.warm[project]! * (1 - 4 * UNIT_ROUNDOFF), Number.POSITIVE_INFINITY]
  const form: Form = { poor: 0, charged: 0, paid: new Float64Array(ledger.purchases) }
  const open: Edge[] = []
  let openCount = 0
  const known = new Map<string, Pick<Edge, 'paid' | 'left'>>()
  for (let k = start[project]!; k < start[project + 1]!; k++) {
    const voter = voters[k]!
    const left = budget[voter]!
    if (left === 0) continue
    const own = weight ? weight[k]! : 1
    if (left + state.budgetError < low * own) {
      form.poor++
      addPaid(state, voter, form.paid)
      continue
    }
    form.charged += own
    openCount++
    if (left - state.budgetError > high * own) continue
    const paid = new Float64Array(ledger.purchases)
    addPaid(state, voter, paid)
    const key = paid.join()
    let money = known.get(key)
    if (!money) {
      money = { paid, left: ledger.left(paid) }
      known.set(key, money)
    }
    open.push({ voter, weight: own, ...money })
  }
  return { form, open, openCount }
}
