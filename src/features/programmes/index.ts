import { withDrafts } from '#features/drafts/index.ts'
import { withLinks } from '#features/links/index.ts'
import { defineFeature, type Feature } from '#platform/feature.ts'
import { siteMapOf } from '#platform/site-map.ts'
import { feedbackRoutes } from './feedback/routes.ts'
import { auditNames } from './manifest/audit-names.ts'
import { drafts } from './manifest/drafts.ts'
import { followables } from './manifest/followables.ts'
import { journalSource } from './manifest/journal-source.ts'
import { linkables } from './manifest/linkables.ts'
import { privacy } from './manifest/privacy.ts'
import { searchable } from './manifest/searchable.ts'
import { sections } from './manifest/sections.ts'
import { messages } from './messages.ts'
import { PROGRAMMES_PATH, programmePath } from './model.ts'
import { downloadRoutes } from './pages/downloads/routes.ts'
import { eventRoutes } from './pages/events/routes.ts'
import { findingRoutes } from './pages/findings/routes.ts'
import { presentationRoutes } from './pages/presentation/routes.ts'
import { regionRoutes } from './pages/regions/routes.ts'
import { pageRoutes } from './pages/routes.ts'
import { programmePermissions } from './permissions.ts'
import { programmePages } from './preparation/routes.ts'
import { seedProgrammes } from './seed.ts'
import { selectForSiteMap } from './store.ts'

export { listFeedback } from './event-store.ts'
export { type ImportedProgramme, importProgramme } from './import/actions.ts'
export { explainProblem } from './import/messages.ts'
export { composeReport } from './report/actions.ts'
export { writeReportFile } from './report/exports.ts'

/** Programmes over several regions: working group, events, findings, presentation, report. */
export const programmes: Feature = defineFeature(
  {
    name: 'programmes',
    routes: [
      ...feedbackRoutes,
      ...downloadRoutes,
      ...pageRoutes,
      ...regionRoutes,
      ...findingRoutes,
      ...eventRoutes,
      ...presentationRoutes,
    ],
    navigation: { path: PROGRAMMES_PATH, label: messages.title, order: 40 },
    sections,
    journalSource,
    auditNames,
    permissions: programmePermissions,
    privacy,
    searchable,
    followables,
    seed: seedProgrammes,
    siteMap: siteMapOf(selectForSiteMap, programmePath),
  },
  withDrafts(drafts, programmePages),
  withLinks(linkables),
)
