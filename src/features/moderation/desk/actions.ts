import type { TypedText } from '#domain/base/form.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { newId } from '#platform/id.ts'
import { defineTransition } from '#platform/transition.ts'
import { auditCodes, findReported, reportableOf } from '../kinds.ts'
import { decisionAct } from '../manifest/journal-source.ts'
import {
  type AppealOutcome,
  checkJudge,
  checkReason,
  checkReportDecision,
  type DecisionOutcome,
  type JudgeRefusal,
  type PublicGrounds,
  type ReasonRefusal,
  subjectOfContent,
} from '../model.ts'
import { moderationPermissions } from '../permissions.ts'
import {
  addDecision,
  closeReports,
  findPlaceRange,
  lockDecision,
  lockReports,
  saveDecision,
} from '../store.ts'

/** The queue of letters about decisions and appeals. */
export const LETTER_QUEUE = 'moderation.send-letter'

export type ReportDecisionRefusal = 'decided-already' | 'own-thing' | ReasonRefusal

type DecisionInput = {
  readonly thing: string
  readonly outcome: DecisionOutcome
  readonly rule: string
  readonly reason: TypedText
}

/** Decides about reported content: one decision closes all its waiting reports. */
export const decideReports = defineTransition({
  load: async (inside, { thing }: DecisionInput) => {
    const reports = await lockReports(inside.db, thing)
    const [report] = reports
    if (!report) return refuse('decided-already')
    // Content that its author deleted meanwhile is decided too, or its reports would wait forever.
    const found = await findReported(inside, report.kind, thing)
    return accept({ ...report, reports, found, range: await findPlaceRange(inside.db, report.territory) })
  },
  allow: { permission: moderationPermissions.moderate, of: subjectOfContent },
  rule: ({ thing: { found }, input, actor }): Result<PublicGrounds, ReportDecisionRefusal> =>
    checkReportDecision(found?.author, input, actor.account),
  write: async (
    inside,
    { input, thing: { kind, organisation, territory, found, reports }, decision, actor, now },
  ) => {
    const id = newId<'moderation-decision'>(now)
    const number = await addDecision(inside.db, {
      ...noAppeal,
      id,
      kind,
      thing_id: input.thing,
      organisation_id: organisation,
      territory_code: territory,
      outcome: input.outcome,
      rule: decision.rule,
      reason: decision.reason,
      author_id: found?.author ?? null,
      moderator_id: actor.account,
      decided_at: now,
    })
    await closeReports(
      inside.db,
      reports.map((report) => report.id),
      id,
    )
    if (found && input.outcome === 'hidden')
      await reportableOf(inside, kind)?.hide(inside, input.thing, decision)
    return { id, number }
  },
  audit: ({ input, thing: { kind }, decision }, { id }) => ({
    what: auditCodes[input.outcome],
    thing: id,
    after: { kind, thing: input.thing, rule: decision.rule },
  }),
  journal: (inside, { input }, { id }) => decisionAct(inside, id, auditCodes[input.outcome]),
  notify: async ({ db, jobs }, { input }, { id }) => {
    if (input.outcome === 'hidden')
      await jobs.enqueue(db, LETTER_QUEUE, { decision: id, what: auditCodes.hidden })
  },
})

const noAppeal = {
  appeal: null,
  appealed_at: null,
  appeal_outcome: null,
  appeal_reason: null,
  appeal_moderator_id: null,
  appeal_decided_at: null,
} as const

export type JudgeAppealRefusal = JudgeRefusal | 'decision-unknown' | Exclude<ReasonRefusal, 'rule-empty'>

type JudgementInput = {
  readonly number: number
  readonly outcome: AppealOutcome
  readonly reason: TypedText
}

/** Decides an appeal: the content is shown again, or stays hidden. The moderator is not the one who decided. */
export const judgeAppeal = defineTransition({
  load: async (inside, { number }: JudgementInput) => {
    const decision = await lockDecision(inside.db, number)
    if (!decision) return refuse('decision-unknown')
    return accept({ ...decision, range: await findPlaceRange(inside.db, decision.territory) })
  },
  allow: { permission: moderationPermissions.moderate, of: subjectOfContent },
  rule: ({ thing, input, actor }): Result<Text, JudgeAppealRefusal> => {
    const allowed = checkJudge(thing, actor.account)
    return allowed.ok ? checkReason(input.reason) : allowed
  },
  write: async (inside, { input, thing, decision, actor, now }) => {
    await saveDecision(inside.db, thing.id, {
      appeal_outcome: input.outcome,
      appeal_reason: decision,
      appeal_moderator_id: actor?.account ?? null,
      appeal_decided_at: now,
    })
    if (input.outcome === 'restored') await reportableOf(inside, thing.kind)?.show(inside, thing.thing)
  },
  audit: ({ input, thing }) => ({
    what: auditCodes[input.outcome],
    thing: thing.id,
    after: { kind: thing.kind, thing: thing.thing, rule: thing.rule },
  }),
  journal: (inside, { input, thing }) => decisionAct(inside, thing.id, auditCodes[input.outcome]),
  notify: ({ db, jobs }, { input, thing }) =>
    jobs.enqueue(db, LETTER_QUEUE, { decision: thing.id, what: auditCodes[input.outcome] }),
})
