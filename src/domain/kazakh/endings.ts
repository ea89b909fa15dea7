/** Endings of Kazakh nouns, and how one is taken off. */

import { type After, BACK, FRONT, soundOf } from './sounds.ts'

export type Ending = {
  readonly text: string
  /** Sounds that it may follow. */
  readonly after: readonly After[]
  /** Whether its vowels must suit those of the word; they must where it is not said. */
  readonly harmony?: boolean
}

export const voiced: readonly After[] = ['liquid', 'л', 'nasal', 'buzz']

/** The endings of a text, each after any of these sounds. */
export const forms = (after: readonly After[], texts: string): Ending[] =>
  texts.split(' ').map((text) => ({ text, after }))

/** Back and front vowels do not meet in a word; и, у and loans with them go with either. */
export function harmonises(stem: string, ending: string): boolean {
  if (/^[мбп]ен/.test(ending) || !/[аеыі]/.test(ending)) return true
  const front = /[еі]/.test(ending)
  for (let at = stem.length - 1; at >= 0; at--) {
    const letter = stem.charAt(at)
    if ('иуюяэё'.includes(letter)) return true
    if (FRONT.includes(letter)) return front
    if (BACK.includes(letter)) return !front
  }
  return true
}

/** The word without an ending that may follow the sound before it; undefined where it does not end so. */
export function without(word: string, { text, after, harmony = true }: Ending): string | undefined {
  if (!word.endsWith(text)) return undefined
  const stem = word.slice(0, -text.length)
  if (stem === '' || !after.includes(soundOf(stem.slice(-1)))) return undefined
  return !harmony || harmonises(stem, text) ? stem : undefined
}
