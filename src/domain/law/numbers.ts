import { LATIN_LETTERS } from '#domain/base/letters.ts'
import { trimEnd } from '#domain/base/trim.ts'

// Numbers of provisions as they are printed: 5, 5-1, 1A, 1.2.3, IV, ii, а, аа. A dash adds a provision between two others
// (5-1 stands between 5 and 6), and so does a letter (1A); a dot goes one level down.

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
/** Russian letters among the Kazakh ones: a list uses one alphabet or the other. */
const CYRILLIC = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'
/** Letters that a list may leave out: those of Kazakh alone, and those that Russian lists pass over. */
const PASSED_OVER = 'әғқңөұүһіёйъыь'

/** Cyrillic letters that are typed for Roman numerals. */
const TYPED_FOR_ROMAN: Readonly<Record<string, string>> = { І: 'I', Х: 'X', С: 'C', і: 'i', х: 'x', с: 'c' }
const romanLetters = (num: string) => num.replace(/[ІХСіхс]/g, (letter) => TYPED_FOR_ROMAN[letter] ?? letter)

/** The bare number of a printed one: Latin letters in Roman numerals, one kind of dash, a dash for raised digits. */
export const tidyNumber = (num: string): string =>
  /^(?:[IVXLCІХС]+|[ivxі]{2,})$/.test(num)
    ? romanLetters(num)
    : trimEnd(
        num.replace(/[⁰¹²³⁴-⁹]+/g, (raised) => `-${raised.normalize('NFKC')}`).replace(/[‐‑‒–—−]/g, '-'),
        /[.)\s]/,
      )

type System = 'arabic' | 'roman' | 'letters'
type Reading = { readonly system: System; readonly value: readonly number[] }

/** The value of a Roman numeral, which is written in one way only; null when the text is none. */
export function romanValue(num: string): number | null {
  const small = num.toLowerCase()
  if (!/^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(small) || small === '')
    return null
  let sum = 0
  let last = 0
  for (const letter of [...small].reverse()) {
    const value = ROMAN[letter] ?? 0
    sum += value < last ? -value : value
    last = Math.max(last, value)
  }
  return sum
}

/** A letter's place in its alphabet, and how often it is repeated: after «я» come «аа», «бб». */
function lettersValue(num: string): readonly number[] | null {
  const letters = [...num.toLowerCase()]
  const [first = ''] = letters
  if (letters.length > 4 || letters.some((letter) => letter !== first)) return null
  const alphabet = CYRILLIC.includes(first) ? CYRILLIC : LATIN_LETTERS
  const place = alphabet.indexOf(first)
  return first === '' || place < 0 ? null : [letters.length, place + 1]
}

/** `5-1` is [5, 1], `1A` [1, 1], `1.2` [1, 2]. */
function arabicValue(num: string): readonly number[] | null {
  const [, figures = '', letter = ''] = /^(\d+(?:[.-]\d+)*)(?:-?(\p{L}))?$/u.exec(num) ?? []
  if (figures === '') return null
  const counts = figures.split(/[.-]/).map(Number)
  return letter === '' ? counts : [...counts, lettersValue(letter)?.[1] ?? 0]
}

/** All that a number can mean: `i` is one, and the ninth letter. */
function readingsOf(num: string): readonly Reading[] {
  const arabic = arabicValue(num)
  if (arabic) return [{ system: 'arabic', value: arabic }]
  const roman = romanValue(num)
  const letters = lettersValue(num)
  return [
    ...(roman === null ? [] : [{ system: 'roman' as const, value: [roman] }]),
    ...(letters === null ? [] : [{ system: 'letters' as const, value: letters }]),
  ]
}

/** A number as its counts, as it is meant most often; null when it is none. */
export function numberValue(num: string): readonly number[] | null {
  const readings = readingsOf(num)
  // A small letter alone is a letter of a list; a capital one a Roman numeral.
  const letters = /^\p{Ll}$/u.test(num) ? readings.find(({ system }) => system === 'letters') : undefined
  return (letters ?? readings[0])?.value ?? null
}

/** Negative when `a` comes before `b`; null when they are not of one kind. */
export function compareNumbers(a: string, b: string): number | null {
  for (const one of readingsOf(a)) {
    const other = readingsOf(b).find(({ system }) => system === one.system)
    if (other) return compareCounts(one.value, other.value)
  }
  return null
}

function compareCounts(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Whether the number begins a list: 1, I, i, а, a. */
export const isFirst = (num: string): boolean =>
  readingsOf(num).some(({ system, value }) =>
    system === 'letters'
      ? value[0] === 1 && value[1] === 1
      : value.at(-1) === 1 && (value.length === 1 || num.includes('.')),
  )

/** Whether `next` may follow `num` without a gap: 6 and 5-1 after 5; 5-2 and 6 after 5-1; «к» after «и», «аа» after «я». */
export const follows = (num: string, next: string): boolean =>
  readingsOf(num).some((item) =>
    readingsOf(next).some(
      (other) =>
        item.system === other.system &&
        (item.system === 'letters' ? lettersFollow(num, next) : countsFollow(num, item.value, other.value)),
    ),
  )

/** The same of letters alone, which are not taken for Roman numerals: «c» after «b». */
export function lettersFollow(num: string, next: string): boolean {
  const [a, b] = [lettersValue(num), lettersValue(next)]
  if (
    !a ||
    !b ||
    CYRILLIC.includes(num.charAt(0).toLowerCase()) !== CYRILLIC.includes(next.charAt(0).toLowerCase())
  )
    return false
  const alphabet = CYRILLIC.includes(num.charAt(0).toLowerCase()) ? CYRILLIC : LATIN_LETTERS
  const [times = 1, place = 0] = a
  const [nextTimes = 1, nextPlace = 0] = b
  if (nextTimes === times + 1) return nextPlace === 1 && passedOver(alphabet.slice(place))
  return nextTimes === times && nextPlace > place && passedOver(alphabet.slice(place, nextPlace - 1))
}

const passedOver = (letters: string): boolean => [...letters].every((letter) => PASSED_OVER.includes(letter))

function countsFollow(num: string, a: readonly number[], b: readonly number[]): boolean {
  const head = num.includes('.') ? a.length - 1 : 0
  for (let at = 0; at < head; at++) if (a[at] !== b[at]) return false
  const [last, added] = [a[head] ?? 0, a[head + 1] ?? 0]
  if ((b[head] ?? 0) === last + 1) return b.length === head + 1 || b[head + 1] === 1
  return b[head] === last && b[head + 1] === added + 1
}

/** What the next number should have been, for messages; '' where it cannot be said. */
export function successor(num: string): string {
  const parts = num.split('.')
  const last = parts.at(-1) ?? ''
  if (/^\p{L}$/u.test(num) && romanValue(num) === null) return nextLetter(num)
  const value = arabicValue(last)
  return value ? [...parts.slice(0, -1), String((value[0] ?? 0) + 1)].join('.') : ''
}

function nextLetter(letter: string): string {
  const small = letter.toLowerCase()
  const alphabet = CYRILLIC.includes(small) ? CYRILLIC : LATIN_LETTERS
  const after = alphabet.slice(alphabet.indexOf(small) + 1)
  const next = [...after].find((item) => !PASSED_OVER.includes(item)) ?? ''
  return letter === small ? next : next.toUpperCase()
}
