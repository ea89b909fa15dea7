import { type CompatibleClustering, lloyd, meanSilhouette } from './clusters.ts'
import type { RatingMatrix } from './matrix.ts'

const BASE_CLUSTERS = 100
const BASE_ITERATIONS = 100
const GROUP_ITERATIONS = 20
const POLIS_GROUPS_MAX = 5
const PEOPLE_PER_GROUP = 12
const VOTES_TO_COUNT = 7
const FEWEST_COUNTED = 15

/**
 * Who is placed on the map, as table indices in encounter order: everybody with at least 7 votes (or all
 * statements, when there are fewer); fewer than 15 people are filled up with those who voted most.
 */
export function countedParticipants({ table, order }: RatingMatrix): Int32Array {
  const votes = (p: number) => table.start[p + 1]! - table.start[p]!
  const needed = Math.min(VOTES_TO_COUNT, table.statements.length)
  const counted = new Set(Array.from(order).filter((p) => votes(p) >= needed))
  if (counted.size < FEWEST_COUNTED) {
    const others = Array.from(order).filter((p) => !counted.has(p))
    others.sort((a, b) => votes(b) - votes(a))
    for (const p of others.slice(0, FEWEST_COUNTED - counted.size)) counted.add(p)
  }
  return order.filter((p) => counted.has(p))
}

export type PolisGroups = {
  readonly k: number
  readonly silhouettes: ReadonlyMap<number, number>
  /** Group of each counted participant, in the order given. */
  readonly group: Int32Array
  readonly count: number
}

/**
 * Two steps: at most 100 small clusters of people, then 2 to 5 groups of those clusters, weighted by size.
 * The number of groups has the best mean silhouette over the small clusters; of equals, the larger.
 */
export function polisGroups(position: Float64Array, counted: Int32Array): PolisGroups {
  const points = new Float64Array(counted.length * 2)
  counted.forEach((p, i) => {
    points[2 * i] = position[2 * p]!
    points[2 * i + 1] = position[2 * p + 1]!
  })
  const base = lloyd(points, new Float64Array(counted.length).fill(1), BASE_CLUSTERS, BASE_ITERATIONS)
  const sizes = new Float64Array(base.count)
  for (const c of base.cluster) sizes[c]!++
  const most = Math.min(POLIS_GROUPS_MAX, 2 + Math.floor(base.count / PEOPLE_PER_GROUP))
  const silhouettes = new Map<number, number>()
  let best: { k: number; clustering: CompatibleClustering; value: number } | undefined
  for (let k = 2; k <= most; k++) {
    const clustering = lloyd(base.centers, sizes, k, GROUP_ITERATIONS)
    const value = meanSilhouette(base, clustering)
    silhouettes.set(k, value)
    if (!best || value >= best.value) best = { k, clustering, value }
  }
  const groups = best!.clustering
  return { k: best!.k, silhouettes, count: groups.count, group: base.cluster.map((c) => groups.cluster[c]!) }
}
