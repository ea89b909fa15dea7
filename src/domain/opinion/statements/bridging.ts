import type { OpinionModel } from '#domain/opinion/map/model.ts'
import { packed, packedSize } from '#domain/opinion/math/dense.ts'

export type Bridging = {
  /** Expected vote, −1 … 1, of somebody half-way between the groups who agrees no more readily than others. */
  readonly value: number
  /** Its standard deviation. */
  readonly deviation: number
}

/**
 * What is left of a statement's support when people's positions are taken out of it, as the intercept of
 * Community Notes (Wojcik et al. 2022): support from one side only goes into the loading, not into this. Each
 * group weighs the same, however many people it has. `middle` is the point in traits' units.
 */
export function bridging(model: OpinionModel, middle: Float64Array): Bridging[] {
  const { rank, intercept, interceptVariance, loading, loadingCovariance } = model
  const own = packedSize(rank)
  return Array.from(intercept, (mean, i) => {
    let value = mean
    let variance = interceptVariance[i]!
    for (let a = 0; a < rank; a++) {
      value += loading[i * rank + a]! * middle[a]!
      for (let b = 0; b < rank; b++) {
        const spread = loadingCovariance[i * own + packed(Math.max(a, b), Math.min(a, b))]!
        variance += middle[a]! * middle[b]! * spread
      }
    }
    return { value: Math.max(-1, Math.min(1, value)), deviation: Math.sqrt(variance) }
  })
}

/** The point half-way between all group centres, in the traits' units; the origin when there are no groups. */
export function middleOfGroups(centers: Float64Array, scales: Float64Array): Float64Array {
  const dimensions = scales.length
  const groups = dimensions > 0 ? centers.length / dimensions : 0
  return scales.map((scale, a) => {
    if (groups === 0 || scale === 0) return 0
    let sum = 0
    for (let g = 0; g < groups; g++) sum += centers[g * dimensions + a]!
    return sum / groups / scale
  })
}
