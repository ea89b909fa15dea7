import { packed, packedSize } from '#domain/opinion/math/dense.ts'
import { eigenSymmetric } from '#domain/opinion/math/eigen.ts'
import { square } from '#domain/opinion/math/special.ts'
import type { OpinionModel, Votes } from './model.ts'
import { PersonPlacer } from './person.ts'

/**
 * The same model with its axes turned so that the first explains most of the votes. The variance of zₚ is one on
 * every axis, so the mean square of an axis' loadings is the mean square of what it changes in a vote.
 */
export function turnToPrincipalAxes(model: OpinionModel, seen: Float64Array): OpinionModel {
  const { rank, loading } = model
  const statements = model.intercept.length
  const total = seen.reduce((sum, votes) => sum + votes, 0)
  const products = new Float64Array(rank * rank)
  for (let i = 0; i < statements; i++) {
    const weight = total > 0 ? seen[i]! / total : 0
    for (let a = 0; a < rank; a++) {
      for (let b = 0; b < rank; b++)
        products[a * rank + b]! += weight * loading[i * rank + a]! * loading[i * rank + b]!
    }
  }
  const { vectors } = eigenSymmetric(products, rank)
  const turn = vectors.map((axis) => signed(axis, loading, rank))
  const turned = new Float64Array(loading.length)
  for (let i = 0; i < statements; i++) {
    for (let k = 0; k < rank; k++) {
      for (let a = 0; a < rank; a++) turned[i * rank + k]! += turn[k]![a]! * loading[i * rank + a]!
    }
  }
  return {
    ...model,
    loading: turned,
    loadingCovariance: turnCovariances(model, turn),
    loadingPrior: Float64Array.from(turn, (axis) =>
      axis.reduce((sum, share, a) => sum + share * share * model.loadingPrior[a]!, 0),
    ),
  }
}

/** The axis or its opposite: the largest loading along it becomes positive, so that a map is never mirrored. */
function signed(axis: Float64Array, loading: Float64Array, rank: number): Float64Array {
  let largest = 0
  for (let at = 0; at < loading.length; at += rank) {
    let along = 0
    for (let a = 0; a < rank; a++) along += axis[a]! * loading[at + a]!
    if (Math.abs(along) > Math.abs(largest)) largest = along
  }
  return largest < 0 ? axis.map((share) => -share) : axis
}

function turnCovariances(
  { rank, intercept, loadingCovariance }: OpinionModel,
  turn: readonly Float64Array[],
) {
  const own = packedSize(rank)
  const turned = new Float64Array(loadingCovariance.length)
  for (let i = 0; i < intercept.length; i++) {
    const at = (a: number, b: number) => loadingCovariance[i * own + packed(Math.max(a, b), Math.min(a, b))]!
    for (let k = 0; k < rank; k++) {
      for (let l = 0; l <= k; l++) {
        let sum = 0
        for (let a = 0; a < rank; a++)
          for (let b = 0; b < rank; b++) sum += turn[k]![a]! * at(a, b) * turn[l]![b]!
        turned[i * own + packed(k, l)] = sum
      }
    }
  }
  return turned
}

/** Units of the map: the root mean square change in an expected vote per standard deviation along each axis. */
export function axisScales({ rank, loading }: OpinionModel, seen: Float64Array): Float64Array {
  const total = seen.reduce((sum, votes) => sum + votes, 0)
  const squares = new Float64Array(rank)
  for (let i = 0; i < seen.length; i++) {
    for (let k = 0; k < rank; k++)
      squares[k]! += total > 0 ? (seen[i]! / total) * square(loading[i * rank + k]!) : 0
  }
  return squares.map(Math.sqrt)
}

export type Positions = {
  /** Number of coordinates per person: the axes of the model. */
  readonly dimensions: number
  /** Coordinates in votes: two people one apart differ by one vote step on an average statement. */
  readonly coordinate: Float64Array
  /** Standard deviation of each coordinate given the person's votes. */
  readonly deviation: Float64Array
  /** Posterior means of all traits, readiness first, in the model's own units. */
  readonly traits: Float64Array
}

export function placeEverybody(votes: Votes, model: OpinionModel, scales: Float64Array): Positions {
  const { rank } = model
  const placer = new PersonPlacer(model)
  const coordinate = new Float64Array(votes.people * rank)
  const deviation = new Float64Array(votes.people * rank)
  const traits = new Float64Array(votes.people * placer.traits)
  for (let p = 0; p < votes.people; p++) {
    placer.place(votes, votes.start[p]!, votes.start[p + 1]!)
    traits.set(placer.mean, p * placer.traits)
    writePosition(placer, scales, coordinate, deviation, p * rank)
  }
  return { dimensions: rank, coordinate, deviation, traits }
}

/** Copies where the placer put its last person, in units of the map, to offset `at`. */
export function writePosition(
  placer: PersonPlacer,
  scales: Float64Array,
  coordinate: Float64Array,
  deviation: Float64Array,
  at: number,
): void {
  for (let k = 0; k < scales.length; k++) {
    coordinate[at + k] = placer.mean[k + 1]! * scales[k]!
    deviation[at + k] = Math.sqrt(Math.max(placer.covariance[packed(k + 1, k + 1)]!, 0)) * scales[k]!
  }
}
