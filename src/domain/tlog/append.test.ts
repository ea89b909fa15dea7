import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { concatBytes, toHex } from '#domain/base/bytes.ts'
import { runs } from '#tests/support/extent.ts'
import { appendEntries, type Edge, emptyEdge, headOf, restoreEdge, type StoredTile } from './append.ts'
import { appendToBundles } from './bundle.ts'
import { hashLeaf, hashNode } from './hash.ts'
import { rootFromTiles } from './prove.ts'
import { buildFiles, crypto, entriesUpTo, readerOf } from './testing/log.ts'
import { vectors } from './testing/vectors.ts'
import { rightEdge, tilePath } from './tiles.ts'

const { sha256 } = crypto

describe('the tree of 70,000 entries, against golang.org/x/mod/sumdb/tlog', () => {
  test('every published root, as the log grows from size to size', async () => {
    const readTiles = readerOf(entriesUpTo(70_000))
    let edge = emptyEdge
    for (const { size, root } of vectors.tiles.roots.toSorted((a, b) => a.size - b.size)) {
      edge = appendEntries(sha256, edge, entriesUpTo(size, edge.size)).edge
      expect(toHex(headOf(sha256, edge).root)).toBe(root)
      expect(toHex(await rootFromTiles(sha256, readTiles, size))).toBe(root)
    }
  })

  test.each(Object.entries(vectors.tiles.tile_files))('files at size %s', (size, expected) => {
    const { files } = buildFiles(entriesUpTo(Number(size)))
    for (const { path, length, sha256: digest } of expected) {
      expect([path, files.get(path)?.length]).toEqual([path, length])
      expect(toHex(sha256(files.get(path)!))).toBe(digest)
    }
  })

  test('273 + 1, 1 + 1 and 1 tiles by level, no empty one', () => {
    const tiles = [...buildFiles(entriesUpTo(70_000)).files.keys()].filter(
      (path) => !path.includes('entries'),
    )
    expect(tiles).toHaveLength(277)
    expect(tiles.filter((path) => path.includes('.p/'))).toEqual([
      'tile/0/273.p/112',
      'tile/1/001.p/17',
      'tile/2/000.p/1',
    ])
  })
})

type Stored = { edge: Edge; tiles: Map<string, StoredTile>; bundles: Map<number, Uint8Array> }
const nothing: Stored = { edge: emptyEdge, tiles: new Map(), bundles: new Map() }

/** What a store would hold after each batch was persisted: the last form of every tile. */
function store(before: Stored, batch: readonly Uint8Array[]): Stored {
  const { edge, tiles } = appendEntries(sha256, before.edge, batch)
  const growing = before.bundles.get(Math.floor(before.edge.size / 256)) ?? new Uint8Array(0)
  const bundles = appendToBundles(before.edge.size, growing, batch)
  return {
    edge,
    tiles: new Map([...before.tiles, ...tiles.map((tile) => [`${tile.level}/${tile.index}`, tile] as const)]),
    bundles: new Map([...before.bundles, ...bundles.map(({ index, bytes }) => [index, bytes] as const)]),
  }
}
const shown = ({ edge, tiles, bundles }: Stored) => ({
  root: toHex(headOf(sha256, edge).root),
  tiles: [...tiles.values()].map((tile) => `${tilePath(tile)} ${toHex(sha256(tile.bytes))}`).sort(),
  bundles: [...bundles].map(([index, bytes]) => `${index} ${toHex(sha256(bytes))}`).sort(),
})

test('whatever the batches, the same entries give the same root, tiles and bundles', () => {
  const whole = new Map<number, ReturnType<typeof shown>>()
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 6 }),
      fc.boolean(),
      (sizes, restart) => {
        let stored = nothing
        for (const count of sizes) {
          const { size } = stored.edge
          stored = store(stored, entriesUpTo(size + count, size))
          if (!restart) continue
          const kept = rightEdge(stored.edge.size).map(
            ({ level, index }) => stored.tiles.get(`${level}/${index}`)!.bytes,
          )
          const edge = restoreEdge(sha256, stored.edge.size, kept)
          expect(edge.ok).toBe(true)
          if (edge.ok) stored = { ...stored, edge: edge.value }
        }
        const { size } = stored.edge
        if (!whole.has(size)) whole.set(size, shown(store(nothing, entriesUpTo(size))))
        expect(shown(stored)).toEqual(whole.get(size))
      },
    ),
    runs(20, 60),
  )
})

test('an append leaves the edge that it was given as it was', () => {
  const { edge } = appendEntries(sha256, emptyEdge, entriesUpTo(300))
  const root = toHex(headOf(sha256, edge).root)
  appendEntries(sha256, edge, entriesUpTo(600, 300))
  expect(toHex(headOf(sha256, edge).root)).toBe(root)
})

test('an append gives only tiles that changed', () => {
  const { edge } = appendEntries(sha256, emptyEdge, entriesUpTo(300))
  expect(appendEntries(sha256, edge, entriesUpTo(301, 300)).tiles.map(tilePath)).toEqual(['tile/0/001.p/45'])
  const filled = appendEntries(sha256, edge, entriesUpTo(512, 300)).tiles.map(tilePath)
  expect(filled).toEqual(['tile/0/001', 'tile/1/000.p/2'])
  expect(appendEntries(sha256, edge, []).tiles).toEqual([])
})

test('a stored edge with a tile missing or of the wrong length is refused', () => {
  const tiles = appendEntries(sha256, emptyEdge, entriesUpTo(300)).tiles.filter(({ width }) => width < 256)
  const [low, high] = tiles.map(({ bytes }) => bytes) as [Uint8Array, Uint8Array]
  expect(restoreEdge(sha256, 300, [low])).toEqual({ ok: false, refusal: 'tile-missing' })
  expect(restoreEdge(sha256, 300, [low.subarray(1), high])).toEqual({ ok: false, refusal: 'tile-length' })
  expect(restoreEdge(sha256, 300, [low, high]).ok).toBe(true)
})

test('a tree far beyond 2^32 goes on growing', async () => {
  // 2^48 entries: one hash at level 6, every complete tile below it dropped from memory long ago.
  const size = 2 ** 48
  const left = hashLeaf(sha256, Uint8Array.of(1))
  const edge = restoreEdge(sha256, size, [left])
  if (!edge.ok) throw new Error(edge.refusal)
  const entry = Uint8Array.of(2)
  const grown = appendEntries(sha256, edge.value, [entry])
  expect(headOf(sha256, grown.edge)).toEqual({
    size: size + 1,
    root: hashNode(sha256, left, hashLeaf(sha256, entry)),
  })
  expect(grown.tiles.map(tilePath)).toEqual([`tile/0/x001/x099/x511/x627/776.p/1`])
  expect(appendToBundles(size, new Uint8Array(0), [entry])).toEqual([
    { index: 2 ** 40, width: 1, bytes: concatBytes(Uint8Array.of(0, 1), entry) },
  ])
})
