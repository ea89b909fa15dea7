import { type FormState, refuseForm, SEND_FIELD } from '#domain/base/form.ts'
import { type Id, isId } from '#domain/base/id.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import type { Context } from '#platform/context.ts'
import { storedFile } from '#platform/files/routes.ts'
import {
  DESK_POSTS_PER_HOUR,
  type Frame,
  get,
  notFound,
  page,
  post,
  type Reply,
  type Route,
  type SubjectOf,
  seeOther,
} from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { type Actor, may } from '#platform/identity/index.ts'
import { checkAttachment, documentUpload, reserveUpload, uploadMessages } from '#platform/uploads/index.ts'
import { addPaperEntry, addPaperScan } from '../actions.ts'
import { findPaperTarget } from '../kinds.ts'
import { type PaperProblem, messages as words } from '../messages.ts'
import { batchPath, DESK_PATH } from '../model.ts'
import { paperPermissions } from '../permissions.ts'
import { findBatch, findScan, listScans } from '../store.ts'
import { entryFieldOf, readEntryForm } from './form.ts'
import { BatchPage } from './views.tsx'

const { enter, settle } = paperPermissions

/** The batch of an address with its target. */
async function findOpened(ctx: Context, { batch: id = '' }: Readonly<Record<string, string>>) {
  const batch = isId(id) ? await findBatch(ctx.db, id) : undefined
  const found = batch && (await findPaperTarget(ctx, batch.thing))
  return batch && found ? { batch, ...found } : undefined
}
const findBatchSubject: SubjectOf = async (ctx, params) => (await findOpened(ctx, params))?.target.subject

const onBatch = { allow: enter, of: findBatchSubject }
const path = `${DESK_PATH}/batches/:batch`

async function batchPage(
  ctx: Context,
  frame: Frame,
  actor: Actor,
  params: Readonly<Record<string, string>>,
  refused?: {
    readonly form?: FormState<PaperProblem>
    readonly fileError?: string
  },
): Promise<Reply> {
  const opened = await findOpened(ctx, params)
  if (!opened) throw notFound()
  const view = BatchPage({
    frame,
    ...opened,
    scans: await listScans(ctx.db, opened.batch.id),
    account: actor.account,
    maySettle: may(actor, settle, opened.target.subject),
    zone: CAPITAL_ZONE,
    newId: newId(ctx.now()),
    form: refused?.form,
    fileError: refused?.fileError,
  })
  const isConflict = refused?.form?.problems[SEND_FIELD] === 'step-passed'
  return page(view, isConflict ? 409 : refused ? 422 : 200)
}

/** A batch: its entries and the scans of its sheets. */
export const entryRoutes: readonly Route[] = [
  get(path, onBatch, ({ ctx, frame, actor, params }) => batchPage(ctx, frame, actor, params)),

  post(`${path}/entries`, { ...onBatch, perHour: DESK_POSTS_PER_HOUR }, async (request) => {
    const { ctx, frame, actor, language, params, body } = request
    const opened = await findOpened(ctx, params)
    if (!opened) throw notFound()
    const read = readEntryForm(body, opened.batch)
    if (!read?.ok) return batchPage(ctx, frame, actor, params, read ? { form: read.form } : {})
    const { id = newId<'paper-entry'>(ctx.now()), ...entry } = read.value
    const added = await addPaperEntry(ctx, { ...entry, id: id as Id<'paper-entry'>, batch: opened.batch.id })
    if (added.ok) return seeOther(`/${language}${batchPath(opened.batch.id)}`)
    const { refusal } = added
    if (refusal === 'batch-unknown') throw notFound()
    return batchPage(ctx, frame, actor, params, {
      form: refuseForm(read.form, refusal, entryFieldOf),
    })
  }),

  post(
    `${path}/scans`,
    { ...onBatch, perHour: DESK_POSTS_PER_HOUR, uploads: documentUpload },
    async ({ ctx, frame, actor, language, params, files }) => {
      const refuse = (fileError: string) => batchPage(ctx, frame, actor, params, { fileError })
      const [upload] = files
      if (!upload) return refuse(uploadMessages['file-missing'][language])
      const checked = await checkAttachment(upload)
      if (!checked.ok) return refuse(uploadMessages[checked.refusal][language])
      if (!(await reserveUpload(ctx, { account: actor.account }, checked.value.bytes.length)))
        return refuse(uploadMessages['upload-quota'][language])
      const { batch = '' } = params
      const added = await addPaperScan(ctx, { batch, file: checked.value })
      if (added.ok) return seeOther(`/${language}${batchPath(batch)}#scans`)
      const { refusal } = added
      if (refusal === 'batch-unknown') throw notFound()
      return refuse((refusal === 'file-gone' ? uploadMessages[refusal] : words[refusal])[language])
    },
  ),

  get(`${path}/scans/:scan`, onBatch, async ({ ctx, params }) => {
    const { batch = '', scan = '' } = params
    const found = isId(scan) ? await findScan(ctx.db, batch, scan) : undefined
    if (!found) throw notFound()
    // Names and signatures: no cache keeps them.
    return storedFile(ctx, found, { 'cache-control': 'no-store', 'content-disposition': 'attachment' })
  }),
]
