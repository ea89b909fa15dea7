import { answerRoutes, withComments } from '#features/comments/index.ts'
import { withDrafts } from '#features/drafts/index.ts'
import { withLinks } from '#features/links/index.ts'
import { ExportQueue, fontsFolder } from '#platform/exports/index.ts'
import type { Feature } from '#platform/feature.ts'
import { auditNames } from './audit-messages.ts'
import { consultationComments, linkedChanges } from './comment-sections.ts'
import { answersDeadline } from './deadlines.ts'
import { desk } from './desk.ts'
import type { ExportTools } from './exports.ts'
import { journalSource } from './journal.ts'
import { consultationLinks } from './linkable.ts'
import { events } from './list/events.ts'
import { notificationSource } from './list/notifications.ts'
import { homeFigures, openItems, outcomes } from './list/open-items.ts'
import { listRoutes } from './list/routes.ts'
import { listSlugs } from './list/store.ts'
import { messages } from './messages.ts'
import { consultationPath, DESK } from './model.ts'
import { consultationPermissions } from './permissions.ts'
import { consultationDrafts } from './preparation/actions.ts'
import { previewRoutes } from './preparation/preview-routes.ts'
import { consultationPages, deskListRoutes } from './preparation/routes.ts'
import { structureRoutes } from './preparation/structure-routes.ts'
import { textRoutes } from './preparation/text-routes.ts'
import { DECISION_QUEUE } from './result/closing-actions.ts'
import { closingRoutes } from './result/desk-routes.ts'
import { decisionJob } from './result/letters.ts'
import { personalData } from './result/personal-data.ts'
import { privacy } from './result/privacy.ts'
import { resultRoutes } from './result/routes.ts'
import { searchable } from './search.ts'
import { sections } from './sections.ts'
import { seedConsultations } from './seed.ts'
import { discussionRoutes } from './text/comment-routes.ts'
import { publicRoutes } from './text/routes.ts'
import { versionRoutes } from './text/version-routes.ts'

export { listConsultations } from './list/store.ts'
export { Consultations } from './list/views.tsx'
export {
  type Consultation,
  type ConsultationEntry,
  consultationPath,
} from './model.ts'
export { findConsultation, findOwner } from './store.ts'

export { clockOf, SHOWS as consultationShows } from './text/routes.ts'

export type { Clock } from './views.tsx'

const tools: ExportTools = { queue: new ExportQueue(), fonts: fontsFolder }

const ownManifest: Feature = {
  name: 'consultations',
  // Fixed paths of the desk come before paths with a parameter.
  routes: [
    ...listRoutes,
    ...publicRoutes,
    ...discussionRoutes,
    ...resultRoutes(tools),
    ...versionRoutes(tools),
    ...deskListRoutes,
    ...previewRoutes,
    ...textRoutes,
    ...structureRoutes,
    ...closingRoutes,
    ...answerRoutes(consultationComments, `${DESK}/:id`),
  ],
  navigation: { path: '/consultations', label: messages.title, order: 10 },
  sections: { ...sections, comment: linkedChanges },
  background: () => tools.queue,
  permissions: consultationPermissions,
  auditNames,
  desk,
  deadlines: [answersDeadline],
  searchable,
  seed: seedConsultations,
  jobs: { [DECISION_QUEUE]: decisionJob },
  journalSource,
  notificationSource,
  personalData,
  privacy,
  events,
  openItems,
  outcomes,
  homeFigures,
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db, skip, limit)).map(({ slug, changed }) => ({
      path: consultationPath({ slug }),
      ...(changed ? { changed } : {}),
    })),
}

/** Discussions of drafts, plans, budgets and reports, provision by provision, with an answer to each comment. */
export const consultations: Feature = withLinks(
  consultationLinks,
  withDrafts(consultationDrafts, consultationPages, withComments(consultationComments, ownManifest)),
)
