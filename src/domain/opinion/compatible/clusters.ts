/** A k-means clustering of points in the plane: centres as x, y pairs, and each point's cluster. */
export type CompatibleClustering = {
  readonly centers: Float64Array
  readonly cluster: Int32Array
  readonly count: number
}

/** Centres that moved less than this end the iterations. */
const MOVED = 0.01

/**
 * Lloyd's k-means as Polis runs it: it starts from the first k distinct points, drops clusters that become empty
 * and stops when all sorted centres moved less than 0.01, or after iterations + 1 rounds. Equal distances go to
 * the later cluster. The order of points decides the result; that is why Polis' groups are not reproducible.
 */
export function lloyd(
  points: Float64Array,
  weights: Float64Array,
  k: number,
  iterations: number,
): CompatibleClustering {
  let centers = firstDistinct(points, k)
  for (let left = iterations; ; left--) {
    const next = step(points, weights, centers)
    if (left === 0 || settled(centers, next.centers)) return next
    centers = next.centers
  }
}

function firstDistinct(points: Float64Array, k: number): Float64Array {
  const seen = new Set<string>()
  const centers: number[] = []
  for (let i = 0; i < points.length && seen.size < k; i += 2) {
    const key = `${points[i]},${points[i + 1]}`
    if (seen.has(key)) continue
    seen.add(key)
    centers.push(points[i]!, points[i + 1]!)
  }
  return Float64Array.from(centers)
}

function step(points: Float64Array, weights: Float64Array, centers: Float64Array): CompatibleClustering {
  const k = centers.length / 2
  const cluster = new Int32Array(points.length / 2)
  const sums = new Float64Array(k * 3)
  for (let p = 0; p < cluster.length; p++) {
    const x = points[2 * p]!
    const y = points[2 * p + 1]!
    let best = 0
    let nearest = Number.POSITIVE_INFINITY
    for (let c = 0; c < k; c++) {
      const dx = x - centers[2 * c]!
      const dy = y - centers[2 * c + 1]!
      const distance = Math.sqrt(dx * dx + dy * dy)
      if (distance <= nearest) {
        nearest = distance
        best = c
      }
    }
    cluster[p] = best
    sums[3 * best]! += weights[p]! * x
    sums[3 * best + 1]! += weights[p]! * y
    sums[3 * best + 2]! += weights[p]!
  }
  const place = new Int32Array(k).fill(-1)
  const kept: number[] = []
  for (let c = 0; c < k; c++) {
    const weight = sums[3 * c + 2]!
    if (weight === 0) continue
    place[c] = kept.length / 2
    kept.push(sums[3 * c]! / weight, sums[3 * c + 1]! / weight)
  }
  return {
    centers: Float64Array.from(kept),
    cluster: cluster.map((c) => place[c]!),
    count: kept.length / 2,
  }
}

/** Whether the centres, both sorted by x and then y, are pairwise nearer than the threshold. */
function settled(before: Float64Array, after: Float64Array): boolean {
  const a = sortedCenters(before)
  const b = sortedCenters(after)
  const pairs = Math.min(a.length, b.length)
  for (let i = 0; i < pairs; i++) {
    const dx = a[i]![0] - b[i]![0]
    const dy = a[i]![1] - b[i]![1]
    if (Math.sqrt(dx * dx + dy * dy) >= MOVED) return false
  }
  return true
}

function sortedCenters(centers: Float64Array): [number, number][] {
  const pairs: [number, number][] = []
  for (let i = 0; i < centers.length; i += 2) pairs.push([centers[i]!, centers[i + 1]!])
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

/** Mean silhouette over points of equal weight; a point alone in its cluster scores 0 (Rousseeuw 1987). */
export function meanSilhouette(
  { centers: points }: { centers: Float64Array },
  clustering: CompatibleClustering,
): number {
  const n = points.length / 2
  const { cluster, count } = clustering
  const sizes = new Int32Array(count)
  for (const c of cluster) sizes[c]!++
  let total = 0
  const sums = new Float64Array(count)
  for (let p = 0; p < n; p++) {
    sums.fill(0)
    for (let q = 0; q < n; q++) {
      const dx = points[2 * p]! - points[2 * q]!
      const dy = points[2 * p + 1]! - points[2 * q + 1]!
      sums[cluster[q]!]! += Math.sqrt(dx * dx + dy * dy)
    }
    total += silhouetteOf(cluster[p]!, sums, sizes)
  }
  return n > 0 ? total / n : 0
}

function silhouetteOf(own: number, sums: Float64Array, sizes: Int32Array): number {
  if (sizes[own] === 1) return 0
  const inside = sums[own]! / (sizes[own]! - 1)
  let outside = Number.POSITIVE_INFINITY
  for (let c = 0; c < sizes.length; c++) {
    if (c !== own && sizes[c]! > 0) outside = Math.min(outside, sums[c]! / sizes[c]!)
  }
  if (outside === Number.POSITIVE_INFINITY) return 0
  const larger = Math.max(inside, outside)
  return larger > 0 ? (outside - inside) / larger : 0
}
