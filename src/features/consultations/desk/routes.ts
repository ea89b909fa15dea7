import { Type } from 'typebox'
import { listWaitingDrafts } from '#features/drafts/index.ts'
import { get, page, pageNumber, paginate, type Route } from '#platform/http/index.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { drafts } from '../manifest/drafts.ts'
import { DESK_PATH } from '../model.ts'
import { consultationPermissions as permissions } from '../permissions.ts'
import { DeskListPage } from './list-views.tsx'
import { UNFINISHED_SHOWN_MAX } from './model.ts'
import { listDeskConsultations } from './store.ts'

const PAGE_SIZE = 50
const DeskListQuery = Type.Object({ page: Type.Optional(pageNumber) })

/** The list of what is prepared and discussed. */
export const deskRoutes: readonly Route[] = [
  get(
    DESK_PATH,
    { allow: permissions.prepare, query: DeskListQuery },
    async ({ ctx, frame, actor, query }) => {
      const scopes = scopesOf(actor, permissions.prepare)
      const [unfinished, found] = await Promise.all([
        listWaitingDrafts(ctx.db, drafts.kind, scopes, UNFINISHED_SHOWN_MAX + 1),
        paginate(query.page, PAGE_SIZE, (range) => listDeskConsultations(ctx.db, scopes, range)),
      ])
      return page(DeskListPage({ frame, unfinished, ...found, today: ctx.today() }))
    },
  ),
]
