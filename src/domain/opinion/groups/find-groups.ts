import { eigenSymmetric } from '#domain/opinion/math/eigen.ts'
import { pick, type Random, randomFrom, seedFor, shuffled } from '#domain/opinion/math/random.ts'
import { square } from '#domain/opinion/math/special.ts'
import { type Clustering, clusterSizes, kMeans, nearest, type Points, selectPoints } from './kmeans.ts'
import { adjustedRand, gaussianPoints, silhouettes as silhouettesOf } from './measures.ts'

const FEWEST_IN_GROUP = 5
const LEAST_SHARE_OF_GROUP = 0.02
const GROUPS_MAX = 5
const STARTS = 8
const BOOTSTRAP_STARTS = 2
/** Fewer groups are preferred unless more of them raise the mean silhouette by this. */
const SIMPLICITY = 0.06
const BOOTSTRAPS = 40
const KEPT_IN_BOOTSTRAPS = 0.95
const LEAST_AGREEMENT = 0.6
/** Draws of one bell-shaped cloud of the same spread, and by how much groups must be clearer than in those. */
const CLOUDS = 20
const CLEARER_THAN_CLOUD = 0.01
const STANDARD_ERRORS = 2
/** People on whom centres are found when there are more; everybody is then given to the nearest centre. */
const CLUSTERING_SAMPLE = 2000
/** People from whom silhouettes and bootstraps are computed when there are more; costs grow with the square. */
const SILHOUETTE_SAMPLE = 800
const BOOTSTRAP_SAMPLE = 200

/** Why groups are not claimed; 'clear' when they are. */
export type GroupVerdict =
  | 'clear'
  | 'too-few-people'
  | 'no-common-direction'
  | 'groups-too-small'
  | 'one-cloud'
  | 'unstable'

export type GroupFinding = {
  readonly verdict: GroupVerdict
  /** Number of groups claimed; 0 unless the verdict is 'clear'. */
  readonly k: number
  readonly silhouettes: ReadonlyMap<number, number>
  /** The k that looked best, whether claimed or not. */
  readonly candidate: number
  /** Share of bootstraps in which the same k looked best, and median agreement (ARI) with the groups found. */
  readonly kept: number
  readonly agreement: number
  /** Mean silhouette of one bell-shaped cloud of the same spread, cut into as many groups. */
  readonly cloudSilhouette: number
  /** Group of each point and centres, largest group first; empty unless claimed. */
  readonly group: Int32Array
  readonly centers: Float64Array
  readonly sizes: readonly number[]
}

const nothing = (verdict: GroupVerdict, silhouettes = new Map<number, number>()): GroupFinding => ({
  verdict,
  k: 0,
  silhouettes,
  candidate: 0,
  kept: 0,
  agreement: 0,
  cloudSilhouette: 0,
  group: new Int32Array(0),
  centers: new Float64Array(0),
  sizes: [],
})

/** Looks for 2 to 5 groups and claims them only where they survive resampling and differ from one cloud. */
export function findGroups(points: Points, seed: number, hasDirection: boolean): GroupFinding {
  const smallest = Math.max(FEWEST_IN_GROUP, Math.ceil(LEAST_SHARE_OF_GROUP * points.count))
  if (points.count < 2 * smallest) return nothing('too-few-people')
  const random = randomFrom(seedFor(seed, 'groups'))
  const clustered = selectPoints(points, sampleIndices(points.count, CLUSTERING_SAMPLE, random))
  const fewest = Math.max(FEWEST_IN_GROUP, Math.ceil(LEAST_SHARE_OF_GROUP * clustered.count))
  const clusterings = tryEachCount(clustered, random, STARTS)
  const sample = sampleIndices(clustered.count, SILHOUETTE_SAMPLE, random)
  const measured = selectPoints(clustered, sample)
  const labels = clusterings.map(({ k, cluster }) => ({
    k,
    cluster: Int32Array.from(sample, (p) => cluster[p]!),
  }))
  const values = silhouettesOf(measured, labels)
  const silhouettes = new Map(clusterings.map(({ k }, c) => [k, values[c]!]))
  const valid = largeEnough(clusterings, values, fewest)
  if (!hasDirection) return nothing('no-common-direction', silhouettes)
  const candidate = simplest(valid)
  if (candidate === 0) return nothing('groups-too-small', silhouettes)
  const chosen = clusterings.find(({ k }) => k === candidate)!
  const cloud = cloudSilhouettes(measured, candidate, random)
  const trial = bootstrap(clustered, chosen, random)
  const verdict = judge(valid.get(candidate)!, cloud, trial)
  const found = { ...nothing(verdict, silhouettes), ...trial, candidate, cloudSilhouette: cloud.mean }
  return verdict === 'clear'
    ? { ...found, k: candidate, ...bySize(assignAll(points, chosen), points.dimensions) }
    : found
}

const tryEachCount = (points: Points, random: Random, starts: number): Clustering[] =>
  Array.from({ length: GROUPS_MAX - 1 }, (_, at) => kMeans(points, at + 2, random, starts))

/** Silhouettes by k of the clusterings in which no group is too small to be one. */
const largeEnough = (clusterings: readonly Clustering[], values: readonly number[], smallest: number) =>
  new Map(
    clusterings.flatMap((clustering, c): [number, number][] =>
      Math.min(...clusterSizes(clustering)) >= smallest ? [[clustering.k, values[c]!]] : [],
    ),
  )

