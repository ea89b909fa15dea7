import { type Language, languages } from '#domain/base/text.ts'
import { type GlossaryTerm, glossary } from '#platform/jurisdiction.ts'
import { lexemeOf, tokenise } from './analysis.ts'

/** One way to say a term: its lexemes in their order. */
export type Wording = readonly string[]

const wordingOf = (text: string, language: Language): Wording =>
  tokenise(text).map(({ word }) => lexemeOf(word, language))

/** «жеке сәйкестендіру нөмірі (ЖСН)» gives the name and «ЖСН»; other words in brackets explain the term. */
function readName(text: string, language: Language): readonly Wording[] {
  const names = [text.replaceAll(/\([^()]*\)/g, ' '), ...(text.match(/(?<=\()\p{Lu}{2,}(?=\))/gu) ?? [])]
  return names.map((name) => wordingOf(name, language)).filter((wording) => wording.length > 0)
}

/** The ways to say a term in all languages. «өкім / бұйрық», «распоряжение / приказ» are two terms. */
function readTerm(term: GlossaryTerm): readonly (readonly Wording[])[] {
  const parts = languages.map((language) => term[language].split(' / '))
  const count = parts[0]?.length ?? 1
  const pairs = parts.every(({ length }) => length === count) ? count : 1
  return Array.from({ length: pairs }, (_, n) =>
    languages.flatMap((language, at) => {
      const phrases = pairs > 1 ? [parts[at]?.[n] ?? ''] : (parts[at] ?? [])
      const names = language === 'en' ? phrases.flatMap((name) => name.split(', ')) : phrases
      return [...names, ...(term.abbreviations?.[language] ?? [])].flatMap((name) => readName(name, language))
    }),
  )
}

const terms = glossary.flatMap(readTerm)
const byFirst = Map.groupBy(
  terms.flatMap((wordings) => wordings.map((wording) => ({ wording, wordings }))),
  ({ wording }) => wording[0] ?? '',
)

/** A term that begins with a word of a query: how many words it takes, and the other ways to say it. */
export type FoundTerm = { readonly words: number; readonly others: readonly Wording[] }

/** The longest term of the glossary that begins at a word; each word is given by the lexemes it may stand for. */
export function findTerm(words: readonly (readonly string[])[], from: number): FoundTerm | undefined {
  const fitting = (words[from] ?? [])
    .flatMap((lexeme) => byFirst.get(lexeme) ?? [])
    .filter(({ wording }) => wording.every((lexeme, n) => words[from + n]?.includes(lexeme)))
  const length = Math.max(0, ...fitting.map(({ wording }) => wording.length))
  if (length === 0) return undefined
  const longest = fitting.filter(({ wording }) => wording.length === length)
  const own = new Set(longest.map(({ wording }) => wording.join(' ')))
  const others = new Map(
    longest.flatMap(({ wordings }) => wordings).map((wording) => [wording.join(' '), wording]),
  )
  return { words: length, others: [...others].filter(([name]) => !own.has(name)).map(([, one]) => one) }
}

const termWords = new Set(terms.flat(2))

/** Whether a word belongs to a term of the glossary: what no text has is written right all the same. */
export const isTerm = (lexemes: readonly string[]): boolean => lexemes.some((lexeme) => termWords.has(lexeme))
