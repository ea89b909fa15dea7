import { type FormState, refuseForm } from '#domain/base/form.ts'
import { type Id, isId } from '#domain/base/id.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
import { storedFile } from '#platform/files/routes.ts'
import {
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
import { addPaperEntry, addPaperScan, openBatch } from '../actions.ts'
import { readEntryForm, readSheets } from '../entry/form.ts'
import { BatchPage } from '../entry/views.tsx'
import { findPaperTarget } from '../kinds.ts'
import { type PaperProblem, paperMessages as words } from '../messages.ts'
import { batchPath, DESK_PATH, type EntryRefusal } from '../model.ts'
import { paperPermissions } from '../permissions.ts'
import { findBatch, findScan, listBatches, listScans, sumAgreed } from '../store.ts'
import { BatchesPage } from './list-views.tsx'
import { listOpen } from './queries.ts'
import { OpenBatchesPage } from './views.tsx'

const { enter, settle } = paperPermissions
const FORMS_PER_HOUR = 600

const thingOf = ({ kind = '', target = '' }: Readonly<Record<string, string>>): ThingAddress => ({
  kind,
  id: target,
})
/** The batch of an address with its target. */
async function findOpened(ctx: Context, { batch: id = '' }: Readonly<Record<string, string>>) {
  const batch = isId(id) ? await findBatch(ctx.db, id) : undefined
  const found = batch && (await findPaperTarget(ctx, batch.thing))
  return batch && found ? { batch, ...found } : undefined
}
const ownerOfTarget: SubjectOf = async (ctx, params) => {
  const thing = thingOf(params)
  return isId(thing.id) ? (await findPaperTarget(ctx, thing))?.target.owner : undefined
}
const ownerOfBatch: SubjectOf = async (ctx, params) => (await findOpened(ctx, params))?.target.owner

const onTarget = { allow: enter, of: ownerOfTarget }
const onBatch = { allow: enter, of: ownerOfBatch }
const targetPath = `${DESK_PATH}/:kind/:target`
const path = `${DESK_PATH}/batches/:batch`

async function batchesPage(
  ctx: Context,
  frame: Frame,
  thing: ThingAddress,
  refused?: FormState<PaperProblem>,
): Promise<Reply> {
  const found = await findPaperTarget(ctx, thing)
  if (!found) throw notFound()
  const batches = await listBatches(ctx.db, thing)
  const { total, open } = await sumAgreed(ctx.db, thing)
  const view = BatchesPage({
    frame,
    thing,
    ...found,
    batches,
    reconciliation: { total, open, expected: found.target.expected },
    refused,
  })
  return page(view, refused ? 422 : 200)
}

async function batchPage(
  ctx: Context,
  frame: Frame,
  actor: Actor,
  params: Readonly<Record<string, string>>,
  refused?: {
    readonly form?: FormState<PaperProblem>
    /** Why the entry as a whole was refused. */
    readonly refusal?: EntryRefusal | 'target-closed'
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
    maySettle: may(actor, settle, opened.target.owner),
    zone: CAPITAL_ZONE,
    newId: newId(ctx.now()),
    form: refused?.form,
    refusal: refused?.refusal,
    fileError: refused?.fileError,
  })
  return page(view, refused?.refusal === 'step-passed' ? 409 : refused ? 422 : 200)
}

export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow: enter }, async ({ ctx, frame, actor }) =>
    page(OpenBatchesPage({ frame, batches: await listOpen(ctx, actor) })),
  ),

  get(path, onBatch, ({ ctx, frame, actor, params }) => batchPage(ctx, frame, actor, params)),

  post(`${path}/entries`, { ...onBatch, perHour: FORMS_PER_HOUR }, async (asked) => {
    const { ctx, frame, actor, language, params, body } = asked
    const opened = await findOpened(ctx, params)
    if (!opened) throw notFound()
    const read = readEntryForm(body, opened.batch)
    if (!read?.ok) return batchPage(ctx, frame, actor, params, read ? { form: read.form } : {})
    const { id = newId<'paper-entry'>(ctx.now()), ...entry } = read.value
    const added = await addPaperEntry(ctx, { ...entry, id: id as Id<'paper-entry'>, batch: opened.batch.id })
    if (added.ok) return seeOther(`/${language}${batchPath(opened.batch.id)}`)
    const { refusal } = added
    if (refusal === 'batch-unknown') throw notFound()
    return batchPage(ctx, frame, actor, params, { form: read.form, refusal })
  }),

  post(
    `${path}/scans`,
    { ...onBatch, perHour: FORMS_PER_HOUR, uploads: documentUpload },
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

  get(targetPath, onTarget, ({ ctx, frame, params }) => batchesPage(ctx, frame, thingOf(params))),

  post(targetPath, { ...onTarget, perHour: FORMS_PER_HOUR }, async (asked) => {
    const { ctx, frame, language, params, body } = asked
    const thing = thingOf(params)
    const read = readSheets(body)
    if (!read.ok) return batchesPage(ctx, frame, thing, read.form)
    const opened = await openBatch(ctx, { thing, sheets: read.value })
    if (opened.ok) return seeOther(`/${language}${batchPath(opened.value.id)}`)
    const { refusal } = opened
    if (refusal === 'target-unknown') throw notFound()
    return batchesPage(ctx, frame, thing, refuseForm(read.form, 'sheets', refusal))
  }),
]
