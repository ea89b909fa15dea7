import { type FormState, refuseForm } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import {
  DESK_POSTS_PER_HOUR,
  type Frame,
  get,
  notFound,
  page,
  post,
  type Route,
  type SubjectOf,
  seeOther,
} from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { findContentSubject, findReported } from '../kinds.ts'
import { findQueue } from '../manifest/desk.ts'
import type { ModerationProblem } from '../messages.ts'
import { appealOutcomes, DESK_PATH, decisionOutcomes } from '../model.ts'
import { findDecisionAt, getDecision } from '../pages/responses.ts'
import { moderationPermissions } from '../permissions.ts'
import { findDecision, listReports } from '../store.ts'
import { decideReports, judgeAppeal } from './actions.ts'
import { appealFieldOf, readModerationDecisionForm, reportFieldOf } from './form.ts'
import { DecidedPage, JudgePage, ModerationQueuePage, ReportedPage } from './views.tsx'

const { moderate } = moderationPermissions
const QUEUE_MAX = 100
type DecisionForm = FormState<ModerationProblem>

async function queuePage(ctx: Context, actor: Actor, frame: Frame) {
  const { language } = frame
  const { appeals, reports } = await findQueue(ctx, actor, language, QUEUE_MAX)
  const linked = ({ path, ...rest }: (typeof appeals)[number]) => ({ ...rest, href: `/${language}${path}` })
  return page(ModerationQueuePage({ frame, appeals: appeals.map(linked), reports: reports.map(linked) }))
}

/** Reported content with its waiting reports; undefined when no report waits. */
async function reportedOf(ctx: Context, id: string) {
  if (!isId(id)) return undefined
  const reports = await listReports(ctx.db, id)
  const [first] = reports
  return first && { reports, report: first, thing: await findReported(ctx, first.kind, id) }
}

/** The newest decision about content of which no report waits. */
const findLastDecision = (ctx: Context, id: string) =>
  isId(id) ? findDecision(ctx.db, { thing: id }) : Promise.resolve(undefined)

const findThingSubject: SubjectOf = async (ctx, { thing = '' }) => {
  const owner = (await reportedOf(ctx, thing))?.report ?? (await findLastDecision(ctx, thing))
  return owner && findContentSubject(ctx, owner)
}

const findDecisionSubject: SubjectOf = async (ctx, { number }) => {
  const decision = await findDecisionAt(ctx, number)
  return decision?.appeal ? findContentSubject(ctx, decision) : undefined
}

async function reportedPage(ctx: Context, frame: Frame, id: string, form?: DecisionForm) {
  const found = await reportedOf(ctx, id)
  if (found) return page(ReportedPage({ frame, id, ...found, form }), form ? 422 : 200)
  // Another moderator was faster: the page shows what they decided, and beside it what was typed here.
  const decision = await findLastDecision(ctx, id)
  if (!decision) throw notFound()
  return page(DecidedPage({ frame, decision, form }), form ? 409 : 200)
}

async function judgePage(ctx: Context, frame: Frame, number: string | undefined, form?: DecisionForm) {
  const decision = await getDecision(ctx, number)
  const thing = await findReported(ctx, decision.kind, decision.thing)
  return page(JudgePage({ frame, decision, thing, form }), form ? 422 : 200)
}

const reportRoutes: readonly Route[] = [
  get(`${DESK_PATH}/things/:thing`, { allow: moderate, of: findThingSubject }, ({ ctx, frame, params }) =>
    reportedPage(ctx, frame, params.thing ?? ''),
  ),

  post(
    `${DESK_PATH}/things/:thing`,
    { allow: moderate, of: findThingSubject, perHour: DESK_POSTS_PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const again = (form: DecisionForm) => reportedPage(ctx, frame, params.thing ?? '', form)
      const read = readModerationDecisionForm(body, decisionOutcomes)
      if (!read.ok) return again(read.form)
      const decided = await decideReports(ctx, { thing: params.thing ?? '', ...read.value })
      if (decided.ok) return seeOther(`/${language}${DESK_PATH}`)
      return again(refuseForm(read.form, decided.refusal, reportFieldOf))
    },
  ),
]

/** The desk section of moderators. */
export const deskRoutes: readonly Route[] = [
  get(DESK_PATH, { allow: moderate }, ({ ctx, actor, frame }) => queuePage(ctx, actor, frame)),

  ...reportRoutes,

  get(
    `${DESK_PATH}/appeals/:number`,
    { allow: moderate, of: findDecisionSubject },
    ({ ctx, frame, params }) => judgePage(ctx, frame, params.number),
  ),

  post(
    `${DESK_PATH}/appeals/:number`,
    { allow: moderate, of: findDecisionSubject, perHour: DESK_POSTS_PER_HOUR },
    async ({ ctx, frame, language, params, body }) => {
      const again = (form: DecisionForm) => judgePage(ctx, frame, params.number, form)
      const read = readModerationDecisionForm(body, appealOutcomes)
      if (!read.ok) return again(read.form)
      const judged = await judgeAppeal(ctx, { number: Number(params.number), ...read.value })
      if (judged.ok) return seeOther(`/${language}${DESK_PATH}`)
      if (judged.refusal === 'decision-unknown') throw notFound()
      return again(refuseForm(read.form, judged.refusal, appealFieldOf))
    },
  ),
]
