import { accept, type Result, refuse } from '#domain/base/result.ts'
import { emptyRoot, HASH_LENGTH, type Hash, hashLeaf, hashNode, type Sha256, type Size } from './hash.ts'
import { leavesPerHash, rightEdge, TILE_WIDTH, type Tile } from './tiles.ts'
import type { TreeHead } from './tree.ts'

/**
 * All that must be known of a tree to go on building it: a value, never changed in place.
 * A store keeps `size` and the partial tiles; `restoreEdge` makes the rest again.
 */
export type Edge = {
  readonly size: Size
  /** Bytes of the partial tile of each level, lowest first; empty where the level has none. */
  readonly partials: readonly Uint8Array[]
  /** Roots of the complete subtrees of 2^height leaves that make up the tree, by height; absent where the size has no such power of two. */
  readonly peaks: readonly (Hash | undefined)[]
}

export type StoredTile = Tile & { readonly bytes: Uint8Array }

/** What an append gives: the tiles to persist (new, or the same one grown), and the tree after it. */
export type Appended = { readonly edge: Edge; readonly tiles: readonly StoredTile[] }

export const emptyEdge: Edge = { size: 0, partials: [], peaks: [] }

/** log2 of TILE_WIDTH: heights of the binary tree between one level of tiles and the next. */
const TILE_HEIGHT = 8

/** Adds entries in their order. Costs one leaf hash per entry and less than one node hash. */
export function appendEntries(sha256: Sha256, edge: Edge, entries: readonly Uint8Array[]): Appended {
  return append(sha256, edge, leavesOf(sha256, entries))
}

/** As `appendEntries`, for entries that were hashed already. */
export function appendLeaves(sha256: Sha256, edge: Edge, leaves: readonly Hash[]): Appended {
  return append(sha256, edge, leaves)
}

// One at a time: a million live hashes, each with a buffer of its own, cost more than hashing them.
function* leavesOf(sha256: Sha256, entries: readonly Uint8Array[]): Generator<Hash> {
  for (const entry of entries) yield hashLeaf(sha256, entry)
}

function append(sha256: Sha256, edge: Edge, leaves: Iterable<Hash>): Appended {
  const growing = edge.partials.map((bytes) => growingTile(bytes))
  const peaks = [...edge.peaks]
  const full: StoredTile[] = []
  let size = edge.size

  const addToTile = (level: number, hash: Hash) => {
    const tile = growing[level] ?? growingTile(new Uint8Array(0))
    tile.bytes.set(hash, tile.width * HASH_LENGTH)
    tile.width += 1
    growing[level] = tile
    if (tile.width < TILE_WIDTH) return
    const index = Math.floor(size / (leavesPerHash(level) * TILE_WIDTH))
    full.push({ level, index, ...tile })
    growing[level] = growingTile(new Uint8Array(0))
  }

  for (const leaf of leaves) {
    let hash = leaf
    let height = 0
    addToTile(0, hash)
    for (let left = peaks[height]; left !== undefined; left = peaks[height]) {
      hash = hashNode(sha256, left, hash)
      peaks[height] = undefined
      height += 1
      if (height % TILE_HEIGHT === 0) addToTile(height / TILE_HEIGHT, hash)
    }
    peaks[height] = hash
    size += 1
  }
  const partials = growing.map(({ width, bytes }) => bytes.slice(0, width * HASH_LENGTH))
  const grown = { size, partials, peaks }
  const partial = edgeTiles(grown).filter((tile) => grewSince(edge.size, tile))
  return { edge: grown, tiles: [...full, ...partial] }
}

/** Room for a full tile, with these bytes at its beginning. */
function growingTile(bytes: Uint8Array) {
  const room = new Uint8Array(TILE_WIDTH * HASH_LENGTH)
  room.set(bytes)
  return { width: bytes.length / HASH_LENGTH, bytes: room }
}

/** The partial tiles of a tree with their bytes, lowest level first. */
export function edgeTiles({ size, partials }: Edge): readonly StoredTile[] {
  return rightEdge(size).map((tile) => ({ ...tile, bytes: partials[tile.level] ?? new Uint8Array(0) }))
}

/** Whether the tile has hashes that a tree of `size` leaves did not have. */
function grewSince(size: Size, { level, index, width }: Tile): boolean {
  return Math.floor(size / leavesPerHash(level)) < index * TILE_WIDTH + width
}

/** The tree's head: what a checkpoint says. Hashes the peaks together, at most 52 node hashes. */
export function headOf(sha256: Sha256, edge: Edge): TreeHead {
  const [lowest, ...higher] = edge.peaks.filter((peak) => peak !== undefined)
  if (lowest === undefined) return { size: 0, root: emptyRoot(sha256) }
  return { size: edge.size, root: higher.reduce((right, peak) => hashNode(sha256, peak, right), lowest) }
}

/**
 * The edge of a tree from its stored partial tiles: the bytes of each of `rightEdge(size)`, in that order.
 * The caller compares `headOf` the result with the signed checkpoint before going on.
 */
export function restoreEdge(
  sha256: Sha256,
  size: Size,
  tiles: readonly Uint8Array[],
): Result<Edge, 'tile-length' | 'tile-missing'> {
  const partials: Uint8Array[] = []
  const peaks: (Hash | undefined)[] = []
  for (const [at, { level, width }] of rightEdge(size).entries()) {
    const bytes = tiles[at]
    if (bytes === undefined) return refuse('tile-missing')
    const hashes = splitHashes(bytes, width)
    if (hashes === undefined) return refuse('tile-length')
    partials[level] = bytes
    for (const [height, peak] of peaksOf(sha256, hashes)) peaks[level * TILE_HEIGHT + height] = peak
  }
  return accept({
    size,
    partials: Array.from(partials, (kept) => kept ?? new Uint8Array(0)),
    peaks: Array.from(peaks),
  })
}

/** The complete subtrees over a partial tile's hashes, with their heights above the tile's level. */
function* peaksOf(sha256: Sha256, hashes: readonly Hash[]): Generator<readonly [number, Hash]> {
  let from = 0
  for (let height = TILE_HEIGHT - 1; height >= 0; height--) {
    const span = 2 ** height
    if (from + span > hashes.length) continue
    yield [height, subtreeRoot(sha256, hashes.slice(from, from + span))]
    from += span
  }
}

/** The root over a power of two of hashes: a full tile, or half of one, a quarter … */
export function subtreeRoot(sha256: Sha256, hashes: readonly Hash[]): Hash {
  let row = hashes
  while (row.length > 1) {
    row = Array.from({ length: row.length / 2 }, (_, i) =>
      hashNode(sha256, at(row, 2 * i), at(row, 2 * i + 1)),
    )
  }
  return at(row, 0)
}

function at(hashes: readonly Hash[], index: number): Hash {
  const hash = hashes[index]
  if (hash === undefined) throw new RangeError(`no hash ${index} among ${hashes.length}`)
  return hash
}

/** A tile's hashes as views into its bytes; undefined unless there are exactly `width` of them. */
export function splitHashes(bytes: Uint8Array, width: number): readonly Hash[] | undefined {
  if (bytes.length !== width * HASH_LENGTH) return undefined
  return Array.from({ length: width }, (_, i) => bytes.subarray(i * HASH_LENGTH, (i + 1) * HASH_LENGTH))
}
