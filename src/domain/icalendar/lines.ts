/** Octets of a character in UTF-8. */
function octets(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

const LINE_OCTETS = 75

/** Folds a content line at 75 octets, never inside a character (RFC 5545, section 3.1). */
export function foldLine(line: string): string {
  let folded = ''
  let length = 0
  for (const character of line) {
    const size = octets(character)
    if (length + size > LINE_OCTETS) {
      folded += '\r\n '
      length = 1
    }
    folded += character
    length += size
  }
  return folded
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 5545 allows no control character but the tab in a value
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g

/** A value of type TEXT (section 3.3.11): backslash, semicolon, comma and line breaks are escaped. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')

/** A quoted parameter value (section 3.2), which may not contain a quotation mark: RFC 6868 writes it as ^'. */
export const quote = (text: string): string =>
  `"${text.replace(/\s+/g, ' ').replace(CONTROL, '').replaceAll('^', '^^').replaceAll('"', "^'")}"`

const pad = (n: number, width = 2) => String(n).padStart(width, '0')

/** The UTC time of an instant in milliseconds since 1970, in basic ISO 8601: 20261204T050000. */
export function basicTime(moment: number): string {
  const at = new Date(moment)
  const day = pad(at.getUTCFullYear(), 4) + pad(at.getUTCMonth() + 1) + pad(at.getUTCDate())
  return `${day}T${pad(at.getUTCHours())}${pad(at.getUTCMinutes())}${pad(at.getUTCSeconds())}`
}

/** A UTC-OFFSET (section 3.3.14) given in minutes: +0530. */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}${pad(size % 60)}`
}
