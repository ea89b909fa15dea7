/**
 * Sorting as in a Kazakh dictionary, the same on every machine and in every browser: the order of CLDR's `kk`
 * (Cyrillic before Latin, і after ы, lower case before upper where nothing else differs) without asking the
 * platform for it, because an embedded database, a browser and a server may carry different tables or none.
 * Runs of digits compare as numbers, so that «2-ферма» stands before «10-ферма».
 */

import { LATIN_LETTERS } from '#domain/base/letters.ts'
import { alphabet } from './alphabet.ts'

/** Punctuation in the order of the CLDR root collation; what is not listed follows it by code point. */
const PUNCTUATION = ' _-‐‑–—,;:!?.…\'‘’"“”«»()[]{}§@*/\\&#%°№+<=>|~$₸'

/** Where each group begins; wide enough for any group to grow. */
const PUNCTUATION_FROM = 0x10
const OTHER_SIGN = 0x100
const DIGITS = 0x200
const CYRILLIC_FROM = 0x210
const LATIN_FROM = 0x300
const OTHER_LETTER = 0x400

/** Primary weight of a character, and the order of those that share it: plain, then with a mark. */
type Weight = { readonly primary: string; readonly mark: string }

const weights = new Map<string, Weight>()
const add = (characters: string, from: number) => {
  let at = from
  for (const character of characters) {
    weights.set(character, { primary: String.fromCharCode(at), mark: '\u0001' })
    at += 1
  }
}
add(PUNCTUATION, PUNCTUATION_FROM)
add(alphabet, CYRILLIC_FROM)
add(LATIN_LETTERS, LATIN_FROM)
weights.set('\u00a0', { primary: String.fromCharCode(PUNCTUATION_FROM), mark: '\u0002' })

/** A letter with a mark sorts with its base letter; a letter of neither alphabet after both. */
function weigh(character: string): Weight {
  const known = weights.get(character)
  if (known) return known
  const [base = '', ...marks] = character.normalize('NFD')
  const plain = marks.length > 0 ? weights.get(base) : undefined
  const code = String.fromCodePoint(character.codePointAt(0) ?? 0)
  const found: Weight = plain
    ? { primary: plain.primary, mark: marks.join('') }
    : {
        primary: String.fromCharCode(/\p{L}/u.test(character) ? OTHER_LETTER : OTHER_SIGN) + code,
        mark: '\u0001',
      }
  if (weights.size < 10_000) weights.set(character, found)
  return found
}

const DIGIT = /^[0-9]$/

/** A number as a text that sorts by its value: the count of its digits, then the digits. */
function numberKey(digits: string): string {
  const significant = digits.replace(/^0+/, '')
  return String.fromCharCode(DIGITS) + String.fromCodePoint(0x21 + significant.length) + significant
}

/**
 * A text whose plain code-unit order is the dictionary order of the original: compare with `<`, store it, or sort by it.
 * Differences count in this sequence: letters, marks, case, and at last the exact spelling.
 */
export function collationKey(text: string): string {
  const normal = text.normalize('NFC')
  let primary = ''
  let marks = ''
  let cases = ''
  let digits = ''
  for (const character of normal) {
    if (DIGIT.test(character)) {
      digits += character
      continue
    }
    if (digits) primary += numberKey(digits)
    digits = ''
    for (const lower of character.toLowerCase()) {
      const weight = weigh(lower)
      primary += weight.primary
      marks += weight.mark
      cases += lower === character ? '0' : '1'
    }
  }
  if (digits) primary += numberKey(digits)
  return `${primary}\u0000${marks}\u0000${cases}\u0000${text}`
}

/** Comparator for two texts; for a long list sort by `collationKey` (`sortByName`), which is made once per item. */
export function compareKazakh(a: string, b: string): number {
  if (a === b) return 0
  return collationKey(a) < collationKey(b) ? -1 : 1
}

/** A copy of the list in dictionary order of the names of its items; equal names keep their sequence. */
export function sortByName<Item>(items: readonly Item[], name: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, key: collationKey(name(item)) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item)
}
