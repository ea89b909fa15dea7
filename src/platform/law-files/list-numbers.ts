import { LATIN_LETTERS } from '#domain/base/letters.ts'

/** Bullets are letters of symbol fonts, in the private use area or by accident ordinary ones. */
export const bulletOf = (pattern: string) => (/^[–—-]$/.test(pattern.trim()) ? pattern.trim() : '•')

// Word leaves out ё, й, ъ, ь when it counts in Russian letters (17.18.59).
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя'

/** A number as Word, LibreOffice and browsers show it; formats by their names in WordprocessingML (17.18.59). */
export function formatListNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return lettered(value, LATIN_LETTERS).toUpperCase()
    case 'lowerLetter':
      return lettered(value, LATIN_LETTERS)
    case 'russianUpper':
      return lettered(value, RUSSIAN).toUpperCase()
    case 'russianLower':
      return lettered(value, RUSSIAN)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(value)
  }
}

/** After the last letter come doubled ones: я, аа, бб (17.18.59). */
function lettered(value: number, letters: string): string {
  const at = Math.max(0, value - 1)
  return (letters[at % letters.length] ?? '').repeat(Math.min(8, Math.floor(at / letters.length) + 1))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/** A Roman numeral in capitals; figures where there is none. */
export function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let left = value
  let text = ''
  for (const [worth, letters] of ROMAN) {
    while (left >= worth) {
      text += letters
      left -= worth
    }
  }
  return text
}
