import type { Feature } from '#platform/feature.ts'
import { deskRoutes } from './desk/routes.ts'
import { desk } from './manifest/desk.ts'
import { homeFigures } from './manifest/home-figures.ts'
import { privacy } from './manifest/privacy.ts'
import { JOURNAL_PATH } from './model.ts'
import { pageRoutes } from './pages/routes.ts'
import { journalPermissions } from './permissions.ts'

export { JOURNAL_PATH, LOG_PATH } from './model.ts'

/** The public journal: the log for auditors, a list and receipts for people. */
export const journal: Feature = {
  name: 'journal',
  routes: [...pageRoutes, ...deskRoutes],
  homeFigures,
  privacy,
  permissions: journalPermissions,
  desk,
  siteMap: async (_ctx, skip) => (skip === 0 ? [{ path: JOURNAL_PATH }] : []),
}
