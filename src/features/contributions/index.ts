import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import type { Feature } from '#platform/feature.ts'
import { messages } from './messages.ts'
import { CONTRIBUTIONS, type Contribution } from './model.ts'
import { contributionPermissions } from './permissions.ts'
import { routes } from './routes.ts'

export { type Contribution, EXCERPT_MAX } from './model.ts'

/** The newest things that a person has contributed, at most `limit`, the newest first. */
export type ListContributions = (
  ctx: Context,
  account: Id<'account'>,
  limit: number,
) => Promise<readonly Contribution[]>

declare module '#platform/feature.ts' {
  interface Feature {
    /** What a person has contributed, for the page `/account/contributions`. */
    readonly contributions?: ListContributions
  }
}

/** What a person has contributed, and what became of it. */
export const contributions: Feature = {
  name: 'contributions',
  routes,
  permissions: contributionPermissions,
  accountPages: [{ path: CONTRIBUTIONS, label: messages.title, order: 15 }],
}
