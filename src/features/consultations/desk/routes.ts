import { listWaitingDrafts } from '#features/drafts/index.ts'
import { get, page, type Route } from '#platform/http/index.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { drafts } from '../manifest/drafts.ts'
import { DESK_PATH } from '../model.ts'
import { DeskListPage } from './list-views.tsx'
import { prepare } from './responses.ts'
import { listDeskConsultations } from './store.ts'

const LISTED_MAX = 200

/** The list of what is prepared and discussed. */
export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow: prepare }, async ({ ctx, frame, actor }) => {
    const scopes = scopesOf(actor, prepare)
    const [unfinished, consultations] = await Promise.all([
      listWaitingDrafts(ctx.db, drafts.kind, scopes, LISTED_MAX),
      listDeskConsultations(ctx.db, scopes, LISTED_MAX),
    ])
    return page(DeskListPage({ frame, unfinished, consultations, today: ctx.today() }))
  }),
]
