/**
 * The shortest edit script of two sequences of integers: Myers, "An O(ND) Difference Algorithm and Its Variations",
 * Algorithmica 1 (1986), in its linear space form: the middle of the path is found from both ends at once, and the two
 * halves are solved in the same way. After `COST_MAX` steps the furthest point reached is taken as the middle, as GNU
 * diff does, so that two texts with nothing in common cost O(N · COST_MAX) and not O(N²); the script is then still a
 * right one, only maybe not the shortest.
 */
const COST_MAX = 512
const FAR = 0x3fffffff

/** Marks which of `a` go and which of `b` come; what is unmarked in both is the same and in the same order. */
export type EditScript = { readonly removed: Uint8Array; readonly added: Uint8Array }

export function editScript(a: Int32Array, b: Int32Array): EditScript {
  const removed = new Uint8Array(a.length)
  const added = new Uint8Array(b.length)
  const search = newSearch(a, b)
  const work = [0, a.length, 0, b.length]
  while (work.length > 0) {
    let yEnd = work.pop() ?? 0
    let y = work.pop() ?? 0
    let xEnd = work.pop() ?? 0
    let x = work.pop() ?? 0
    while (x < xEnd && y < yEnd && a[x] === b[y]) {
      x++
      y++
    }
    while (x < xEnd && y < yEnd && a[xEnd - 1] === b[yEnd - 1]) {
      xEnd--
      yEnd--
    }
    if (x === xEnd) added.fill(1, y, yEnd)
    else if (y === yEnd) removed.fill(1, x, xEnd)
    else {
      findMiddle(search, x, xEnd, y, yEnd)
      work.push(search.x, xEnd, search.y, yEnd, x, search.x, y, search.y)
    }
  }
  return { removed, added }
}

/** Furthest x on each diagonal x − y, from the beginning and from the end; `shift` makes diagonals indices. */
type Search = {
  readonly a: Int32Array
  readonly b: Int32Array
  readonly forward: Int32Array
  readonly backward: Int32Array
  readonly shift: number
  /** The middle that was found. */
  x: number
  y: number
}

const newSearch = (a: Int32Array, b: Int32Array): Search => ({
  a,
  b,
  forward: new Int32Array(a.length + b.length + 3),
  backward: new Int32Array(a.length + b.length + 3),
  shift: b.length + 1,
  x: 0,
  y: 0,
})

/** Finds a point of a shortest path through the box [x0, x1) × [y0, y1), neither of whose ends match. */
function findMiddle(search: Search, x0: number, x1: number, y0: number, y1: number): void {
  const { a, b, forward, backward, shift } = search
  const lowest = x0 - y1
  const highest = x1 - y0
  let [fLow, fHigh, bLow, bHigh] = [x0 - y0, x0 - y0, x1 - y1, x1 - y1]
  const odd = ((fLow - bLow) & 1) !== 0
  forward[fLow + shift] = x0
  backward[bLow + shift] = x1
  for (let cost = 1; ; cost++) {
    if (fLow > lowest) forward[--fLow - 1 + shift] = -1
    else fLow++
    if (fHigh < highest) forward[++fHigh + 1 + shift] = -1
    else fHigh--
    for (let d = fHigh; d >= fLow; d -= 2) {
      const [below, above] = [forward[d - 1 + shift] ?? 0, forward[d + 1 + shift] ?? 0]
      let x = below < above ? above : below + 1
      while (x < x1 && x - d < y1 && a[x] === b[x - d]) x++
      forward[d + shift] = x
      if (odd && bLow <= d && d <= bHigh && (backward[d + shift] ?? 0) <= x) {
        found(search, x, d)
        return
      }
    }
    if (bLow > lowest) backward[--bLow - 1 + shift] = FAR
    else bLow++
    if (bHigh < highest) backward[++bHigh + 1 + shift] = FAR
    else bHigh--
    for (let d = bHigh; d >= bLow; d -= 2) {
      const [below, above] = [backward[d - 1 + shift] ?? 0, backward[d + 1 + shift] ?? 0]
      let x = below < above ? below : above - 1
      while (x > x0 && x - d > y0 && a[x - 1] === b[x - d - 1]) x--
      backward[d + shift] = x
      if (!odd && fLow <= d && d <= fHigh && x <= (forward[d + shift] ?? 0)) {
        found(search, x, d)
        return
      }
    }
    if (cost >= COST_MAX) {
      takeFurthest(search, [x0, x1, y0, y1], [fLow, fHigh, bLow, bHigh])
      return
    }
  }
}

function found(search: Search, x: number, diagonal: number): void {
  search.x = x
  search.y = x - diagonal
}

type Four = readonly [number, number, number, number]

/** Of the points reached so far, the one that is furthest from where its search began. */
function takeFurthest(search: Search, [x0, x1, y0, y1]: Four, [fLow, fHigh, bLow, bHigh]: Four): void {
  const { forward, backward, shift } = search
  let best = -1
  for (let d = fHigh; d >= fLow; d -= 2) {
    const x = Math.min(forward[d + shift] ?? 0, x1, y1 + d)
    if (x + x - d - (x0 + y0) <= best) continue
    best = x + x - d - (x0 + y0)
    found(search, x, d)
  }
  for (let d = bHigh; d >= bLow; d -= 2) {
    const x = Math.max(backward[d + shift] ?? 0, x0, y0 + d)
    if (x1 + y1 - (x + x - d) <= best) continue
    best = x1 + y1 - (x + x - d)
    found(search, x, d)
  }
}
