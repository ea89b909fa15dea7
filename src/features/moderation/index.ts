import type { Feature } from '#platform/feature.ts'
import { appealRoutes } from './appeals/routes.ts'
import { LETTER_QUEUE } from './desk/actions.ts'
import { deskRoutes } from './desk/routes.ts'
import { letterJob } from './letters.ts'
import { auditNames } from './manifest/audit-names.ts'
import { desk } from './manifest/desk.ts'
import { journalSource } from './manifest/journal-source.ts'
import { personalData } from './manifest/personal-data.ts'
import { MODERATION_PATH } from './model.ts'
import { pageRoutes } from './pages/routes.ts'
import { moderationPermissions } from './permissions.ts'
import { reportRoutes } from './reports/routes.ts'

export { hidingPath, MODERATION_PATH, reportPath } from './model.ts'

/** Reports, public decisions, and appeals that another moderator judges. */
export const moderation: Feature = {
  name: 'moderation',
  routes: [...pageRoutes, ...reportRoutes, ...appealRoutes, ...deskRoutes],
  permissions: moderationPermissions,
  desk,
  journalSource,
  personalData,
  auditNames,
  jobs: { [LETTER_QUEUE]: letterJob },
  siteMap: async (_ctx, skip) => (skip === 0 ? [{ path: MODERATION_PATH }] : []),
}
