/**
 * A light stemmer for search: takes the endings of nouns off a Kazakh word, from the right: case, possession, plural.
 * Endings are recognised by the laws that choose them: vowel harmony and what the sound before them demands
 * (жол-дар, мектеп-тер, қала-лар). So «мектептерімізде» gives «мектеп», and «аудан» is not ауд-ан.
 *
 * Nouns of the lexicon come first (known.ts). Of other words a stem is a key: derived words keep their derivation
 * (әкімдік, қалалық, тұрғындық), verbs are left as they are but for what looks like an ending, and a word may lose too
 * much («маңызды» → «маңыз») as long as all its forms lose the same. Their first and second person singular (-ым, -ың)
 * stay, because білім, бөлім and шешім end so too.
 * The endings and what chooses them: R. Muhamedowa, Kazakh: A Comprehensive Grammar (Routledge, 2016).
 */

import { repairLookalikes } from './alphabet.ts'
import { type Ending, forms, harmonises, voiced, without } from './endings.ts'
import { isKnown, knownNoun, restoreVowel } from './known.ts'
import { FRONT, GLIDES, OPEN } from './sounds.ts'
import { onB, onN, onS, short, whole } from './stem-words.ts'

const plurals: readonly Ending[] = [
  ...forms(['vowel', 'liquid'], 'лар лер'),
  ...forms(['л', 'nasal', 'buzz'], 'дар дер'),
  ...forms(['hard'], 'тар тер'),
]

/** Cases and the instrumental, longest first. */
const cases: readonly Ending[] = [
  ...forms(['vowel', ...voiced], 'дағы дегі'),
  ...forms(['hard'], 'тағы тегі'),
  ...forms(['vowel', 'nasal'], 'ның нің'),
  ...forms(['liquid', 'л', 'buzz'], 'дың дің'),
  ...forms(['hard'], 'тың тің'),
  ...forms(['vowel', 'liquid', 'л', 'buzz'], 'дан ден'),
  ...forms(['nasal'], 'нан нен'),
  ...forms(['hard'], 'тан тен'),
  ...forms(['vowel', 'liquid', 'л', 'nasal'], 'мен'),
  ...forms(['buzz'], 'бен'),
  ...forms(['hard'], 'пен'),
  ...forms(['vowel', ...voiced], 'да де ға ге'),
  ...forms(['hard'], 'та те қа ке ты ті'),
  ...forms(voiced, 'ды ді'),
  ...forms(['vowel'], 'ны ні'),
]

/** Cases after the possessive of the third person, which inserts -н-: ауыл-ы-нда. */
const casesOfThird = 'ндағы ндегі нда нде нан нен на не н'.split(' ')

/** «Our» and polite «your». */
const ours: readonly Ending[] = [
  ...forms([...voiced, 'hard'], 'ымыз іміз ыңыз іңіз'),
  ...forms(['vowel'], 'мыз міз ңыз ңіз'),
]

const isStem = (word: string): boolean =>
  short.has(word) || whole.has(word) || (word.length > 2 && /[аәеёиоөуұүыіэюя]/.test(word))

const find = (
  word: string,
  endings: readonly Ending[],
  fits: (stem: string, ending: Ending) => boolean = () => true,
) => {
  for (const ending of endings) {
    const stem = without(word, ending)
    if (stem !== undefined && isStem(stem) && fits(stem, ending)) return stem
  }
  return undefined
}

const isVowelLetter = (letter: string) => OPEN.includes(letter)

/** к, қ and п are voiced between vowels: мектебі ← мектеп, әкімдігі ← әкімдік, аймағы ← аймақ. г after о, у: диалогы ← диалог. */
function unvoice(stem: string): string {
  const kept = stem.slice(0, -1)
  const before = kept.slice(-1)
  switch (stem.slice(-1)) {
    case 'ғ':
      return isVowelLetter(before) || before === 'у' || before === 'и' ? `${kept}қ` : stem
    case 'г':
      return FRONT.includes(before) ? `${kept}к` : stem
    case 'б':
      return onB.has(stem) ? stem : `${kept}п`
    default:
      return stem
  }
}

