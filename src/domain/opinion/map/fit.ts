import { factorise, invert, packed, packedSize, solve } from '#domain/opinion/math/dense.ts'
import { square } from '#domain/opinion/math/special.ts'
import type { OpinionModel, Votes } from './model.ts'
import { PersonPlacer } from './person.ts'

/** Prior variance of intercepts around their mean: statements that few saw are pulled towards it. */
const INTERCEPT_PRIOR = 0.36
const FIRST_LOADING_PRIOR = 0.09
const FIRST_NOISE = 0.5
const LEAST_NOISE = 0.01
const LEAST_PRIOR = 1e-6

/** A model without axes: smoothed means, to begin from. */
export function startingModel(votes: Votes): OpinionModel {
  const sum = new Float64Array(votes.statements)
  const seen = new Float64Array(votes.statements)
  for (let at = 0; at < votes.statement.length; at++) {
    sum[votes.statement[at]!]! += votes.value[at]!
    seen[votes.statement[at]!]!++
  }
  return {
    rank: 0,
    intercept: sum.map((total, i) => total / (seen[i]! + 1)),
    interceptVariance: new Float64Array(votes.statements),
    loading: new Float64Array(0),
    loadingCovariance: new Float64Array(0),
    loadingPrior: new Float64Array(0),
    readiness: 0.1,
    noise: FIRST_NOISE,
  }
}

/** The model with one axis more, whose loadings are given. */
export function withAxis(model: OpinionModel, axis: Float64Array): OpinionModel {
  const rank = model.rank + 1
  const statements = model.intercept.length
  const loading = new Float64Array(statements * rank)
  const covariance = new Float64Array(statements * packedSize(rank))
  for (let i = 0; i < statements; i++) {
    for (let k = 0; k < model.rank; k++) loading[i * rank + k] = model.loading[i * model.rank + k]!
    loading[i * rank + model.rank] = axis[i]!
    const own = packedSize(model.rank)
    for (let t = 0; t < own; t++) {
      covariance[i * packedSize(rank) + t] = model.loadingCovariance[i * own + t]!
    }
  }
  const loadingPrior = Float64Array.from([...model.loadingPrior, FIRST_LOADING_PRIOR])
  return { ...model, rank, loading, loadingCovariance: covariance, loadingPrior }
}

/**
 * One round of variational Bayes (Ilin & Raiko 2010, with automatic relevance determination): places every
 * person, then fits every statement by ridge regression on the persons' posterior moments. Costs one pass over
 * the votes, each O(rank²).
 */
function improve(votes: Votes, model: OpinionModel): OpinionModel {
  return regress(moments(votes, model), model)
}

export function improveTimes(votes: Votes, model: OpinionModel, rounds: number): OpinionModel {
  let better = model
  for (let round = 0; round < rounds; round++) better = improve(votes, better)
  return better
}

/** Sums by statement over its voters: E[g·gᵀ] with g = (1, readiness, position), Σx·E[g], Σx². */
type Moments = { readonly sums: Float64Array; readonly stride: number; readonly regressors: number }

function moments(votes: Votes, model: OpinionModel): Moments {
  const placer = new PersonPlacer(model)
  const d = placer.traits
  const g = d + 1
  const size = packedSize(g)
  const stride = size + g + 1
  const sums = new Float64Array(votes.statements * stride)
  const second = new Float64Array(size)
  second[0] = 1
  const { mean, covariance } = placer
  const { statement, value } = votes
  for (let p = 0; p < votes.people; p++) {
    const from = votes.start[p]!
    const to = votes.start[p + 1]!
    if (from === to) continue
    placer.place(votes, from, to)
    for (let a = 0; a < d; a++) {
      second[packed(a + 1, 0)] = mean[a]!
      for (let b = 0; b <= a; b++) {
        second[packed(a + 1, b + 1)] = mean[a]! * mean[b]! + covariance[packed(a, b)]!
      }
    }
    for (let at = from; at < to; at++) {
      const base = statement[at]! * stride
      const x = value[at]!
      for (let t = 0; t < size; t++) sums[base + t]! += second[t]!
      if (x === 0) continue
      sums[base + size]! += x
      for (let a = 0; a < d; a++) sums[base + size + 1 + a]! += x * mean[a]!
      sums[base + size + g]! += 1
    }
  }
  return { sums, stride, regressors: g }
}

/** Index of a fitted coefficient (intercept, then loadings) among the regressors, where readiness is second. */
const regressor = (coefficient: number) => (coefficient === 0 ? 0 : coefficient + 1)

class Regression {
  readonly n: number
  readonly matrix: Float64Array
  readonly inverse: Float64Array
  readonly solution: Float64Array
  readonly #column: Float64Array

