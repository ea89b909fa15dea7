import type { Votes } from '#domain/opinion/map/model.ts'

const ALIKE = 0.7
/** People who voted on both, from which on their votes can tell two statements apart. */
const FEWEST_COMMON = 5
const SAME_VOTES = 0.75

/**
 * Statements that say nearly the same, as sets of indices: texts alike by their letters (Dice coefficient of
 * character trigrams, works in any script) and, where enough people voted on both, votes alike too, so that a
 * statement and its negation stay apart. Every statement is in at most one set.
 */
export function nearDuplicates(texts: readonly string[], votes: Votes): number[][] {
  const parent = texts.map((_, i) => i)
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!))
  const byPerson = new Map<number, Map<number, number>>()
  for (const [i, j] of alikePairs(texts)) {
    if (root(i) === root(j) || !votedAlike(i, j, votes, byPerson)) continue
    parent[Math.max(root(i), root(j))] = Math.min(root(i), root(j))
  }
  const sets = new Map<number, number[]>()
  texts.forEach((_, i) => {
    sets.set(root(i), [...(sets.get(root(i)) ?? []), i])
  })
  return [...sets.values()].filter((set) => set.length > 1)
}

function trigrams(text: string): Set<string> {
  const letters = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  const grams = new Set<string>()
  const characters = Array.from(letters)
  for (let at = 0; at + 2 < characters.length; at++) grams.add(characters.slice(at, at + 3).join(''))
  return grams
}

/** Pairs whose texts are alike, found through an index of trigrams: only texts that share one are compared. */
function alikePairs(texts: readonly string[]): [number, number][] {
  const grams = texts.map(trigrams)
  const index = new Map<string, number[]>()
  const pairs: [number, number][] = []
  grams.forEach((own, j) => {
    const common = new Map<number, number>()
    for (const gram of own) {
      const others = index.get(gram)
      if (!others) {
        index.set(gram, [j])
        continue
      }
      for (const i of others) common.set(i, (common.get(i) ?? 0) + 1)
      others.push(j)
    }
    for (const [i, shared] of common) {
      if (own.size >= 3 && (2 * shared) / (own.size + grams[i]!.size) >= ALIKE) pairs.push([i, j])
    }
  })
  return pairs
}

function votedAlike(i: number, j: number, votes: Votes, cache: Map<number, Map<number, number>>): boolean {
  const first = votesOn(i, votes, cache)
  const second = votesOn(j, votes, cache)
  let common = 0
  let same = 0
  for (const [person, value] of first) {
    const other = second.get(person)
    if (other === undefined || (value === 0 && other === 0)) continue
    common++
    if (other === value) same++
  }
  return common < FEWEST_COMMON || same >= SAME_VOTES * common
}

function votesOn(
  statement: number,
  votes: Votes,
  cache: Map<number, Map<number, number>>,
): Map<number, number> {
  const known = cache.get(statement)
  if (known) return known
  const found = new Map<number, number>()
  for (let p = 0; p < votes.people; p++) {
    for (let at = votes.start[p]!; at < votes.start[p + 1]!; at++) {
      if (votes.statement[at] === statement) found.set(p, votes.value[at]!)
    }
  }
  cache.set(statement, found)
  return found
}
