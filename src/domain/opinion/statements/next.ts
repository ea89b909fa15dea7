import type { OpinionModel } from '#domain/opinion/map/model.ts'
import type { PersonPlacer } from '#domain/opinion/map/person.ts'
import { packed } from '#domain/opinion/math/dense.ts'
import type { Random } from '#domain/opinion/math/random.ts'
import { ln } from '#domain/opinion/math/special.ts'

/** Share of showings that go to statements by how few people saw them, whatever the model expects of them. */
export const EXPLORATION = 0.2

/** Nats that one vote on each statement is expected to teach about where a person with covariance C stands. */
export function expectedLearning(model: OpinionModel, covariance: Float64Array): Float64Array {
  const { rank, loading, noise } = model
  return Float64Array.from(model.intercept, (_, i) => {
    let variance = 0
    for (let a = 0; a < rank; a++) {
      for (let b = 0; b < rank; b++) {
        const spread = covariance[packed(Math.max(a, b) + 1, Math.min(a, b) + 1)]!
        variance += loading[i * rank + a]! * loading[i * rank + b]! * spread
      }
    }
    return 0.5 * ln(1 + variance / noise)
  })
}

/**
 * The chance with which each statement is shown next: EXPLORATION by 1 / (people who saw it + 1), so that new
 * statements are heard, and the rest in proportion to the square of what a vote is expected to teach. Sums to
 * one over the statements that are `open` (1) to this person; all others are zero.
 */
export function showingChances(learning: Float64Array, seen: Float64Array, open: Uint8Array): Float64Array {
  const taught = learning.map((nats, i) => (open[i] ? nats * nats : 0))
  const fresh = seen.map((people, i) => (open[i] ? 1 / (people + 1) : 0))
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const total = sum(taught)
  const freshTotal = sum(fresh)
  const exploration = total > 0 ? EXPLORATION : 1
  return taught.map((value, i) => {
    const exploring = freshTotal > 0 ? (exploration * fresh[i]!) / freshTotal : 0
    return exploring + (total > 0 ? ((1 - exploration) * value) / total : 0)
  })
}

/** Draws the next statement for a person placed by `placer`; undefined when the person has seen all of them. */
export function nextStatement(
  model: OpinionModel,
  placer: PersonPlacer,
  seen: Float64Array,
  open: Uint8Array,
  random: Random,
): number | undefined {
  const chances = showingChances(expectedLearning(model, placer.covariance), seen, open)
  let left = random()
  let last: number | undefined
  for (let i = 0; i < chances.length; i++) {
    if (chances[i] === 0) continue
    last = i
    left -= chances[i]!
    if (left < 0) return i
  }
  return last
}