/** A stem on a consonant, from what is left before -ы, -і; undefined where these belong to the word. */
function beforeThird(stem: string): string | undefined {
  const noun = restoreVowel(stem)
  if (noun !== undefined) return noun
  if (!isStem(stem)) return undefined
  const [before = '', last = ''] = stem.slice(-2)
  if (isVowelLetter(last)) return undefined
  // соңғы, ішкі, жалпы, екі: adjectives, and hard sounds that possession would have voiced
  if ('ғг'.includes(last) && !isVowelLetter(before) && !GLIDES.includes(before) && !stem.endsWith('инг'))
    return undefined
  if ('қкп'.includes(last) && !'нрс'.includes(before)) return undefined
  // оқушы, тәрбиеші: whoever does; өтініші, көрсеткіші, күші have a vowel of another sort
  if (last === 'ш' && !'ыіөүоұ'.includes(before) && stem !== 'ағаш') return undefined
  // табылады, енгізіледі: verbs
  if (/[ае]д$/.test(stem)) return undefined
  // қолайлы, арнаулы: with what
  if (last === 'л' && !isVowelLetter(before)) return undefined
  return unvoice(stem)
}

/** The stem of a word in the possessive of the third person: ауылы → ауыл, қаласы → қала; undefined for others. */
function ofThird(word: string): string | undefined {
  const vowel = word.slice(-1)
  if (whole.has(word) || (vowel !== 'ы' && vowel !== 'і')) return undefined
  const shorter = word.slice(0, -1)
  if (!harmonises(shorter, vowel)) return undefined
  const open = shorter.endsWith('с') ? shorter.slice(0, -1) : ''
  if (!isVowelLetter(open.slice(-1))) return beforeThird(shorter)
  if (whole.has(open)) return open
  // құрылысы, облысы, шығысы: nouns on -ыс; оқушысы, қорытындысы, соңғысы keep their vowel
  if (/[ыі]$/.test(open)) return isKnown(open) || /[шд][ыі]$/.test(open) ? open : shorter
  return onS.has(shorter) || !isStem(open) ? beforeThird(shorter) : open
}

/** An accusative on -ны, -ні and not the possessive of a stem on -н (тұрғыны, ауданы, аталғаны). */
function isAccusative(stem: string): boolean {
  if (/[ыі]$/.test(stem)) return isKnown(stem) || /ш[ыі]$/.test(stem)
  if (/[ұүөә]$/.test(stem)) return false
  return !(onN.has(`${stem}н`) || /(?:ға|ге|қа|ке)$/.test(stem)) || whole.has(stem)
}

const isWhole = (stem: string) => whole.has(stem)

function withoutCase(word: string): string {
  const known = find(word, cases, isWhole)
  if (known !== undefined) return known
  for (const ending of casesOfThird) {
    if (!word.endsWith(ending)) continue
    const owned = word.slice(0, -ending.length)
    if (ofThird(owned) !== undefined && (ending === 'н' || harmonises(owned, ending))) return owned
  }
  return find(word, cases, (stem, { text }) => (text !== 'ны' && text !== 'ні') || isAccusative(stem)) ?? word
}

/** оқушы, қаржы: the last vowel is the word's own. */
const endsInOwnVowel = (stem: string) => isWhole(stem) || (/ш[ыі]$/.test(stem) && ofThird(stem) === undefined)

const withoutPossession = (word: string): string => {
  const ownEnding = find(word, ours, endsInOwnVowel) ?? find(word, ours)
  return ownEnding === undefined ? (ofThird(word) ?? word) : unvoice(ownEnding)
}

/** Letters of the longest word that is stemmed; «қанағаттандырылмағандықтарыңыздан» has 32. */
const WORD_MAX = 64

/**
 * The stem of one word, in lower case; of a compound with a hyphen, the last part is stemmed («веб-порталда»).
 * Stemming a stem changes nothing. A word without Cyrillic letters comes back in lower case.
 */
export function stem(word: string): string {
  const hyphen = word.lastIndexOf('-') + 1
  if (hyphen > 0) return word.slice(0, hyphen).toLowerCase() + stem(word.slice(hyphen))
  let current = repairLookalikes(word.normalize('NFC').toLowerCase())
  if (current.length > WORD_MAX || !/^[\u0400-\u052f]+$/.test(current)) return current
  for (;;) {
    const known = knownNoun(current)
    if (known !== undefined) return known
    let next = withoutCase(current)
    if (!whole.has(next)) next = withoutPossession(next)
    if (!whole.has(next)) next = find(next, plurals) ?? next
    if (next === current) return current
    current = next
  }
}
