import { type Id, isId } from '#domain/base/id.ts'
import { refuse } from '#domain/base/result.ts'
import { storedFile } from '#platform/files/routes.ts'
import { DESK_POSTS_PER_HOUR, get, notFound, post, type Route, submitForm } from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { documentUpload, reserveUpload } from '#platform/uploads/index.ts'
import { addPaperEntry, addPaperScan } from '../actions.ts'
import { batchPath, DESK_PATH } from '../model.ts'
import { paperPermissions } from '../permissions.ts'
import { findScan } from '../store.ts'
import { entryFieldOf, readEntryForm, readScanForm, scanFieldOf } from './form.ts'
import { batchPage, findBatchSubject, getOpened } from './responses.ts'

const readGuard = { allow: paperPermissions.enter, of: findBatchSubject }
const entryGuard = { ...readGuard, perHour: DESK_POSTS_PER_HOUR }
const BATCH_PATH = `${DESK_PATH}/batches/:batch`

/** A batch: its entries and the scans of its sheets. */
export const entryRoutes: readonly Route[] = [
  get(BATCH_PATH, readGuard, (request) => batchPage(request)),

  post(`${BATCH_PATH}/entries`, entryGuard, async (request) => {
    const { ctx, params, body } = request
    const { batch } = await getOpened(ctx, params)
    return submitForm(request, readEntryForm(body, batch), {
      act: ({ id = newId<'paper-entry'>(ctx.now()), ...entry }) =>
        addPaperEntry(ctx, { ...entry, id: id as Id<'paper-entry'>, batch: batch.id }),
      fieldOf: entryFieldOf,
      page: (form) => batchPage(request, form),
      next: () => batchPath(batch),
    })
  }),

  post(`${BATCH_PATH}/scans`, { ...entryGuard, uploads: documentUpload }, async (request) => {
    const { ctx, actor, params, files } = request
    const { batch } = await getOpened(ctx, params)
    return submitForm(request, await readScanForm(files), {
      act: async (file) =>
        (await reserveUpload(ctx, { account: actor.account }, file.bytes.length))
          ? addPaperScan(ctx, { batch: batch.id, file })
          : refuse('upload-quota'),
      fieldOf: scanFieldOf,
      page: (form) => batchPage(request, form),
      next: () => `${batchPath(batch)}#scans`,
    })
  }),

  get(`${BATCH_PATH}/scans/:scan`, readGuard, async ({ ctx, params }) => {
    const { batch = '', scan = '' } = params
    const found = isId(scan) ? await findScan(ctx.db, batch, scan) : undefined
    if (!found) throw notFound()
    // Names and signatures: no cache keeps them.
    return storedFile(ctx, found, { 'cache-control': 'no-store', 'content-disposition': 'attachment' })
  }),
]
