import type { Cell, Change, Difference, EId, LawDocument, OwnContent, Provision } from '#domain/law/model.ts'
import { ownContent, ownText, type Placed, walk } from '#domain/law/tree.ts'
import { Matching } from './match.ts'
import { diffWords } from './words.ts'

/** What became of every provision from one version to the next, in the order of the new one. */
export function compareVersions(before: LawDocument, after: LawDocument): Difference {
  const olds = walk(before)
  const news = walk(after)
  const matching = new Matching(olds, news)
  const moved = findMoved(news, matching)
  const removedAfter = removedRuns(olds, matching)
  const changes = (removedAfter.get(null) ?? []).map(removal)
  for (const now of news) {
    const old = matching.oldOf.get(now)
    changes.push(old ? transition(old, now, moved.has(now)) : addition(now))
    if (old) changes.push(...(removedAfter.get(old) ?? []).map(removal))
  }
  return { language: after.language, changes }
}

const addition = ({ provision, depth }: Placed): Change => ({
  status: 'added',
  moved: false,
  renumbered: false,
  before: null,
  after: provision.eId,
  depth,
  content: ownContent(provision),
  words: diffWords('', ownText(provision)),
})

const removal = ({ provision, depth }: Placed): Change => ({
  status: 'removed',
  moved: false,
  renumbered: false,
  before: provision.eId,
  after: null,
  depth,
  content: null,
  words: diffWords(ownText(provision), ''),
})

function transition(old: Placed, now: Placed, moved: boolean): Change {
  const [was, is] = [old.provision, now.provision]
  const same = sameWords(was, is)
  const identical =
    same && was.eId === is.eId && was.label === is.label && was.num === is.num && was.kind === is.kind
  return {
    status: same ? 'same' : 'changed',
    moved,
    renumbered: was.num !== is.num,
    before: was.eId,
    after: is.eId,
    depth: now.depth,
    content: identical ? null : ownContent(is),
    words: same ? [] : diffWords(ownText(was), ownText(is)),
  }
}

const sameWords = (a: Provision, b: Provision): boolean =>
  a.heading === b.heading && a.text === b.text && sameCells(a.cells, b.cells)

const sameCells = (a: readonly Cell[] | undefined, b: readonly Cell[] | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.length === b.length &&
    a.every((cell, at) => {
      const other = b[at]
      return (
        cell.text === other?.text &&
        cell.header === other.header &&
        cell.colspan === other.colspan &&
        cell.rowspan === other.rowspan
      )
    }))

/** Those that stand under another parent, or whose order among their siblings is another (not in the longest run). */
function findMoved(news: readonly Placed[], matching: Matching): ReadonlySet<Placed> {
  const moved = new Set<Placed>()
  const families = new Map<Placed | null, Placed[]>()
  for (const now of news) {
    const old = matching.oldOf.get(now)
    if (!old) continue
    const parent = now.parent ? matching.oldOf.get(now.parent) : null
    if (parent !== old.parent) moved.add(now)
    else {
      const siblings = families.get(now.parent)
      if (siblings) siblings.push(now)
      else families.set(now.parent, [now])
    }
  }
  for (const siblings of families.values()) {
    const kept = longestRise(siblings.map((now) => matching.oldOf.get(now)?.index ?? 0))
    siblings.forEach((now, at) => {
      if (!kept.has(at)) moved.add(now)
    })
  }
  return moved
}

/** Places of a longest strictly rising subsequence, by patience sorting: O(n log n). */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const previous: number[] = []
  values.forEach((value, at) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[at] = ends[low - 1] ?? -1
    ends[low] = at
  })
  const rise = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) rise.add(at)
  return rise
}

/** Removed provisions by the surviving one that stood before them. */
function removedRuns(olds: readonly Placed[], matching: Matching): ReadonlyMap<Placed | null, Placed[]> {
  const runs = new Map<Placed | null, Placed[]>()
  let last: Placed | null = null
  for (const old of olds) {
    if (matching.newOf.has(old)) last = old
    else {
      const run = runs.get(last)
      if (run) run.push(old)
      else runs.set(last, [old])
    }
  }
  return runs
}

/** The new version out of the old one and the difference. */
export function applyDifference(before: LawDocument, { language, changes }: Difference): LawDocument {
  const olds = new Map<EId, Provision>(walk(before).map(({ provision }) => [provision.eId, provision]))
  const provisions: Provision[] = []
  const open: { children: Provision[] }[] = [{ children: provisions }]
  for (const { status, before: eId, content, depth } of changes) {
    if (status === 'removed') continue
    const old = eId === null ? undefined : olds.get(eId)
    const own: OwnContent | null = content ?? (old ? ownContent(old) : null)
    if (!own) throw new Error(`The difference speaks of ${eId}, which the old version does not have.`)
    const provision = { ...own, children: [] }
    open.length = depth + 1
    open.at(-1)?.children.push(provision)
    open.push(provision)
  }
  return { language, provisions }
}
