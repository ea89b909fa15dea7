import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

/** Items that were published since an instant and are not withdrawn. */
export const listNewlyPublished = (db: Db, since: Date, now: Date) =>
  db
    .selectFrom('news_item')
    .where('published_at', '>=', since)
    .where('published_at', '<=', now)
    .select([
      'id',
      'territory_code as territory',
      'organisation_id as organisation',
      'topic',
      'published_at as at',
    ])
    .execute()

/** Which of these items are not withdrawn, the newest first, with their places. */
export const listNotificationItems = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('news_item as n')
    .innerJoin('territory_place as p', 'p.code', 'n.territory_code')
    .where('n.id', 'in', ids as readonly Id<'news-item'>[])
    .select(['n.slug', 'n.title', 'p.label'])
    .orderBy('n.published_at', 'desc')
    .orderBy('n.id')
    .execute()
