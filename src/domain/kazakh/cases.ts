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
const MOST_ZEROS = 3 * POWERS.length

/**
 * What decides the ending, at the end of a text: a word, a sign, a power of ten, or a number, whose thousands may be
 * parted by spaces. Of a full hour the hour is read: «14:00-ке», төртке.
 */
const LAST =
  /(?:(\p{L}+)|([%‰°₸$€])|10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)|((?<!\d)\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d+)(?::00)?)[^\p{L}\d%‰°₸$€⁰¹²³⁴⁵⁶⁷⁸⁹]*$/u

function lastSpoken(text: string): string {
  const [, word, sign, power, number] = LAST.exec(text.toLowerCase()) ?? []
  if (word !== undefined) return word
  if (sign !== undefined) return SIGNS[sign] ?? ''
  if (power !== undefined) {
    const exponent = Number([...power].map((digit) => SUPERSCRIPTS.indexOf(digit)).join(''))
    return lastWord(`1${'0'.repeat(Math.min(exponent, MOST_ZEROS))}`)
  }
  return number === undefined ? '' : lastWord(number.replace(/\D/g, ''))
}

/** The last word of a number as it is read aloud: 14 «төрт», 30 «отыз», 2100 «жүз», 5000 «мың», 10¹² «триллион». */
function lastWord(digits: string): string {
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0
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
 * A text with an ending that suits its last word or number; after all but a letter it follows a hyphen. The word is
 * a bare noun: after the possessive of the third person the endings are others (әкімдігіне).
 */
function decline(text: string, { plain, nasal, hard }: Forms): string {
  const word = lastSpoken(text)
  const sound = soundOf(word.slice(-1))
  const form = sound === 'hard' ? hard : sound === 'nasal' ? nasal : plain
  const ending = isSoft(word) ? form.replaceAll('а', 'е').replaceAll('ғ', 'г').replaceAll('қ', 'к') : form
  return /\p{L}$/u.test(text) ? text + ending : `${text}-${ending}`
}

/** To whom, where to, until when (барыс септік): «желтоқсанға», «әкімдікке», «14:30-ға». */
export const dative = (text: string): string => decline(text, { plain: 'ға', nasal: 'ға', hard: 'қа' })

/** Whence, since when (шығыс септік): «наурыздан», «қазаннан», «2026-дан». */
export const ablative = (text: string): string => decline(text, { plain: 'дан', nasal: 'нан', hard: 'тан' })
