import type { Fraction } from './rational.ts'

/** Several projects that the rule held exactly equal, and the one that the tie rule preferred. */
export type Tie = {
  /** Counted from 0: how many purchases came before. */
  readonly round: number
  readonly chosen: number
  readonly among: readonly number[]
}

/** One project bought, in the order of buying. */
export type Purchase = {
  readonly project: number
  /**
   * What one unit of a supporter's weight was charged, in money units, or undefined where nobody pays (greedy).
   * A supporter with less pays all they have.
   */
  readonly price: Fraction | undefined
  /** By which part of the count it came in. */
  readonly step: 'free' | 'rule' | 'completion'
}

export type Outcome = {
  readonly purchases: readonly Purchase[]
  readonly ties: readonly Tie[]
}
