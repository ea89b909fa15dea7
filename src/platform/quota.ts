import { sql } from 'kysely'
import type { Context } from './context.ts'
import type { Db } from './db/index.ts'

export type Quota = {
  /** What is counted for whom; only its keyed hash is stored. */
  readonly name: string
  readonly limit: number
  /** How long after its first use a count begins anew, in ms. */
  readonly windowMs: number
}

/**
 * Reserves an amount before the work that it pays for; false: the quota is used up, and nothing was reserved. Exact
 * for simultaneous requests, because the row of the quota is locked while it is raised, inside a transaction until its
 * end.
 */
export async function reserveQuota(
  { db, secret, now }: Pick<Context, 'db' | 'secret' | 'now'>,
  { name, limit, windowMs }: Quota,
  amount = 1,
): Promise<boolean> {
  if (amount > limit) return false
  const since = now()
  const isCurrent = sql<boolean>`quota.since > ${new Date(since.getTime() - windowMs)}`
  const used = sql<number>`case when ${isCurrent} then quota.used else 0 end + excluded.used`
  const row = await db
    .insertInto('quota')
    .values({ owner: secret('quota', name), since, used: amount })
    .onConflict((conflict) =>
      conflict
        .column('owner')
        .doUpdateSet({
          since: sql<Date>`case when ${isCurrent} then quota.since else excluded.since end`,
          used,
        })
        .where(used, '<=', limit),
    )
    .returning('owner')
    .executeTakeFirst()
  return row !== undefined
}

/** Deletes counts that began before this moment. */
export const removeQuotas = (db: Db, before: Date) =>
  db.deleteFrom('quota').where('since', '<', before).execute()

declare module '#platform/db/tables.ts' {
  interface Tables {
    quota: { owner: Uint8Array; since: Date; used: number }
  }
}
