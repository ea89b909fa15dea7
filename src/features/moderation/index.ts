import type { Feature } from '#platform/feature.ts'
import { LETTER_QUEUE } from './actions.ts'
import { desk } from './desk.ts'
import { deskRoutes } from './desk-routes.ts'
import { journalSource } from './journal.ts'
import { letterJob } from './letters.ts'
import { auditNames } from './messages.ts'
import { MODERATION } from './model.ts'
import { moderationPermissions } from './permissions.ts'
import { personalData } from './personal-data.ts'
import { publicRoutes } from './routes.ts'

/** Reports, public decisions, and appeals that another moderator judges. */
export const moderation: Feature = {
  name: 'moderation',
  routes: [...publicRoutes, ...deskRoutes],
  permissions: moderationPermissions,
  desk,
  journalSource,
  personalData,
  auditNames,
  jobs: { [LETTER_QUEUE]: letterJob },
  siteMap: async (_ctx, skip) => (skip === 0 ? [{ path: MODERATION }] : []),
}
