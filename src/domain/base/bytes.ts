import { accept, type Result, refuse } from './result.ts'

// Encodings of bytes without Buffer, TextEncoder or atob, because domain/ runs on every JavaScript platform.
// Decoders are strict: one sequence of bytes has exactly one text, everything else is refused. If base64 could be
// written in two ways, an entry of the log would have two receipts.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const SEXTETS = new Map([...ALPHABET].map((letter, value) => [letter, value]))

/** Standard base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const word = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const left = bytes.length - at
    text += ALPHABET.charAt(word >> 18) + ALPHABET.charAt((word >> 12) & 63)
    text += left > 1 ? ALPHABET.charAt((word >> 6) & 63) : '='
    text += left > 2 ? ALPHABET.charAt(word & 63) : '='
  }
  return text
}

/** Refuses everything that `toBase64` does not write: white space, missing padding, stray last bits. */
export function fromBase64(text: string): Result<Uint8Array, 'base64-malformed'> {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  if (text.length % 4 !== 0) return refuse('base64-malformed')
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  for (let at = 0; at < text.length; at += 4) {
    let word = 0
    for (let i = at; i < at + 4; i++) {
      const sextet = i >= text.length - padding ? 0 : SEXTETS.get(text.charAt(i))
      if (sextet === undefined) return refuse('base64-malformed')
      word = (word << 6) | sextet
    }
    const to = (at / 4) * 3
    const triple = [word >> 16, (word >> 8) & 255, word & 255]
    bytes.set(triple.slice(0, bytes.length - to), to)
    if (triple.slice(bytes.length - to).some((stray) => stray !== 0)) return refuse('base64-malformed')
  }
  return accept(bytes)
}

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Accepts upper and lower case; refuses an odd number of digits. */
export function fromHex(text: string): Result<Uint8Array, 'hex-malformed'> {
  if (!/^(?:[0-9a-f]{2})*$/i.test(text)) return refuse('hex-malformed')
  return accept(
    Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(2 * i, 2 * i + 2), 16)),
  )
}

/** UTF-8 of a text; a lone surrogate, which has none, is written as U+FFFD (as TextEncoder does). */
export function toUtf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const letter of text.toWellFormed()) {
    const point = letter.codePointAt(0) ?? 0
    if (point < 0x80) bytes.push(point)
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(point))
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(point >> 6), tail(point))
    else bytes.push(0xf0 | (point >> 18), tail(point >> 12), tail(point >> 6), tail(point))
  }
  return Uint8Array.from(bytes)
}
const tail = (bits: number) => 0x80 | (bits & 63)

/**
 * Decodes the UTF-8 bytes `from` up to `to`, and reports whether all of them are valid. Each invalid byte becomes
 * U+FFFD: overlong forms, surrogates, truncated and stray bytes. A byte order mark is kept. (domain/ has no
 * TextDecoder, because it assumes no platform.)
 */
export function decodeUtf8(
  bytes: Uint8Array,
  from = 0,
  to = bytes.length,
): { readonly text: string; readonly valid: boolean } {
  let text = ''
  let valid = true
  for (let at = from; at < to; ) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      text += String.fromCharCode(lead)
      at++
      continue
    }
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
    const point = decodeLong(bytes, at, Math.min(to, at + length), length)
    text += point === undefined ? '\ufffd' : String.fromCodePoint(point)
    valid &&= point !== undefined
    at += point === undefined ? 1 : length
  }
  return { text, valid }
}

// Smallest code point for each number of bytes; longer encodings of smaller ones are invalid (RFC 3629, 10).
const SMALLEST = [0, 0, 0x80, 0x800, 0x10000]

function decodeLong(bytes: Uint8Array, from: number, to: number, length: number): number | undefined {
  const lead = bytes[from] ?? 0
  if (to - from < length || lead < 0xc2 || lead > 0xf4) return undefined
  let point = lead & (0xff >> (length + 1))
  for (let at = from + 1; at < to; at++) {
    const next = bytes[at] ?? 0
    if ((next & 0xc0) !== 0x80) return undefined
    point = (point << 6) | (next & 63)
  }
  const surrogate = point >= 0xd800 && point < 0xe000
  return point < (SMALLEST[length] ?? 0) || point > 0x10ffff || surrogate ? undefined : point
}

/** Refuses what `decodeUtf8` would replace. */
export function fromUtf8(bytes: Uint8Array): Result<string, 'utf8-malformed'> {
  const { text, valid } = decodeUtf8(bytes)
  return valid ? accept(text) : refuse('utf8-malformed')
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Compares public values; takes time proportional to the common prefix, so not for secrets. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
