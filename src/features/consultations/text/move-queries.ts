import { indexByEId, type LawDocument } from '#domain/law/index.ts'
import { CachedResults } from '#platform/cached-results.ts'
import type { Db } from '#platform/db/index.ts'
import { carryTextAnchors } from '#platform/inspection/index.ts'
import { PARAGRAPHS_MAX } from '#platform/law-files/index.ts'
import type { AnchorMove } from '../publication/model.ts'
import type { PublishedText } from './layout-model.ts'
import { loadTextPair, type VersionPair } from './version-queries.ts'

// Versions never change, so neither does where their provisions stand.
const moves = new CachedResults<ReadonlyMap<string, AnchorMove>>(({ size }) => size, 2 * PARAGRAPHS_MAX)

/** Maps anchors of an older version to a newer one; '' where no provision is left. */
export async function findMoves(
  anchors: readonly string[],
  before: PublishedText,
  after: LawDocument,
  anchorAfter: (eId: string) => string,
): Promise<readonly AnchorMove[]> {
  const eIdOf = new Map([...before.anchors].map(([eId, anchor]) => [anchor, eId]))
  const known = indexByEId(before.document)
  const addressed = anchors.flatMap((from) => {
    const eId = eIdOf.get(from)
    return eId !== undefined && known.has(eId) ? [{ from, eId }] : []
  })
  const carried = await carryTextAnchors(
    addressed.map(({ eId }) => ({ eId })),
    before.document,
    after,
  )
  return addressed.map(({ from }, index) => {
    const carriedAnchor = carried[index]
    const gone = carriedAnchor === undefined || carriedAnchor.fate === 'gone'
    const eId = gone ? carriedAnchor?.near : carriedAnchor.anchor.eId
    return { from, to: eId ? anchorAfter(eId) : '', gone }
  })
}

/** Where each provision of an older version stands in a newer one, by its anchor; found once. */
export const loadMoves = (
  db: Db,
  pair: VersionPair,
  language: 'kk' | 'ru',
  gone: string,
): Promise<ReadonlyMap<string, AnchorMove>> =>
  moves.get(`${pair.before.id} ${pair.after.id} ${language} ${gone}`, async () => {
    const [old, now] = await loadTextPair(db, pair, language)
    const all = [...old.anchors.values()]
    const found = await findMoves(all, old, now.document, (eId) => now.anchors.get(eId) ?? gone)
    return new Map(found.map((move) => [move.from, move]))
  })
