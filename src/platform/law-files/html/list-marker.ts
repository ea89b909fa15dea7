import { LATIN_LETTERS } from '#domain/base/letters.ts'
import { roman } from '#platform/law-files/list-numbers.ts'

/** A number in letters, after z come aa, ab (CSS Counter Styles 3, 6.3). */
function letters(value: number): string {
  let text = ''
  for (let left = value; left > 0; left = Math.floor((left - 1) / LATIN_LETTERS.length))
    text = LATIN_LETTERS.charAt((left - 1) % LATIN_LETTERS.length) + text
  return text
}

const TYPES: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
  '1': 'decimal',
  'lower-latin': 'lower-alpha',
  'upper-latin': 'upper-alpha',
}
const BULLETS = /^(?:disc|circle|square|disclosure)/

/**
 * What a browser shows before an item of a list, by `type` or `list-style-type` (HTML, 4.4.5; CSS Counter Styles 3, 6).
 * Values that a style cannot show are shown as figures.
 */
export function listMarker(value: number, type: string): string {
  const style = TYPES[type] ?? type
  if (style === 'none') return ''
  if (BULLETS.test(style)) return '•'
  // A style can be a text of its own: `list-style-type: "– "`.
  const [, text] = /^["'](.*)["']$/.exec(style) ?? []
  if (text !== undefined) return text.trim()
  const small =
    style.endsWith('-alpha') && value >= 1
      ? letters(value)
      : style.endsWith('-roman') && value >= 1 && value <= 3999
        ? roman(value).toLowerCase()
        : style === 'decimal-leading-zero'
          ? String(value).padStart(2, '0')
          : String(value)
  return `${style.startsWith('upper') ? small.toUpperCase() : small}.`
}
