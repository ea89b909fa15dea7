import { factorise, invert, packed, packedSize, solve } from '#domain/opinion/math/dense.ts'
import type { OpinionModel, Votes } from './model.ts'

/**
 * Places persons under a fixed model: the posterior N(m, C) of their traits (readiness, position) given their votes.
 * One pass over the votes; the statements' terms are prepared once. The same votes give the same bytes.
 */
export class PersonPlacer {
  readonly traits: number
  /** Posterior mean and covariance (packed) of the person placed last. */
  readonly mean: Float64Array
  readonly covariance: Float64Array
  readonly #intercept: Float64Array
  readonly #terms: Float64Array
  readonly #stride: number
  readonly #precision: Float64Array
  readonly #column: Float64Array

  constructor(model: OpinionModel) {
    const d = model.rank + 1
    this.traits = d
    this.mean = new Float64Array(d)
    this.covariance = new Float64Array(packedSize(d))
    this.#precision = new Float64Array(packedSize(d))
    this.#column = new Float64Array(d)
    this.#intercept = model.intercept
    this.#stride = packedSize(d) + d
    this.#terms = statementTerms(model, this.#stride)
  }

  /** Places the person whose votes are at from … to − 1 of `votes`. */
  place(votes: Pick<Votes, 'statement' | 'value'>, from: number, to: number): void {
    const d = this.traits
    const size = this.#precision.length
    const precision = this.#precision
    const mean = this.mean
    const terms = this.#terms
    const stride = this.#stride
    const intercept = this.#intercept
    const { statement, value } = votes
    precision.fill(0)
    mean.fill(0)
    for (let at = from; at < to; at++) {
      const i = statement[at]!
      const base = i * stride
      const y = value[at]! - intercept[i]!
      for (let t = 0; t < size; t++) precision[t]! += terms[base + t]!
      for (let k = 0; k < d; k++) mean[k]! += terms[base + size + k]! * y
    }
    for (let k = 0; k < d; k++) precision[packed(k, k)]! += 1
    factorise(precision, d)
    solve(precision, mean, d)
    invert(precision, this.covariance, d, this.#column)
  }
}

/** For each statement E[l·lᵀ]/σ² (packed) and l/σ², where l = (a, wᵢ). */
function statementTerms(model: OpinionModel, stride: number): Float64Array {
  const { rank, loading, loadingCovariance, readiness, noise } = model
  const d = rank + 1
  const size = packedSize(d)
  const own = packedSize(rank)
  const terms = new Float64Array(model.intercept.length * stride)
  const l = new Float64Array(d)
  for (let i = 0; i < model.intercept.length; i++) {
    l[0] = readiness
    for (let k = 0; k < rank; k++) l[k + 1] = loading[i * rank + k]!
    for (let a = 0; a < d; a++) {
      for (let b = 0; b <= a; b++) {
        const spread = b > 0 ? loadingCovariance[i * own + packed(a - 1, b - 1)]! : 0
        terms[i * stride + packed(a, b)] = (l[a]! * l[b]! + spread) / noise
      }
      terms[i * stride + size + a] = l[a]! / noise
    }
  }
  return terms
}

/** Expected vote of a person with the given traits (readiness first) on a statement. */
export function expectedVote(
  model: OpinionModel,
  traits: Float64Array,
  at: number,
  statement: number,
): number {
  let vote = model.intercept[statement]! + model.readiness * traits[at]!
  for (let k = 0; k < model.rank; k++)
    vote += model.loading[statement * model.rank + k]! * traits[at + 1 + k]!
  return vote
}
