/**
 * Whether a word is a form of a noun that the lexicon knows. With the noun known, endings come off that would cut other
 * words which only look inflected: the first and second person («балам», «жеріңіз»), and the slips that spell checkers
 * let pass («адамдан», «тілдармен», «шартің»).
 */

import { type Ending, forms, voiced, without } from './endings.ts'
import { lexicon } from './lexicon.ts'
import type { After } from './sounds.ts'
import { elided, short, whole } from './stem-words.ts'

const consonants: readonly After[] = [...voiced, 'hard']
const any: readonly After[] = ['vowel', ...consonants]
/** и and у, which count as liquids, are taken for vowels as well. */
const open: readonly After[] = ['vowel', 'liquid']

/** Cases of a noun without possession, or in the possession of the first or second person. */
const plainCases: readonly Ending[] = [
  ...forms(['vowel', ...voiced], 'дағы дегі ның нің да де ға ге дан ден'),
  ...forms(['hard'], 'тағы тегі тың тің та те қа ке тан тен ты ті'),
  ...forms(voiced, 'дың дің ды ді'),
  ...forms(open, 'ны ні'),
  ...forms(['nasal'], 'нан нен'),
  ...forms(any, 'менен бенен пенен мен бен пен'),
]
/** After «my» and «your»: балама, тіліңе. */
const shortDatives = forms(['nasal'], 'а е')
/** After the possessive of the third person, which inserts -н-. */
const casesOfThird = forms(['vowel'], 'ның нің на не н нда нде ндағы ндегі нан нен менен мен')

const firstAndSecond: readonly Ending[] = [
  ...forms(consonants, 'ымыз іміз ыңыз іңіз ым ім ың'),
  { text: 'ің', after: consonants, harmony: false },
  ...forms(open, 'мыз міз ңыз ңіз м ң'),
]
const third: readonly Ending[] = [...forms(open, 'сы сі'), ...forms(consonants, 'ы і')]
const plurals = 'лар лер дар дер тар тер'.split(' ')

export const isKnown = (word: string): boolean => whole.has(word) || short.has(word) || lexicon().has(word)

const strip = (word: string, endings: readonly Ending[]): string[] =>
  endings.flatMap((ending) => without(word, ending) ?? [])

/** к, қ and п are voiced between vowels: мектебі ← мектеп, әкімдігі ← әкімдік, аймағы ← аймақ. */
const hardened: Readonly<Record<string, string>> = { ғ: 'қ', г: 'к', б: 'п' }

/** кәсіпорн ← кәсіпорын: a noun that lost its last vowel, or a compound that ends in one. */
export function restoreVowel(rest: string): string | undefined {
  const simple = elided.get(rest)
  if (simple !== undefined) return simple
  for (const [cut, noun] of elided) {
    const compound = rest.endsWith(cut) ? rest.slice(0, -cut.length) + noun : ''
    if (compound !== '' && isKnown(compound)) return compound
  }
  return undefined
}

/** The known noun of which this is left before a possessive ending that begins with a vowel. */
function beforeVowel(rest: string): string | undefined {
  if (isKnown(rest)) return rest
  const last = hardened[rest.slice(-1)]
  const hard = last === undefined ? rest : rest.slice(0, -1) + last
  return isKnown(hard) ? hard : restoreVowel(rest)
}

/** The singular of which this is the plural; spell checkers accept a doubled ending («мектептерлер»). */
function singularOf(word: string): string | undefined {
  for (const ending of plurals) {
    if (!word.endsWith(ending)) continue
    const rest = word.slice(0, -ending.length)
    const noun = isKnown(rest) ? rest : singularOf(rest)
    if (noun !== undefined) return noun
  }
  return undefined
}

/** The longest noun of the lexicon of which the word is a form; the word itself where it is one. */
export function knownNoun(word: string): string | undefined {
  if (isKnown(word)) return word
  let found: string | undefined
  const offer = (noun: string | undefined) => {
    if (noun !== undefined && noun.length > (found?.length ?? 0)) found = noun
  }
  const plain = [word, ...strip(word, plainCases)]
  for (const rest of plain) offer(isKnown(rest) ? rest : singularOf(rest))
  // еріктің is «of the will» and hardly «your volunteer».
  const inGenitive = found !== undefined && /[ндт][ыі]ң$/.test(word)
  const offerPossessed = (owned: string, endings: readonly Ending[]) => {
    for (const ending of endings) {
      const rest = without(owned, ending)
      if (rest === undefined || (inGenitive && ending.text === 'ң')) continue
      offer(/^[ыі]/.test(ending.text) ? beforeVowel(rest) : isKnown(rest) ? rest : undefined)
      offer(singularOf(rest))
    }
  }
  for (const owned of [...plain, ...strip(word, shortDatives)]) offerPossessed(owned, firstAndSecond)
  for (const owned of [word, ...strip(word, casesOfThird)]) offerPossessed(owned, third)
  return found
}