  constructor(rank: number) {
    this.n = rank + 1
    this.matrix = new Float64Array(packedSize(this.n))
    this.inverse = new Float64Array(packedSize(this.n))
    this.solution = new Float64Array(this.n)
    this.#column = new Float64Array(this.n)
  }

  /** Fits intercept and loadings of one statement, the readiness to agree held fixed. */
  fit(
    { sums, stride, regressors }: Moments,
    model: OpinionModel,
    statement: number,
    meanIntercept: number,
  ): void {
    const base = statement * stride
    const size = packedSize(regressors)
    const { n, matrix, solution } = this
    for (let a = 0; a < n; a++) {
      const row = regressor(a)
      for (let b = 0; b <= a; b++) matrix[packed(a, b)] = sums[base + packed(row, regressor(b))]!
      const withReadiness = sums[base + packed(Math.max(row, 1), Math.min(row, 1))]!
      solution[a] = sums[base + size + row]! - model.readiness * withReadiness
    }
    matrix[0]! += model.noise / INTERCEPT_PRIOR
    solution[0]! += (model.noise / INTERCEPT_PRIOR) * meanIntercept
    for (let a = 1; a < n; a++) matrix[packed(a, a)]! += model.noise / model.loadingPrior[a - 1]!
    factorise(matrix, n)
    solve(matrix, solution, n)
    invert(matrix, this.inverse, n, this.#column)
  }
}

function regress(moment: Moments, model: OpinionModel): OpinionModel {
  const { sums, stride, regressors } = moment
  const { rank } = model
  const statements = model.intercept.length
  const own = packedSize(rank)
  const intercept = new Float64Array(statements)
  const interceptVariance = new Float64Array(statements)
  const loading = new Float64Array(statements * rank)
  const loadingCovariance = new Float64Array(statements * own)
  const prior = new Float64Array(rank)
  const meanIntercept = model.intercept.reduce((sum, value) => sum + value, 0) / Math.max(statements, 1)
  const regression = new Regression(rank)
  const error = { squares: 0, votes: 0, readinessTop: 0, readinessBottom: 0 }
  for (let i = 0; i < statements; i++) {
    regression.fit(moment, model, i, meanIntercept)
    const { solution, inverse } = regression
    intercept[i] = solution[0]!
    interceptVariance[i] = inverse[0]! * model.noise
    for (let a = 0; a < rank; a++) {
      loading[i * rank + a] = solution[a + 1]!
      prior[a]! += square(solution[a + 1]!) + inverse[packed(a + 1, a + 1)]! * model.noise
      for (let b = 0; b <= a; b++) {
        loadingCovariance[i * own + packed(a, b)] = inverse[packed(a + 1, b + 1)]! * model.noise
      }
    }
    addError(error, sums.subarray(i * stride, (i + 1) * stride), regressors, solution, model.readiness)
    for (let a = 0; a < rank; a++) {
      for (let b = 0; b < rank; b++) {
        const at = packed(Math.max(a, b), Math.min(a, b))
        const second = sums[i * stride + packed(Math.max(a, b) + 2, Math.min(a, b) + 2)]!
        error.squares += loadingCovariance[i * own + at]! * second
      }
    }
  }
  return {
    rank,
    intercept,
    interceptVariance,
    loading,
    loadingCovariance,
    loadingPrior: prior.map((sum) => Math.max(sum / Math.max(statements, 1), LEAST_PRIOR)),
    readiness: error.readinessBottom > 0 ? Math.max(error.readinessTop / error.readinessBottom, 0) : 0,
    noise: error.votes > 0 ? Math.max(error.squares / error.votes, LEAST_NOISE) : FIRST_NOISE,
  }
}

/** Adds a statement's expected squared error under its new coefficients, and what the readiness weight needs. */
function addError(
  error: { squares: number; votes: number; readinessTop: number; readinessBottom: number },
  sums: Float64Array,
  regressors: number,
  solution: Float64Array,
  readiness: number,
): void {
  const size = packedSize(regressors)
  const coefficient = (k: number) => (k === 0 ? solution[0]! : k === 1 ? readiness : solution[k - 1]!)
  let squares = sums[size + regressors]!
  let top = sums[size + 1]!
  for (let a = 0; a < regressors; a++) {
    const own = coefficient(a)
    squares -= 2 * own * sums[size + a]!
    for (let b = 0; b < a; b++) squares += 2 * own * coefficient(b) * sums[packed(a, b)]!
    squares += own * own * sums[packed(a, a)]!
    if (a !== 1) top -= own * sums[packed(Math.max(a, 1), Math.min(a, 1))]!
  }
  error.squares += squares
  error.votes += sums[0]!
  error.readinessTop += top
  error.readinessBottom += sums[packed(1, 1)]!
}
