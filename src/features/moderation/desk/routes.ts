import { type FormState, refuseForm } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import {
  DESK_POSTS_PER_HOUR,
  type Frame,
  get,
  notFound,
  page,
  post,
  type Route,
  seeOther,
} from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { findContentSubject, findReported } from '../kinds.ts'
import { findQueue } from '../manifest/desk.ts'
import type { ModerationProblem } from '../messages.ts'
import { appealOutcomes, DESK_PATH, decisionOutcomes } from '../model.ts'
import { getDecision } from '../pages/responses.ts'
import { moderationPermissions } from '../permissions.ts'
import { findDecision, listReports } from '../store.ts'
import { decideReports, judgeAppeal } from './actions.ts'
import { fieldOf, readModerationDecisionForm } from './form.ts'
import { JudgePage, ModerationQueuePage, ReportedPage } from './views.tsx'

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
  if (!/^[\da-f-]{36}$/.test(id)) return undefined
  const reports = await listReports(ctx.db, id)
  const [first] = reports
  return first && { reports, report: first, thing: await findReported(ctx, first.kind, id) }
}

const findThingSubject = async (ctx: Context, params: Readonly<Record<string, string>>) => {
  const found = await reportedOf(ctx, params.thing ?? '')
  return found && findContentSubject(ctx, found.report)
}

async function findDecisionSubject(ctx: Context, params: Readonly<Record<string, string>>) {
  if (!/^[1-9]\d{0,14}$/.test(params.number ?? '')) return undefined
  const decision = await findDecision(ctx.db, { number: Number(params.number) })
  return decision?.appeal ? findContentSubject(ctx, decision) : undefined
}

async function reportedPage(ctx: Context, frame: Frame, id: string, form?: DecisionForm) {
  const found = await reportedOf(ctx, id)
  if (!found) throw notFound()
  return page(ReportedPage({ frame, id, ...found, form }), form ? 422 : 200)
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
      return again(refuseForm(read.form, decided.refusal, fieldOf))
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
      return again(refuseForm(read.form, judged.refusal, fieldOf))
    },
  ),
]
