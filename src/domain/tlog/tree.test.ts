import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHex, toHex } from '#domain/base/bytes.ts'
import { sha256 as browserSha256 } from '#platform/crypto/browser.ts'
import { appendEntries, emptyEdge, headOf } from './append.ts'
import { emptyRoot, hashLeaf, hashNode } from './hash.ts'
import { proveConsistency, proveInclusion } from './prove.ts'
import { crypto, entriesUpTo, readerOf } from './testing/log.ts'
import { vectors } from './testing/vectors.ts'
import { verifyConsistency, verifyInclusion } from './tree.ts'

const { sha256 } = crypto
const bytes = (hex: string | undefined) => {
  const result = fromHex(hex ?? '')
  if (!result.ok) throw new Error(`not hexadecimal: ${hex}`)
  return result.value
}

describe('published hashes (RFC 6962, the classic tree of eight leaves)', () => {
  test.each(vectors.rfc6962_hashes.cases)('$kind $data$left', ({ kind, data, left, right, expected }) => {
    for (const hash of [sha256, browserSha256]) {
      const got =
        kind === 'leaf'
          ? hashLeaf(hash, bytes(data))
          : kind === 'node'
            ? hashNode(hash, bytes(left), bytes(right))
            : emptyRoot(hash)
      expect(toHex(got)).toBe(expected)
    }
  })

  test('leaves and every root on the way', () => {
    const { leaf_inputs, leaf_hashes, roots } = vectors.reference_tree
    expect(leaf_inputs.map((leaf) => toHex(hashLeaf(sha256, bytes(leaf))))).toEqual(leaf_hashes)
    for (const { size, root } of roots) {
      const { edge } = appendEntries(sha256, emptyEdge, leaf_inputs.slice(0, size).map(bytes))
      expect(toHex(headOf(sha256, edge).root)).toBe(root)
    }
  })
})

describe('published proofs, right and wrong', () => {
  test.each(vectors.inclusion.cases)('$file is valid: $valid', (given) => {
    const claim = { ...given, leaf: bytes(given.leaf_hash), root: bytes(given.root) }
    expect(verifyInclusion(sha256, claim, given.proof.map(bytes)).ok).toBe(given.valid)
  })

  test.each(vectors.consistency.cases)('$file is valid: $valid', (given) => {
    const older = { size: given.size1, root: bytes(given.root1) }
    const newer = { size: given.size2, root: bytes(given.root2) }
    expect(verifyConsistency(sha256, older, newer, given.proof.map(bytes)).ok).toBe(given.valid)
  })
})

describe('the tree of 70,000 entries, against golang.org/x/mod/sumdb/tlog', () => {
  const readTiles = readerOf(entriesUpTo(70_000))

  test.each(vectors.tiles.inclusion)('inclusion of $index in $size', async (given) => {
    const proof = await proveInclusion(sha256, readTiles, given.index, given.size)
    expect(proof.map(toHex)).toEqual(given.proof)
    const claim = { ...given, leaf: bytes(given.leaf_hash), root: bytes(given.root) }
    expect(verifyInclusion(sha256, claim, proof)).toEqual({ ok: true, value: true })
  })

  test.each(vectors.tiles.consistency)('consistency of $size1 with $size2', async (given) => {
    const proof = await proveConsistency(sha256, readTiles, given.size1, given.size2)
    expect(proof.map(toHex)).toEqual(given.proof)
    const [older, newer] = [
      { size: given.size1, root: bytes(given.root1) },
      { size: given.size2, root: bytes(given.root2) },
    ]
    expect(verifyConsistency(sha256, older, newer, proof).ok).toBe(true)
  })
})

const MAX = 700
const readTiles = readerOf(entriesUpTo(MAX))
const headAt = (size: number) => headOf(sha256, appendEntries(sha256, emptyEdge, entriesUpTo(size)).edge)

/** Something else of the same kind: a flipped bit, a hash left out, put twice or moved. */
const alterations = (proof: readonly Uint8Array[]) =>
  fc.oneof(
    fc.nat(255).map((bit) => flipAt(proof, 0, bit)),
    fc.tuple(fc.nat(), fc.nat(255)).map(([at, bit]) => flipAt(proof, at % Math.max(1, proof.length), bit)),
    fc.constant(proof.slice(1)),
    fc.constant(proof.slice(0, -1)),
    fc.constant([...proof, new Uint8Array(32)]),
    fc.constant([new Uint8Array(32), ...proof]),
    fc.constant([...proof].reverse()),
    fc.constant(proof.map((hash) => hash.subarray(1))),
  )
