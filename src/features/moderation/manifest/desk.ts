import type { DeskSection } from '#platform/feature.ts'
import { listModeratorQueue } from '../desk/queries.ts'
import { taskOf } from '../desk/views.tsx'
import { messages } from '../messages.ts'
import { DESK_PATH } from '../model.ts'
import { moderationPermissions } from '../permissions.ts'

/** The section of moderators at the desk. */
export const desk: DeskSection = {
  path: DESK_PATH,
  label: messages.title,
  allow: moderationPermissions.moderate,
  waiting: async (ctx, actor, language, limit) =>
    (await listModeratorQueue(ctx, actor, { offset: 0, limit })).items.map((item) => taskOf(item, language)),
}
