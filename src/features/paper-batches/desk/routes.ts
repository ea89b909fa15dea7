import { Type } from 'typebox'
import {
  DESK_POSTS_PER_HOUR,
  get,
  page,
  pageNumber,
  paginateUncounted,
  post,
  type Route,
  submitForm,
} from '#platform/http/index.ts'
import { scopesOf } from '#platform/identity/index.ts'
import { openBatch } from '../actions.ts'
import { readSheetsForm, sheetsFieldOf } from '../entry/form.ts'
import { batchesPath, batchPath, DESK_PATH } from '../model.ts'
import { paperPermissions } from '../permissions.ts'
import { listOpenBatches } from '../store.ts'
import { loadOpenBatches } from './queries.ts'
import { batchesPage, findTargetSubject, targetAddressOf } from './responses.ts'
import { OpenBatchesPage } from './views.tsx'

const { enter } = paperPermissions

const [PAGE_SIZE, PAGES_MAX] = [50, 100]
const BatchPage = Type.Object({ page: Type.Optional(pageNumber) })
const targetGuard = { allow: enter, of: findTargetSubject }
const TARGET_PATH = batchesPath({ kind: ':kind', id: ':target' })

/** The batches that wait, and those of one thing. */
export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow: enter, query: BatchPage }, async ({ ctx, frame, actor, query }) => {
    const scopes = scopesOf(actor, enter)
    const found = await paginateUncounted(query.page, { size: PAGE_SIZE, pagesMax: PAGES_MAX }, (range) =>
      listOpenBatches(ctx.db, scopes, range),
    )
    const items = await loadOpenBatches(ctx, actor, found.items)
    return page(OpenBatchesPage({ frame, ...found, items }))
  }),

  get(TARGET_PATH, targetGuard, (request) => batchesPage(request)),

  post(TARGET_PATH, { ...targetGuard, perHour: DESK_POSTS_PER_HOUR }, (request) =>
    submitForm(request, readSheetsForm(request.body), {
      act: (sheets) => openBatch(request.ctx, { thing: targetAddressOf(request.params), sheets }),
      fieldOf: sheetsFieldOf,
      page: (form) => batchesPage(request, form),
      next: ({ id }) => batchPath({ id }),
    }),
  ),
]
