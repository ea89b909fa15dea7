import { type FormState, refuseForm } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import type { Context } from '#platform/context.ts'
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
import { openBatch } from '../actions.ts'
import { readSheetsForm, sheetsFieldOf } from '../entry/form.ts'
import { findPaperTarget } from '../kinds.ts'
import type { PaperProblem } from '../messages.ts'
import { batchPath, DESK_PATH } from '../model.ts'
import { paperPermissions } from '../permissions.ts'
import { listBatches, sumAgreed } from '../store.ts'
import { BatchesPage } from './list-views.tsx'
import { listReachedBatches } from './queries.ts'
import { OpenBatchesPage } from './views.tsx'

const { enter } = paperPermissions

const thingOf = ({ kind = '', target = '' }: Readonly<Record<string, string>>): ThingAddress => ({
  kind,
  id: target,
})
const findTargetSubject: SubjectOf = async (ctx, params) => {
  const thing = thingOf(params)
  return isId(thing.id) ? (await findPaperTarget(ctx, thing))?.target.subject : undefined
}

const onTarget = { allow: enter, of: findTargetSubject }
const targetPath = `${DESK_PATH}/:kind/:target`

async function batchesPage(
  ctx: Context,
  frame: Frame,
  thing: ThingAddress,
  refused?: FormState<PaperProblem>,
): Promise<Reply> {
  const found = await findPaperTarget(ctx, thing)
  if (!found) throw notFound()
  const batches = await listBatches(ctx.db, thing)
  const sums = await sumAgreed(ctx.db, thing)
  const view = BatchesPage({
    frame,
    thing,
    ...found,
    batches,
    reconciliation: { ...sums, expected: found.target.expected },
    refused,
  })
  return page(view, refused ? 422 : 200)
}

/** The batches that wait, and those of one thing. */
export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow: enter }, async ({ ctx, frame, actor }) =>
    page(OpenBatchesPage({ frame, batches: await listReachedBatches(ctx, actor) })),
  ),

  get(targetPath, onTarget, ({ ctx, frame, params }) => batchesPage(ctx, frame, thingOf(params))),

  post(targetPath, { ...onTarget, perHour: DESK_POSTS_PER_HOUR }, async (request) => {
    const { ctx, frame, language, params, body } = request
    const thing = thingOf(params)
    const read = readSheetsForm(body)
    if (!read.ok) return batchesPage(ctx, frame, thing, read.form)
    const opened = await openBatch(ctx, { thing, sheets: read.value })
    if (opened.ok) return seeOther(`/${language}${batchPath(opened.value.id)}`)
    const { refusal } = opened
    if (refusal === 'target-unknown') throw notFound()
    return batchesPage(ctx, frame, thing, refuseForm(read.form, refusal, sheetsFieldOf))
  }),
]
