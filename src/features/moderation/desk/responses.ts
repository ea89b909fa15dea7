import { emptyForm, type FormState, hasProblems, refuseForm } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { formPage, notFound, type SignedInRequest, type SubjectOf } from '#platform/http/index.ts'
import { findContentSubject, findReported } from '../kinds.ts'
import type { ModerationProblem } from '../messages.ts'
import { findDecisionAt, getDecision } from '../pages/responses.ts'
import { findDecision, listReports } from '../store.ts'
import { reportFieldOf } from './form.ts'
import { DecidedPage, JudgePage, ReportedPage } from './views.tsx'

/** Reported content with its waiting reports; undefined when no report waits. */
async function findPending(ctx: Context, id: string) {
  const reports = isId(id) ? await listReports(ctx.db, id) : []
  const [report] = reports
  return report && { reports, report, thing: await findReported(ctx, report.kind, id) }
}

/** The newest decision about content of which no report waits. */
const findLastDecision = (ctx: Context, id: string) =>
  isId(id) ? findDecision(ctx.db, { thing: id }) : Promise.resolve(undefined)

export const findReportedSubject: SubjectOf = async (ctx, { thing = '' }) => {
  const owner = (await findPending(ctx, thing))?.report ?? (await findLastDecision(ctx, thing))
  return owner && findContentSubject(ctx, owner)
}

export const findAppealSubject: SubjectOf = async (ctx, { number }) => {
  const decision = await findDecisionAt(ctx, number)
  return decision?.appeal ? findContentSubject(ctx, decision) : undefined
}

/** Reported content with the form of a decision. */
export async function reportedPage(
  { ctx, frame, params }: SignedInRequest,
  form: FormState<ModerationProblem> = emptyForm,
) {
  const { thing: id = '' } = params
  const found = await findPending(ctx, id)
  if (found) return formPage(ReportedPage({ frame, id, ...found, form }), form)
  // Another moderator was faster: the page shows what they decided, and beside it what was typed here.
  const decision = await findLastDecision(ctx, id)
  if (!decision) throw notFound()
  const overtaken = hasProblems(form) ? refuseForm(form, 'decided-already', reportFieldOf) : form
  return formPage(DecidedPage({ frame, decision, form: overtaken }), overtaken)
}

/** An appeal with the form of a judgement. */
export async function judgePage(
  { ctx, frame, params }: SignedInRequest,
  form: FormState<ModerationProblem> = emptyForm,
) {
  const decision = await getDecision(ctx, params.number)
  const thing = await findReported(ctx, decision.kind, decision.thing)
  return formPage(JudgePage({ frame, decision, thing, form }), form)
}
