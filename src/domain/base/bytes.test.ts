import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64, fromHex, fromUtf8, toBase64, toHex, toUtf8 } from './bytes.ts'

const any = fc.uint8Array({ maxLength: 100 })

test('base64 and hexadecimal are the standard encodings and decode to the same bytes', () => {
  fc.assert(
    fc.property(any, (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(toBase64(bytes))).toEqual({ ok: true, value: bytes })
      expect(toHex(bytes)).toBe(Buffer.from(bytes).toString('hex'))
      expect(fromHex(toHex(bytes))).toEqual({ ok: true, value: bytes })
    }),
  )
})

test('no two base64 texts decode to the same bytes', () => {
  const letters = fc.constantFrom(...'AQgwZz09+/-_=\n ')
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
      const decoded = fromBase64(text)
      if (decoded.ok) expect(toBase64(decoded.value)).toBe(text)
    }),
    { numRuns: 2000 },
  )
})

test.each(['A', 'AA', 'AAA', 'AB==', 'AAB=', 'A===', '====', 'AA=A', 'AAAA\n', 'AA-_', '=', 'AA==AAAA'])(
  'base64 %j is refused',
  (text) => expect(fromBase64(text).ok).toBe(false),
)

describe('UTF-8', () => {
  test('is encoded as by TextEncoder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toUtf8(text)).toEqual(new TextEncoder().encode(text))
      }),
    )
    expect(toUtf8('\ud800')).toEqual(new TextEncoder().encode('\ud800'))
  })

  test('is decoded where a strict TextDecoder decodes it, and refused elsewhere', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    const likely = fc.array(
      fc.constantFrom(
        0x41,
        0x7f,
        0x80,
        0xbf,
        0xc0,
        0xc2,
        0xe0,
        0xa0,
        0xed,
        0x9f,
        0xf0,
        0x90,
        0xf4,
        0x8f,
        0xf5,
      ),
      { maxLength: 6 },
    )
    const text = fc.string({ unit: 'binary' }).map((given) => new TextEncoder().encode(given))
    fc.assert(
      fc.property(
        fc.oneof(
          any,
          text,
          likely.map((bytes) => Uint8Array.from(bytes)),
        ),
        (bytes) => {
          const decoded = fromUtf8(bytes)
          try {
            expect(decoded).toEqual({ ok: true, value: strict.decode(bytes) })
          } catch (fault) {
            if (!(fault instanceof TypeError)) throw fault
            expect(decoded.ok).toBe(false)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
})
