import { clusterSizes, type Points, squared } from './kmeans.ts'

/**
 * Mean silhouettes (Rousseeuw 1987), −1 … 1, of several clusterings of the same points, each distance computed
 * once; points alone in their cluster count 0. O(points²).
 */
export function silhouettes(points: Points, clusterings: readonly Labelling[]): number[] {
  const { count, dimensions, at } = points
  const sums = clusterings.map(({ k }) => new Float64Array(count * k))
  for (let p = 0; p < count; p++) {
    for (let q = 0; q < p; q++) {
      const distance = Math.sqrt(squared(at, p * dimensions, at, q * dimensions, dimensions))
      for (let c = 0; c < clusterings.length; c++) {
        const { k, cluster } = clusterings[c]!
        sums[c]![p * k + cluster[q]!]! += distance
        sums[c]![q * k + cluster[p]!]! += distance
      }
    }
  }
  return clusterings.map((clustering, c) => meanSilhouette(clustering, sums[c]!))
}

export type Labelling = { readonly k: number; readonly cluster: Int32Array }

/** From each point's summed distances to the members of every cluster. */
function meanSilhouette({ k, cluster }: Labelling, sums: Float64Array): number {
  const sizes = clusterSizes({ k, cluster })
  let total = 0
  for (let p = 0; p < cluster.length; p++) {
    const own = cluster[p]!
    if (sizes[own]! < 2) continue
    const inside = sums[p * k + own]! / (sizes[own]! - 1)
    let outside = Number.POSITIVE_INFINITY
    for (let c = 0; c < k; c++) {
      if (c !== own && sizes[c]! > 0) outside = Math.min(outside, sums[p * k + c]! / sizes[c]!)
    }
    const larger = Math.max(inside, outside)
    if (larger > 0 && outside < Number.POSITIVE_INFINITY) total += (outside - inside) / larger
  }
  return cluster.length > 0 ? total / cluster.length : 0
}

/** Adjusted Rand index of two labellings of the same people: 1 equal, about 0 unrelated (Hubert & Arabie 1985). */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const rows = new Map<number, number>()
  const columns = new Map<number, number>()
  const cells = new Map<string, number>()
  const add = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (let i = 0; i < a.length; i++) {
    add(rows, a[i]!)
    add(columns, b[i]!)
    add(cells, `${a[i]} ${b[i]}`)
  }
  const pairs = (counts: Map<unknown, number>) => {
    let sum = 0
    for (const n of counts.values()) sum += (n * (n - 1)) / 2
    return sum
  }
  const all = (a.length * (a.length - 1)) / 2
  const expected = all > 0 ? (pairs(rows) * pairs(columns)) / all : 0
  const most = (pairs(rows) + pairs(columns)) / 2
  return most === expected ? 1 : (pairs(cells) - expected) / (most - expected)
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
