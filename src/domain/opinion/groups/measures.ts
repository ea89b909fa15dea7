import { clusterSizes, type Points } from './kmeans.ts'

/**
 * Mean silhouettes (Rousseeuw 1987), −1 … 1, of several clusterings of the same points, each distance computed
 * once; points alone in their cluster count 0. O(points²).
 */
export function silhouettes(points: Points, clusterings: readonly Labelling[]): number[] {
  const { count } = points
  const distance = distances(points)
  return clusterings.map((clustering) => (count > 0 ? silhouetteSum(distance, count, clustering) / count : 0))
}

export type Labelling = { readonly k: number; readonly cluster: Int32Array }

/** All distances, row after row. */
function distances({ count, dimensions, at }: Points): Float64Array {
  const squares = new Float64Array(count * count)
  // One axis at a time: a loop without branches, over all points at once.
  for (let j = 0; j < dimensions; j++) {
    const line = Float64Array.from({ length: count }, (_, p) => at[p * dimensions + j]!)
    for (let p = 0, cell = 0; p < count; p++) {
      const own = line[p]!
      for (let q = 0; q < count; q++, cell++) {
        const difference = line[q]! - own
        squares[cell]! += difference * difference
      }
    }
  }
  for (let cell = 0; cell < squares.length; cell++) squares[cell] = Math.sqrt(squares[cell]!)
  return squares
}

/** Points are visited cluster by cluster, so that each sum of distances stays in a register. */
function silhouetteSum(distance: Float64Array, count: number, { k, cluster }: Labelling): number {
  const sizes = clusterSizes({ k, cluster })
  const ends = sizes.slice()
  for (let c = 1; c < k; c++) ends[c]! += ends[c - 1]!
  const next = ends.map((end, c) => end - sizes[c]!)
  const order = new Int32Array(count)
  for (let p = 0; p < count; p++) order[next[cluster[p]!]!++] = p
  const means = new Float64Array(k)
  let total = 0
  for (let p = 0; p < count; p++) {
    const own = cluster[p]!
    if (sizes[own]! < 2) continue
    const row = p * count
    let at = 0
    for (let c = 0; c < k; c++) {
      const end = ends[c]!
      let even = 0
      let odd = 0
      for (; at + 1 < end; at += 2) {
        even += distance[row + order[at]!]!
        odd += distance[row + order[at + 1]!]!
      }
      if (at < end) even += distance[row + order[at++]!]!
      means[c] = (even + odd) / (c === own ? sizes[c]! - 1 : sizes[c]!)
    }
    total += silhouetteOf(means, own, sizes)
  }
  return total
}

function silhouetteOf(means: Float64Array, own: number, sizes: Int32Array): number {
  let outside = Number.POSITIVE_INFINITY
  for (let c = 0; c < means.length; c++) {
    if (c !== own && sizes[c]! > 0 && means[c]! < outside) outside = means[c]!
  }
  const inside = means[own]!
  const larger = Math.max(inside, outside)
  return larger > 0 && outside < Number.POSITIVE_INFINITY ? (outside - inside) / larger : 0
}

/**
 * Adjusted Rand index of two labellings (small whole numbers) of the same people: 1 equal, about 0 unrelated
 * (Hubert & Arabie 1985).
 */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const width = 1 + largest(b)
  const cells = new Float64Array((1 + largest(a)) * width)
  for (let i = 0; i < a.length; i++) cells[a[i]! * width + b[i]!]!++
  const rows = new Float64Array(cells.length / width)
  const columns = new Float64Array(width)
  cells.forEach((count, at) => {
    rows[Math.floor(at / width)]! += count
    columns[at % width]! += count
  })
  const pairs = (counts: Float64Array) => counts.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  const all = (a.length * (a.length - 1)) / 2
  const expected = all > 0 ? (pairs(rows) * pairs(columns)) / all : 0
  const most = (pairs(rows) + pairs(columns)) / 2
  return most === expected ? 1 : (pairs(cells) - expected) / (most - expected)
}

function largest(labels: ArrayLike<number>): number {
  let most = 0
  for (let i = 0; i < labels.length; i++) if (labels[i]! > most) most = labels[i]!
  return most
}

/** Standard normal deviates by summing twelve uniform ones: tails end at six, no logarithm is needed. */
export function gaussianPoints(
  points: Points,
  axes: Float64Array[],
  deviations: Float64Array,
  random: () => number,
) {
  const { count, dimensions } = points
  const at = new Float64Array(count * dimensions)
  for (let p = 0; p < count; p++) {
    for (let k = 0; k < dimensions; k++) {
      let deviate = -6
      for (let draw = 0; draw < 12; draw++) deviate += random()
      deviate *= deviations[k]!
      for (let j = 0; j < dimensions; j++) at[p * dimensions + j]! += deviate * axes[k]![j]!
    }
  }
  return { count, dimensions, at }
}
