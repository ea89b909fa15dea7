/**
 * All ballots, one after another (compressed sparse rows): the ballot of voter v is
 * `project[start[v] … start[v + 1] − 1]`, places in the list of projects, in the order of the ballot.
 */
export type Ballots = {
  readonly count: number
  readonly start: Uint32Array
  readonly project: Uint16Array | Uint32Array
  /** Parallel to `project`: points × 10^pointDecimals, integers ≥ 0; undefined when ballots carry none. */
  readonly points: Float64Array | undefined
  readonly pointDecimals: number
}

type Growing = Uint32Array | Uint16Array | Float64Array | Uint8Array

/** The same numbers with at least `needed` places; at least half as many again, so that adding is cheap. */
export function grownArray<A extends Growing>(array: A, needed: number): A {
  if (needed <= array.length) return array
  const Kind = array.constructor as new (length: number) => A
  const larger = new Kind(Math.max(needed, Math.ceil(array.length * 1.5), 64))
  larger.set(array)
  return larger
}

/** Ballots from plain lists; for tests and for callers that have no file. */
export function ballotsFrom(
  lists: readonly (readonly number[])[],
  points?: readonly (readonly number[])[],
): Ballots {
  const start = new Uint32Array(lists.length + 1)
  lists.forEach((list, voter) => {
    start[voter + 1] = start[voter]! + list.length
  })
  return {
    count: lists.length,
    start,
    project: Uint32Array.from(lists.flat()),
    points: points && Float64Array.from(points.flat()),
    pointDecimals: 0,
  }
}

/** Collects ballots in typed arrays that grow, two bytes a choice up to 65,535 projects; knows nothing of files. */
export class BallotBox {
  #start = new Uint32Array(1024)
  #project: Uint16Array | Uint32Array
  #points: Float64Array | undefined
  #pointDecimals = 0
  #count = 0
  #length = 0

  constructor(projects: number, withPoints: boolean) {
    this.#project = projects <= 0xffff ? new Uint16Array(4096) : new Uint32Array(4096)
    this.#points = withPoints ? new Float64Array(4096) : undefined
  }

  get count(): number {
    return this.#count
  }

  /** Adds a line to the open ballot. */
  add(project: number, points = 0): void {
    this.#project = grownArray(this.#project, this.#length + 1)
    if (this.#points) {
      this.#points = grownArray(this.#points, this.#length + 1)
      this.#points[this.#length] = points
    }
    this.#project[this.#length++] = project
  }

  /** Replaces the points given to a project on the open ballot, and tells what they were. */
  replacePoints(project: number, points: number): number {
    for (let k = this.#start[this.#count]!; k < this.#length; k++) {
      if (this.#project[k] !== project || !this.#points) continue
      const before = this.#points[k]!
      this.#points[k] = points
      return before
    }
    return 0
  }

  /** Closes the open ballot, empty or not. */
  close(): void {
    this.#start = grownArray(this.#start, this.#count + 2)
    this.#start[++this.#count] = this.#length
  }

  /** Throws the open ballot away. */
  discard(): void {
    this.#length = this.#start[this.#count]!
  }

  /** Makes room for points with so many decimals; all points are kept in the same unit. */
  needDecimals(decimals: number): number {
    if (decimals > this.#pointDecimals && this.#points) {
      const factor = 10 ** (decimals - this.#pointDecimals)
      for (let k = 0; k < this.#length; k++) this.#points[k]! *= factor
      this.#pointDecimals = decimals
    }
    return this.#pointDecimals
  }

  finish(): Ballots {
    return {
      count: this.#count,
      start: this.#start.slice(0, this.#count + 1),
      project: this.#project.slice(0, this.#length),
      points: this.#points?.slice(0, this.#length),
      pointDecimals: this.#pointDecimals,
    }
  }
}
