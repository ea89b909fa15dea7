import { sql } from 'kysely'
import { errorsAllowed, similarity, withinTypingErrors } from '#domain/kazakh/index.ts'
import type { QueryCorrection } from '#domain/search/index.ts'
import { type Db, jsonb } from '#platform/db/index.ts'
import { keyOf, lexemesOf } from './analysis.ts'
import type { ParsedQuery, QueryWord } from './query.ts'
import { isTerm } from './synonyms.ts'

/** Words of the vocabulary that are compared with a misspelt one. */
const CANDIDATES = 60
/** Letters of a word that is corrected: shorter ones resemble too many others. */
const SHORTEST = 4

export type CheckedQuery = {
  /** The query with the lexemes that the index has for its words. */
  readonly query: ParsedQuery
  /** Words that were replaced, because no text has them. */
  readonly corrections: readonly QueryCorrection[]
}

const wordsOf = ({ parts }: ParsedQuery): readonly QueryWord[] => parts.flatMap(({ words }) => words)

const replaceWords = (query: ParsedQuery, replaced: ReadonlyMap<QueryWord, QueryWord>): ParsedQuery => ({
  ...query,
  parts: query.parts.map((part) => ({
    ...part,
    words: part.words.map((word) => replaced.get(word) ?? word),
  })),
})

const asTsQuery = sql`array_to_string(l.lexemes, '|')::tsquery`

/**
 * Completes the words of a query by the vocabulary: a form in Latin script or without Kazakh letters finds the lexeme of
 * the form that it spells. A word that no text has is replaced by the nearest one within typing errors, unless
 * `correct` is false. Two queries at most.
 */
export async function checkWords(db: Db, query: ParsedQuery, correct: boolean): Promise<CheckedQuery> {
  const words = wordsOf(query)
  if (words.length === 0) return { query, corrections: [] }
  const wanted = words.map(({ word, lexemes }, n) => ({ n, key: keyOf(word), lexemes }))
  const { rows } = await sql<{ n: number; lexemes: readonly string[]; occurs: boolean }>`
    select a.n, l.lexemes, exists (select 1 from search_entry e where e.vector @@ ${asTsQuery}) as occurs
    from jsonb_to_recordset(${jsonb(wanted)}) as a (n int, key text, lexemes text[])
    cross join lateral (
      select array(select unnest(a.lexemes) union select w.lexeme from search_word w where w.key = a.key) as lexemes) l
    order by a.n`.execute(db)
  const known = new Map(
    words.map((word, n) => [word, { ...word, lexemes: rows[n]?.lexemes ?? word.lexemes }] as const),
  )
  const missing = words.filter(
    (word, n) =>
      !rows[n]?.occurs && word.word.length >= SHORTEST && !/\p{N}/u.test(word.word) && !isTerm(word.lexemes),
  )
  if (!correct || missing.length === 0) return { query: replaceWords(query, known), corrections: [] }
  const near = await findNearest(db, missing)
  const corrections: QueryCorrection[] = []
  for (const [word, meant] of near) {
    corrections.push({ typed: word.word, meant })
    known.set(word, { ...word, lexemes: lexemesOf(meant) })
  }
  return { query: replaceWords(query, known), corrections }
}

type Candidate = { readonly n: number; readonly word: string; readonly key: string }

/** The nearest word of the vocabulary that occurs in a text now, for each of these words; one query. */
async function findNearest(db: Db, words: readonly QueryWord[]): Promise<ReadonlyMap<QueryWord, string>> {
  const wanted = words.map(({ word }, n) => ({ n, key: keyOf(word) }))
  const { rows } = await sql<Candidate>`
    select distinct a.n, w.word, w.key
    from jsonb_to_recordset(${jsonb(wanted)}) as a (n int, key text)
    cross join lateral search_word_like(a.key, ${CANDIDATES}) w
    where exists (select 1 from search_entry e where e.vector @@ w.lexeme::tsquery)`.execute(db)
  return new Map(
    words.flatMap((word, n) => {
      const meant = nearest(
        word.word,
        rows.filter((row) => row.n === n),
      )
      return meant === undefined ? [] : [[word, meant] as const]
    }),
  )
}

/** How many typing errors apart, in either spelling; undefined: too many. */
function errorsBetween(typed: string, key: string, candidate: Candidate): number | undefined {
  const most = errorsAllowed(typed.length)
  for (let errors = 0; errors <= most; errors += 1)
    if (withinTypingErrors(typed, candidate.word, errors) || withinTypingErrors(key, candidate.key, errors))
      return errors
  return undefined
}

const isLatin = (word: string): boolean => /^\p{Script=Latin}/u.test(word)

function nearest(typed: string, candidates: readonly Candidate[]): string | undefined {
  const key = keyOf(typed)
  const [best] = candidates
    .flatMap((candidate) => {
      const errors = errorsBetween(typed, key, candidate)
      if (errors === undefined) return []
      // «шеетн» is not “sheet”: another script counts as one more error.
      const foreign = isLatin(candidate.word) === isLatin(typed) ? 0 : 1
      return [{ ...candidate, errors: errors + foreign, near: similarity(key, candidate.key) }]
    })
    .sort((a, b) => a.errors - b.errors || b.near - a.near || a.word.localeCompare(b.word))
  return best?.word
}
