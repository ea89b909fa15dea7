import { accept, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { Topic } from '#domain/topic/index.ts'
import { findOrganisation } from '#features/organisations/index.ts'
import { listTrail } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { fileAddress } from '#platform/files/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { FURTHER, type NewsCard, type NewsEntry, type NewsFilter, PAGE_SIZE } from './model.ts'
import { findNewsItem, findPlace, listFurther, listNews } from './store.ts'
import type { NewsTables } from './tables.ts'

type Ctx = Context<NewsTables>

/** An entry as views draw it. */
export function toCard({ picture, preview, ...entry }: NewsEntry): NewsCard {
  const cover = picture && {
    small: fileAddress(preview ?? picture),
    large: fileAddress(picture),
  }
  return { ...entry, cover, zone: zoneOfTerritory(entry.territory) }
}

/** What a reader asked for, found; refused with the name of the parameter that leads to nothing. */
export async function findFilter(
  ctx: Ctx,
  asked: { readonly territory?: string; readonly organisation?: string; readonly topic?: Topic },
) {
  const [territory, organisation] = await Promise.all([
    asked.territory ? findPlace(ctx.db, asked.territory) : undefined,
    asked.organisation ? findOrganisation(ctx.db as never, asked.organisation) : undefined,
  ])
  if (asked.territory && !territory) return refuse('territory')
  if (asked.organisation && !organisation) return refuse('organisation')
  return accept({ territory, organisation, topic: asked.topic } satisfies NewsFilter)
}

/** A page of the feed, counted from 1, with the number of pages in all. */
export async function readFeed(ctx: Ctx, filter: NewsFilter, language: Language, page: number) {
  const offset = (page - 1) * PAGE_SIZE
  const { items, total } = await listNews(ctx.db, filter, language, { offset, limit: PAGE_SIZE })
  return { cards: items.map(toCard), pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) }
}

/** An item with the places that contain its own, and what else to read; undefined if there is none. */
export async function readItem(ctx: Ctx, slug: string, language: Language) {
  const item = await findNewsItem(ctx.db, slug)
  if (!item) return undefined
  const [trail, [record]] = await Promise.all([
    listTrail(ctx.db as never, item.place.code),
    listRecords(ctx.db, item.id),
  ])
  // The republic contains all; what is near is what happens in the same region.
  const region = trail[1]?.code ?? item.place.code
  const further = await listFurther(ctx.db, item, region, language, FURTHER)
  return { item, trail, record, further: further.map(toCard) }
}

/** The newest items of the whole country or of a place, for other pages that show a few. */
export async function listNewest(
  ctx: Ctx,
  { language, limit, territory }: { language: Language; limit: number; territory?: NewsFilter['territory'] },
): Promise<readonly NewsCard[]> {
  const { items } = await listNews(ctx.db, { territory }, language, { limit })
  return items.map(toCard)
}
