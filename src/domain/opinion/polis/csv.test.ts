import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeUtf8 } from '#domain/base/bytes.ts'
import { CsvReader } from './csv.ts'

const encoder = new TextEncoder()
function read(bytes: Uint8Array, cuts: readonly number[] = []): string[][] {
  const records: string[][] = []
  const csv = new CsvReader((fields) => records.push(fields.texts()))
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b)
  let from = 0
  for (const end of [...ends, bytes.length]) {
    csv.push(bytes.subarray(from, end))
    from = end
  }
  csv.end()
  return records
}
const readText = (text: string) => read(encoder.encode(text))

test.each([
  [
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a\rb\r', [['a'], ['b']]],
  ['"a, b","say ""so"""\n', [['a, b', 'say "so"']]],
  ['"two\nlines",x\n', [['two\nlines', 'x']]],
  [
    'a,,\n\n,b\n',
    [
      ['a', '', ''],
      ['', 'b'],
    ],
  ],
  ['\ufeffa,b\n', [['a', 'b']]],
  ['5" pipe,x\n', [['5" pipe', 'x']]],
  ['', []],
])('%j', (text, records) => {
  expect(readText(text)).toEqual(records)
})

const cell = fc.string({
  unit: fc.constantFrom('a', 'ә', '中', '🙂', ',', '"', '\n', '\r', ' '),
  maxLength: 8,
})

test('whatever was written is read back, wherever the bytes are cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
      fc.array(fc.nat(400), { maxLength: 5 }),
      (records, cuts) => {
        const text = records
          .map((fields) => `${fields.map((f) => `"${f.replaceAll('"', '""')}"`).join(',')}\n`)
          .join('')
        expect(read(encoder.encode(text), cuts)).toEqual(records)
      },
    ),
  )
})

test('a file that ends inside a quoted field is reported', () => {
  const csv = new CsvReader(() => {})
  csv.push(encoder.encode('a,"b'))
  expect(csv.end()).toBe(false)
})

test('bytes become the text that the platform makes of them', () => {
  const decoder = new TextDecoder()
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const bytes = encoder.encode(text)
      expect(decodeUtf8(bytes).text).toBe(decoder.decode(bytes).replace(/^\ufeff/, ''))
    }),
    { examples: [['a\u0416中🙂']] },
  )
  expect(decodeUtf8(Uint8Array.of(0xc3, 0x28, 0xff)).text).toBe('\ufffd(\ufffd')
})
