import { Type } from 'typebox'
import { get, page, pageNumber, paginateUncounted, type Route } from '#platform/http/index.ts'
import { workCalendar } from '#platform/jurisdiction.ts'
import { DESK_PATH } from '../model.ts'
import { deadlinePermissions } from '../permissions.ts'
import { findProgress } from '../recomputation/queries.ts'
import { listTasks } from './queries.ts'
import { DeadlineDeskPage } from './views.tsx'

const [PAGE_SIZE, PAGES_MAX] = [50, 40]
const TaskPage = Type.Object({ page: Type.Optional(pageNumber) })

export const deskRoutes: readonly Route[] = [
  get(
    DESK_PATH,
    { allow: deadlinePermissions.monitor, query: TaskPage },
    async ({ ctx, actor, frame, query }) => {
      const found = await paginateUncounted(query.page, { size: PAGE_SIZE, pagesMax: PAGES_MAX }, (range) =>
        listTasks(ctx, actor, range),
      )
      const clock = { today: ctx.today(), calendar: workCalendar }
      return page(DeadlineDeskPage({ frame, ...found, progress: await findProgress(ctx), clock }))
    },
  ),
]
