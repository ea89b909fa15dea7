import { equalBytes } from '#domain/base/bytes.ts'
import { appendLeaves, type Edge, headOf, splitHashes, subtreeRoot } from './append.ts'
import type { Finding, LogReader } from './audit.ts'
import { decodeBundle } from './bundle.ts'
import { HASH_LENGTH, type Hash, hashLeaf, type Sha256, type Size } from './hash.ts'
import { type BundleName, TILE_WIDTH, type Tile, tilePath, widthIn } from './tiles.ts'
import type { TreeHead } from './tree.ts'

/** A bundle and the leaf hashes over it as the log serves both. */
export type Chunk = BundleName & {
  /** The entries, as many as could be read. */
  readonly bytes: readonly Uint8Array[]
  /** Their hashes. */
  readonly entries: readonly Hash[]
  /** Whether the bundle held exactly its entries. */
  readonly whole: boolean
  /** Hashes of the tile; undefined when it is missing or of the wrong length. */
  readonly tile: readonly Hash[] | undefined
  readonly tileMissing: boolean
}

/** A tile's bytes; where the partial one is gone, the beginning of the full one, as the log may drop partials. */
export async function readTile(reader: LogReader, tile: Tile): Promise<Uint8Array | undefined> {
  const served = await reader.tile(tile)
  if (served !== undefined || tile.width === TILE_WIDTH) return served
  return (await reader.tile({ ...tile, width: TILE_WIDTH }))?.subarray(0, tile.width * HASH_LENGTH)
}

export async function loadChunk(sha256: Sha256, reader: LogReader, bundle: BundleName): Promise<Chunk> {
  const [entries, tile] = await Promise.all([
    readEntries(reader, bundle),
    readTile(reader, { ...bundle, level: 0 }),
  ])
  return {
    ...bundle,
    bytes: entries,
    entries: entries.map((entry) => hashLeaf(sha256, entry)),
    whole: entries.length === bundle.width,
    tile: tile && splitHashes(tile, bundle.width),
    tileMissing: tile === undefined,
  }
}

async function readEntries(reader: LogReader, bundle: BundleName): Promise<readonly Uint8Array[]> {
  const served = await reader.bundle(bundle)
  if (served !== undefined || bundle.width === TILE_WIDTH) return readableEntries(served)
  const full = await reader.bundle({ ...bundle, width: TILE_WIDTH })
  return readableEntries(full).slice(0, bundle.width)
}

function readableEntries(bytes: Uint8Array | undefined): readonly Uint8Array[] {
  const decoded = bytes && decodeBundle(bytes)
  return decoded?.ok ? decoded.value : []
}

/** Where the audit stands: what it may ask, whom it compares with, what it has found. */
type Bench = {
  readonly sha256: Sha256
  readonly reader: LogReader
  readonly checkpoint: TreeHead
  readonly findings: Finding[]
}

/**
 * The leaf hashes to go on with: of the entries, or of the tile where that is what the tree was built from.
 * Says what is wrong. Undefined when neither can be read, so that nothing beyond can be checked.
 */
export async function checkChunk(
  bench: Bench,
  edge: Edge,
  chunk: Chunk,
): Promise<readonly Hash[] | undefined> {
  const { findings } = bench
  const { entries, tile, whole } = chunk
  // When only news are read, the first bundle begins with entries that were audited before.
  const known = edge.size - chunk.index * TILE_WIDTH
  const path = tilePath({ level: 0, index: chunk.index, width: chunk.width })
  if (tile === undefined) findings.push({ code: chunk.tileMissing ? 'tile-missing' : 'tile-changed', path })
  if (!whole) findings.push(missingEntries(chunk))
  if (!whole || tile === undefined) return (whole ? entries : tile)?.slice(known)
  if (entries.every((hash, at) => equalBytes(hash, tile[at] ?? hash))) return entries.slice(known)

  if (await isRight(bench, edge, chunk, entries)) {
    findings.push({ code: 'tile-changed', path })
    return entries.slice(known)
  }
  findings.push(...changedEntries(chunk, tile))
  return tile.slice(known)
}

/** Whether these leaves are the signed ones: by the hash in the tile above, or, at the tree's end, by the root. */
async function isRight(bench: Bench, edge: Edge, chunk: Chunk, leaves: readonly Hash[]): Promise<boolean> {
  const { sha256, reader, checkpoint } = bench
  if (chunk.width < TILE_WIDTH) {
    const news = leaves.slice(edge.size - chunk.index * TILE_WIDTH)
    return equalBytes(headOf(sha256, appendLeaves(sha256, edge, news).edge).root, checkpoint.root)
  }
  const above = Math.floor(chunk.index / TILE_WIDTH)
  const width = widthIn(checkpoint.size, 1, above)
  const parents = await readTile(reader, { level: 1, index: above, width })
  const parent = parents && splitHashes(parents, width)?.[chunk.index % TILE_WIDTH]
  return parent !== undefined && equalBytes(subtreeRoot(sha256, leaves), parent)
}

function missingEntries({ index, width, entries, tile }: Chunk): Finding {
  const shared = Math.min(entries.length, width)
  const differs = entries.findIndex((hash, at) => at < shared && !equalBytes(hash, tile?.[at] ?? hash))
  const first = index * TILE_WIDTH + (differs < 0 ? shared : differs)
  return { code: 'entries-missing', first, expected: width, found: entries.length }
}

/** Each unbroken run of entries that differ from their leaf hashes. */
function changedEntries({ index, entries }: Chunk, tile: readonly Hash[]): Finding[] {
  const wrong = entries.flatMap((hash, at): Size[] => (equalBytes(hash, tile[at] ?? hash) ? [] : [at]))
  const runs = wrong.filter((at, nth) => wrong[nth - 1] !== at - 1)
  return runs.map((first) => {
    let last = first
    while (wrong.includes(last + 1)) last += 1
    const start = index * TILE_WIDTH
    return { code: 'entries-changed', first: start + first, last: start + last }
  })
}
