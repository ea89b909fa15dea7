const REPLACEMENT = 0xfffd
const SMALLEST = [0, 0, 0x80, 0x800, 0x10000]

/** Text from UTF-8 bytes; what is not UTF-8 becomes U+FFFD (domain/ has no TextDecoder: it assumes no platform). */
export function decodeUtf8(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at]!
    const length = first < 0x80 ? 1 : first >> 5 === 6 ? 2 : first >> 4 === 14 ? 3 : first >> 3 === 30 ? 4 : 0
    let code = length === 1 ? first : first & (0x7f >> length)
    let valid = length > 0
    for (let next = 1; next < length && valid; next++) {
      const byte = bytes[at + next] ?? 0
      valid = byte >> 6 === 2
      code = (code << 6) | (byte & 63)
    }
    valid &&= code >= SMALLEST[length]! && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    text += String.fromCodePoint(valid ? code : REPLACEMENT)
    at += valid ? length : 1
  }
  return text
}
