import type { Id } from '#domain/base/id.ts'
import { type ComparisonRow, indexByEId, type LawDocument } from '#domain/law/index.ts'
import { CachedResults } from '#platform/cached-results.ts'
import type { Db } from '#platform/db/index.ts'
import { carryTextAnchors, compareTexts } from '#platform/inspection/index.ts'
import { PARAGRAPHS_MAX } from '#platform/law-files/index.ts'
import type { AnchorMove } from '../publication/model.ts'
import type { PublishedText } from './layout-model.ts'
import { loadDocument } from './store.ts'

type VersionId = Id<'document-version'>
/** A version and the one before it, or one of a reader that is older. */
export type VersionPair = {
  readonly before: { readonly id: VersionId }
  readonly after: { readonly id: VersionId }
}

// Versions never change, so neither does what follows from them.
const texts = new CachedResults<PublishedText>(({ anchors }) => anchors.size, 4 * PARAGRAPHS_MAX)
const comparisons = new CachedResults<readonly PublishedChange[]>(({ length }) => length, 2 * PARAGRAPHS_MAX)
const moves = new CachedResults<ReadonlyMap<string, AnchorMove>>(({ size }) => size, 2 * PARAGRAPHS_MAX)

/** The text of a version, read once. */
export const loadPublishedText = (
  db: Db,
  version: VersionId,
  language: 'kk' | 'ru',
): Promise<PublishedText> => texts.get(`${version} ${language}`, () => loadDocument(db, version, language))

const loadPair = async (db: Db, { before, after }: VersionPair, language: 'kk' | 'ru') =>
  [await loadPublishedText(db, before.id, language), await loadPublishedText(db, after.id, language)] as const

/** A change of a published version; `anchor` is where it stands now, or where it stood. */
export type PublishedChange = ComparisonRow & { readonly anchor: string }

/** What a version changed against another, found once. */
export const loadComparison = (
  db: Db,
  pair: VersionPair,
  language: 'kk' | 'ru',
): Promise<readonly PublishedChange[]> =>
  comparisons.get(`${pair.before.id} ${pair.after.id} ${language}`, async () => {
    const [old, now] = await loadPair(db, pair, language)
    const rows = await compareTexts(old.document, now.document)
    return rows.map((row) => {
      const anchor = row.after !== null ? now.anchors.get(row.after) : old.anchors.get(row.before ?? '')
      return { ...row, anchor: anchor ?? '' }
    })
  })

/** Maps anchors of an older version to a newer one; '' where no provision is left. */
export async function findMoves(
  anchors: readonly string[],
  before: PublishedText,
  after: LawDocument,
  anchorAfter: (eId: string) => string,
): Promise<readonly AnchorMove[]> {
  const eIdOf = new Map([...before.anchors].map(([eId, anchor]) => [anchor, eId]))
  const known = indexByEId(before.document)
  const held = anchors.flatMap((from) => {
    const eId = eIdOf.get(from)
    return eId !== undefined && known.has(eId) ? [{ from, eId }] : []
  })
  const carried = await carryTextAnchors(
    held.map(({ eId }) => ({ eId })),
    before.document,
    after,
  )
  return held.map(({ from }, index) => {
    const one = carried[index]
    const gone = one === undefined || one.fate === 'gone'
    const eId = gone ? one?.near : one.anchor.eId
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
    const [old, now] = await loadPair(db, pair, language)
    const all = [...old.anchors.values()]
    const found = await findMoves(all, old, now.document, (eId) => now.anchors.get(eId) ?? gone)
    return new Map(found.map((move) => [move.from, move]))
  })
