import { HOUR_MS } from '#domain/base/duration.ts'
import type { Context } from '#platform/context.ts'
import { reserveQuota } from '#platform/quota.ts'
import { LETTERS_PER_HOUR, LETTERS_PER_HOUR_AND_NETWORK } from './model.ts'

/**
 * Reserves a letter to an address that somebody typed: a code or a link. A network has a limit of its own within that
 * of the address, so that one network cannot use up the letters of somebody else. Exact for simultaneous requests when
 * `ctx.db` is the transaction that leaves the letter.
 */
export async function reserveLetter(
  ctx: Pick<Context, 'db' | 'secret' | 'now' | 'network'>,
  email: string,
): Promise<boolean> {
  const reserve = (name: string, limit: number) => reserveQuota(ctx, { name, limit, windowMs: HOUR_MS })
  return (
    (await reserve(`letters to ${email} from ${ctx.network ?? 'the site'}`, LETTERS_PER_HOUR_AND_NETWORK)) &&
    (await reserve(`letters to ${email}`, LETTERS_PER_HOUR))
  )
}
