import { get, page, type Route } from '#platform/http/index.ts'
import { workCalendar } from '#platform/jurisdiction.ts'
import { DESK_PATH } from '../model.ts'
import { deadlinePermissions } from '../permissions.ts'
import { findProgress } from '../upkeep/queries.ts'
import { listTasks } from './queries.ts'
import { DeskPageOfDeadlines } from './views.tsx'

/** Tasks that the page shows. */
const TASKS_MAX = 200

export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow: deadlinePermissions.monitor }, async ({ ctx, actor, frame }) => {
    const [tasks, progress] = [await listTasks(ctx, actor, TASKS_MAX), await findProgress(ctx)]
    const clock = { today: ctx.today(), calendar: workCalendar }
    return page(DeskPageOfDeadlines({ frame, tasks, progress, clock }))
  }),
]
