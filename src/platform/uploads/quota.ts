import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'

/**
 * Who sends a file: a signed-in person, or a network. A village or a hall shares one network, so the quota of a
 * network never counts what signed-in people send.
 */
export type Uploader = { readonly account: Id<'account'> } | { readonly network: string }

/** Bytes of one day. A comment takes 15 MB at most. */
export const uploadQuotas = {
  account: 100_000_000,
  network: 200_000_000,
  accounts: 4_000_000_000,
  networks: 1_000_000_000,
} as const

/**
 * Reserves bytes in the quotas of today, before anything is stored; false: a quota is used up. Exact for simultaneous
 * requests, because the row of each quota is locked while it is raised.
 */
export async function reserveUpload(ctx: Context, uploader: Uploader, bytes: number): Promise<boolean> {
  const isPerson = 'account' in uploader
  const own = isPerson ? `account ${uploader.account}` : `network ${uploader.network}`
  const all = isPerson ? 'accounts' : 'networks'
  const raised = (name: string, limit: number) =>
    raise(ctx.db, { owner: ctx.secret('upload quota', name), day: ctx.today(), bytes, limit })
  return (
    (await raised(own, isPerson ? uploadQuotas.account : uploadQuotas.network)) &&
    (await raised(all, uploadQuotas[all]))
  )
}

async function raise(
  db: Db,
  { owner, day, bytes, limit }: { owner: Uint8Array; day: string; bytes: number; limit: number },
): Promise<boolean> {
  if (bytes > limit) return false
  const used = sql<number>`case when upload_quota.day = excluded.day then upload_quota.bytes else 0 end + excluded.bytes`
  const row = await db
    .insertInto('upload_quota')
    .values({ owner, day, bytes })
    .onConflict((conflict) =>
      conflict.column('owner').doUpdateSet({ day, bytes: used }).where(used, '<=', limit),
    )
    .returning('owner')
    .executeTakeFirst()
  return row !== undefined
}

/** Deletes the counts of past days. */
export const removeUploadCounts = (db: Db, today: string) =>
  db.deleteFrom('upload_quota').where('day', '<', today).execute()

declare module '#platform/db/tables.ts' {
  interface Tables {
    upload_quota: { owner: Uint8Array; day: string; bytes: number }
  }
}
