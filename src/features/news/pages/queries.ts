import type { Language } from '#domain/base/text.ts'
import { listTrail } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import type { CachedKind } from '#platform/db/index.ts'
import { filePath } from '#platform/files/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { FURTHER_ITEMS_MAX, type NewsCard, type NewsFilter, type NewsListItem } from '../model.ts'
import { findNewsEntries, listChosenNews, listRelatedNews } from '../store.ts'
import { findNewsItem } from './item/store.ts'

const cardIn = (language: Language): CachedKind => ({
  name: `news in ${language}`,
  tables: ['organisation', 'territory'],
})

/** An item of a list as views show it. */
export function toCard({ picture, preview, ...item }: NewsListItem): NewsCard {
  const cover = picture && {
    small: filePath(preview ?? picture),
    large: filePath(picture),
  }
  return { ...item, cover, zone: zoneOfTerritory(item.territory) }
}

/** The cards of a portion of the list, with the number of all. Ids and order are read from the database, texts from the cache. */
export async function listNewsCards(
  { db, readCache }: Context,
  filter: NewsFilter,
  language: Language,
  portion: { readonly offset?: number; readonly limit: number },
): Promise<{ readonly items: readonly NewsCard[]; readonly total: number }> {
  const { chosen, total } = await listChosenNews(db, filter, portion)
  const cards = await readCache.readMany(
    cardIn(language),
    chosen,
    ({ id, version }) => `${id} ${version}`,
    async (missing) => {
      const ids = missing.map(({ id }) => id)
      const found = await findNewsEntries(db, language, ids)
      return ids.map((id) => found.get(id)).map((item) => item && toCard(item))
    },
  )
  // An item without texts was withdrawn between the two queries.
  return { items: cards.filter((card) => card !== undefined), total }
}

/** An item with the places that contain its own, and what else to read; undefined if there is none. */
export async function loadNewsItem(ctx: Context, slug: string, language: Language) {
  const item = await findNewsItem(ctx.db, slug)
  if (!item) return undefined
  const [trail, [record]] = await Promise.all([
    listTrail(ctx.db, item.place.code),
    listRecords(ctx.db, item.id),
  ])
  // The republic contains everything; near means in the same region.
  const region = trail[1]?.code ?? item.place.code
  const further = await listRelatedNews(ctx.db, item, region, language, FURTHER_ITEMS_MAX)
  return { item, trail, record, further: further.map(toCard) }
}

/** The newest items of the whole country, of a place or of an organisation, for other pages that show a few. */
export async function listNewestNews(
  ctx: Context,
  {
    language,
    offset = 0,
    limit,
    ...filter
  }: NewsFilter & { readonly language: Language; readonly offset?: number; readonly limit: number },
): Promise<readonly NewsCard[]> {
  const { items } = await listNewsCards(ctx, filter, language, { offset, limit })
  return items
}
