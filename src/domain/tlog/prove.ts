import { splitHashes, subtreeRoot } from './append.ts'
import { HASH_LENGTH, type Hash, hashNode, isSize, type Sha256, type Size } from './hash.ts'
import { leavesPerHash, TILE_WIDTH, type Tile, widthIn } from './tiles.ts'

/**
 * Gives the bytes of the tiles asked for, in the same order. One call per proof, so that a database answers
 * with one query and an HTTP client fetches in parallel. A tile that was stored wider may be given wider.
 */
export type TileReader = (tiles: readonly Tile[]) => Promise<readonly Uint8Array[]>

/** Leaves from `from` up to but not including `to`. */
type Range = { readonly from: Size; readonly to: Size }

/**
 * The sibling hashes of the leaf at `index`, its own first (RFC 9162, 2.1.3.1), for the tree of `size` leaves.
 * Throws when the index is outside of the tree or a stored tile is too short.
 */
export async function proveInclusion(sha256: Sha256, readTiles: TileReader, index: Size, size: Size) {
  if (!isSize(index) || !isSize(size) || index >= size) throw new RangeError(`no entry ${index} of ${size}`)
  const siblings: Range[] = []
  let tree: Range = { from: 0, to: size }
  while (tree.to - tree.from > 1) {
    const middle = split(tree)
    const [left, right]: Range[] = [
      { from: tree.from, to: middle },
      { from: middle, to: tree.to },
    ] as const
    siblings.push(index < middle ? right : left)
    tree = index < middle ? left : right
  }
  return hashRanges(sha256, readTiles, siblings.reverse(), size)
}

/**
 * The hashes that show that the tree of `older` leaves is the beginning of the tree of `newer` leaves
 * (RFC 9162, 2.1.4.1). Empty for equal sizes and from size 0, as witnesses expect it.
 */
export async function proveConsistency(sha256: Sha256, readTiles: TileReader, older: Size, newer: Size) {
  if (!isSize(older) || !isSize(newer) || older > newer)
    throw new RangeError(`${older} is not before ${newer}`)
  if (older === 0 || older === newer) return []
  const hashes: Range[] = []
  let tree: Range = { from: 0, to: newer }
  while (tree.to !== older) {
    const middle = split(tree)
    if (older <= middle) hashes.push({ from: middle, to: tree.to })
    else hashes.push({ from: tree.from, to: middle })
    tree = older <= middle ? { from: tree.from, to: middle } : { from: middle, to: tree.to }
  }
  // The older tree's last subtree is given unless it is the whole older tree, whose root the verifier has.
  if (tree.from > 0) hashes.push(tree)
  return hashRanges(sha256, readTiles, hashes.reverse(), newer)
}

/** Root of the tree of `size` leaves, from its tiles. */
export async function rootFromTiles(sha256: Sha256, readTiles: TileReader, size: Size): Promise<Hash> {
  const [root] = await hashRanges(sha256, readTiles, [{ from: 0, to: size }], size)
  if (root === undefined) throw new RangeError('an empty tree has no tiles')
  return root
}

/** Where the right subtree begins: after the largest power of two smaller than the number of leaves. */
function split({ from, to }: Range): Size {
  let span = 1
  while (span * 2 < to - from) span *= 2
  return from + span
}

/** A complete subtree: 2^height hashes of one tile. */
type Subtree = { readonly level: number; readonly first: number; readonly count: number }

/** The complete subtrees that make up a range that begins at a border of its own span, largest first. */
function subtreesOf({ from, to }: Range): Subtree[] {
  const subtrees: Subtree[] = []
  for (let start = from; start < to; ) {
    let level = 0
    while (leavesPerHash(level + 1) <= to - start) level += 1
    let count = 1
    while (count * 2 * leavesPerHash(level) <= to - start) count *= 2
    subtrees.push({ level, first: start / leavesPerHash(level), count })
    start += count * leavesPerHash(level)
  }
  return subtrees
}

async function hashRanges(
  sha256: Sha256,
  readTiles: TileReader,
  ranges: readonly Range[],
  size: Size,
): Promise<readonly Hash[]> {
  const plan = ranges.map(subtreesOf)
  const wanted = new Map<string, Tile>()
  for (const subtree of plan.flat()) {
    const index = Math.floor(subtree.first / TILE_WIDTH)
    const tile = { level: subtree.level, index, width: widthIn(size, subtree.level, index) }
    wanted.set(`${tile.level}/${tile.index}`, tile)
  }
  const tiles = [...wanted.values()]
  const read = await readTiles(tiles)
  const hashes = new Map(tiles.map((tile, at) => [`${tile.level}/${tile.index}`, hashesOf(tile, read[at])]))
  return plan.map((subtrees) =>
    subtrees
      .map(({ level, first, count }) => {
        const tile = hashes.get(`${level}/${Math.floor(first / TILE_WIDTH)}`) ?? []
        return subtreeRoot(sha256, tile.slice(first % TILE_WIDTH, (first % TILE_WIDTH) + count))
      })
      .reduceRight((right, left) => hashNode(sha256, left, right)),
  )
}

function hashesOf(tile: Tile, bytes: Uint8Array | undefined): readonly Hash[] {
  const hashes = bytes && splitHashes(bytes.subarray(0, tile.width * HASH_LENGTH), tile.width)
  if (hashes === undefined) throw new Error(`tile ${tile.level}/${tile.index} is missing or too short`)
  return hashes
}
