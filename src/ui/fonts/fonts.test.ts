import { readFileSync, statSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

/** A number of the WOFF2 table directory: seven bits a byte, the eighth says that more follow. */
function base128(font: Buffer, at: number): { value: number; next: number } {
  let value = 0
  let next = at
  for (;;) {
    const byte = font.readUInt8(next++)
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return { value, next }
  }
}

/** The character map of a WOFF2 file (W3C WOFF2, section 4): tables lie one after another in one Brotli stream. */
function characterMap(font: Buffer): Buffer {
  const [glyf, loca, anyTag] = [10, 11, 63]
  let at = 48
  let offset = 0
  let found: { start: number; length: number } | undefined
  for (let n = font.readUInt16BE(12); n > 0; n--) {
    const flags = font.readUInt8(at++)
    const [tag, version] = [flags & 0x3f, flags >> 6]
    if (tag === anyTag) at += 4
    const original = base128(font, at)
    at = original.next
    let length = original.value
    if (tag === glyf || tag === loca ? version !== 3 : version !== 0) {
      const transformed = base128(font, at)
      at = transformed.next
      length = transformed.value
    }
    if (tag === 0) found = { start: offset, length }
    offset += length
  }
  if (!found) throw new Error('no cmap')
  return brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20))).subarray(
    found.start,
    found.start + found.length,
  )
}

/** The characters of a format 4 subtable (OpenType, cmap). */
function characters(cmap: Buffer): ReadonlySet<string> {
  const inside = new Set<string>()
  for (let n = 0; n < cmap.readUInt16BE(2); n++) {
    const at = cmap.readUInt32BE(4 + n * 8 + 4)
    if (cmap.readUInt16BE(at) !== 4) continue
    const twice = cmap.readUInt16BE(at + 6)
    for (let segment = 0; segment < twice; segment += 2) {
      const end = cmap.readUInt16BE(at + 14 + segment)
      const start = cmap.readUInt16BE(at + 16 + twice + segment)
      for (let code = start; code <= end && code < 0xffff; code++) inside.add(String.fromCharCode(code))
    }
  }
  return inside
}

describe.each([500, 700])('the heading font, weight %i', (weight) => {
  const file = new URL(`./golos-text-${weight}.woff2`, import.meta.url)
  const inside = characters(characterMap(readFileSync(file)))

  test.each([
    ['Kazakh', 'ӘәҒғҚқҢңӨөҰұҮүҺһІі'],
    ['Russian', 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя'],
    ['English', 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
    ['figures and signs', '0123456789₸№«»“”‘’–—…·%()+,-./:;!?'],
  ])('has every letter of %s', (_, text) => {
    expect([...text].filter((letter) => !inside.has(letter))).toEqual([])
  })

  test('has no unneeded glyphs, because of slow connections', () => {
    expect(inside.has('Σ')).toBe(false)
    expect(statSync(file).size).toBeLessThan(15_000)
  })
})
