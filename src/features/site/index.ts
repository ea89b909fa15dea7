import type { SiteFace } from '#domain/base/site-face.ts'
import type { Db } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'
import { INVITATION_QUEUE } from './actions.ts'
import { invitationJob } from './letters.ts'
import { logoRoutes } from './logo/routes.ts'
import { auditNames } from './manifest/audit-names.ts'
import { journalSource } from './manifest/journal-source.ts'
import { sections } from './manifest/sections.ts'
import { messages, stepHelp, stepTitles } from './messages.ts'
import { DESK_PATH } from './model.ts'
import { sitePermissions } from './permissions.ts'
import { faceOf, listOutstanding } from './queries.ts'
import { routes } from './routes.ts'
import { findCurrent } from './store.ts'
import { stepPath } from './views.tsx'

export { inviteAdministrator, saveSiteAsOperator } from './actions.ts'
export { siteNameOf } from './model.ts'
export { findCurrent as findSiteVersion } from './store.ts'

/** What every page shows of the city; undefined before the site was named. */
export async function loadSiteFace(db: Db): Promise<SiteFace | undefined> {
  const current = await findCurrent(db)
  return current && faceOf(current.content)
}

/** The settings of a site that a city changes at the desk, and the first steps of an installation. */
export const site: Feature = {
  name: 'site',
  routes: [...routes, ...logoRoutes],
  permissions: sitePermissions,
  auditNames,
  journalSource,
  sections,
  jobs: { [INVITATION_QUEUE]: invitationJob },
  desk: {
    path: DESK_PATH,
    label: messages.section,
    allow: sitePermissions.manage,
    waiting: async (ctx, actor, language, limit) =>
      (await listOutstanding({ ...ctx, actor })).slice(0, limit).map((step) => ({
        path: stepPath(step),
        title: stepTitles[step][language],
        why: stepHelp[step][language],
      })),
  },
}
