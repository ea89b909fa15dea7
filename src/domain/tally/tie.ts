import type { Election } from './election.ts'

/**
 * What decides between projects that the rule holds equal: criteria in order, each met only where those before it
 * leave a tie. Whatever is named, the identifier decides last, so that every count has exactly one outcome.
 */
export type TieRule = readonly TieCriterion[]
export type TieCriterion =
  | { readonly by: 'cost' | 'votes' | 'lexical' | 'reverse-lexical' | 'file' }
  | { readonly by: 'lot'; readonly seed: bigint }

const simple = ['cost', 'votes', 'lexical', 'reverse-lexical', 'file'] as const

/**
 * `lexical`, `reverse-lexical`, `file` (order of the file), `seed:N` (a lot that anyone can draw again),
 * `cost-votes-lexical` (lower cost, then more votes, then lexical: equalshares.net), or criteria joined by commas.
 */
export function parseTieRule(text: string): TieRule | undefined {
  const rule: TieCriterion[] = []
  for (const word of text === 'cost-votes-lexical' ? ['cost', 'votes', 'lexical'] : text.split(',')) {
    const name = simple.find((known) => known === word)
    const seed = /^seed:(\d{1,30})$/.exec(word)
    if (name) rule.push({ by: name })
    else if (seed) rule.push({ by: 'lot', seed: BigInt(seed[1]!) })
    else return undefined
  }
  return rule
}

export function formatTieRule(rule: TieRule): string {
  const words = rule.map((criterion) => (criterion.by === 'lot' ? `seed:${criterion.seed}` : criterion.by))
  const text = words.join(',')
  return text === 'cost,votes,lexical' ? 'cost-votes-lexical' : text
}

/** By code points, as Python orders strings: "10" comes before "2", and 𝒜 after ﬁ. */
export function compareLexically(a: string, b: string): number {
  for (let k = 0; k < a.length && k < b.length; k++) {
    const left = a.charCodeAt(k)
    const right = b.charCodeAt(k)
    if (left === right) continue
    // Surrogates (U+D800…) stand for code points above all others, but sort below U+E000 as 16-bit units.
    const [high, low] = [left >= 0xd800 && left < 0xe000, right >= 0xd800 && right < 0xe000]
    if (high !== low) return high ? 1 : -1
    return left - right
  }
  return a.length - b.length
}

/** Each project's place in the order of preference; `votes` by project. The smallest place wins a tie. */
export function tieOrder(rule: TieRule, election: Election, votes: ArrayLike<number>): Int32Array {
  const { projects } = election
  const lexical = projects.map((_, index) => index)
  lexical.sort((a, b) => compareLexically(projects[a]!.id, projects[b]!.id))
  const lexicalPlace = placesOf(lexical)
  const comparisons = [...rule, { by: 'lexical' } as const].map((criterion) => {
    switch (criterion.by) {
      case 'cost':
        return (a: number, b: number) => Number(projects[a]!.cost - projects[b]!.cost)
      case 'votes':
        return (a: number, b: number) => votes[b]! - votes[a]!
      case 'file':
        return (a: number, b: number) => a - b
      case 'lot': {
        const lots = placesOf(shuffled(lexical, criterion.seed))
        return (a: number, b: number) => lots[a]! - lots[b]!
      }
      case 'reverse-lexical':
        return (a: number, b: number) => lexicalPlace[b]! - lexicalPlace[a]!
      default:
        return (a: number, b: number) => lexicalPlace[a]! - lexicalPlace[b]!
    }
  })
  const order = [...lexical].sort((a, b) => {
    for (const compare of comparisons) {
      const difference = compare(a, b)
      if (difference !== 0) return difference
    }
    return 0
  })
  return placesOf(order)
}

function placesOf(order: readonly number[]): Int32Array {
  const places = new Int32Array(order.length)
  order.forEach((project, place) => {
    places[project] = place
  })
  return places
}

const MASK = (1n << 64n) - 1n

/**
 * The lot: a Fisher–Yates shuffle of the identifiers in lexical order with SplitMix64 (Steele, Lea, Flood 2014);
 * draws that would favour some places are thrown away. It does not depend on the order of the file.
 */
function shuffled(order: readonly number[], seed: bigint): number[] {
  let state = seed & MASK
  const next = (): bigint => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK
    let z = state
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK
    return z ^ (z >> 31n)
  }
  const below = (limit: bigint): number => {
    const fair = MASK + 1n - ((MASK + 1n) % limit)
    let draw = next()
    while (draw >= fair) draw = next()
    return Number(draw % limit)
  }
  const lots = [...order]
  for (let k = lots.length - 1; k > 0; k--) {
    const other = below(BigInt(k + 1))
    ;[lots[k], lots[other]] = [lots[other]!, lots[k]!]
  }
  return lots
}
