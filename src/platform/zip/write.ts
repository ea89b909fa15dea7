import { pipeline } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A part of a package: its name, and its text as it is made. */
export type ZipEntry = {
  readonly name: string
  readonly text: AsyncIterable<string> | Iterable<string>
}

const [LOCAL, DESCRIPTOR, CENTRAL, END] = [0x04034b50, 0x08074b50, 0x02014b50, 0x06054b50]
const DEFLATE = 8
const VERSION = 20
/** Sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808

/** Numbers of 2 and 4 bytes, little-endian; in `fields` a pair of value and width. */
function record(fields: readonly (readonly [number, 2 | 4])[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [, width]) => sum + width, 0))
  let at = 0
  for (const [value, width] of fields) {
    bytes.writeUIntLE(value, at, width)
    at += width
  }
  return bytes
}

/** Date and time of MS-DOS, in UTC. */
const dosTime = (at: Date): readonly [number, number] => [
  (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  ((Math.max(at.getUTCFullYear(), 1980) - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
]

/**
 * Writes a ZIP package (PKWARE APPNOTE 6.3) while its parts are being made; nothing of them is kept. Each part and the
 * whole may have up to 4 GiB: none here comes near.
 */
export async function* writeZip(parts: readonly ZipEntry[], at: Date): AsyncGenerator<Uint8Array> {
  const [time, day] = dosTime(at)
  const central: Buffer[] = []
  let offset = 0
  for (const { name, text } of parts) {
    const named = Buffer.from(name)
    const begin = offset
    const head = record([
      [LOCAL, 4],
      [VERSION, 2],
      [FLAGS, 2],
      [DEFLATE, 2],
      [time, 2],
      [day, 2],
      [0, 4],
      [0, 4],
      [0, 4],
      [named.length, 2],
      [0, 2],
    ])
    yield Buffer.concat([head, named])
    const made = { sum: 0, size: 0, packed: 0 }
    for await (const chunk of deflate(text, made)) yield chunk
    yield record([
      [DESCRIPTOR, 4],
      [made.sum, 4],
      [made.packed, 4],
      [made.size, 4],
    ])
    offset += head.length + named.length + made.packed + 16
    central.push(entry(named, { ...made, time, day, begin }))
  }
  const directory = Buffer.concat(central)
  yield directory
  yield record([
    [END, 4],
    [0, 4],
    [parts.length, 2],
    [parts.length, 2],
    [directory.length, 4],
    [offset, 4],
    [0, 2],
  ])
}

type Made = { sum: number; size: number; packed: number }

async function* deflate(text: ZipEntry['text'], made: Made): AsyncGenerator<Uint8Array> {
  async function* read() {
    for await (const piece of text) {
      const bytes = Buffer.from(piece)
      made.sum = crc32(bytes, made.sum)
      made.size += bytes.length
      yield bytes
    }
  }
  const stream = createDeflateRaw()
  const fed = pipeline(read(), stream)
  // Whoever reads the chunks hears of the failure; here it would be heard by nobody.
  fed.catch(() => {})
  for await (const chunk of stream) {
    made.packed += chunk.length
    yield chunk
  }
  await fed
}

/** What the central directory says of a part. */
function entry(name: Buffer, made: Made & { time: number; day: number; begin: number }): Buffer {
  const { sum, size, packed, time, day, begin } = made
  const head = record([
    [CENTRAL, 4],
    [VERSION, 2],
    [VERSION, 2],
    [FLAGS, 2],
    [DEFLATE, 2],
    [time, 2],
    [day, 2],
    [sum, 4],
    [packed, 4],
    [size, 4],
    [name.length, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    [begin, 4],
  ])
  return Buffer.concat([head, name])
}
