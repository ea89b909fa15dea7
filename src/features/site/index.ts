import type { Feature } from '#platform/feature.ts'
import { INVITATION_QUEUE } from './actions.ts'
import { deskRoutes } from './desk/routes.ts'
import { invitationJob } from './letters.ts'
import { logoRoutes } from './logo/routes.ts'
import { auditNames } from './manifest/audit-names.ts'
import { desk } from './manifest/desk.ts'
import { journalSource } from './manifest/journal-source.ts'
import { sections } from './manifest/sections.ts'
import { pageRoutes } from './pages/routes.ts'
import { sitePermissions } from './permissions.ts'

export { inviteAdministrator, saveSiteAsOperator } from './actions.ts'
export { siteNameOf } from './model.ts'
export { loadSiteFace } from './queries.ts'
export { findCurrentSite } from './store.ts'

/** The settings of a site that a city changes at the desk, and the first steps of an installation. */
export const site: Feature = {
  name: 'site',
  routes: [...pageRoutes, ...deskRoutes, ...logoRoutes],
  permissions: sitePermissions,
  auditNames,
  journalSource,
  sections,
  jobs: { [INVITATION_QUEUE]: invitationJob },
  desk,
}
