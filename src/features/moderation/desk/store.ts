import { sql } from 'kysely'
import type { PageRange } from '#domain/base/pagination.ts'
import type { Db } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import type { PendingContent } from '../model.ts'

/** Reports that wait for a decision, within these scopes. */
const pendingReports = (db: Db, scopes: Scopes) =>
  db
    .selectFrom('moderation_report as r')
    .innerJoin('territory_place as p', 'p.code', 'r.territory_code')
    .where('r.decision_id', 'is', null)
    .where(within(scopes, { organisation: 'r.organisation_id', first: 'p.ordinal', last: 'p.last_ordinal' }))

/** How many things with such reports there are. */
export const countPendingContent = async (db: Db, scopes: Scopes): Promise<number> =>
  (
    await pendingReports(db, scopes)
      .select(sql<number>`count(distinct (r.kind, r.thing_id))::int`.as('count'))
      .executeTakeFirstOrThrow()
  ).count

/** Content that waits for a decision, within these scopes: the most reported first. */
export const listPendingContent = (
  db: Db,
  scopes: Scopes,
  { offset, limit }: PageRange,
): Promise<readonly PendingContent[]> =>
  pendingReports(db, scopes)
    .select([
      'r.kind',
      'r.thing_id as thing',
      sql<number>`count(*)::int`.as('reports'),
      sql<readonly string[]>`jsonb_agg(distinct r.rule)`.as('rules'),
      sql<Date>`min(r.reported_at)`.as('since'),
    ])
    .groupBy(['r.kind', 'r.thing_id'])
    .orderBy('reports', 'desc')
    .orderBy('since')
    .orderBy('r.thing_id')
    .offset(offset)
    .limit(limit)
    .execute()

/** Appeals that wait within these scopes, except against the moderator's own decisions. */
const pendingAppeals = (db: Db, scopes: Scopes, moderator: string) =>
  db
    .selectFrom('moderation_decision as d')
    .innerJoin('territory_place as p', 'p.code', 'd.territory_code')
    .where('d.appeal', 'is not', null)
    .where('d.appeal_outcome', 'is', null)
    .where('d.moderator_id', '<>', moderator)
    .where(within(scopes, { organisation: 'd.organisation_id', first: 'p.ordinal', last: 'p.last_ordinal' }))

export const countAppeals = async (db: Db, scopes: Scopes, moderator: string): Promise<number> =>
  (
    await pendingAppeals(db, scopes, moderator)
      .select(sql<number>`count(*)::int`.as('count'))
      .executeTakeFirstOrThrow()
  ).count

/** The appeals that wait for this moderator, the oldest first. */
export const listAppeals = (
  db: Db,
  scopes: Scopes,
  moderator: string,
  { offset, limit }: PageRange,
): Promise<readonly { readonly number: number; readonly rule: string }[]> =>
  pendingAppeals(db, scopes, moderator)
    .select([sql<number>`d.number::float8`.as('number'), 'd.rule'])
    .orderBy('d.appealed_at')
    .orderBy('d.number')
    .offset(offset)
    .limit(limit)
    .execute()
