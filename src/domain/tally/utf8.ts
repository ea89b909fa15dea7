/** Text of UTF-8 bytes, and whether every byte made sense; nonsense becomes U+FFFD, as everywhere. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): { text: string; valid: boolean } {
  let text = ''
  let valid = true
  let p = from
  while (p < to) {
    const lead = bytes[p]!
    if (lead < 0x80) {
      text += String.fromCharCode(lead)
      p++
      continue
    }
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    const code = decodeLong(bytes, p, Math.min(to, p + length), length)
    if (code === undefined) {
      text += '\ufffd'
      valid = false
      p++
    } else {
      text += String.fromCodePoint(code)
      p += length
    }
  }
  return { text, valid }
}

const SMALLEST = [0, 0, 0x80, 0x800, 0x10000]

function decodeLong(bytes: Uint8Array, from: number, to: number, length: number): number | undefined {
  const lead = bytes[from]!
  if (to - from < length || lead < 0xc2 || lead > 0xf4) return undefined
  let code = lead & (0xff >> (length + 1))
  for (let p = from + 1; p < to; p++) {
    const next = bytes[p]!
    if ((next & 0xc0) !== 0x80) return undefined
    code = (code << 6) | (next & 0x3f)
  }
  const surrogate = code >= 0xd800 && code <= 0xdfff
  return code < SMALLEST[length]! || code > 0x10ffff || surrogate ? undefined : code
}

/** UTF-8 bytes of a text. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f))
    else if (code < 0x10000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f))
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 0x3f),
        0x80 | ((code >> 6) & 0x3f),
        0x80 | (code & 0x3f),
      )
  }
  return Uint8Array.from(bytes)
}
