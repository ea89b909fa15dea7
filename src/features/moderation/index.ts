import type { Feature, Reportable } from '#platform/feature.ts'
import { LETTERS, type Things } from './actions.ts'
import { deskRoutes, queueOf } from './desk-routes.ts'
import { letterJob } from './letters.ts'
import { actNames, messages } from './messages.ts'
import { DESK, MODERATION } from './model.ts'
import { moderationPermissions } from './permissions.ts'
import { personal } from './personal.ts'
import { acts } from './record.ts'
import { publicRoutes } from './routes.ts'

/**
 * Reports, decisions that everyone sees, and appeals that another moderator judges.
 * @param slices the other slices: what may be reported is told by their manifests
 */
export function moderation(
  slices: readonly { readonly name: string; readonly reportable?: unknown }[],
): Feature {
  const things: Things = new Map(
    slices.flatMap(({ reportable }) =>
      Object.entries((reportable ?? {}) as Readonly<Record<string, Reportable>>),
    ),
  )
  const kinds = Object.fromEntries([...things].map(([kind, { label }]) => [kind, label]))
  return {
    name: 'moderation',
    routes: [...publicRoutes(things), ...deskRoutes(things)],
    permissions: moderationPermissions,
    desk: {
      path: DESK,
      label: messages.title,
      allow: moderationPermissions.moderate,
      waiting: async (ctx, actor, language, limit) => {
        const { appeals, reports } = await queueOf(ctx, things, actor, language, limit)
        return [...appeals, ...reports].slice(0, limit)
      },
    },
    acts,
    personal: { ...personal, values: { ...personal.values, kind: kinds } },
    privileged: actNames,
    jobs: { [LETTERS]: letterJob },
    siteMap: async (_ctx, skip) => (skip === 0 ? [{ path: MODERATION }] : []),
  }
}
