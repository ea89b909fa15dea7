import { trimEnd } from '#domain/base/trim.ts'
import { BACK, FRONT, soundOf } from './sounds.ts'

const UNITS = 'нөл бір екі үш төрт бес алты жеті сегіз тоғыз'.split(' ')
const TENS = ['', ...'он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан'.split(' ')]
const POWERS = ['', ...'мың миллион миллиард'.split(' ')]

/** The last word of a number as it is read aloud: 14 «төрт», 30 «отыз», 2100 «жүз», 5000 «мың». */
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
 * A text with an ending that suits its last word or number; after all but a letter it follows a hyphen. The word is
 * a bare noun: after the possessive of the third person the endings are others (әкімдігіне).
 */
function decline(text: string, { plain, nasal, hard }: Forms): string {
  // Of a full hour the hour is read: «14:00-ке», төртке.
  const bare = trimEnd(text.toLowerCase(), /[^\p{L}\d]/u)
  const read = /[\p{L}\d]:00$/u.test(bare) ? bare.slice(0, -':00'.length) : bare
  const last = read.slice(trimEnd(read, /\d$/.test(read) ? /\d/ : /\p{L}/u).length)
  const word = /\d/.test(last) ? lastWord(last) : last
  const sound = soundOf(word.slice(-1))
  const form = sound === 'hard' ? hard : sound === 'nasal' ? nasal : plain
  const ending = isSoft(word) ? form.replaceAll('а', 'е').replaceAll('ғ', 'г').replaceAll('қ', 'к') : form
  return /\p{L}$/u.test(text) ? text + ending : `${text}-${ending}`
}

/** To whom, where to, until when (барыс септік): «желтоқсанға», «әкімдікке», «14:30-ға». */
export const dative = (text: string): string => decline(text, { plain: 'ға', nasal: 'ға', hard: 'қа' })

/** Whence, since when (шығыс септік): «наурыздан», «қазаннан», «2026-дан». */
export const ablative = (text: string): string => decline(text, { plain: 'дан', nasal: 'нан', hard: 'тан' })
