import { QUERY_LENGTH, QUERY_WORDS } from '#domain/search/index.ts'
import { lexemesOf, type Token, tokenise } from './analysis.ts'
import { findTerm } from './synonyms.ts'

/** A word of a query. */
export type QueryWord = Token & {
  /** Lexemes of the index that it may stand for. */
  readonly lexemes: readonly string[]
}

/** What has to occur: a word, or several one after the other. */
export type QueryPart = { readonly words: readonly QueryWord[]; readonly phrase: boolean }

/** A query as it was typed; without parts it has only stop words and signs. */
export type ParsedQuery = { readonly text: string; readonly parts: readonly QueryPart[] }

const QUOTED = /["«»“”„]([^"«»“”„]*)["«»“”„]|([^"«»“”„]+)|["«»“”„]/g
/** What is written together; with a number in it, it is a phrase: «401-VI», «5-бап», «12.05.2026». */
const TOGETHER = /[\p{L}\p{N}][-./№\p{L}\p{N}]*/gu

const toWord = (token: Token): QueryWord => ({ ...token, lexemes: lexemesOf(token.word) })

/** Reads what a person typed: words, phrases in quotation marks, numbers. */
export function parseQuery(typed: string): ParsedQuery {
  const text = typed.slice(0, QUERY_LENGTH)
  const parts: QueryPart[] = []
  let left = QUERY_WORDS
  const take = (piece: string, offset: number, phrase: boolean) => {
    const words = tokenise(piece)
      .slice(0, left)
      .map((token) => toWord({ ...token, start: token.start + offset, end: token.end + offset }))
      .filter(({ lexemes }) => lexemes.length > 0)
    left -= words.length
    if (words.length === 0) return
    if (phrase) parts.push({ words, phrase: words.length > 1 })
    else parts.push(...words.map((word) => ({ words: [word], phrase: false })))
  }
  for (const match of text.matchAll(QUOTED)) {
    const [, quoted, plain] = match
    if (quoted !== undefined) take(quoted, match.index + 1, true)
    else
      for (const { 0: together, index } of (plain ?? '').matchAll(TOGETHER))
        take(together, match.index + index, /\p{N}/u.test(together))
  }
  return { text, parts }
}

/** Nouns before or after which the number of a provision stands, by their lexemes. */
const provisionNouns = new Set(
  ['бап', 'тармақ', 'тармақша', 'тарау', 'бөлім', 'статья', 'пункт', 'подпункт', 'глава', 'раздел']
    .concat(['article', 'point', 'paragraph', 'chapter', 'section'])
    .flatMap((noun) => lexemesOf(noun)),
)

const either = (lexemes: readonly string[]): string =>
  lexemes.length === 1 ? (lexemes[0] ?? '') : `(${lexemes.join('|')})`

function phraseOf(words: readonly QueryWord[]): string {
  const pieces = words.map(({ lexemes, position }, n) => {
    const before = words[n - 1]
    const distance = before === undefined ? 0 : position - before.position
    return `${distance === 0 ? '' : `<${distance}>`}${either(lexemes)}`
  })
  return words.length > 1 ? `(${pieces.join(' ')})` : pieces.join('')
}

/** «статья 5», «5-бап»: the number and the noun stand together, in either order and any language. */
function provisionOf(one: QueryPart, next: QueryPart | undefined): string | undefined {
  const words = [...one.words, ...(one.phrase ? [] : (next?.words ?? []))]
  if (words.length !== 2 || (one.phrase && one.words.length !== 2) || next?.phrase) return undefined
  const number = words.find(({ word }) => /^\p{N}+$/u.test(word))
  const noun = words.find(({ lexemes }) => lexemes.some((lexeme) => provisionNouns.has(lexeme)))
  if (!number || !noun) return undefined
  const others = findTerm([noun.lexemes], 0)?.others.flatMap((wording) =>
    wording.length === 1 ? wording : [],
  )
  const nouns = either([...new Set([...noun.lexemes, ...(others ?? [])])])
  const numbers = either(number.lexemes)
  return `((${numbers}<->${nouns})|(${nouns}<->${numbers}))`
}

/** A word, a phrase or a term of a query, in the syntax of tsquery. */
export type Slot = {
  /** In its own words, in any inflection. */
  readonly own: string
  /** The same, or other words of the glossary for the same term. */
  readonly wide: string
}

/** A query in the syntax of tsquery: all its slots, or so many of them. */
export type TsQueries = Slot

/** What a query wants, one after the other. Lexemes consist of letters and digits, so nothing has to be quoted. */
export function slotsOf({ parts }: ParsedQuery): readonly Slot[] {
  const slots: Slot[] = []
  const words = parts.map((part) => (part.words.length === 1 ? (part.words[0]?.lexemes ?? []) : []))
  for (let n = 0; n < parts.length; ) {
    const part = parts[n] as QueryPart
    const provision = provisionOf(part, part.phrase ? undefined : parts[n + 1])
    if (provision) {
      slots.push({ own: provision, wide: provision })
      n += part.phrase ? 1 : 2
      continue
    }
    const term = part.phrase ? wholeTerm(part) : part.words.length === 1 ? findTerm(words, n) : undefined
    const taken = part.phrase ? 1 : (term?.words ?? 1)
    const phrases = parts.slice(n, n + taken).map(({ words }) => phraseOf(words))
    const others = (term?.others ?? []).map((wording) => `(${wording.join('<->')})`)
    const own = phrases.length > 1 ? `(${phrases.join('&')})` : phrases.join('')
    slots.push({ own, wide: others.length > 0 ? `(${own}|${others.join('|')})` : own })
    n += taken
  }
  return slots
}

/** All slots. */
export const queriesForAll = (slots: readonly Slot[]): TsQueries => ({
  own: slots.map(({ own }) => own).join('&'),
  wide: slots.map(({ wide }) => wide).join('&'),
})

/** Slots that are combined when no text has all of them: the longest, because those say most. */
const COMBINED = 8

function subsets<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]]
  return items.flatMap((item, n) => subsets(items.slice(n + 1), size - 1).map((rest) => [item, ...rest]))
}

/** The queries for fewer and fewer slots, at least one of them left out; one after the other. */
export function queriesForFewer(slots: readonly Slot[]): readonly TsQueries[] {
  const kept = slots.toSorted((a, b) => b.own.length - a.own.length).slice(0, COMBINED)
  const most = slots.length > COMBINED ? COMBINED : slots.length - 1
  return Array.from({ length: most }, (_, n) => {
    const sets = subsets(kept, most - n).map(queriesForAll)
    const any = (name: keyof Slot) => sets.map((set) => `(${set[name]})`).join('|')
    return { own: any('own'), wide: any('wide') }
  })
}

/** A quoted term is found under its other names too. */
function wholeTerm({ words }: QueryPart) {
  const term = findTerm(
    words.map(({ lexemes }) => lexemes),
    0,
  )
  return term?.words === words.length ? term : undefined
}

/** Every lexeme that counts as found in a text, for marking: of the query and of other names of its terms. */
export function markedLexemes({ own, wide }: TsQueries): ReadonlySet<string> {
  return new Set(`${own} ${wide}`.match(/[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*|(?<!<)\p{N}+(?!>)/gu) ?? [])
}
