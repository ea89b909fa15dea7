import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHex, toHex } from '#domain/base/bytes.ts'
import { decodeBundle, ENTRY_MAX, encodeBundle } from './bundle.ts'
import { vectors } from './testing/vectors.ts'
import { bundleOf, bundlePath, isWithin, parseTilePath, rightEdge, tilePath } from './tiles.ts'

const { paths, entry_bundle, tessera_testlog } = vectors

describe('published paths', () => {
  test.each(paths.tile)('$path', ({ level, n, partial_width, path }) => {
    const tile = { level, index: n, width: partial_width ?? 256 }
    expect(tilePath(tile)).toBe(path)
    expect(parseTilePath(path)).toEqual(tile)
  })
  test.each(paths.entries)('$path holds $index of $size', ({ index, size, path }) => {
    const bundle = bundleOf(index, size)
    expect(bundlePath(bundle)).toBe(path)
    expect(parseTilePath(path)).toEqual(bundle)
  })
  test.each([...paths.reject, 'tile/0/x000/001', 'tile/0/001/', '/tile/0/001', 'tile/0/001\n'])(
    '%j is no path of a tile',
    (path) => {
      expect(parseTilePath(path)).toBeUndefined()
    },
  )
})

test('every tile has one path, and every accepted path one tile', () => {
  const tiles = fc.record({
    level: fc.nat(63),
    index: fc.maxSafeNat(),
    width: fc.integer({ min: 1, max: 256 }),
  })
  fc.assert(fc.property(tiles, (tile) => void expect(parseTilePath(tilePath(tile))).toEqual(tile)))
  const likely = fc.stringMatching(/^tile\/(\d{1,3}|entries)(\/x?\d{1,3}){1,4}(\.p\/\d{1,3})?$/)
  fc.assert(
    fc.property(fc.oneof(fc.string(), likely), (path) => {
      const parsed = parseTilePath(path)
      if (parsed === undefined) return
      expect('level' in parsed ? tilePath(parsed as never) : bundlePath(parsed)).toBe(path)
    }),
  )
})

test('the right edge of 70,000 and of a size beyond 32 bits', () => {
  expect(rightEdge(70_000).map(tilePath)).toEqual(['tile/0/273.p/112', 'tile/1/001.p/17', 'tile/2/000.p/1'])
  expect(rightEdge(0)).toEqual([])
  expect(rightEdge(2 ** 33 + 1)).toEqual([
    { level: 0, index: 2 ** 25, width: 1 },
    { level: 4, index: 0, width: 2 },
  ])
})

test('nothing beyond the published checkpoint may be shown, every earlier partial tile may', () => {
  const shown = (level: number, index: number, width: number) => isWithin(70_000, { level, index, width })
  expect([shown(0, 273, 112), shown(0, 273, 1), shown(0, 0, 256), shown(0, 0, 200)]).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect([shown(0, 273, 113), shown(0, 274, 1), shown(1, 1, 18), shown(3, 0, 1)]).toEqual([
    false,
    false,
    false,
    false,
  ])
})

describe('entry bundles', () => {
  const bytes = (hex: string) => {
    const result = fromHex(hex)
    return result.ok ? result.value : new Uint8Array(0)
  }
  test.each(entry_bundle.cases)('published: $bytes', ({ bytes: hex, entries, error }) => {
    const decoded = decodeBundle(bytes(hex))
    expect(decoded.ok).toBe(!error)
    if (decoded.ok) expect(decoded.value.map(toHex)).toEqual(entries)
  })
  test('the bundle of Tessera’s test log', () => {
    const leaves = tessera_testlog.leaves_utf8.map((leaf) => new TextEncoder().encode(leaf))
    expect(toHex(encodeBundle(leaves))).toBe(tessera_testlog.entries_000_p_15)
  })
  test('any entries come back; arbitrary bytes are read or refused, and read only one way', () => {
    const entries = fc.array(fc.uint8Array({ maxLength: 700 }), { maxLength: 256 })
    fc.assert(
      fc.property(entries, (given) => {
        const decoded = decodeBundle(encodeBundle(given))
        expect(decoded.ok && decoded.value.map(toHex)).toEqual(given.map(toHex))
      }),
      { numRuns: 30 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (any) => {
        const decoded = decodeBundle(any)
        if (decoded.ok) expect(toHex(encodeBundle(decoded.value))).toBe(toHex(any))
      }),
    )
  })
  test('an entry that two bytes cannot measure is a fault; 257 entries are refused', () => {
    expect(() => encodeBundle([new Uint8Array(ENTRY_MAX + 1)])).toThrow(RangeError)
    expect(decodeBundle(new Uint8Array(2 * 257))).toEqual({ ok: false, refusal: 'bundle-too-long' })
  })
})
