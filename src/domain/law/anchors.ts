import { movePosition } from './difference/words.ts'
import type { Anchor, CarriedAnchor, Change, Difference, EId, LawDocument } from './model.ts'
import { indexByEId, ownText, type Placed } from './tree.ts'

/**
 * Takes what is attached to provisions of one version over to the next. An anchor follows its provision wherever it
 * was moved and however it was renumbered; its quotation is looked for where the words around it went. When the
 * provision is gone, the anchor keeps its old address and version and says what stands nearest to its place now.
 *
 * @param versionId of the new version; written into the anchors that were carried.
 */
export function carryAnchors(
  anchors: readonly Anchor[],
  before: LawDocument,
  after: LawDocument,
  difference: Difference,
  versionId?: string,
): CarriedAnchor[] {
  const changes = new Map<EId, Change>()
  for (const change of difference.changes) if (change.before !== null) changes.set(change.before, change)
  const [olds, news] = [indexByEId(before), indexByEId(after)]
  return anchors.map((anchor) => {
    const change = changes.get(anchor.eId)
    const now = change?.after ? news.get(change.after) : undefined
    if (!change || !now) return lost(anchor, nearest(olds.get(anchor.eId), changes) ?? firstOf(after))
    const place = findQuote(anchor, change, ownText(now.provision), olds.get(anchor.eId))
    return {
      anchor: {
        eId: now.provision.eId,
        ...(versionId === undefined ? versionOf(anchor) : { versionId }),
        ...(anchor.quote === undefined ? {} : { quote: anchor.quote }),
        ...(place.position === null ? {} : { position: place.position }),
      },
      fate: change.status === 'changed' ? 'changed' : 'same',
      moved: change.moved,
      renumbered: change.renumbered,
      quoteFound: place.found,
      near: null,
    }
  })
}

const versionOf = ({ versionId }: Anchor) => (versionId === undefined ? {} : { versionId })

const lost = (anchor: Anchor, near: EId | null): CarriedAnchor => ({
  anchor,
  fate: 'gone',
  moved: false,
  renumbered: false,
  quoteFound: anchor.quote === undefined ? null : false,
  near,
})

const firstOf = (document: LawDocument): EId | null => document.provisions[0]?.eId ?? null

/** The surviving neighbour: the one before it, else the one after it, else the same of what it stood in. */
function nearest(old: Placed | undefined, changes: ReadonlyMap<EId, Change>): EId | null {
  for (let at: Placed | null = old ?? null; at; at = at.parent) {
    const siblings = at.parent?.provision.children ?? []
    const around = [...siblings.slice(0, at.index).reverse(), ...siblings.slice(at.index + 1)]
    for (const { eId } of around) {
      const now = changes.get(eId)?.after
      if (now) return now
    }
    const parent: EId | null | undefined = at.parent && changes.get(at.parent.provision.eId)?.after
    if (parent) return parent
  }
  return null
}

type QuotePlace = { readonly position: number | null; readonly found: boolean | null }

function findQuote(anchor: Anchor, change: Change, text: string, old: Placed | undefined): QuotePlace {
  const { quote, position } = anchor
  const stood = position ?? (quote === undefined || !old ? null : ownText(old.provision).indexOf(quote))
  const moved =
    stood === null || stood < 0 ? stood : change.words.length > 0 ? movePosition(change.words, stood) : stood
  if (quote === undefined) return { position: moved, found: null }
  const from = Math.max(0, moved ?? 0)
  const [next, previous] = [text.indexOf(quote, from), text.lastIndexOf(quote, from)]
  if (next < 0 && previous < 0) return { position: position === undefined ? null : moved, found: false }
  const nearer = previous < 0 || (next >= 0 && next - from <= from - previous) ? next : previous
  return { position: nearer, found: true }
}
