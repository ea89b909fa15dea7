import type { Id } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import type { Feature } from '#platform/feature.ts'
import { sections } from './manifest/sections.ts'
import { messages } from './messages.ts'
import { CONTRIBUTIONS_PATH, type Contribution } from './model.ts'
import { contributionPermissions } from './permissions.ts'
import { routes } from './routes.ts'

export { type Contribution, EXCERPT_MAX } from './model.ts'

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

/** A person's contributions with their outcomes. */
export const contributions: Feature = {
  name: 'contributions',
  routes,
  sections,
  permissions: contributionPermissions,
  accountPages: [{ path: CONTRIBUTIONS_PATH, label: messages.title, order: 15 }],
}
