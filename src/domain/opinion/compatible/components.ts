import { largestEigenpairs } from '#domain/opinion/math/lanczos.ts'
import { square } from '#domain/opinion/math/special.ts'
import type { RatingMatrix } from './matrix.ts'

/** How many shares of explained variance are reported; the map uses the first two components. */
const REPORTED_COMPONENTS = 5

export type PolisComponents = {
  readonly components: readonly [Float64Array, Float64Array]
  /** Share of the variance of the imputed matrix along each component, largest first. */
  readonly explainedVariance: number[]
}

/**
 * Principal components of the matrix whose unseen cells hold their column's mean. Centred, those cells are zero,
 * so X'X·v costs one pass over the votes. Polis approaches the same vectors by 100 power iterations; these are
 * their limit. The sign of a component means nothing: the largest loading is made positive.
 */
export function principalComponents(matrix: RatingMatrix): PolisComponents {
  const { table, zeroed } = matrix
  const n = table.statements.length
  const { centred, total } = centredVotes(matrix)
  const apply = (x: Float64Array, y: Float64Array) => {
    for (let p = 0; p < table.participants.length; p++) {
      let share = 0
      const end = table.start[p + 1]!
      for (let at = table.start[p]!; at < end; at++) share += centred[at]! * x[table.statement[at]!]!
      if (share === 0) continue
      for (let at = table.start[p]!; at < end; at++) y[table.statement[at]!]! += share * centred[at]!
    }
  }
  const wanted = Math.min(REPORTED_COMPONENTS, n, table.participants.length)
  const { values, vectors } = largestEigenpairs(apply, n, wanted, 2)
  const component = (j: number) => {
    const vector = vectors[j]
    if (!vector || values[j]! <= total * 1e-14) return new Float64Array(n)
    return oriented(vector.map((loading, i) => (zeroed[i] ? 0 : loading)))
  }
  return {
    components: [component(0), component(1)],
    explainedVariance: Array.from(values, (value) => (total > 0 ? Math.max(value, 0) / total : 0)),
  }
}

function centredVotes({ table, center, zeroed }: RatingMatrix) {
  const centred = new Float64Array(table.value.length)
  let total = 0
  for (let at = 0; at < centred.length; at++) {
    const i = table.statement[at]!
    const value = zeroed[i] ? 0 : table.value[at]! - center[i]!
    centred[at] = value
    total += value * value
  }
  return { centred, total }
}

function oriented(vector: Float64Array): Float64Array {
  let largest = 0
  for (const loading of vector) if (Math.abs(loading) > Math.abs(largest) * (1 + 1e-9)) largest = loading
  return largest < 0 ? vector.map((loading) => -loading) : vector
}

/**
 * Positions of all participants (x and y alternating), by table index: the sum of centred votes along each
 * component, scaled by √(statements / votes). Zeroed statements count as voted on by everybody.
 */
export function project(matrix: RatingMatrix, components: PolisComponents['components']): Float64Array {
  const { table, zeroed, center } = matrix
  const [first, second] = components
  const n = table.statements.length
  const zeroedCount = zeroed.reduce((sum, flag) => sum + flag, 0)
  const position = new Float64Array(table.participants.length * 2)
  for (let p = 0; p < table.participants.length; p++) {
    let x = 0
    let y = 0
    let votes = zeroedCount
    for (let at = table.start[p]!; at < table.start[p + 1]!; at++) {
      const i = table.statement[at]!
      if (zeroed[i]) continue
      const value = table.value[at]! - center[i]!
      votes++
      x += value * first[i]!
      y += value * second[i]!
    }
    const scale = Math.sqrt(n / Math.max(votes, 1))
    position[2 * p] = x * scale
    position[2 * p + 1] = y * scale
  }
  return position
}

/** Distance from the middle of the map of somebody who agreed with one statement and saw nothing else. */
export function extremities(
  matrix: RatingMatrix,
  [first, second]: PolisComponents['components'],
): Float64Array {
  const scale = Math.sqrt(matrix.table.statements.length)
  return matrix.center.map((mean, i) => {
    const agree = scale * (1 - mean)
    return Math.sqrt(square(agree * first[i]!) + square(agree * second[i]!))
  })
}
