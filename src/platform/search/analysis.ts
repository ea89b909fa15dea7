import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemRussian } from '@orama/stemmers/russian'
import type { Language } from '#domain/base/text.ts'
import { foldLetters, stem as stemKazakh } from '#domain/kazakh/index.ts'
import { stopWords } from './stop-words.ts'

/** A word of a text: where it stands and by which lexeme the index knows it. */
export type Token = {
  /** In lower case. */
  readonly word: string
  /** Code units of the text, `end` excluded. */
  readonly start: number
  readonly end: number
  /** Count of words before it, stop words too. */
  readonly position: number
}

const WORD = /[\p{L}\p{N}]+/gu
/** What no key may hold: it would have to be quoted in a tsquery. */
const NOT_WORD = /[^\p{L}\p{N}]+/gu
/** Letters of a word that are indexed; PostgreSQL takes 2046 bytes. */
const WORD_LENGTH = 64
const KAZAKH = /[әғқңөұүһі]/
const CYRILLIC = /[\u0400-\u04ff]/

/** The words of a text in their order, stop words left out. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let position = 0
  for (const match of text.matchAll(WORD)) {
    const word = match[0].normalize('NFC').toLowerCase().slice(0, WORD_LENGTH)
    if (!stopWords.has(word))
      tokens.push({ word, start: match.index, end: match.index + match[0].length, position })
    position += 1
  }
  return tokens
}

/** A word in one spelling for both alphabets and Latin script; empty for what has no letters or digits. */
export const keyOf = (word: string): string => foldLetters(word).replace(NOT_WORD, '')

const stems: Readonly<Record<Language, (word: string) => string>> = {
  kk: stemKazakh,
  ru: stemRussian,
  en: stemEnglish,
}

/** The language by whose rules a word of a text is stemmed: letters decide before the language of the text does. */
function languageOfWord(word: string, language: Language): Language {
  if (KAZAKH.test(word)) return 'kk'
  if (!CYRILLIC.test(word)) return 'en'
  return language === 'kk' ? 'kk' : 'ru'
}

const MEMORY = 50_000
const known = new Map<string, string>()

/** The lexeme by which the index keeps a word of a text in a language: its stem, folded. */
export function lexemeOf(word: string, language: Language): string {
  const rules = languageOfWord(word, language)
  const name = `${rules} ${word}`
  const found = known.get(name)
  if (found !== undefined) return found
  const lexeme = keyOf(stems[rules](word))
  if (known.size >= MEMORY) known.clear()
  known.set(name, lexeme)
  return lexeme
}

/** Every lexeme that a typed word may stand for: nobody says in which language they search. */
export function lexemesOf(word: string): readonly string[] {
  const languages: readonly Language[] = CYRILLIC.test(word) ? ['kk', 'ru'] : ['en']
  const all = [...languages.map((language) => lexemeOf(word, language)), keyOf(word)]
  return [...new Set(all)].filter(Boolean)
}
