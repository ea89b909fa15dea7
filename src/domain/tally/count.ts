import { accept, type Result, refuse } from '#domain/base/result.ts'
import { boundedOverspending } from './bos/run.ts'
import { type Decimal, toUnits } from './decimal.ts'
import type { Election } from './election.ts'
import { firstEndowment, type Increase, increase, type Start } from './equal-shares/increase.ts'
import { equalShares } from './equal-shares/run.ts'
import type { State } from './equal-shares/state.ts'
import { type Conditions, Gate, unknownNames } from './gate.ts'
import { type GreedyOptions, greedy } from './greedy.ts'
import { phragmen } from './phragmen.ts'
import { type Profile, profileOf, type Utility } from './profile.ts'
import type { Outcome, Purchase } from './purchase.ts'
import type { Fraction } from './rational.ts'
import { type Scores, scoresOf } from './scores.ts'
import { type TieRule, tieOrder } from './tie.ts'

export const rules = ['greedy', 'equal-shares', 'phragmen', 'bos'] as const
export type Rule = (typeof rules)[number]

/** What follows Equal Shares with the money it leaves; e stops at the first exhaustive outcome, u adds greedily. */
export const completions = ['none', 'greedy', 'add1', 'add1u', 'add1e', 'add1eu'] as const
export type Completion = (typeof completions)[number]

/** Changes with every change that can change an outcome; it is part of every result. */
export const engine = 'kenes-tally 1.1.0'

export type CountOptions = {
  readonly rule: Rule
  readonly utility: Utility
  readonly tie: TieRule
  /** Of Equal Shares. */
  readonly completion: Completion
  readonly start: Start
  /** Of Add1: growth of the endowment per voter and step, in currency. */
  readonly step: Decimal
  readonly search: 'certified' | 'linear'
  /** Of greedy. */
  readonly greedy: GreedyOptions
  readonly conditions: Conditions
}

/** The practice of equalshares.net: cost utility, Add1 from whole units, then greedy; lower cost wins a tie. */
export const usualOptions: CountOptions = {
  rule: 'equal-shares',
  utility: 'cost',
  completion: 'add1u',
  tie: [{ by: 'lexical' }],
  start: 'integral',
  step: { units: 1n, decimals: 0 },
  search: 'certified',
  greedy: { unaffordable: 'skip' },
  conditions: {},
}

export type Count = Outcome & {
  readonly election: Election
  readonly options: CountOptions
  readonly profile: Profile
  readonly scores: Scores
  readonly gate: Gate
  /** In money units. */
  readonly totalCost: bigint
  /** Of Equal Shares: the end of the run that decided, and what each voter could spend in it. */
  readonly shares: { readonly state: State; readonly endowment: Fraction } | undefined
  /** Of Add1. */
  readonly increase: Omit<Increase, 'run'> | undefined
}

export type CountRefusal =
  | 'utility-needs-points'
  | 'utility-needs-ranking'
  | 'points-too-large'
  | 'unknown-project-named'
  | 'step-too-small'

/** Counts the ballots by a rule. The same election and options give the same count, everywhere. */
export function countVotes(election: Election, options: CountOptions): Result<Count, CountRefusal> {
  if (unknownNames(election, options.conditions).length > 0) return refuse('unknown-project-named')
  if (raisesShares(options) && !isCountableStep(election, options.step)) return refuse('step-too-small')
  // Who supports a project is all that Phragmén's rule asks.
  const profiled = profileOf(election, options.rule === 'phragmen' ? 'cardinality' : options.utility)
  if (!profiled.ok) return profiled
  const profile = profiled.value
  const scores = scoresOf(election)
  const order = tieOrder(options.tie, election, scores.votes)
  const openGate = () => new Gate(election, options.conditions, scores)
  const found = outcomeOf(profile, order, openGate, options)
  const gate = openGate()
  let totalCost = 0n
  for (const { project } of found.purchases) {
    totalCost += election.projects[project]!.cost
    gate.buy(project)
  }
  return accept({
    shares: undefined,
    increase: undefined,
    ...found,
    election,
    options,
    profile,
    scores,
    gate,
    totalCost,
  })
}

/** Steps are counted in doubles; far below this they are exact, and far above it a count would take too long. */
const STEPS_MAX = 2n ** 48n

/** Whether the count raises shares step by step; the other rules and completions have no steps. */
export const raisesShares = ({ rule, completion }: Pick<CountOptions, 'rule' | 'completion'>): boolean =>
  rule === 'equal-shares' && completion.startsWith('add1')

function isCountableStep({ projects, decimals }: Election, step: Decimal): boolean {
  if (step.units <= 0n || step.decimals > decimals) return false
  // Add1 is over when a share pays for the costliest project alone.
  let costliest = 0n
  for (const { cost } of projects) if (cost > costliest) costliest = cost
  return costliest / toUnits(step, decimals) <= STEPS_MAX
}

type Found = Outcome & Partial<Pick<Count, 'shares' | 'increase'>>

function outcomeOf(profile: Profile, order: Int32Array, openGate: () => Gate, options: CountOptions): Found {
  switch (options.rule) {
    case 'greedy':
      return greedy(profile, order, openGate(), options.greedy)
    case 'phragmen':
      return phragmen(profile, order, openGate())
    case 'bos':
      return boundedOverspending(profile, order, openGate())
    case 'equal-shares':
      return sharesOutcome(profile, order, openGate, options)
  }
}

function sharesOutcome(
  profile: Profile,
  order: Int32Array,
  openGate: () => Gate,
  options: CountOptions,
): Found {
  const { completion, start, search } = options
  const greedily = completion === 'greedy' || completion.endsWith('u')
  if (!completion.startsWith('add1')) {
    const endowment = firstEndowment(profile, 'fractional')
    const run = equalShares(profile, order, openGate(), endowment)
    const found = { ...outcomeWithout(run), shares: { state: run.state, endowment } }
    return greedily ? completed(profile, order, openGate(), found) : found
  }
  const step = toUnits(options.step, profile.election.decimals)
  const untilExhaustive = completion.startsWith('add1e')
  const { run, ...raised } = increase(profile, order, openGate, { start, step, untilExhaustive, search })
  const found = {
    ...outcomeWithout(run),
    shares: { state: run.state, endowment: raised.endowment },
    increase: raised,
  }
  return greedily ? completed(profile, order, openGate(), found) : found
}

const outcomeWithout = ({ purchases, ties }: Outcome): Outcome => ({ purchases, ties })

/** Adds greedily, in the same utility, what still fits. */
function completed<F extends Found>(profile: Profile, order: Int32Array, gate: Gate, found: F): F {
  const already = found.purchases.map(({ project }) => project)
  for (const project of already) gate.buy(project)
  const more = greedy(profile, order, gate, { unaffordable: 'skip', already })
  const purchases: Purchase[] = more.purchases.map((purchase) => ({ ...purchase, step: 'completion' }))
  return { ...found, purchases: [...found.purchases, ...purchases], ties: [...found.ties, ...more.ties] }
}

/** Identifiers of the chosen projects in the order of purchase. */
export const selectedOf = ({ election, purchases }: Pick<Count, 'election' | 'purchases'>): string[] =>
  purchases.map(({ project }) => election.projects[project]!.id)
