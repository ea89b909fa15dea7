import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'

const VERSIONS_MAX = 50

/** What readers have seen of an item, the newest first. */
export const listPublicVersions = (db: Db, id: Id<'news-item'>, limit = VERSIONS_MAX) =>
  db
    .selectFrom('news_version')
    .select(['number', 'at', 'content', 'note'])
    .where('news_item_id', '=', id)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
export type PublicVersion = Awaited<ReturnType<typeof listPublicVersions>>[number]
