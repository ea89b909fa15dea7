import {
  type Alignment,
  type Cell,
  type EId,
  type KindCode,
  kinds,
  type LawDocument,
  type Placed,
  type Provision,
  provisionName,
  walk,
} from '#domain/law/index.ts'

/** Characters of text on a reading page: about ten screens, about 15 kB compressed. */
const PART_LENGTH = 20_000

/** A page begins with an article or a higher level, so that no text is separated from its heading. */
const OPENS_PART = kinds.article.rank

/** A provision as a row of its version: its position in the tree is `position` and `depth`. */
export type LaidOut = {
  readonly position: number
  readonly depth: number
  readonly eid: EId
  readonly anchor: EId
  readonly kind: KindCode
  readonly num: string
  readonly label: string
  readonly heading: string
  readonly body: string
  readonly cells: readonly Cell[] | null
  readonly part: number
  /** Its name in the language of the text: «5-бап, 2-тармақ». */
  readonly provisionName: string
}

/** A version as rows. */
export type LaidOutTexts = Readonly<Record<'kk' | 'ru', readonly LaidOut[]>>

const lengthOf = ({ label, heading, text, cells }: Provision) =>
  label.length + heading.length + text.length + (cells ?? []).reduce((sum, cell) => sum + cell.text.length, 0)

/** The reading page of each provision. In an act without articles, points begin pages too. */
function divide(flat: readonly Placed[]): readonly number[] {
  const hasArticles = flat.some(({ provision }) => provision.kind === 'article')
  const opens = ({ provision: { kind }, depth }: Placed) =>
    kinds[kind].rank >= OPENS_PART || (!hasArticles && (depth === 0 || kind === 'point'))
  let [part, length] = [1, 0]
  let heading = false
  return flat.map((item) => {
    // The content of a heading moves with it to the next page.
    if (opens(item) && !heading && length > PART_LENGTH) [part, length] = [part + 1, 0]
    length += lengthOf(item.provision)
    heading = opens(item) && item.provision.heading !== '' && item.provision.kind !== 'article'
    return part
  })
}

/**
 * A version as rows, in both languages. What stands opposite each other shares an anchor, the eId of the Kazakh text,
 * and a reading page. What only the Russian text has keeps its own eId, on the page of what stands before it.
 */
export function layOut(kk: LawDocument, ru: LawDocument, { pairs }: Pick<Alignment, 'pairs'>): LaidOutTexts {
  const anchorOf = new Map(pairs.flatMap(({ kk: node, ru: other }) => (node && other ? [[other, node]] : [])))
  const flat = walk(kk)
  const parts = divide(flat)
  const kazakh = flat.map((item, position) =>
    rowOf(item, 'kk', position, item.provision.eId, parts[position] ?? 1),
  )
  const partOf = new Map(kazakh.map(({ anchor, part }) => [anchor, part]))
  const taken = new Set(partOf.keys())
  let last = 1
  const russian = walk(ru).map((item, position) => {
    const known = anchorOf.get(item.provision.eId)
    // An eId with another meaning in the Kazakh text must not share its comments.
    const anchor = known ?? (taken.has(item.provision.eId) ? `ru__${item.provision.eId}` : item.provision.eId)
    last = partOf.get(anchor) ?? last
    return rowOf(item, 'ru', position, anchor, last)
  })
  return { kk: kazakh, ru: russian }
}

function rowOf(placed: Placed, language: 'kk' | 'ru', position: number, anchor: EId, part: number): LaidOut {
  const { eId, kind, num, label, heading, text, cells } = placed.provision
  const own = { kind, num, label, heading, body: text, cells: cells ?? null }
  const { depth } = placed
  return { position, depth, eid: eId, anchor, ...own, part, provisionName: provisionName(placed, language) }
}

type Mutable = Omit<Provision, 'children'> & { children: Mutable[] }

/** Rebuilds the tree from its rows in order. */
export function toDocument(
  language: 'kk' | 'ru',
  rows: readonly Omit<LaidOut, 'part' | 'anchor' | 'provisionName'>[],
): LawDocument {
  const provisions: Mutable[] = []
  const path: Mutable[] = []
  for (const { depth, eid, kind, num, label, heading, body, cells } of rows) {
    const node: Mutable = {
      eId: eid,
      kind,
      num,
      label,
      heading,
      text: body,
      ...(cells ? { cells } : {}),
      children: [],
    }
    path.length = depth
    const parent = path.at(-1)
    ;(parent ? parent.children : provisions).push(node)
    path.push(node)
  }
  return { language, provisions }
}

export type LawTexts = { readonly kk: LawDocument; readonly ru: LawDocument }

/** A published text with the anchor of each of its eIds. */
export type PublishedText = {
  readonly document: LawDocument
  readonly anchors: ReadonlyMap<string, string>
}