const flip = (hash: Uint8Array, bit: number) =>
  hash.map((byte, at) => (at === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte))
const flipAt = (proof: readonly Uint8Array[], index: number, bit: number) =>
  proof.map((hash, at) => (at === index ? flip(hash, bit) : hash))
const text = (proof: readonly Uint8Array[]) => proof.map(toHex).join()

test('every proof that is made is accepted, no altered leaf, index, size, root or proof is', async () => {
  const cases = fc
    .integer({ min: 1, max: MAX })
    .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1), bit: fc.nat(255) }))
  await fc.assert(
    fc.asyncProperty(cases, fc.gen(), async ({ size, index, bit }, gen) => {
      const { root } = headAt(size)
      const proof = await proveInclusion(sha256, readTiles, index, size)
      const claim = { index, size, root, leaf: hashLeaf(sha256, entriesUpTo(index + 1, index)[0]!) }
      expect(verifyInclusion(sha256, claim, proof).ok).toBe(true)

      const altered = gen(alterations, proof)
      if (text(altered) !== text(proof)) expect(verifyInclusion(sha256, claim, altered).ok).toBe(false)
      expect(verifyInclusion(sha256, { ...claim, leaf: flip(claim.leaf, bit) }, proof).ok).toBe(false)
      expect(verifyInclusion(sha256, { ...claim, root: flip(root, bit) }, proof).ok).toBe(false)
      for (const other of [index - 1, index + 1, size, index + 2 ** 32, index + 0.5, Number.NaN, 2 ** 53]) {
        expect(verifyInclusion(sha256, { ...claim, index: other }, proof).ok).toBe(false)
      }
      for (const other of [0, -1, size * 2 ** 32, 2 ** 53, Number.NaN]) {
        expect(verifyInclusion(sha256, { ...claim, size: other }, proof).ok).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
})

test('a longer tree is the continuation of a shorter one, and of no other', async () => {
  const sizes = fc
    .integer({ min: 2, max: MAX })
    .chain((newer) => fc.record({ newer: fc.constant(newer), older: fc.integer({ min: 1, max: newer }) }))
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(255), fc.gen(), async ({ older, newer }, bit, gen) => {
      const [first, second] = [headAt(older), headAt(newer)]
      const proof = await proveConsistency(sha256, readTiles, older, newer)
      expect(verifyConsistency(sha256, first, second, proof).ok).toBe(true)

      const altered = gen(alterations, proof)
      if (text(altered) !== text(proof))
        expect(verifyConsistency(sha256, first, second, altered).ok).toBe(false)
      const forked = { ...first, root: flip(first.root, bit) }
      expect(verifyConsistency(sha256, forked, second, proof).ok).toBe(false)
      const other = { ...second, root: flip(second.root, bit) }
      expect(verifyConsistency(sha256, first, other, proof).ok).toBe(false)
      if (older !== newer) expect(verifyConsistency(sha256, second, first, proof).ok).toBe(false)
      const cut = { ...first, size: older + 2 ** 32 }
      expect(verifyConsistency(sha256, cut, second, proof).ok).toBe(false)
    }),
    { numRuns: 60 },
  )
})

test('positions beyond 2^32 are not cut to 32 bits', () => {
  // The last leaf of a tree of 2^40 + 1 leaves hangs directly under the root.
  const [leaf, left] = [hashLeaf(sha256, bytes('00')), hashLeaf(sha256, bytes('01'))]
  const root = hashNode(sha256, left, leaf)
  const size = 2 ** 40 + 1
  expect(verifyInclusion(sha256, { index: size - 1, size, leaf, root }, [left]).ok).toBe(true)
  expect(verifyInclusion(sha256, { index: (size - 1) % 2 ** 32, size, leaf, root }, [left]).ok).toBe(false)
  const grown = verifyConsistency(sha256, { size: 2 ** 40, root: left }, { size, root }, [leaf])
  expect(grown.ok).toBe(true)
})
