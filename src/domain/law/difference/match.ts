import type { EId } from '#domain/law/model.ts'
import { ownText, type Placed, wordsOfText } from '#domain/law/tree.ts'
import { editScript } from './edit-script.ts'

/**
 * Which provision of the new version is which of the old one. From the surest sign to the weakest:
 * same address and words; same words somewhere else; a container by what it contains; equal ones by their neighbours;
 * similar words; at last the same number in the same place. Each step is linear but for the similar ones, which only meet over words rare in the act.
 */
export class Matching {
  readonly newOf = new Map<Placed, Placed>()
  readonly oldOf = new Map<Placed, Placed>()
  private readonly olds: readonly Placed[]
  private readonly news: readonly Placed[]

  constructor(olds: readonly Placed[], news: readonly Placed[]) {
    this.olds = olds
    this.news = news
    this.matchUnmoved()
    this.matchSameWords()
    this.matchContainers(({ provision }) => ownText(provision) === '')
    this.alignSiblings()
    this.matchChildren((old) => keyOf(old.provision))
    this.matchSimilar()
    this.matchContainers(() => true)
    this.alignSiblings()
    this.matchChildren((old) => `${old.provision.kind} ${old.provision.num || old.index}`)
    this.matchRoots()
  }

  private readonly isOldFree = (placed: Placed) => !this.newOf.has(placed)
  private readonly isNewFree = (placed: Placed) => !this.oldOf.has(placed)

  private join(old: Placed, now: Placed): void {
    this.newOf.set(old, now)
    this.oldOf.set(now, old)
  }

  /** Of siblings with the same words («Исключён.») the address says nothing once one is put in before them. */
  private matchUnmoved(): void {
    const byEId = new Map<EId, Placed>(this.news.map((placed) => [placed.provision.eId, placed]))
    const equal = new Set([...equalSiblings(this.olds), ...equalSiblings(this.news)])
    for (const old of this.olds) {
      const now = byEId.get(old.provision.eId)
      if (!now || equal.has(old) || equal.has(now)) continue
      if (ownText(old.provision) !== '' && keyOf(old.provision) === keyOf(now.provision)) this.join(old, now)
    }
  }

  /** Under matched parents, and at the top: those of the same words by what stands before and behind them. */
  private alignSiblings(): void {
    const top = ({ parent }: Placed) => parent === null
    this.align(this.olds.filter(top), this.news.filter(top))
    for (const now of this.news) {
      const old = this.oldOf.get(now)
      if (old) this.align(this.childrenOf(old), this.childrenOf(now))
    }
  }

  private align(olds: readonly Placed[], news: readonly Placed[]): void {
    if (!olds.some(this.isOldFree) || !news.some(this.isNewFree)) return
    const numbers = new Map<Placed | string, number>()
    const numberOf = (key: Placed | string): number => {
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      return number
    }
    // Pairs that are matched already are the fixed points between which the others are found.
    const { removed, added } = editScript(
      Int32Array.from(olds, (old) => numberOf(this.isOldFree(old) ? keyOf(old.provision) : old)),
      Int32Array.from(news, (now) => numberOf(this.oldOf.get(now) ?? keyOf(now.provision))),
    )
    const staying = olds.filter((_, at) => removed[at] === 0)
    const stayed = news.filter((_, at) => added[at] === 0)
    for (const [at, old] of staying.entries()) {
      const now = stayed[at]
      if (now && this.isOldFree(old) && this.isNewFree(now) && ownText(old.provision) !== '')
        this.join(old, now)
    }
  }

  /** Words that stand once among the unmatched of each version; short ones say nothing. */
  private matchSameWords(): void {
    const olds = uniqueByKey(this.olds.filter(this.isOldFree))
    for (const [key, now] of uniqueByKey(this.news.filter(this.isNewFree))) {
      const old = olds.get(key)
      if (old && now && ownText(now.provision).length >= DISTINCTIVE_LENGTH) this.join(old, now)
    }
  }

  /** A container without words of its own, or with new ones, is where half of its content or more went. */
  private matchContainers(isWanted: (old: Placed) => boolean): void {
    for (const old of [...this.olds].reverse()) {
      if (!this.isOldFree(old) || old.provision.children.length === 0 || !isWanted(old)) continue
      const votes = new Map<Placed, number>()
      let all = 0
      for (const child of this.childrenOf(old)) {
        const weight = 1 + ownText(child.provision).length
        all += weight
        const parent = this.newOf.get(child)?.parent
        if (parent && this.isNewFree(parent) && parent.provision.kind === old.provision.kind) {
          votes.set(parent, (votes.get(parent) ?? 0) + weight)
        }
      }
      const best = [...votes].sort((a, b) => b[1] - a[1])[0]
      if (best && 2 * best[1] >= all) this.join(old, best[0])
    }
  }

  private children: Map<Placed, Placed[]> | undefined
  private childrenOf(parent: Placed): readonly Placed[] {
    if (!this.children) {
      this.children = new Map()
      for (const placed of [...this.olds, ...this.news]) {
        if (!placed.parent) continue
        const siblings = this.children.get(placed.parent)
        if (siblings) siblings.push(placed)
        else this.children.set(placed.parent, [placed])
      }
    }
    return this.children.get(parent) ?? []
  }

