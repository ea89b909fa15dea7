import { CAPITAL_ZONE, instantOf } from '#domain/base/local-time.ts'
import { textIn } from '#domain/base/text.ts'
import type { DeskSection } from '#platform/feature.ts'
import { listTasks } from '../desk/queries.ts'
import { messages } from '../messages.ts'
import { DESK_PATH } from '../model.ts'
import { deadlinePermissions } from '../permissions.ts'

/** What is due, on the first page of the desk. */
export const desk: DeskSection = {
  path: DESK_PATH,
  label: messages.title,
  allow: deadlinePermissions.monitor,
  waiting: async (ctx, actor, language, limit) =>
    (await listTasks(ctx, actor, { offset: 0, limit })).map(
      ({ deadline: { dueOn }, thing: { title }, task }) => ({
        path: task.path,
        title: textIn(title, language),
        why: task.what[language],
        ...(dueOn ? { dueAt: instantOf(dueOn, '23:59', CAPITAL_ZONE) } : {}),
      }),
    ),
}
