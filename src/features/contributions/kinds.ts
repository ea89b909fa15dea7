import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import type { Contribution } from './model.ts'

/** Lists a person's contributions, at most `limit`, the newest first. */
export type ListContributions = (
  ctx: Context,
  account: Id<'account'>,
  limit: number,
) => Promise<readonly Contribution[]>

declare module '#platform/feature.ts' {
  interface Feature {
    /** Lists a person's contributions for the page `/account/contributions`. */
    readonly contributions?: ListContributions
  }
}
