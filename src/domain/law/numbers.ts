import { trimEnd } from '#domain/base/trim.ts'

// Numbers of provisions as they are printed: 5, 5-1, 1.2.3, IV, а. A dash adds a provision between two others
// (5-1 stands between 5 and 6), a dot goes one level down.

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
const KAZAKH = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'

/** Cyrillic letters that officials type for Roman numerals, and every kind of dash. */
export const tidyNumber = (num: string): string =>
  /^[IVXLCІХС]+$/.test(num)
    ? num.replaceAll('І', 'I').replaceAll('Х', 'X').replaceAll('С', 'C')
    : trimEnd(
        num.replace(/[⁰¹²³⁴-⁹]+/g, (raised) => `-${raised.normalize('NFKC')}`).replace(/[‐‑‒–—−]/g, '-'),
        /[.)\s]/,
      )

function romanValue(num: string): number | null {
  if (!/^[IVXLC]+$/.test(num)) return null
  let sum = 0
  let last = 0
  for (const letter of [...num].reverse()) {
    const value = ROMAN[letter] ?? 0
    sum += value < last ? -value : value
    last = Math.max(last, value)
  }
  return sum
}

/** A number as its counts: `5-1` is [5, 1], `IV` [4], `в` its place in the alphabet; null when it is none of these. */
export function numberValue(num: string): readonly number[] | null {
  const roman = romanValue(num)
  if (roman !== null) return [roman]
  if (/^\d+(?:[.-]\d+)*$/.test(num)) return num.split(/[.-]/).map(Number)
  const letter = num.toLowerCase()
  if (letter.length !== 1) return null
  const place = KAZAKH.includes(letter) ? KAZAKH.indexOf(letter) : LATIN.indexOf(letter)
  return place < 0 ? null : [place + 1]
}

/** Negative when `a` comes before `b`. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Whether the number begins a list: 1, I, а, a. */
export const isFirst = (num: string): boolean => {
  const value = numberValue(num)
  return value !== null && value.at(-1) === 1 && (value.length === 1 || num.includes('.'))
}

/** Whether `next` may follow `num` without a gap: 6 and 5-1 after 5; 5-2 and 6 after 5-1; any later letter. */
export function follows(num: string, next: string): boolean {
  const [a, b] = [numberValue(num), numberValue(next)]
  if (!a || !b) return false
  if (/^\p{L}$/u.test(num)) return compareNumbers(a, b) < 0 && (b[0] ?? 0) - (a[0] ?? 0) <= 3
  const head = num.includes('.') ? a.length - 1 : 0
  for (let at = 0; at < head; at++) if (a[at] !== b[at]) return false
  const [last, added] = [a[head] ?? 0, a[head + 1] ?? 0]
  if ((b[head] ?? 0) === last + 1) return b.length === head + 1 || b[head + 1] === 1
  return b[head] === last && b[head + 1] === added + 1
}

/** What the next number should have been, for messages. */
export function successor(num: string): string {
  const parts = num.split('.')
  const last = numberValue(parts.at(-1) ?? '')
  if (!last || /\p{L}/u.test(num)) return ''
  return [...parts.slice(0, -1), String((last[0] ?? 0) + 1)].join('.')
}
