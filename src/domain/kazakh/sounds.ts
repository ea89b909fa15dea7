/**
 * The sounds of Kazakh by which endings are chosen: harmony of vowels and what the last sound demands.
 * Source: R. Muhamedowa, Kazakh: A Comprehensive Grammar (Routledge, 2016).
 */
export const BACK = 'аоұыя'
export const FRONT = 'әеөүіэ'
export const OPEN = `${BACK}${FRONT}ёю`
/** и and у end syllables: endings treat them as consonants. */
export const GLIDES = 'ийу'
const HARD = 'пфкқтсшщчцхһбвгд'

/** Which of its forms an ending takes after a sound. */
export type After = 'vowel' | 'liquid' | 'л' | 'nasal' | 'buzz' | 'hard'

/** The class of a letter; a sign that is none counts as a liquid, after which endings have their plain form. */
export function soundOf(letter: string): After {
  if (OPEN.includes(letter)) return 'vowel'
  if (letter === 'л') return 'л'
  if (GLIDES.includes(letter) || letter === 'р') return 'liquid'
  if ('мнң'.includes(letter)) return 'nasal'
  if ('зж'.includes(letter)) return 'buzz'
  return HARD.includes(letter) ? 'hard' : 'liquid'
}
