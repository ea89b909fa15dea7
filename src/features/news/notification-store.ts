import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

/** Items that came out since a moment and stand. */
export const listNewlyPublished = (db: Db, since: Date, now: Date) =>
  db
    .selectFrom('news_item')
    .where('published_at', '>=', since)
    .where('published_at', '<=', now)
    .select(['id', 'territory_ordinal as ordinal', 'published_at as at'])
    .execute()

/** Of these items those that stand, the newest first, with where each is about. */
export const listPublished = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('news_item as n')
    .innerJoin('territory_place as p', 'p.code', 'n.territory_code')
    .where('n.id', 'in', ids as readonly Id<'news-item'>[])
    .select(['n.slug', 'n.title', 'p.label'])
    .orderBy('n.published_at', 'desc')
    .orderBy('n.id')
    .execute()
