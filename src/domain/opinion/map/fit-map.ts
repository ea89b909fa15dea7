import { square } from '#domain/opinion/math/special.ts'
import { improveTimes } from './fit.ts'
import type { OpinionModel, Votes } from './model.ts'
import { axisScales, type Positions, placeEverybody, turnToPrincipalAxes } from './positions.ts'
import { chooseRank, samplePeople } from './rank.ts'

/** Axes that are always fitted, so that a map can be drawn even where votes support none. */
const DRAWN_AXES = 2
const FINAL_ROUNDS = 6
/** Beyond so many votes the model is first settled on a sample of people, then fitted to everybody once. */
const SAMPLE_VOTES = 300_000
const ROUNDS_FOR_EVERYBODY = 1

export type OpinionMap = {
  readonly model: OpinionModel
  readonly positions: Positions
  /** Units of the map by axis. */
  readonly scales: Float64Array
  /** Axes that held-out votes confirm; the model has at least two for drawing. */
  readonly rank: number
  readonly heldOutError: readonly number[]
  /** Share of the variance of votes around their statement's mean, by axis. */
  readonly explainedVariance: number[]
}

/** Fits the model, turns its axes and places everybody. */
export function fitMap(votes: Votes, seed: number): OpinionMap {
  const choice = chooseRank(votes, seed, DRAWN_AXES)
  const sample = samplePeople(votes, seed, SAMPLE_VOTES)
  let model = improveTimes(sample, choice.model, FINAL_ROUNDS)
  if (sample !== votes) model = improveTimes(votes, model, ROUNDS_FOR_EVERYBODY)
  const { seen, variance } = voteVariance(votes)
  model = turnToPrincipalAxes(model, seen)
  const scales = axisScales(model, seen)
  return {
    model,
    scales,
    positions: placeEverybody(votes, model, scales),
    rank: choice.rank,
    heldOutError: choice.heldOutError,
    explainedVariance: Array.from(scales, (scale) => (variance > 0 ? (scale * scale) / variance : 0)),
  }
}

/** Votes by statement, and the variance of a vote around its statement's mean. */
function voteVariance(votes: Votes): { seen: Float64Array; variance: number } {
  const seen = new Float64Array(votes.statements)
  const sum = new Float64Array(votes.statements)
  const squares = new Float64Array(votes.statements)
  for (let at = 0; at < votes.statement.length; at++) {
    const i = votes.statement[at]!
    const x = votes.value[at]!
    seen[i]!++
    sum[i]! += x
    squares[i]! += x * x
  }
  let total = 0
  for (let i = 0; i < seen.length; i++) if (seen[i]! > 0) total += squares[i]! - square(sum[i]!) / seen[i]!
  return { seen, variance: votes.statement.length > 0 ? total / votes.statement.length : 0 }
}
