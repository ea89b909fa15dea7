import type { Gate } from '#domain/tally/gate.ts'
import type { Profile } from '#domain/tally/profile.ts'
import { type Fraction, toNumber } from '#domain/tally/rational.ts'
import { certify } from './certify.ts'
import { type Guide, guideOf, winnersOf } from './guide.ts'
import { equalShares, type Run } from './run.ts'

/** Where the first endowment comes from: budget / voters as it is, or rounded down to whole currency units. */
export type Start = 'fractional' | 'integral'

export type IncreaseOptions = {
  readonly start: Start
  /** By how much each voter's endowment grows, in money units; the published practice is one currency unit. */
  readonly step: bigint
  /** Also stop at the first outcome to which no supported project can be added within the budget. */
  readonly untilExhaustive: boolean
  /** `certified` leaves out endowments only where a certificate proves that nothing changes; see certify.ts. */
  readonly search: 'certified' | 'linear'
}

export type Increase = {
  readonly run: Run
  readonly increments: number
  readonly endowment: Fraction
  /** Why no larger endowment was taken. */
  readonly stopped: 'next-exceeds-budget' | 'exhaustive' | 'everything-bought'
  /** How many endowments the method was carried out at. */
  readonly runs: number
}

export function firstEndowment({ election, voters }: Profile, start: Start): Fraction {
  const { budget, decimals } = election
  const whole = 10n ** BigInt(decimals)
  if (voters === 0) return { numerator: 0n, denominator: 1n }
  if (start === 'fractional') return { numerator: budget, denominator: BigInt(voters) }
  return { numerator: (budget / (BigInt(voters) * whole)) * whole, denominator: 1n }
}

/** Counts at growing endowments; knows when to stop. */
class Search {
  runs = 0
  readonly #profile: Profile
  readonly #tieOrder: Int32Array
  readonly #openGate: () => Gate
  readonly #options: IncreaseOptions
  readonly #first: Fraction

  constructor(profile: Profile, tieOrder: Int32Array, openGate: () => Gate, options: IncreaseOptions) {
    this.#profile = profile
    this.#tieOrder = tieOrder
    this.#openGate = openGate
    this.#options = options
    this.#first = firstEndowment(profile, options.start)
  }

  endowment(increments: number): Fraction {
    const { numerator, denominator } = this.#first
    return { numerator: numerator + BigInt(increments) * this.#options.step * denominator, denominator }
  }

  run(increments: number): Run {
    this.runs++
    return equalShares(this.#profile, this.#tieOrder, this.#openGate(), this.endowment(increments))
  }

  /** How many of the next `steps` increments provably change nothing, and the guide at the last if it is all. */
  certified(guide: Guide, from: number, steps: number): { steps: number; guide: Guide | undefined } {
    this.runs++
    const { reach, state, overtaking } = certify(guide, this.#openGate(), this.endowment(from + steps))
    if (reach === Number.POSITIVE_INFINITY) return { steps, guide: guideOf(state, guide.winners, overtaking) }
    const step = toNumber({ numerator: this.#options.step, denominator: 1n })
    // Strictly inside the certified stretch: `reach` itself is already outside.
    return { steps: Math.max(0, Math.min(steps - 1, Math.ceil(reach / step) - 1)), guide: undefined }
  }

  stop(run: Run): Increase['stopped'] | undefined {
    const { projects, budget } = this.#profile.election
    const gate = this.#openGate()
    const bought = new Set(run.purchases.map(({ project }) => project))
    let left = budget
    for (const project of bought) {
      left -= projects[project]!.cost
      gate.buy(project)
    }
    if (left < 0n) return 'next-exceeds-budget'
    const wanted = projects.flatMap((project, index) =>
      !bought.has(index) && this.#profile.support[index]! > 0 && gate.open(index) ? [project] : [],
    )
    if (wanted.length === 0) return 'everything-bought'
    return this.#options.untilExhaustive && wanted.every(({ cost }) => cost > left) ? 'exhaustive' : undefined
  }
}

/**
 * Add1: raises everybody's endowment step by step and keeps the last outcome that the budget can pay for. The total
 * cost is not monotone in the endowment, so every step counts; the outcome is that of trying them one by one.
 */
export function increase(
  profile: Profile,
  tieOrder: Int32Array,
  openGate: () => Gate,
  options: IncreaseOptions,
): Increase {
  const search = new Search(profile, tieOrder, openGate, options)
  let run = search.run(0)
  let at = 0
  const stride = new Stride(options.search === 'certified')
  for (;;) {
    const stopped = search.stop(run)
    if (stopped === 'next-exceeds-budget') break
    if (stopped) return { run, increments: at, endowment: search.endowment(at), stopped, runs: search.runs }
    let guide = guideOf(run.state, winnersOf(run))
    for (let steps = stride.next(); steps > 1; steps = stride.next()) {
      const sure = search.certified(guide, at, steps)
      at += sure.steps
      stride.learn(steps, sure.steps)
      if (!sure.guide) break
      guide = sure.guide
    }
    const before = run
    run = search.run(++at)
    stride.observe(winnersOf(run).join() !== winnersOf(before).join())
  }
  const last = Math.max(0, at - 1)
  return {
    run: search.run(last),
    increments: last,
    endowment: search.endowment(last),
    stopped: 'next-exceeds-budget',
    runs: search.runs,
  }
}

const WASTED_MAX = 2
const FORGOTTEN = 0.05

/**
 * How far to try next: a guess, on which nothing depends but the number of runs. A certificate is the tighter the
 * shorter it reaches, and a run beyond the next change is half wasted; so as far as changes lately lay apart.
 */
class Stride {
  /** Usual number of steps between changes, and the number since the last one. */
  #usual = 8
  #since = 0
  #most = Number.POSITIVE_INFINITY
  /** Runs that certificates lately saved, less those they took; slowly forgotten. */
  #saved = 0
  readonly #certified: boolean

  constructor(certified: boolean) {
    this.#certified = certified
  }

  next(): number {
    if (!this.#certified || this.#usual + this.#since < 1) return 1
    if (this.#saved < -WASTED_MAX && this.#since < WASTED_MAX) return 1
    const guess = Math.max(this.#usual - this.#since, this.#since, 2)
    return Math.max(2, Math.round(Math.min(guess, this.#most)))
  }

  /** A certificate over `tried` steps held for the first `sure` ones. */
  learn(tried: number, sure: number): void {
    this.#since += sure
    this.#saved = Math.min(WASTED_MAX, this.#saved + sure - 1)
    if (sure === tried) this.#most *= 2
    else this.#most = Math.max(2, 3 * sure, tried / 4)
  }

  /** A single step was taken. */
  observe(changed: boolean): void {
    this.#saved += FORGOTTEN
    if (!changed) this.#since++
    else {
      this.#usual = (this.#usual + this.#since) / 2
      this.#since = 0
    }
  }
}
