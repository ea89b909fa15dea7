import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concatBytes, toHex } from '#domain/base/bytes.ts'
import { appendLeaves, headOf, restoreEdge } from './append.ts'
import { hashLeaf, hashNode } from './hash.ts'
import { proveConsistency, proveInclusion, rootFromTiles, type TileReader } from './prove.ts'
import { crypto } from './testing/log.ts'
import { LEVELS, parseTilePath, rightEdge, type Tile, tilePath } from './tiles.ts'
import { verifyConsistency, verifyInclusion } from './tree.ts'

// In a log that says the same thing over and over, every complete subtree of one height has the same root. So the
// tiles of a tree of any size are known without building it, and trees of 2^53 leaves can be tested.
const { sha256 } = crypto
const leaf = hashLeaf(sha256, new Uint8Array(0))
const byHeight = [leaf]
for (let height = 1; height <= 8 * LEVELS; height++) {
  const below = byHeight[height - 1]!
  byHeight.push(hashNode(sha256, below, below))
}
const tileOf = ({ level, width }: Tile) => concatBytes(...Array(width).fill(byHeight[8 * level]))
const readTiles: TileReader = async (tiles) => tiles.map(tileOf)

const sizes = fc.oneof(
  fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER - 1 }),
  fc.integer({ min: 2 ** 32 - 300, max: 2 ** 32 + 300 }),
  fc.integer({ min: 1, max: 52 }).map((power) => 2 ** power),
)
const within = (size: number) => fc.oneof(fc.integer({ min: 0, max: size - 1 }), fc.constantFrom(0, size - 1))
const RUNS = { numRuns: 60 }

test('entries of trees of up to 2^53 leaves are proven, and only at their size', async () => {
  const cases = sizes.chain((size) => fc.tuple(fc.constant(size), within(size)))
  await fc.assert(
    fc.asyncProperty(cases, async ([size, index]) => {
      const root = await rootFromTiles(sha256, readTiles, size)
      const proof = await proveInclusion(sha256, readTiles, index, size)
      expect(verifyInclusion(sha256, { index, size, leaf, root }, proof).ok).toBe(true)
      expect(verifyInclusion(sha256, { index: size, size, leaf, root }, proof).ok).toBe(false)
      const other = hashLeaf(sha256, Uint8Array.of(1))
      expect(verifyInclusion(sha256, { index, size, leaf: other, root }, proof).ok).toBe(false)
    }),
    RUNS,
  )
})

test('any two sizes of such a tree are consistent, and with no other root', async () => {
  const cases = sizes.chain((newer) => fc.tuple(fc.constant(newer), within(newer)))
  await fc.assert(
    fc.asyncProperty(cases, async ([newer, before]) => {
      const older = before + 1
      const heads = await Promise.all(
        [older, newer].map(async (size) => ({ size, root: await rootFromTiles(sha256, readTiles, size) })),
      )
      const [first, second] = [heads[0]!, heads[1]!]
      const proof = await proveConsistency(sha256, readTiles, older, newer)
      expect(verifyConsistency(sha256, first, second, proof).ok).toBe(true)
      if (older === newer) return
      expect(verifyConsistency(sha256, { ...first, root: leaf }, second, proof).ok).toBe(older === 1)
      expect(verifyConsistency(sha256, first, { ...second, root: first.root }, proof).ok).toBe(false)
    }),
    RUNS,
  )
})

test('such a tree goes on from its stored edge', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.integer({ min: 1, max: 600 }), async (size, more) => {
      fc.pre(size + more <= Number.MAX_SAFE_INTEGER)
      const edge = restoreEdge(sha256, size, rightEdge(size).map(tileOf))
      if (!edge.ok) throw new Error(edge.refusal)
      const grown = appendLeaves(sha256, edge.value, Array(more).fill(leaf))
      const root = await rootFromTiles(sha256, readTiles, size + more)
      expect(toHex(headOf(sha256, grown.edge).root)).toBe(toHex(root))
      for (const tile of grown.tiles) {
        expect(toHex(tile.bytes)).toBe(toHex(tileOf(tile)))
        expect(parseTilePath(tilePath(tile))).toMatchObject({ level: tile.level, index: tile.index })
      }
    }),
    { numRuns: 30 },
  )
})
