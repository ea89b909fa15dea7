import { emptyText, type FormFields, readChoice, readTypedText } from '#domain/base/form.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, get, notFound, page, post, type Route, seeOther } from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { findReported, subjectOf } from '../actions.ts'
import { judgeAppeal } from '../appeals/actions.ts'
import { findQueue } from '../manifest/desk.ts'
import { messages as words } from '../messages.ts'
import { appealOutcomes, DESK, decisionOutcomes } from '../model.ts'
import { decisionOf } from '../pages/routes.ts'
import { moderationPermissions } from '../permissions.ts'
import { findDecision, listReports } from '../store.ts'
import { decideReports } from './actions.ts'
import { JudgePage, QueuePage, ReportedPage, type TypedDecision } from './views.tsx'

const { moderate } = moderationPermissions
const QUEUE = 100
const PER_HOUR = 300
const none: TypedDecision = { outcome: '', rule: '', reason: emptyText }
type Problems = Readonly<Record<string, string>>

async function queuePage(ctx: Context, actor: Actor, frame: Frame) {
  const { language } = frame
  const { appeals, reports } = await findQueue(ctx, actor, language, QUEUE)
  const linked = ({ path, ...rest }: (typeof appeals)[number]) => ({ ...rest, href: `/${language}${path}` })
  return page(QueuePage({ frame, appeals: appeals.map(linked), reports: reports.map(linked) }))
}

/** Reported content with its waiting reports; undefined when no report waits. */
async function reportedOf(ctx: Context, id: string) {
  if (!/^[\da-f-]{36}$/.test(id)) return undefined
  const reports = await listReports(ctx.db, id)
  const [first] = reports
  return first && { reports, standing: first, thing: await findReported(ctx, first.kind, id) }
}

const ofThing = async (ctx: Context, params: Readonly<Record<string, string>>) => {
  const found = await reportedOf(ctx, params.thing ?? '')
  return found && subjectOf(ctx, found.standing)
}

async function ofDecision(ctx: Context, params: Readonly<Record<string, string>>) {
  if (!/^[1-9]\d{0,14}$/.test(params.number ?? '')) return undefined
  const decision = await findDecision(ctx.db, { number: Number(params.number) })
  return decision?.appeal ? subjectOf(ctx, decision) : undefined
}

const readDecision = (body: FormFields): TypedDecision => ({
  outcome: readChoice(body, 'outcome'),
  rule: readChoice(body, 'rule'),
  reason: readTypedText(body, 'reason'),
})

/** The field of each refusal. */
const fields: Readonly<Record<string, string>> = {
  'rule-unknown': 'rule',
  'reason-kk': 'reason-kk',
  'reason-ru': 'reason-ru',
  'reason-long': 'reason-ru',
}

async function reportedPage(ctx: Context, frame: Frame, id: string, typed = none, problems: Problems = {}) {
  const found = await reportedOf(ctx, id)
  if (!found) throw notFound()
  return page(ReportedPage({ frame, id, ...found, typed, problems }), typed === none ? 200 : 422)
}

async function judgePage(
  ctx: Context,
  frame: Frame,
  number: string | undefined,
  typed = none,
  problems: Problems = {},
) {
  const decision = await decisionOf(ctx, number)
  const thing = await findReported(ctx, decision.kind, decision.thing)
  return page(JudgePage({ frame, decision, thing, typed, problems }), typed === none ? 200 : 422)
}

const reportRoutes: readonly Route[] = [
  get('/desk/moderation/things/:thing', { allow: moderate, of: ofThing }, ({ ctx, frame, params }) =>
    reportedPage(ctx, frame, params.thing ?? ''),
  ),

  post(
    '/desk/moderation/things/:thing',
    {
      allow: moderate,
      of: ofThing,
      perHour: PER_HOUR,
    },
    async ({ ctx, frame, language, params, body }) => {
      const typed = readDecision(body)
      const wrong = (field: string, text: string) =>
        reportedPage(ctx, frame, params.thing ?? '', typed, { [field]: text })
      const outcome = decisionOutcomes.find((one) => one === typed.outcome)
      if (!outcome) return wrong('outcome', words['outcome-unknown'][language])
      const decided = await decideReports(ctx, { thing: params.thing ?? '', ...typed, outcome })
      if (decided.ok) return seeOther(`/${language}${DESK}`)
      return wrong(fields[decided.refusal] ?? 'outcome', words[decided.refusal][language])
    },
  ),
]

/** The desk section of moderators. */
export const deskRoutes: readonly Route[] = [
  get('/desk/moderation', { allow: moderate }, ({ ctx, actor, frame }) => queuePage(ctx, actor, frame)),

  ...reportRoutes,

  get('/desk/moderation/appeals/:number', { allow: moderate, of: ofDecision }, ({ ctx, frame, params }) =>
    judgePage(ctx, frame, params.number),
  ),

  post(
    '/desk/moderation/appeals/:number',
    {
      allow: moderate,
      of: ofDecision,
      perHour: PER_HOUR,
    },
    async ({ ctx, frame, language, params, body }) => {
      const typed = readDecision(body)
      const wrong = (field: string, text: string) =>
        judgePage(ctx, frame, params.number, typed, { [field]: text })
      const outcome = appealOutcomes.find((one) => one === typed.outcome)
      if (!outcome) return wrong('outcome', words['outcome-unknown'][language])
      const judged = await judgeAppeal(ctx, { number: Number(params.number), ...typed, outcome })
      if (judged.ok) return seeOther(`/${language}${DESK}`)
      if (judged.refusal === 'no-decision') throw notFound()
      return wrong(fields[judged.refusal] ?? 'outcome', words[judged.refusal][language])
    },
  ),
]
