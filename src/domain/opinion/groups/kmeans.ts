import { pick, type Random } from '#domain/opinion/math/random.ts'

/** Points in a Euclidean space: `dimensions` coordinates each, one after another. */
export type Points = { readonly count: number; readonly dimensions: number; readonly at: Float64Array }

export type Clustering = {
  readonly k: number
  readonly centers: Float64Array
  readonly cluster: Int32Array
  /** Sum of squared distances to the own centre. */
  readonly inertia: number
}

const ROUNDS_MAX = 60

/** k-means++ (Arthur & Vassilvitskii 2007), the best of several starts. */
export function kMeans(points: Points, k: number, random: Random, starts: number): Clustering {
  let best: Clustering | undefined
  for (let start = 0; start < starts; start++) {
    const found = settleCentres(points, firstCenters(points, k, random), k)
    if (!best || found.inertia < best.inertia) best = found
  }
  return best!
}

function firstCenters({ count, dimensions, at }: Points, k: number, random: Random): Float64Array {
  const centers = new Float64Array(k * dimensions)
  const distance = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  let chosen = pick(random, count)
  for (let c = 0; c < k; c++) {
    centers.set(at.subarray(chosen * dimensions, (chosen + 1) * dimensions), c * dimensions)
    let total = 0
    for (let p = 0; p < count; p++) {
      const d = squared(at, p * dimensions, centers, c * dimensions, dimensions)
      if (d < distance[p]!) distance[p] = d
      total += distance[p]!
    }
    let left = random() * total
    chosen = 0
    while (chosen < count - 1 && left >= distance[chosen]!) left -= distance[chosen++]!
  }
  return centers
}

/** Lloyd's rounds from the given centres until nobody changes; a centre left alone stays where it was. */
export function settleCentres(points: Points, first: Float64Array, k: number): Clustering {
  const { count, dimensions } = points
  const centers = first.slice()
  const cluster = new Int32Array(count).fill(-1)
  const sums = new Float64Array(k * dimensions)
  const sizes = new Int32Array(k)
  const state = { inertia: 0, changed: 1 }
  for (let round = 0; round < ROUNDS_MAX; round++) {
    sums.fill(0)
    sizes.fill(0)
    assign(points, centers, cluster, sums, sizes, state)
    if (state.changed === 0) break
    for (let c = 0; c < k; c++) {
      if (sizes[c] === 0) continue
      for (let j = 0; j < dimensions; j++) centers[c * dimensions + j] = sums[c * dimensions + j]! / sizes[c]!
    }
  }
  return { k, centers, cluster, inertia: state.inertia }
}

/** Gives every point to its nearest centre and adds up the members of each. */
function assign(
  { count, dimensions, at }: Points,
  centers: Float64Array,
  cluster: Int32Array,
  sums: Float64Array,
  sizes: Int32Array,
  state: { inertia: number; changed: number },
): void {
  const k = sizes.length
  let changed = 0
  let inertia = 0
  for (let p = 0; p < count; p++) {
    const offset = p * dimensions
    let index = 0
    let least = Number.POSITIVE_INFINITY
    for (let c = 0; c < k; c++) {
      let distance = 0
      for (let j = 0, to = c * dimensions; j < dimensions; j++, to++) {
        const difference = at[offset + j]! - centers[to]!
        distance += difference * difference
      }
      if (distance < least) {
        least = distance
        index = c
      }
    }
    if (cluster[p] !== index) changed++
    cluster[p] = index
    inertia += least
    sizes[index]!++
    for (let j = 0, to = index * dimensions; j < dimensions; j++, to++) sums[to]! += at[offset + j]!
  }
  state.changed = changed
  state.inertia = inertia
}

const found = { index: 0, distance: 0 }

/** The nearest centre and its squared distance; of equals, the first. The answer is overwritten by the next call. */
export function nearest(
  at: Float64Array,
  offset: number,
  centers: Float64Array,
  k: number,
  dimensions: number,
) {
  found.index = 0
  found.distance = Number.POSITIVE_INFINITY
  for (let c = 0; c < k; c++) {
    const d = squared(at, offset, centers, c * dimensions, dimensions)
    if (d < found.distance) {
      found.distance = d
      found.index = c
    }
  }
  return found
}

export function squared(
  a: Float64Array,
  from: number,
  b: Float64Array,
  to: number,
  dimensions: number,
): number {
  let sum = 0
  for (let j = 0; j < dimensions; j++) {
    const difference = a[from + j]! - b[to + j]!
    sum += difference * difference
  }
  return sum
}

/** The points with the given indices, repetitions allowed. */
export function selectPoints({ dimensions, at }: Points, indices: Int32Array): Points {
  const chosen = new Float64Array(indices.length * dimensions)
  indices.forEach((index, row) => {
    for (let j = 0; j < dimensions; j++) chosen[row * dimensions + j] = at[index * dimensions + j]!
  })
  return { count: indices.length, dimensions, at: chosen }
}

export function clusterSizes({ k, cluster }: Pick<Clustering, 'k' | 'cluster'>): Int32Array {
  const sizes = new Int32Array(k)
  for (const c of cluster) sizes[c]!++
  return sizes
}
