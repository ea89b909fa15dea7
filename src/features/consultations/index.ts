import { verdictRoutes, withComments } from '#features/comments/index.ts'
import { withDrafts } from '#features/drafts/index.ts'
import { withLinks } from '#features/links/index.ts'
import { ExportQueue, fontsFolder } from '#platform/exports/index.ts'
import { defineFeature, type Feature } from '#platform/feature.ts'
import { siteMapOf } from '#platform/site-map.ts'
import { deskRoutes } from './desk/routes.ts'
import { DECISION_QUEUE } from './lifecycle/actions.ts'
import { decisionJob } from './lifecycle/letters.ts'
import { lifecycleRoutes } from './lifecycle/routes.ts'
import { auditNames } from './manifest/audit-names.ts'
import { commentTargets, consultationTarget, linkedChanges } from './manifest/comment-targets.ts'
import { deadlines } from './manifest/deadlines.ts'
import { desk } from './manifest/desk.ts'
import { drafts } from './manifest/drafts.ts'
import { events } from './manifest/events.ts'
import { followables } from './manifest/followables.ts'
import { homeFigures } from './manifest/home-figures.ts'
import { journalSource } from './manifest/journal-source.ts'
import { linkables } from './manifest/linkables.ts'
import { notificationSources } from './manifest/notification-sources.ts'
import { openItems } from './manifest/open-items.ts'
import { outcomes } from './manifest/outcomes.ts'
import { personalData } from './manifest/personal-data.ts'
import { privacy } from './manifest/privacy.ts'
import { searchable } from './manifest/searchable.ts'
import { sections } from './manifest/sections.ts'
import { messages } from './messages.ts'
import { CONSULTATIONS_PATH, consultationPath, DESK_PATH } from './model.ts'
import { citeProvision } from './pages/discussion/responses.ts'
import { discussionRoutes } from './pages/discussion/routes.ts'
import type { ExportTools } from './pages/downloads/exports.ts'
import { overviewRoutes } from './pages/overview/routes.ts'
import { resultRoutes } from './pages/result/routes.ts'
import { pageRoutes } from './pages/routes.ts'
import { selectForSiteMap } from './pages/store.ts'
import { textRoutes } from './pages/text/routes.ts'
import { versionFileRoutes, versionRoutes } from './pages/versions/routes.ts'
import { consultationPermissions } from './permissions.ts'
import { importRoutes } from './preparation/import/routes.ts'
import { previewRoutes } from './preparation/preview/routes.ts'
import { consultationPages } from './preparation/routes.ts'
import { structureRoutes } from './preparation/structure/routes.ts'
import { seedConsultations } from './seed.ts'

const tools: ExportTools = { queue: new ExportQueue(), fonts: fontsFolder }

const ownManifest: Feature = {
  name: 'consultations',
  // Fixed paths of the desk come before paths with a parameter.
  routes: [
    ...pageRoutes,
    ...overviewRoutes,
    ...textRoutes,
    ...versionRoutes,
    ...versionFileRoutes(tools),
    ...discussionRoutes,
    ...resultRoutes(tools),
    ...deskRoutes,
    ...previewRoutes,
    ...importRoutes,
    ...structureRoutes,
    ...lifecycleRoutes,
    ...verdictRoutes(consultationTarget, `${DESK_PATH}/:id`, citeProvision),
  ],
  navigation: { path: CONSULTATIONS_PATH, label: messages.title, order: 10 },
  sections: { ...sections, comment: linkedChanges },
  background: () => tools.queue,
  permissions: consultationPermissions,
  auditNames,
  desk,
  deadlines,
  searchable,
  followables,
  seed: seedConsultations,
  jobs: { [DECISION_QUEUE]: decisionJob },
  journalSource,
  notificationSources,
  personalData,
  privacy,
  events,
  openItems,
  outcomes,
  homeFigures,
  siteMap: siteMapOf(selectForSiteMap, consultationPath),
}

/** Discussions of drafts, plans, budgets and reports, provision by provision, with an answer to each comment. */
export const consultations: Feature = defineFeature(
  ownManifest,
  withComments(commentTargets),
  withDrafts(drafts, consultationPages),
  withLinks(linkables),
)
