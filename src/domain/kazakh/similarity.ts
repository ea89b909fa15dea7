/** How near two spellings are: by trigrams as PostgreSQL counts them, and by typing errors. */

const WORD = /[\p{L}\p{N}]+/gu

/**
 * The trigrams of a text as pg_trgm takes them: each word in lower case, two blanks before it and one after.
 * «су» gives «  с», « су», «су ».
 */
export function trigrams(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    const padded = [...`  ${word} `]
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3).join(''))
  }
  return found
}

/**
 * Share of the trigrams of both texts that they have in common, from 0 to 1: the same as pg_trgm's `similarity`
 * (appendix F of the PostgreSQL manual), so that a list ranked here stands as the database would rank it. Compare keys
 * (`foldLetters`), not spellings. Nothing is similar to a text without words, itself included.
 */
export function similarity(a: string, b: string): number {
  const [first, second] = [trigrams(a), trigrams(b)]
  if (first.size === 0 || second.size === 0) return 0
  let common = 0
  for (const trigram of first) if (second.has(trigram)) common += 1
  return common / (first.size + second.size - common)
}

/** As many errors as people make in a word of this length and still mean it: none in 2 letters, 1 in 5, 2 in more. */
export const errorsAllowed = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : 2)

/**
 * Whether two words differ by few typing errors: a letter too many, too few, another one, or two neighbours swapped
 * (optimal string alignment; Damerau 1964 found four of five misspellings to be one of these). Allowed are `allowed`
 * of them, by default as many as the shorter word bears. Takes O(length × allowed).
 */
export function withinTypingErrors(a: string, b: string, allowed?: number): boolean {
  const [x, y] = [[...a], [...b]]
  const limit = allowed ?? errorsAllowed(Math.min(x.length, y.length))
  if (Math.abs(x.length - y.length) > limit) return false
  const beyond = limit + 1
  let before: number[] = []
  let row = Array.from({ length: y.length + 1 }, (_, j) => Math.min(j, beyond))
  for (let i = 1; i <= x.length; i++) {
    const next = new Array<number>(y.length + 1).fill(beyond)
    if (i <= limit) next[0] = i
    let least = next[0] ?? beyond
    for (let j = Math.max(1, i - limit); j <= Math.min(y.length, i + limit); j++) {
      const same = x[i - 1] === y[j - 1]
      let cost = Math.min(
        (row[j - 1] ?? beyond) + (same ? 0 : 1),
        (row[j] ?? beyond) + 1,
        (next[j - 1] ?? beyond) + 1,
      )
      const swapped = i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? beyond) + 1)
      next[j] = Math.min(cost, beyond)
      least = Math.min(least, cost)
    }
    if (least > limit) return false
    before = row
    row = next
  }
  return (row[y.length] ?? beyond) <= limit
}
