import { DAY_MS } from '#domain/base/duration.ts'
import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { reserveQuota } from '#platform/quota.ts'

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

/** Reserves bytes in the quotas of a day, before anything is stored; false: a quota is used up. */
export async function reserveUpload(ctx: Context, uploader: Uploader, bytes: number): Promise<boolean> {
  const isPerson = 'account' in uploader
  const own = isPerson ? `account ${uploader.account}` : `network ${uploader.network}`
  const all = isPerson ? 'accounts' : 'networks'
  const raised = (name: string, limit: number) =>
    reserveQuota(ctx, { name: `uploads of ${name}`, limit, windowMs: DAY_MS }, bytes)
  return (
    (await raised(own, isPerson ? uploadQuotas.account : uploadQuotas.network)) &&
    (await raised(all, uploadQuotas[all]))
  )
}
