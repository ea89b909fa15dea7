import { type FormFields, readChoice, readField } from '#domain/base/form.ts'
import { type Id, isId } from '#domain/base/id.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
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
import { addPaperEntry, addPaperScan, openBatch } from './actions.ts'
import { listOpen } from './desk-actions.ts'
import { OpenBatchesPage } from './desk-views.tsx'
import { BatchesPage } from './list-views.tsx'
import { paperMessages as words } from './messages.ts'
import {
  batchPath,
  batchState,
  type EntryStep,
  MAX_REASON,
  MAX_SHEETS,
  PAPER_DESK,
  type PaperThing,
  readCount,
} from './model.ts'
import { paperPermissions } from './permissions.ts'
import { findBatch, findScan, listBatches, listScans, sumAgreed } from './store.ts'
import { findPaperTarget } from './target-actions.ts'
import { BatchPage, type EntryForm, fieldOf } from './views.tsx'

const { enter, settle } = paperPermissions
const FORMS_PER_HOUR = 600

const thingOf = ({ kind = '', target = '' }: Readonly<Record<string, string>>): PaperThing => ({
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
const targetPath = `${PAPER_DESK}/:kind/:target`
const path = `${PAPER_DESK}/batches/:batch`

async function batchesPage(
  ctx: Context,
  frame: Frame,
  thing: PaperThing,
  refused?: { readonly sheets: string; readonly problem: keyof typeof words },
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
    reconciliation: { total, open, roll: found.target.roll },
    refused,
  })
  return page(view, refused ? 422 : 200)
}

async function batchPage(
  ctx: Context,
  frame: Frame,
  actor: Actor,
  params: Readonly<Record<string, string>>,
  refused?: { readonly form?: EntryForm; readonly fileError?: string; readonly status?: 409 },
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
    fileError: refused?.fileError,
  })
  return page(view, refused ? (refused.status ?? 422) : 200)
}

/** The form as it was typed, with problems by field. */
function readEntry(body: FormFields, sheets: number, isReasonNeeded: boolean) {
  const typed = Array.from({ length: sheets }, (_, sheet) => readField(body, fieldOf(sheet)).slice(0, 10))
  const counts = typed.map(readCount)
  const reason = readField(body, 'reason').slice(0, MAX_REASON)
  const problems: Record<string, keyof typeof words> = {}
  for (const [sheet, count] of counts.entries())
    if (count === undefined) problems[fieldOf(sheet)] = 'count-wrong'
  if (isReasonNeeded && reason === '') problems.reason = 'reason-missing'
  return { form: { counts: typed, reason, problems }, counts: counts.flatMap((count) => count ?? []), reason }
}

const steps: readonly EntryStep[] = ['first', 'second', 'settlement', 'correction']

export const paperRoutes: readonly Route[] = [
  get(PAPER_DESK, { allow: enter }, async ({ ctx, frame, actor }) =>
    page(OpenBatchesPage({ frame, batches: await listOpen(ctx, actor) })),
  ),

  get(path, onBatch, ({ ctx, frame, actor, params }) => batchPage(ctx, frame, actor, params)),

  post(`${path}/entries`, { ...onBatch, perHour: FORMS_PER_HOUR }, async (asked) => {
    const { ctx, frame, actor, language, params, body } = asked
    const opened = await findOpened(ctx, params)
    const step = steps.find((one) => one === readChoice(body, 'step'))
    if (!opened) throw notFound()
    if (!step) return batchPage(ctx, frame, actor, params, {})
    const { batch } = opened
    const state = batchState(batch.entries)
    // A settlement asks only for the sheets that differ.
    const asTyped =
      step === 'settlement' && state.is === 'differs'
        ? Object.fromEntries(
            state.first.map((count, sheet) => [
              fieldOf(sheet),
              count === state.second[sheet] ? String(count) : readField(body, fieldOf(sheet)),
            ]),
          )
        : body
    const {
      form,
      counts,
      reason: typed,
    } = readEntry({ ...asTyped, reason: readField(body, 'reason') }, batch.sheets, step === 'correction')
    if (Object.keys(form.problems).length > 0) return batchPage(ctx, frame, actor, params, { form })
    const given = readChoice(body, 'id')
    const id: Id<'paper-entry'> = isId(given) ? given : newId(ctx.now())
    const reason = typed === '' ? null : typed
    const added = await addPaperEntry(ctx, { id, batch: batch.id, step, counts, reason })
    if (added.ok) return seeOther(`/${language}${batchPath(batch.id)}`)
    const { refusal } = added
    if (refusal === 'no-batch') throw notFound()
    return batchPage(ctx, frame, actor, params, {
      form: { ...form, refusal },
      ...(refusal === 'step-passed' ? { status: 409 } : {}),
    })
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
      if (refusal === 'no-batch') throw notFound()
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
    const typed = readField(body, 'sheets').slice(0, 10)
    const sheets = readCount(typed) ?? 0
    if (sheets < 1 || sheets > MAX_SHEETS)
      return batchesPage(ctx, frame, thing, { sheets: typed, problem: 'sheets-wrong' })
    const opened = await openBatch(ctx, { thing, sheets })
    if (opened.ok) return seeOther(`/${language}${batchPath(opened.value.id)}`)
    const { refusal } = opened
    if (refusal === 'no-target') throw notFound()
    return batchesPage(ctx, frame, thing, { sheets: typed, problem: refusal })
  }),
]
