import type { AlignedPair, Alignment, EId, LawDocument, Provision } from './model.ts'
import { numberValue } from './numbers.ts'
import { walk } from './tree.ts'

type By = AlignedPair['by']
type Pairs = { readonly ruOf: Map<EId, EId>; readonly kkOf: Map<EId, EId>; readonly by: Map<EId, By> }

/**
 * Joins the Kazakh and the Russian text of one act provision by provision. Numbers are compared by value, so that
 * «I бөлім» meets «Раздел 1»; lettered items by order when there are as many, since ә follows а in Kazakh lists only;
 * what has no number by its place between neighbours that were joined.
 */
export function alignLanguages(kk: LawDocument, ru: LawDocument): Alignment {
  const pairs: Pairs = { ruOf: new Map(), kkOf: new Map(), by: new Map() }
  alignSiblings(kk.provisions, ru.provisions, pairs)
  joinRest(kk, ru, pairs)
  return listPairs(kk, ru, pairs)
}

function join(pairs: Pairs, kk: Provision, ru: Provision, by: By): void {
  pairs.ruOf.set(kk.eId, ru.eId)
  pairs.kkOf.set(ru.eId, kk.eId)
  pairs.by.set(kk.eId, kk.eId === ru.eId ? 'eId' : by)
  alignSiblings(kk.children, ru.children, pairs)
}

const isLettered = ({ num }: Provision) => /^\p{L}$/u.test(num) && !/^[IVXLC]$/.test(num)

function alignSiblings(kks: readonly Provision[], rus: readonly Provision[], pairs: Pairs): void {
  const joined = new Map<Provision, { ru: Provision; by: By }>()
  const used = new Set<Provision>()
  const pair = (kk: Provision, ru: Provision, by: By) => {
    joined.set(kk, { ru, by })
    used.add(ru)
  }
  const byNumber = new Map<string, Provision>()
  for (const ru of rus) if (ru.num) byNumber.set(numberKey(ru), byNumber.get(numberKey(ru)) ?? ru)
  const letters = kks.filter(isLettered).length === rus.filter(isLettered).length
  for (const kk of kks) {
    if (!kk.num || (letters && isLettered(kk))) continue
    const ru = byNumber.get(numberKey(kk))
    if (ru && !used.has(ru)) pair(kk, ru, 'number')
  }
  pairRuns(kks, rus, joined, used, pair)
  for (const [kk, { ru, by }] of joined) join(pairs, kk, ru, by)
}

const numberKey = ({ kind, num }: Provision) => `${kind} ${numberValue(num)?.join('.') ?? num}`

/** Between two joined neighbours: those of one kind in their order; a number never meets another number. */
function pairRuns(
  kks: readonly Provision[],
  rus: readonly Provision[],
  joined: ReadonlyMap<Provision, { ru: Provision }>,
  used: ReadonlySet<Provision>,
  pair: (kk: Provision, ru: Provision, by: By) => void,
): void {
  const placeOf = new Map(rus.map((ru, at) => [ru, at]))
  const free = (ru: Provision) => !used.has(ru) && (!ru.num || isLettered(ru))
  let from = 0
  let run: Provision[] = []
  const close = (to: number) => {
    const queues = new Map<string, Provision[]>()
    for (const ru of rus.slice(from, to).filter(free)) {
      const queue = queues.get(ru.kind)
      if (queue) queue.push(ru)
      else queues.set(ru.kind, [ru])
    }
    for (const kk of run) {
      const ru = queues.get(kk.kind)?.shift()
      if (ru) pair(kk, ru, 'position')
    }
    run = []
  }
  for (const kk of kks) {
    const ru = joined.get(kk)?.ru
    if (!ru) {
      if (!kk.num || isLettered(kk)) run.push(kk)
      continue
    }
    const at = placeOf.get(ru) ?? from
    if (at < from) continue
    close(at)
    from = at + 1
  }
  close(rus.length)
}

/** What stands under different parents in the two texts is joined by its address. */
function joinRest(kk: LawDocument, ru: LawDocument, pairs: Pairs): void {
  const rus = new Map(walk(ru).map(({ provision }) => [provision.eId, provision]))
  for (const { provision } of walk(kk)) {
    if (pairs.ruOf.has(provision.eId)) continue
    const same = rus.get(provision.eId)
    if (same && same.kind === provision.kind && provision.num && !pairs.kkOf.has(same.eId)) {
      join(pairs, provision, same, 'eId')
    }
  }
}

/** In the order of the Kazakh text; what is only in Russian stands where it stands in Russian. */
function listPairs(kk: LawDocument, ru: LawDocument, { ruOf, kkOf, by }: Pairs): Alignment {
  const onlyRu = new Map<EId | null, EId[]>()
  let last: EId | null = null
  for (const { provision } of walk(ru)) {
    const joined = kkOf.get(provision.eId)
    if (joined !== undefined) last = joined
    else onlyRu.set(last, [...(onlyRu.get(last) ?? []), provision.eId])
  }
  const alone = (after: EId | null) =>
    (onlyRu.get(after) ?? []).map((eId) => ({ kk: null, ru: eId, by: null }))
  const kks = walk(kk).map(({ provision }) => provision.eId)
  return {
    pairs: [
      ...alone(null),
      ...kks.flatMap((eId) => [
        { kk: eId, ru: ruOf.get(eId) ?? null, by: by.get(eId) ?? null },
        ...alone(eId),
      ]),
    ],
    missingInRu: kks.filter((eId) => !ruOf.has(eId)),
    missingInKk: [...onlyRu.values()].flat(),
  }
}