function judge(
  value: number,
  cloud: { mean: number; error: number },
  trial: { kept: number; agreement: number },
) {
  const clearer = Math.max(CLEARER_THAN_CLOUD, STANDARD_ERRORS * cloud.error)
  if (value < cloud.mean + clearer) return 'one-cloud'
  return trial.kept >= KEPT_IN_BOOTSTRAPS && trial.agreement >= LEAST_AGREEMENT ? 'clear' : 'unstable'
}

/** The smallest k whose silhouette is within the simplicity margin of the best; 0 when there is none. */
function simplest(silhouettes: ReadonlyMap<number, number>): number {
  const best = Math.max(...silhouettes.values())
  for (const [k, value] of silhouettes) if (value >= best - SIMPLICITY) return k
  return 0
}

function sampleIndices(count: number, size: number, random: Random): Int32Array {
  if (count <= size) return Int32Array.from({ length: count }, (_, i) => i)
  return shuffled(random, count).slice(0, size).sort()
}

/**
 * The same choice on people drawn with replacement: how often k stays, and how alike the groups are. Large
 * conversations draw 200 people, which makes the trial harder, not easier.
 */
function bootstrap(points: Points, chosen: Clustering, random: Random) {
  const size = Math.min(points.count, BOOTSTRAP_SAMPLE)
  const smallest = Math.max(FEWEST_IN_GROUP, Math.ceil(LEAST_SHARE_OF_GROUP * size))
  const agreements: number[] = []
  let kept = 0
  for (let trial = 0; trial < BOOTSTRAPS; trial++) {
    const indices = Int32Array.from({ length: size }, () => pick(random, points.count))
    const drawn = selectPoints(points, indices)
    const clusterings = tryEachCount(drawn, random, BOOTSTRAP_STARTS)
    const same = clusterings.find(({ k }) => k === chosen.k)!
    agreements.push(
      adjustedRand(
        same.cluster,
        Int32Array.from(indices, (p) => chosen.cluster[p]!),
      ),
    )
    const valid = largeEnough(clusterings, silhouettesOf(drawn, clusterings), smallest)
    if (valid.size > 0 && simplest(valid) === chosen.k) kept++
  }
  agreements.sort((a, b) => a - b)
  return { kept: kept / BOOTSTRAPS, agreement: agreements[Math.floor(agreements.length / 2)]! }
}

/**
 * What k-means makes of one Gaussian cloud of the same covariance (the null of Liu et al. 2008, SigClust):
 * a continuum of opinions can always be cut in two, and the cut has a silhouette too.
 */
function cloudSilhouettes(points: Points, k: number, random: Random): { mean: number; error: number } {
  const { count, dimensions, at } = points
  const size = Math.min(count, BOOTSTRAP_SAMPLE)
  const covariance = covarianceOf(count, dimensions, at)
  const { values, vectors } = eigenSymmetric(covariance, dimensions)
  const deviations = values.map((value) => Math.sqrt(Math.max(value, 0)))
  const found = Array.from({ length: CLOUDS }, () => {
    const cloud = gaussianPoints({ count: size, dimensions, at }, [...vectors], deviations, random)
    return silhouettesOf(cloud, [kMeans(cloud, k, random, BOOTSTRAP_STARTS)])[0]!
  })
  const mean = found.reduce((sum, value) => sum + value, 0) / CLOUDS
  const variance = found.reduce((sum, value) => sum + square(value - mean), 0) / (CLOUDS - 1)
  // The clouds are drawn smaller than the conversation; the spread of a mean falls with the root of its size.
  return { mean, error: Math.sqrt((variance * size) / count) }
}

function covarianceOf(count: number, dimensions: number, at: Float64Array): Float64Array {
  const mean = new Float64Array(dimensions)
  for (let i = 0; i < at.length; i++) mean[i % dimensions]! += at[i]! / count
  const covariance = new Float64Array(dimensions * dimensions)
  for (let p = 0; p < count; p++) {
    for (let a = 0; a < dimensions; a++) {
      for (let b = 0; b < dimensions; b++) {
        const product = (at[p * dimensions + a]! - mean[a]!) * (at[p * dimensions + b]! - mean[b]!)
        covariance[a * dimensions + b]! += product / count
      }
    }
  }
  return covariance
}

/** Everybody's nearest centre; the clustering itself when it was made of everybody. */
function assignAll({ count, dimensions, at }: Points, clustering: Clustering): Clustering {
  if (clustering.cluster.length === count) return clustering
  const { k, centers } = clustering
  const cluster = Int32Array.from(
    { length: count },
    (_, p) => nearest(at, p * dimensions, centers, k, dimensions).index,
  )
  return { ...clustering, cluster }
}

/** Numbers groups from the largest to the smallest, equal ones by their place along the first axis. */
function bySize(clustering: Clustering, dimensions: number) {
  const { k, cluster, centers } = clustering
  const sizes = clusterSizes(clustering)
  const order = Array.from({ length: k }, (_, c) => c)
  order.sort((a, b) => sizes[b]! - sizes[a]! || centers[a * dimensions]! - centers[b * dimensions]!)
  const place = new Int32Array(k)
  const sorted = new Float64Array(centers.length)
  order.forEach((old, rank) => {
    place[old] = rank
    sorted.set(centers.subarray(old * dimensions, (old + 1) * dimensions), rank * dimensions)
  })
  return {
    group: cluster.map((c) => place[c]!),
    centers: sorted,
    sizes: order.map((c) => sizes[c]!),
  }
}

/** The group whose centre is nearest to a person's position. */
export const groupOf = (
  coordinate: Float64Array,
  at: number,
  centers: Float64Array,
  dimensions: number,
): number => nearest(coordinate, at, centers, centers.length / dimensions, dimensions).index
