import type { Feature } from '#platform/feature.ts'
import { sections } from './manifest/sections.ts'
import { messages } from './messages.ts'
import { CONTRIBUTIONS_PATH } from './model.ts'
import { contributionPermissions } from './permissions.ts'
import { routes } from './routes.ts'

export type { ListContributions } from './kinds.ts'
export { type Contribution, EXCERPT_MAX } from './model.ts'

/** A person's contributions with their outcomes. */
export const contributions: Feature = {
  name: 'contributions',
  routes,
  sections,
  permissions: contributionPermissions,
  accountPages: [{ path: CONTRIBUTIONS_PATH, label: messages.title, order: 15 }],
}
