import { trimEnd } from '#domain/base/trim.ts'
import { BACK, FRONT, soundOf } from './sounds.ts'

const UNITS = 'нөл бір екі үш төрт бес алты жеті сегіз тоғыз'.split(' ')
const TENS = ['', ...'он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан'.split(' ')]
const POWERS = ['', ...'мың миллион миллиард триллион квадриллион'.split(' ')]
/** Signs that are read as words. */
const SIGNS: Readonly<Record<string, string>> = {
  '%': 'пайыз',
  '‰': 'промилле',
  '°': 'градус',
  '₸': 'теңге',
  $: 'доллар',
  '€': 'еуро',
}
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const ZEROS_MAX = 3 * POWERS.length

/** Silent characters at the end of a text: spaces, brackets, quotation marks, full stops. */
const SILENT = /[^\p{L}\d%‰°₸$€⁰¹²³⁴⁵⁶⁷⁸⁹]/u
const SILENT_OR_RAISED = /[^\p{L}\d%‰°₸$€]/u
const RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/u
const SPACES = ' \u00a0\u2009\u202f'

/** The end of a text, of letters or digits as the pattern says. */
const tailOf = (text: string, letter: RegExp): string => text.slice(trimEnd(text, letter).length)

/**
 * The word that determines the ending: the last word, or the reading of a sign, a power of ten or a number at the
 * end. Of a full hour only the hour is read: «14:00-ке», төртке.
 */
function lastPronounced(text: string): string {
  const lower = trimEnd(text.toLowerCase(), SILENT)
  const base = trimEnd(lower, RAISED)
  const power = lower.slice(base.length)
  if (power !== '' && tailOf(base, /\d/) === '10') return lastWord(`1${'0'.repeat(exponentOf(power))}`)
  const pronounced = trimEnd(base, SILENT_OR_RAISED)
  const sign = SIGNS[pronounced.slice(-1)]
  if (sign !== undefined) return sign
  const read = /[\p{L}\d]:00$/u.test(pronounced) ? pronounced.slice(0, -':00'.length) : pronounced
  return /\d$/.test(read) ? lastWord(numberAtEnd(read)) : tailOf(read, /\p{L}/u)
}

const exponentOf = (power: string): number =>
  Math.min(Number([...power].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('')), ZEROS_MAX)

/** The digits of the number that ends a text, whose thousands may be parted by spaces: «10 000» gives 10000. */
function numberAtEnd(text: string): string {
  let digits = tailOf(text, /\d/)
  let rest = text.slice(0, text.length - digits.length)
  for (let group = digits; group.length === 3 && rest !== '' && SPACES.includes(rest.slice(-1)); ) {
    group = tailOf(rest.slice(0, -1), /\d/)
    if (group.length < 1 || group.length > 3) break
    digits = group + digits
    rest = rest.slice(0, -1 - group.length)
  }
  return digits
}

/** The last word of a number as it is read aloud: 14 «төрт», 30 «отыз», 2100 «жүз», 5000 «мың», 10¹² «триллион». */
function lastWord(digits: string): string {
  const zeros = digits.length - trimEnd(digits, /0/).length
  if (zeros === 0 || zeros === digits.length) return UNITS[Number(digits.at(-1))] ?? ''
  if (zeros === 1) return TENS[Number(digits.at(-2))] ?? ''
  if (zeros === 2) return 'жүз'
  return POWERS[Math.min(Math.floor(zeros / 3), POWERS.length - 1)] ?? ''
}

/** и and у go with the vowel before them; alone, и is soft and у is hard: биге, суға. */
function isSoft(word: string): boolean {
  const decisive = [...word].findLast((letter) => BACK.includes(letter) || FRONT.includes(letter))
  return decisive ? FRONT.includes(decisive) : word.includes('и')
}

type Forms = { readonly plain: string; readonly nasal: string; readonly hard: string }

/**
 * Adds the ending that suits the last word or number of a text; after anything but a letter it follows a hyphen.
 * The word has to be a bare noun: after the possessive of the third person the endings differ (әкімдігіне).
 */
function decline(text: string, { plain, nasal, hard }: Forms): string {
  const word = lastPronounced(text)
  const sound = soundOf(word.slice(-1))
  const form = sound === 'hard' ? hard : sound === 'nasal' ? nasal : plain
  const ending = isSoft(word) ? form.replaceAll('а', 'е').replaceAll('ғ', 'г').replaceAll('қ', 'к') : form
  return /\p{L}$/u.test(text) ? text + ending : `${text}-${ending}`
}

/** To whom, where to, until when (барыс септік): «желтоқсанға», «әкімдікке», «14:30-ға». */
export const dative = (text: string): string => decline(text, { plain: 'ға', nasal: 'ға', hard: 'қа' })

/** Whence, since when (шығыс септік): «наурыздан», «қазаннан», «2026-дан». */
export const ablative = (text: string): string => decline(text, { plain: 'дан', nasal: 'нан', hard: 'тан' })
