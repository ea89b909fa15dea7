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

/** Why and when an item was withdrawn; undefined for an address that never had one. */
export const findWithdrawal = (db: Db, slug: string) =>
  db
    .selectFrom('news_withdrawal as w')
    .innerJoin('organisation_link as o', 'o.id', 'w.organisation_id')
    .select(['w.reason', 'w.withdrawn_at as at', 'w.territory_code as territory', 'w.id'])
    .select(['o.name as organisation', 'o.slug as organisationSlug'])
    .where('w.slug', '=', slug)
    .executeTakeFirst()
export type Withdrawal = NonNullable<Awaited<ReturnType<typeof findWithdrawal>>>
