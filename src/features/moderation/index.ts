import { type Feature, mergeManifests } from '#platform/feature.ts'
import { LETTERS } from './actions.ts'
import { deskRoutes, queueOf } from './desk-routes.ts'
import { journalSource } from './journal.ts'
import { letterJob } from './letters.ts'
import { actNames, messages } from './messages.ts'
import { DESK, MODERATION } from './model.ts'
import { moderationPermissions } from './permissions.ts'
import { personalData } from './personal-data.ts'
import { publicRoutes } from './routes.ts'

/** Reports, public decisions, and appeals that another moderator judges. */
export const moderation: Feature = {
  name: 'moderation',
  routes: [...publicRoutes, ...deskRoutes],
  permissions: moderationPermissions,
  desk: {
    path: DESK,
    label: messages.title,
    allow: moderationPermissions.moderate,
    waiting: async (ctx, actor, language, limit) => {
      const { appeals, reports } = await queueOf(ctx, actor, language, limit)
      return [...appeals, ...reports].slice(0, limit)
    },
  },
  journalSource,
  personalData: {
    ...personalData,
    valueLabels: (features) => ({
      ...personalData.valueLabels,
      kind: Object.fromEntries(
        Object.entries(mergeManifests(features, 'reportable')).map(([kind, { label }]) => [kind, label]),
      ),
    }),
  },
  auditNames: actNames,
  jobs: { [LETTERS]: letterJob },
  siteMap: async (_ctx, skip) => (skip === 0 ? [{ path: MODERATION }] : []),
}
