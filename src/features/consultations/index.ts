import type { BodyTelling } from '#features/organisations/index.ts'
import type { PlaceTelling } from '#features/territories/index.ts'
import type { Feature } from '#platform/feature.ts'
import { Shelf } from '#platform/papers/index.ts'
import { confirms } from './comments/confirms.ts'
import { UNCONFIRMED, unconfirmedJob } from './comments/jobs.ts'
import { personal } from './comments/personal-data.ts'
import { reportable } from './comments/reportable.ts'
import { speakingRoutes } from './comments/routes.ts'
import {
  consultationDeskRoutes,
  DECISIONS,
  decisionJob,
  desk,
  documentRoutes,
  LETTERS,
  letterJob,
} from './desk.ts'
import type { Papers } from './exports.ts'
import { acts } from './journal.ts'
import { tidings } from './list/notifications.ts'
import { listRoutes } from './list/routes.ts'
import { Consultations } from './list/views.tsx'
import { messages, privilegedNames } from './messages.ts'
import { consultationPath, TOLD } from './model.ts'
import { consultationPermissions } from './permissions.ts'
import { resultRoutes } from './result/routes.ts'
import { seedConsultations } from './seed.ts'
import { listConsultations, listSlugs } from './store.ts'
import { clockOf, publicRoutes, SHOWS } from './text/routes.ts'
import { versionRoutes } from './text/version-routes.ts'

export { findComment, listComments } from './comments/read-store.ts'
export { Consultations } from './list/views.tsx'
export {
  type Comment,
  type Consultation,
  type ConsultationEntry,
  commentPath,
  consultationPath,
} from './model.ts'
export { findConsultation, findOwner, listConsultations } from './store.ts'
export { clockOf, SHOWS as consultationShows } from './text/routes.ts'
export type { Clock } from './views.tsx'

/**
 * Discussions of drafts, plans, budgets and reports, provision by provision, with an answer to each comment. `fonts`:
 * the folder of the fonts for papers in PDF.
 */
export function consultations(fonts: string): Feature {
  const shelf = new Shelf()
  return { ...slice({ fonts, shelf }), background: () => shelf }
}

const slice = (papers: Papers): Feature => ({
  name: 'consultations',
  // The desk's fixed addresses stand before those with a parameter.
  routes: [
    ...listRoutes,
    ...publicRoutes,
    ...speakingRoutes,
    ...resultRoutes(papers),
    ...versionRoutes(papers),
    ...documentRoutes,
    ...consultationDeskRoutes,
  ],
  permissions: consultationPermissions,
  privileged: privilegedNames,
  confirms,
  desk,
  personal,
  seed: seedConsultations,
  jobs: { [LETTERS]: letterJob, [DECISIONS]: decisionJob, [UNCONFIRMED]: unconfirmedJob },
  acts,
  reportable,
  tidings,
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db, skip, limit)).map(({ slug, changed }) => ({
      path: consultationPath({ slug }),
      ...(changed ? { changed } : {}),
    })),
})

/** What a territory's page tells of the consultations in it: those first in which one can take part. */
export const consultationTelling: PlaceTelling = {
  shows: SHOWS,
  tell: async (given, place, language) => {
    const ctx = given
    const { items } = await listConsultations(ctx.db, { territory: place }, ctx.today(), { limit: TOLD })
    if (items.length === 0) return undefined
    return {
      title: messages.title[language],
      href: `/${language}/consultations?territory=${place.slug}`,
      content: Consultations({ language, items, clock: clockOf(ctx, place.code), level: 3 }),
    }
  },
}

/** What the page of a body tells of what it asks its residents. */
export const consultationsOfBody: BodyTelling = {
  shows: SHOWS,
  tell: async (given, body, language) => {
    const ctx = given
    const { items } = await listConsultations(ctx.db, { organisation: body }, ctx.today(), { limit: TOLD })
    if (items.length === 0) return undefined
    return {
      title: messages.title[language],
      href: `/${language}/consultations?organisation=${body.slug}`,
      content: Consultations({ language, items, clock: clockOf(ctx, ''), level: 3 }),
    }
  },
}
