import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import type { PendingContent } from '../model.ts'

/** Content that waits for a decision, within these scopes: the most reported first. */
export async function listPendingContent(
  db: Db,
  scopes: Scopes,
  limit: number,
): Promise<readonly PendingContent[]> {
  return db
    .selectFrom('moderation_report as r')
    .innerJoin('territory_place as p', 'p.code', 'r.territory_code')
    .select([
      'r.kind',
      'r.thing_id as thing',
      sql<number>`count(*)::int`.as('reports'),
      sql<readonly string[]>`jsonb_agg(distinct r.rule)`.as('rules'),
      sql<Date>`min(r.reported_at)`.as('since'),
    ])
    .where('r.decision_id', 'is', null)
    .where(within(scopes, { organisation: 'r.organisation_id', first: 'p.ordinal', last: 'p.last_ordinal' }))
    .groupBy(['r.kind', 'r.thing_id'])
    .orderBy('reports', 'desc')
    .orderBy('since')
    .limit(limit)
    .execute()
}

/** Appeals that wait within these scopes, the oldest first, except against the moderator's own decisions. */
export async function listAppeals(
  db: Db,
  scopes: Scopes,
  moderator: string,
  limit: number,
): Promise<readonly { readonly number: number; readonly rule: string; readonly at: Date }[]> {
  return db
    .selectFrom('moderation_decision as d')
    .innerJoin('territory_place as p', 'p.code', 'd.territory_code')
    .select([sql<number>`d.number::float8`.as('number'), 'd.rule', sql<Date>`d.appealed_at`.as('at')])
    .where('d.appeal', 'is not', null)
    .where('d.appeal_outcome', 'is', null)
    .where('d.moderator_id', '<>', moderator)
    .where(within(scopes, { organisation: 'd.organisation_id', first: 'p.ordinal', last: 'p.last_ordinal' }))
    .orderBy('d.appealed_at')
    .limit(limit)
    .execute()
}
