import { emptyForm, type FormState } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import type { Context } from '#platform/context.ts'
import { formPage, notFound, type SignedInRequest, type SubjectOf } from '#platform/http/index.ts'
import { newId } from '#platform/id.ts'
import { may } from '#platform/identity/index.ts'
import { findPaperTarget } from '../kinds.ts'
import { paperPermissions } from '../permissions.ts'
import { findBatch, listScans } from '../store.ts'
import { type EntryProblem, entryMessages } from './form.ts'
import { BatchPage } from './views.tsx'

async function findOpened(ctx: Context, { batch: id = '' }: Readonly<Record<string, string>>) {
  const batch = isId(id) ? await findBatch(ctx.db, id) : undefined
  const found = batch && (await findPaperTarget(ctx, batch.thing))
  return batch && found ? { batch, ...found } : undefined
}

/** The organisation of the thing whose batch an address names, for its permission. */
export const findBatchSubject: SubjectOf = async (ctx, params) =>
  (await findOpened(ctx, params))?.target.subject

/** The batch of an address with its target, or 404. */
export async function getOpened(ctx: Context, params: Readonly<Record<string, string>>) {
  const opened = await findOpened(ctx, params)
  if (!opened) throw notFound()
  return opened
}

/** A batch: its entries and the scans of its sheets, each with its form. */
export async function batchPage(
  { ctx, frame, actor, params }: SignedInRequest,
  form: FormState<EntryProblem> = emptyForm,
) {
  const opened = await getOpened(ctx, params)
  const view = BatchPage({
    frame,
    ...opened,
    scans: await listScans(ctx.db, opened.batch.id),
    account: actor.account,
    maySettle: may(actor, paperPermissions.settle, opened.target.subject),
    zone: CAPITAL_ZONE,
    newId: newId(ctx.now()),
    form,
    problemMessages: entryMessages,
  })
  return formPage(view, form)
}
