import { type Language, shownLanguage, textIn } from '#domain/base/text.ts'
import type { QueryCorrection, Results, SearchEntry } from '#domain/search/index.ts'
import type { Context } from '#platform/context.ts'
import { lexemesOf, tokenise } from './analysis.ts'
import { find, findFirstMatchingQueries, type IndexFilter } from './find.ts'
import { markedLexemes, parseQuery, queriesForAll, queriesForFewer, slotsOf } from './query.ts'
import { makeSnippet, markWords } from './snippet.ts'
import { checkWords } from './vocabulary.ts'

export type SearchOptions = {
  readonly language: Language
  readonly filter?: IndexFilter
  readonly offset?: number
  readonly limit: number
  readonly order?: 'best' | 'newest'
  /** False: words are taken as they were typed. */
  readonly correct?: boolean
}

/** Searches everything public. Undefined: the query has no word to search by. */
export async function search(
  ctx: Context,
  typed: string,
  options: SearchOptions,
): Promise<Results | undefined> {
  const { language, filter = {}, offset = 0, limit, order = 'best', correct = true } = options
  const parsed = parseQuery(typed)
  if (parsed.parts.length === 0) return undefined
  const { query, corrections } = await checkWords(ctx.db, parsed, correct)
  const slots = slotsOf(query)
  const whole = queriesForAll(slots)
  const page = { offset, limit, order }
  let found = await find(ctx, whole, filter, page)
  // No text has all the words: those that have most of them are better than nothing.
  const fewer =
    found.total === 0 && slots.length > 1
      ? await findFirstMatchingQueries(ctx.db, [whole, ...queriesForFewer(slots)])
      : undefined
  const partly = fewer !== undefined && fewer !== whole
  if (partly) found = await find(ctx, fewer, filter, page)
  const { entries, total, facets } = found
  const lexemes = markedLexemes(whole)
  const items = entries.map(({ kind, ...entry }) => {
    const shown = shownLanguage(entry.title, language)
    return {
      kind,
      entry,
      title: { language: shown, pieces: markWords(textIn(entry.title, language), shown, lexemes) },
      snippet: makeSnippet(entry, language, lexemes),
    }
  })
  return { items, total, facets, corrections, partly, searched: corrected(parsed.text, corrections) }
}

/** The typed text with its misspelt words replaced. */
const corrected = (text: string, corrections: readonly QueryCorrection[]): string =>
  tokenise(text).reduceRight((left, { word, start, end }) => {
    const meant = corrections.find(({ typed }) => typed === word)?.meant
    return meant === undefined ? left : left.slice(0, start) + meant + left.slice(end)
  }, text)

/** Words of a text by which others like it are looked for, and how many are shown. */
const SIMILAR_WORDS = 24
const SIMILAR_MAX = 5

/**
 * Public things of a kind that say something like a text, in whatever language, the most like first: for forms that ask
 * «somebody has asked this already?». Two queries.
 */
export async function listSimilar(
  ctx: Context,
  text: string,
  kind: string,
  limit = SIMILAR_MAX,
): Promise<readonly SearchEntry[]> {
  const words = [...new Map(tokenise(text.slice(0, 5000)).map(({ word }) => [word, lexemesOf(word)]))]
  const lexemes = words
    .filter(([word]) => word.length > 2)
    .slice(0, SIMILAR_WORDS)
    .map(([, lexemesOfWord]) => lexemesOfWord)
  if (lexemes.length === 0) return []
  const any = [...new Set(lexemes.flat())].join('|')
  return (await find(ctx, { own: any, wide: any }, { kind }, { offset: 0, limit, order: 'like' })).entries
}
