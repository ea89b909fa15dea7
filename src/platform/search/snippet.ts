import { type Language, languages, shownLanguage } from '#domain/base/text.ts'
import type { Piece, SearchEntry, Snippet } from '#domain/search/index.ts'
import { lexemeOf, type Token, tokenise } from './analysis.ts'

/** Characters of a snippet, before the first found word, and of a text that is looked through. */
const LENGTH = 240
const BEFORE = 60
const LOOKED_THROUGH = 60_000

type Hit = Token & { readonly lexeme: string }

function hitsIn(text: string, language: Language, lexemes: ReadonlySet<string>): Hit[] {
  return tokenise(text).flatMap((token) => {
    const lexeme = lexemeOf(token.word, language)
    return lexemes.has(lexeme) ? [{ ...token, lexeme }] : []
  })
}

/** The text in pieces, with the words marked that have one of these lexemes. */
export function markWords(text: string, language: Language, lexemes: ReadonlySet<string>): readonly Piece[] {
  return cut(text, hitsIn(text, language, lexemes), 0, text.length)
}

function cut(text: string, hits: readonly Hit[], from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const { start, end } of hits) {
    if (start < from || end > to) continue
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false })
    pieces.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false })
  return pieces
}

/** The stretch of a text with the most different found words, the first of equals. */
function bestWindow(hits: readonly Hit[]): { readonly first: Hit; readonly distinct: number } | undefined {
  let best: { first: Hit; distinct: number } | undefined
  hits.forEach((first, n) => {
    const found = new Set<string>()
    for (let m = n; m < hits.length; m++) {
      const hit = hits[m] as Hit
      if (hit.end - first.start > LENGTH - BEFORE) break
      found.add(hit.lexeme)
    }
    if (!best || found.size > best.distinct) best = { first, distinct: found.size }
  })
  return best
}

/** The nearest place where a word begins, not farther than a long word. */
function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space < 0 || space - at > 40 ? at : space + 1
}
function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return space < 0 || at - space > 40 ? at : space
}

function snippetOf(text: string, hits: readonly Hit[], first: Hit | undefined): readonly Piece[] {
  const begin = first === undefined || first.start < BEFORE * 2 ? 0 : wordStart(text, first.start - BEFORE)
  const end = text.length - begin <= LENGTH ? text.length : wordEnd(text, begin + LENGTH)
  return [
    ...(begin > 0 ? [{ text: '… ', marked: false }] : []),
    ...cut(text, hits, begin, end),
    ...(end < text.length ? [{ text: ' …', marked: false }] : []),
  ]
}

const SENTENCE_ENDS = '.!?…:;,–-'

/** The lines of a text in one; those that do not end a sentence are set apart: items of an agenda, names. */
const inOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => (SENTENCE_ENDS.includes(line.at(-1) ?? '') ? line : `${line} ·`))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/ ·$/, '')

/**
 * A few words of an entry around those that were searched, in the reader's language if they occur in it, else in
 * another; without them, its beginning.
 */
export function makeSnippet(entry: SearchEntry, reader: Language, lexemes: ReadonlySet<string>): Snippet {
  const shown = shownLanguage(entry.title, reader)
  const order = [...new Set([reader, shown, ...languages])]
  const texts = [
    ...order.flatMap((language) => {
      const text = entry.text[language]
      return text ? [{ language, text, passage: undefined }] : []
    }),
    ...(entry.passages ?? []).map(({ language, text, name, path }) => ({
      language,
      text,
      passage: { name, path },
    })),
  ]
  let best: { score: number; snippet: () => Snippet } | undefined
  let left = LOOKED_THROUGH
  for (const { language, text: whole, passage } of texts) {
    if (left <= 0) break
    const text = inOneLine(whole.slice(0, left))
    left -= text.length
    const hits = hitsIn(text, language, lexemes)
    const window = bestWindow(hits)
    // What the reader understands comes before one more word in another language.
    const score =
      (window?.distinct ?? 0) * 2 + (language === shown && window ? 3 : 0) + (language === shown ? 0.5 : 0)
    if (!best || score > best.score)
      best = { score, snippet: () => ({ language, pieces: snippetOf(text, hits, window?.first), passage }) }
  }
  return best?.snippet() ?? { language: shown, pieces: [] }
}
