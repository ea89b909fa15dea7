import type { Id } from '#domain/base/id.ts'
import type { ComparisonRow } from '#domain/law/index.ts'
import { CachedResults } from '#platform/cached-results.ts'
import type { Db } from '#platform/db/index.ts'
import { compareTexts } from '#platform/inspection/index.ts'
import { PARAGRAPHS_MAX } from '#platform/law-files/index.ts'
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

/** The text of a version, read once. */
export const loadPublishedText = (
  db: Db,
  version: VersionId,
  language: 'kk' | 'ru',
): Promise<PublishedText> => texts.get(`${version} ${language}`, () => loadDocument(db, version, language))

/** The texts of two versions. */
export const loadTextPair = async (db: Db, { before, after }: VersionPair, language: 'kk' | 'ru') =>
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
    const [old, now] = await loadTextPair(db, pair, language)
    const rows = await compareTexts(old.document, now.document)
    return rows.map((row) => {
      const anchor = row.after !== null ? now.anchors.get(row.after) : old.anchors.get(row.before ?? '')
      return { ...row, anchor: anchor ?? '' }
    })
  })
