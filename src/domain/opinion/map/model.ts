/**
 * The model of opinions: a vote is x = μᵢ + a·bₚ + wᵢ·zₚ + ε with ε ~ N(0, σ²).
 * μᵢ: how the statement is received by somebody in the middle; bₚ: how readily a person agrees with anything;
 * zₚ: the person's position; wᵢ: what the statement asks of that. Traits of persons are N(0, 1) beforehand, so that
 * few votes leave a person near the middle with a wide uncertainty instead of moving them to the edge.
 */
export type OpinionModel = {
  /** Number of axes of z. */
  readonly rank: number
  /** μᵢ by statement. */
  readonly intercept: Float64Array
  /** Posterior variance of μᵢ. */
  readonly interceptVariance: Float64Array
  /** wᵢ: `rank` numbers per statement, and their posterior covariance as a packed triangle per statement. */
  readonly loading: Float64Array
  readonly loadingCovariance: Float64Array
  /** Prior variance of loadings on each axis, learned: axes that votes do not support shrink to nothing. */
  readonly loadingPrior: Float64Array
  /** a: how much the readiness to agree weighs in a vote. */
  readonly readiness: number
  /** σ²: variance of a vote around the model. */
  readonly noise: number
}

/** Votes by person in compressed rows, the part of a VoteTable that a model is fitted to. */
export type Votes = {
  readonly people: number
  readonly statements: number
  readonly start: Int32Array
  readonly statement: Int32Array
  readonly value: Int8Array
}
