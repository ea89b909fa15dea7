import { readFileSync } from 'node:fs'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { packagePath } from '#platform/package-path.ts'
import { search } from '#platform/search/index.ts'

/** A query with the things that it should find (data/search/README.md). */
export type KnownQuery = {
  readonly language: Language
  readonly query: string
  readonly stems?: string
  readonly answers: readonly string[]
}

export const readQueries = (): readonly KnownQuery[] =>
  JSON.parse(readFileSync(packagePath('data/search/queries.json'), 'utf8'))

const FIRST = 3

export type Miss = { readonly typed: string; readonly wanted: string; readonly found: readonly string[] }

/** The queries of which no answer is among the first results; `type`: what is typed of each. */
export async function listMisses(
  ctx: Context,
  queries: readonly KnownQuery[],
  type: (query: KnownQuery, n: number) => string = ({ query }) => query,
): Promise<readonly Miss[]> {
  const misses: Miss[] = []
  for (const [n, known] of queries.entries()) {
    const typed = type(known, n)
    const results = await search(ctx, typed, { language: known.language, limit: FIRST })
    const found = (results?.items ?? []).map(({ entry }) => entry.path)
    if (!found.some((path) => known.answers.includes(path)))
      misses.push({ typed, wanted: known.answers.join(' '), found })
  }
  return misses
}

/** One typing error in the longest word of a query: a letter left out, doubled, replaced or swapped, by turns. */
export function misspell({ query }: KnownQuery, n: number): string {
  const word = (query.match(/\p{L}+/gu) ?? []).reduce(
    (long, one) => (one.length > long.length ? one : long),
    '',
  )
  const at = Math.floor(word.length / 2)
  const [before, letter, after] = [word.slice(0, at), word.slice(at, at + 1), word.slice(at + 1)]
  const other = /[a-z]/i.test(letter) ? 'o' : 'о'
  const wrong = [
    before + after,
    before + letter + letter + after,
    before + (letter === other ? 'и' : other) + after,
    before.slice(0, -1) + letter + before.slice(-1) + after,
  ][n % 4]
  return query.replace(word, wrong ?? word)
}
