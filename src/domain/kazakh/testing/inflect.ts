/** Regular Kazakh noun forms, made the way a grammar book makes them: the opposite of the stemmer, for its tests. */

const VOWELS = 'аәеоөұүыія'
const FRONT = 'әеөүі'

const isFront = (word: string) =>
  FRONT.includes([...word].findLast((letter) => VOWELS.includes(letter)) ?? 'а')
const endsIn = (word: string, letters: string) => letters.includes(word.slice(-1))
const harmony = (word: string, ending: string) =>
  isFront(word) ? ending.replace(/а/g, 'е').replace(/ы/g, 'і').replace(/ғ/g, 'г').replace(/қ/g, 'к') : ending
const add = (word: string, ending: string) => word + harmony(word, ending)
const endsOpen = (word: string) => endsIn(word, VOWELS)

function choose(
  word: string,
  [open, liquid, nasal, hard]: readonly [string, string, string, string],
): string {
  if (endsOpen(word)) return add(word, open)
  if (endsIn(word, 'йрулзж')) return add(word, liquid)
  if (endsIn(word, 'мнң')) return add(word, nasal)
  return add(word, hard)
}

const voiceBefore = (word: string) => word.replace(/к$/, 'г').replace(/қ$/, 'ғ').replace(/п$/, 'б')

export const pluralOf = (word: string): string =>
  endsOpen(word) || endsIn(word, 'йру')
    ? add(word, 'лар')
    : endsIn(word, 'лзжмнң')
      ? add(word, 'дар')
      : add(word, 'тар')

const possessed: Readonly<Record<string, (word: string) => string>> = {
  none: (word) => word,
  his: (word) => (endsOpen(word) ? add(word, 'сы') : add(voiceBefore(word), 'ы')),
  our: (word) => (endsOpen(word) ? add(word, 'мыз') : add(voiceBefore(word), 'ымыз')),
  your: (word) => (endsOpen(word) ? add(word, 'ңыз') : add(voiceBefore(word), 'ыңыз')),
}

const plainCases: Readonly<Record<string, (word: string) => string>> = {
  nominative: (word) => word,
  genitive: (word) => choose(word, ['ның', 'дың', 'ның', 'тың']),
  dative: (word) => choose(word, ['ға', 'ға', 'ға', 'қа']),
  accusative: (word) => choose(word, ['ны', 'ды', 'ды', 'ты']),
  locative: (word) => choose(word, ['да', 'да', 'да', 'та']),
  ablative: (word) => choose(word, ['дан', 'дан', 'нан', 'тан']),
  relational: (word) => choose(word, ['дағы', 'дағы', 'дағы', 'тағы']),
  instrumental: (word) =>
    word + (endsIn(word, 'зж') ? 'бен' : endsOpen(word) || endsIn(word, 'йрулмнң') ? 'мен' : 'пен'),
}

const casesOfThird: Readonly<Record<string, (word: string) => string>> = {
  ...plainCases,
  dative: (word) => add(word, 'на'),
  accusative: (word) => add(word, 'н'),
  locative: (word) => add(word, 'нда'),
  ablative: (word) => add(word, 'нан'),
  relational: (word) => add(word, 'ндағы'),
}

/** All 64 forms of a noun: number, possession, case. */
export function* formsOf(noun: string): Generator<{ form: string; name: string }> {
  for (const many of [false, true]) {
    for (const [whose, possess] of Object.entries(possessed)) {
      const word = possess(many ? pluralOf(noun) : noun)
      for (const [which, decline] of Object.entries(whose === 'his' ? casesOfThird : plainCases)) {
        yield { form: decline(word), name: `${many ? 'plural' : 'singular'} ${whose} ${which}` }
      }
    }
  }
}
