import { trimEnd } from '#domain/base/trim.ts'
import { kinds } from './kinds.ts'
import type { EId, LawDocument, Provision } from './model.ts'

/**
 * Identifiers by the Akoma Ntoso Naming Convention 1.0 (OASIS, 2019), 5: prefix of the kind, `_`, number, joined by
 * `__` from the outside in. A number that is counted through the whole act needs no prefix: `art_5`, not
 * `chp_2__art_5`, so an article keeps its address when it moves to another chapter. An appendix counts anew.
 */
export const withIds = (document: LawDocument): LawDocument => ({
  ...document,
  provisions: withIdsIn(
    document.provisions,
    { kind: null, num: '', text: '', eId: '', scope: '' },
    new Map(),
  ),
})

type Parent = {
  readonly kind: Provision['kind'] | null
  readonly num: string
  readonly text: string
  readonly eId: EId
  /** What numbers that are counted on are prefixed with here: the article, the appendix or nothing. */
  readonly scope: EId
}

function withIdsIn(provisions: readonly Provision[], parent: Parent, taken: Map<EId, number>): Provision[] {
  const counts = new Map<string, number>()
  return provisions.map((provision) => {
    const { kind, num, text } = provision
    const opening = kind === 'part' && parent.text ? 1 : 0
    const ordinal = (counts.get(kind) ?? opening) + 1
    if (num === '') counts.set(kind, ordinal)
    const name =
      kind === 'preamble' ? kinds[kind].prefix : `${kinds[kind].prefix}_${idNumber(num) || ordinal}`
    const outer = prefixFor(provision, parent)
    const eId = freeName(name, outer, parent.eId, taken)
    const scope = kind === 'appendix' || kind === 'article' ? eId : outer
    const next = { kind, num, text, eId, scope: kinds[kind].counted === 'parent' ? parent.scope : scope }
    return { ...provision, eId, children: withIdsIn(provision.children, next, taken) }
  })
}

function prefixFor({ kind, num }: Provision, parent: Parent): EId {
  if (kinds[kind].counted === 'parent') return parent.eId
  const inList = parent.kind === 'point' || parent.kind === 'subpoint' || parent.kind === 'item'
  // A decimal number says its parent's already: 1.2 in 1 is point_1.2, not point_1__point_1.2.
  return kind === 'point' && inList && !num.startsWith(`${parent.num}.`) ? parent.eId : parent.scope
}

/** The first of a number keeps the short name; a repeated one is told apart by its parent, else by a count. */
function freeName(name: string, outer: EId, parent: EId, taken: Map<EId, number>): EId {
  const wanted = [outer, parent].map((prefix) => (prefix ? `${prefix}__${name}` : name))
  for (const eId of wanted) {
    if (taken.has(eId)) continue
    taken.set(eId, 1)
    return eId
  }
  const base = wanted[1] ?? name
  let count = taken.get(base) ?? 1
  do count += 1
  while (taken.has(`${base}~${count}`))
  taken.set(base, count)
  taken.set(`${base}~${count}`, 1)
  return `${base}~${count}`
}

// Addresses are typed and sent in messages: Cyrillic letters of lists are written in Latin ones, each differently.
const LETTERS = new Map(
  Object.entries({
    а: 'a',
    ә: 'ae',
    б: 'b',
    в: 'v',
    г: 'g',
    ғ: 'gh',
    д: 'd',
    е: 'e',
    ё: 'yo',
    ж: 'zh',
    з: 'z',
    и: 'i',
    й: 'j',
    к: 'k',
    қ: 'q',
    л: 'l',
    м: 'm',
    н: 'n',
    ң: 'ng',
    о: 'o',
    ө: 'oe',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ұ: 'uh',
    ү: 'ue',
    ф: 'f',
    х: 'kh',
    һ: 'h',
    ц: 'ts',
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: 'hard',
    ы: 'y',
    і: 'ih',
    ь: 'soft',
    э: 'eh',
    ю: 'yu',
    я: 'ya',
  }),
)

/** `5-1` stays, `а` becomes `a`, `IV` stays: no white space, no signs that an address would have to escape. */
function idNumber(num: string): string {
  const latin = [...num].map((letter) => LETTERS.get(letter.toLowerCase()) ?? letter).join('')
  return trimEnd(latin.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[-.]+/, ''), /[-.]/)
}
