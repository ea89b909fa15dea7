import { type Language, languages } from '#domain/base/text.ts'
import type { SearchEntry } from '#domain/search/index.ts'
import { lexemeOf, tokenise } from './analysis.ts'

/** PostgreSQL keeps positions up to this one (manual, section 8.11.1); phrases beyond it are not found. */
const LAST_POSITION = 16_383
/** PostgreSQL keeps so many positions of one lexeme. */
const POSITIONS = 255
/** Characters of a text that are indexed, by language. */
const TEXT_MAX = 200_000
/** Words between two texts, so that no phrase begins in one and ends in the other. */
const GAP = 20

/** The words of an entry for the vocabulary: the form that occurs, its key, its lexeme. */
export type IndexedWord = { readonly word: string; readonly lexeme: string }

export type EntryVectors = {
  /** Values of the type tsvector, as text. */
  readonly title: string
  readonly whole: string
  readonly words: readonly IndexedWord[]
}

class Vector {
  readonly #positions = new Map<string, number[]>()
  #next = 1

  add(text: string, language: Language, onWord?: (word: string, lexeme: string) => void) {
    let last = 0
    for (const { word, position } of tokenise(text.slice(0, TEXT_MAX))) {
      const lexeme = lexemeOf(word, language)
      if (!lexeme) continue
      onWord?.(word, lexeme)
      const at = Math.min(this.#next + position, LAST_POSITION)
      const positions = this.#positions.get(lexeme)
      if (!positions) this.#positions.set(lexeme, [at])
      else if (positions.length < POSITIONS && positions.at(-1) !== at) positions.push(at)
      last = position
    }
    this.#next += last + GAP
  }

  toString(weight: '' | 'A'): string {
    return [...this.#positions]
      .map(([lexeme, positions]) => `${lexeme}:${positions.map((at) => `${at}${weight}`).join(',')}`)
      .join(' ')
  }
}

/** The passages and the text of an entry in a language, one under the other. */
const textsOf = ({ text, passages = [] }: SearchEntry, language: Language): string =>
  [
    text[language] ?? '',
    ...passages
      .filter((passage) => passage.language === language)
      .map((passage) => `${passage.name}\n${passage.text}`),
  ].join('\n')

/** What the index keeps of an entry. */
export function vectorsOf(entry: SearchEntry): EntryVectors {
  const [title, text] = [new Vector(), new Vector()]
  const words = new Map<string, IndexedWord>()
  const remember = (word: string, lexeme: string) => words.set(`${word} ${lexeme}`, { word, lexeme })
  for (const language of languages) {
    if (entry.titleSearched !== false) title.add(entry.title[language] ?? '', language, remember)
    text.add(textsOf(entry, language), language, remember)
  }
  return { title: title.toString('A'), whole: text.toString(''), words: [...words.values()] }
}
