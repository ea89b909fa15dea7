import { emptyForm, type FormState } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import { formPage, notFound, type SignedInRequest, type SubjectOf } from '#platform/http/index.ts'
import { findPaperTarget } from '../kinds.ts'
import type { PaperProblem } from '../messages.ts'
import { listBatches, sumAgreedBatches } from '../store.ts'
import { BatchesPage } from './list-views.tsx'

/** The thing of an address, whose paper is entered. */
export const targetAddressOf = ({
  kind = '',
  target = '',
}: Readonly<Record<string, string>>): ThingAddress => ({
  kind,
  id: target,
})

/** The organisation of the thing of an address, for its permission. */
export const findTargetSubject: SubjectOf = async (ctx, params) => {
  const thing = targetAddressOf(params)
  return isId(thing.id) ? (await findPaperTarget(ctx, thing))?.target.subject : undefined
}

/** The batches of a thing, with the form that opens another one. */
export async function batchesPage(
  { ctx, frame, params }: SignedInRequest,
  form: FormState<PaperProblem> = emptyForm,
) {
  const thing = targetAddressOf(params)
  const found = await findPaperTarget(ctx, thing)
  if (!found) throw notFound()
  const batches = await listBatches(ctx.db, thing)
  const sums = await sumAgreedBatches(ctx.db, thing)
  const reconciliation = { ...sums, expected: found.target.expected }
  return formPage(BatchesPage({ frame, thing, ...found, batches, reconciliation, form }), form)
}
