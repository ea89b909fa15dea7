import type { Db } from '#platform/db/index.ts'

const columns = ['id', 'earlier_kind', 'earlier_id', 'relation', 'later_kind', 'later_id'] as const

/** Links added since a moment. */
export const listNewLinks = (db: Db, since: Date, now: Date) =>
  db
    .selectFrom('thing_link')
    .select([...columns, 'added_at as at'])
    .where('added_at', '>=', since)
    .where('added_at', '<=', now)
    .execute()

/** Links by id, the newest first. */
export const listLinksById = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('thing_link')
    .select(columns)
    .where('id', 'in', ids)
    .orderBy('added_at', 'desc')
    .orderBy('id')
    .execute()
