import type { DeskSection } from '#platform/feature.ts'
import { stepPath } from '../desk/views.tsx'
import { messages, stepHelp, stepTitles } from '../messages.ts'
import { DESK_PATH } from '../model.ts'
import { sitePermissions } from '../permissions.ts'
import { listOutstandingSteps } from '../queries.ts'

export const desk: DeskSection = {
  path: DESK_PATH,
  label: messages.section,
  allow: sitePermissions.manage,
  waiting: async (ctx, actor, language, limit) =>
    (await listOutstandingSteps({ ...ctx, actor })).slice(0, limit).map((step) => ({
      path: stepPath(step),
      title: stepTitles[step][language],
      why: stepHelp[step][language],
    })),
}