  /** Under matched parents: those of one key, in order. */
  private matchChildren(key: (placed: Placed) => string): void {
    for (const now of this.news) {
      const old = this.oldOf.get(now)
      if (old) this.matchInOrder(this.childrenOf(old), this.childrenOf(now), key)
    }
  }

  private matchRoots(): void {
    const key = ({ provision }: Placed) => `${provision.kind} ${provision.eId}`
    const top = ({ parent }: Placed) => parent === null
    this.matchInOrder(this.olds.filter(top), this.news.filter(top), key)
    this.matchChildren((placed) => `${placed.provision.kind} ${placed.provision.num || placed.index}`)
  }

  private matchInOrder(
    olds: readonly Placed[],
    news: readonly Placed[],
    key: (placed: Placed) => string,
  ): void {
    const free = new Map<string, Placed[]>()
    for (const old of olds.filter(this.isOldFree)) {
      const same = free.get(key(old))
      if (same) same.push(old)
      else free.set(key(old), [old])
    }
    if (free.size === 0) return
    for (const now of news.filter(this.isNewFree)) {
      const old = free.get(key(now))?.shift()
      if (old && old.provision.kind === now.provision.kind) this.join(old, now)
    }
  }

  private matchSimilar(): void {
    const olds = this.olds.filter(this.isOldFree).map(bagOf)
    const news = this.news.filter(this.isNewFree).map(bagOf)
    const candidates = findSimilar(olds, news)
    for (const { old, now } of candidates) {
      if (this.isOldFree(old) && this.isNewFree(now)) this.join(old, now)
    }
  }
}

const DISTINCTIVE_LENGTH = 12
const keyOf = (provision: Placed['provision']) => `${provision.kind} ${ownText(provision)}`

/** Those that have a sibling with the same words. */
function equalSiblings(placed: readonly Placed[]): ReadonlySet<Placed> {
  const equal = new Set<Placed>()
  const firsts = new Map<Placed | null, Map<string, Placed>>()
  for (const item of placed) {
    const known = firsts.get(item.parent) ?? new Map<string, Placed>()
    firsts.set(item.parent, known)
    const key = keyOf(item.provision)
    const first = known.get(key)
    if (first) equal.add(first).add(item)
    else known.set(key, item)
  }
  return equal
}

/** Those whose key nobody shares; a shared key has null. */
function uniqueByKey(placed: readonly Placed[]): Map<string, Placed | null> {
  const unique = new Map<string, Placed | null>()
  for (const item of placed) {
    const key = keyOf(item.provision)
    unique.set(key, unique.has(key) ? null : item)
  }
  return unique
}

type Bag = { readonly placed: Placed; readonly words: ReadonlyMap<string, number>; readonly size: number }

function bagOf(placed: Placed): Bag {
  const words = new Map<string, number>()
  const all = wordsOfText(ownText(placed.provision).toLowerCase())
  for (const word of all) words.set(word, (words.get(word) ?? 0) + 1)
  return { placed, words, size: all.length }
}

// Half of the words of two wordings are the same ones (Dice 1945); below four words chance decides.
const SIMILAR = 0.5
const FEWEST_WORDS = 4
/** Words of more provisions than this are not looked up: they join everything with everything. */
const RARE = 24

type Candidate = { readonly old: Placed; readonly now: Placed; readonly score: number }

/** Pairs of similar provisions, the most similar first; of equals, those nearest to their old place. */
function findSimilar(olds: readonly Bag[], news: readonly Bag[]): readonly Candidate[] {
  const index = new Map<string, Bag[]>()
  for (const bag of olds) {
    if (bag.size < FEWEST_WORDS) continue
    for (const word of bag.words.keys()) {
      const bags = index.get(word)
      if (bags) bags.push(bag)
      else index.set(word, [bag])
    }
  }
  const candidates: Candidate[] = []
  for (const now of news) {
    if (now.size < FEWEST_WORDS) continue
    const met = new Set<Bag>()
    for (const word of now.words.keys()) {
      const bags = index.get(word)
      if (bags && bags.length <= RARE) for (const bag of bags) met.add(bag)
    }
    for (const old of met) {
      if (old.placed.provision.kind !== now.placed.provision.kind) continue
      const score = dice(old, now)
      if (score >= SIMILAR) candidates.push({ old: old.placed, now: now.placed, score })
    }
  }
  const nearer = ({ old, now }: Candidate) => (old.provision.eId === now.provision.eId ? 0 : 1)
  return candidates.sort((a, b) => b.score - a.score || nearer(a) - nearer(b))
}

function dice(a: Bag, b: Bag): number {
  const [small, large] = a.words.size < b.words.size ? [a, b] : [b, a]
  let common = 0
  for (const [word, count] of small.words) common += Math.min(count, large.words.get(word) ?? 0)
  return (2 * common) / (a.size + b.size)
}
