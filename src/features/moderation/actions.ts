import { timingSafeEqual } from 'node:crypto'
import type { TypedText } from '#domain/base/form.ts'
import { type Id, isId } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { ModerationRule } from '#domain/moderation/index.ts'
import type { Context } from '#platform/context.ts'
import type { Secret } from '#platform/crypto/secret.ts'
import { mergeManifests, type ReportedContent } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import type { Actor } from '#platform/identity/index.ts'
import { defineTransition } from '#platform/transition.ts'
import { decisionAct } from './manifest/journal.ts'
import {
  type AppealOutcome,
  type AppealRefusal,
  type ContentOwner,
  isRule,
  type JudgeRefusal,
  mayJudge,
  NOTE_MAX,
  type Outcome,
  type ReasonRefusal,
  readAppeal,
  readReason,
} from './model.ts'
import { moderationPermissions } from './permissions.ts'
import {
  addDecision,
  addReport,
  closeReports,
  findRange,
  lockDecision,
  lockReports,
  saveDecision,
} from './store.ts'

/** How the slice of a kind of content handles reports; undefined: no slice knows the kind. */
export const reportableOf = ({ features }: Pick<Context, 'features'>, kind: string) =>
  mergeManifests(features, 'reportable')[kind]

export const LETTER_QUEUE = 'moderation.send-letter'

/** Content by its kind and id; undefined if there is none. */
export const findThing = (ctx: Context, kind: string, id: string): Promise<ReportedContent | undefined> =>
  isId(id)
    ? (reportableOf(ctx, kind)?.find(ctx, id) ?? Promise.resolve(undefined))
    : Promise.resolve(undefined)

/** The subject of content for permissions: the body, and the place with its range. */
export async function subjectOf(ctx: Context, { organisation, territory }: ContentOwner) {
  return { organisation, territory: await findRange(ctx.db, territory) }
}

export type ReportRefusal = 'no-thing' | 'rule-unknown' | 'note-long' | 'reported-already'

/** Reports that content breaks a rule; anyone may do this. */
export async function reportThing(
  ctx: Context,
  asked: { readonly kind: string; readonly thing: string; readonly rule: string; readonly note: string },
): Promise<Result<undefined, ReportRefusal>> {
  const { kind, thing, rule } = asked
  const found = await findThing(ctx, kind, thing)
  if (!found || found.hidden) return refuse('no-thing')
  if (!isRule(rule)) return refuse('rule-unknown')
  const note = asked.note.trim()
  if (note.length > NOTE_MAX) return refuse('note-long')
  const added = await addReport(ctx.db, {
    id: newId(ctx.now()),
    kind,
    thing_id: thing,
    organisation_id: found.organisation,
    territory_code: found.territory,
    rule,
    note: note || null,
    account_id: ctx.actor?.account ?? null,
    reported_at: ctx.now(),
    decision_id: null,
  })
  return added ? accept(undefined) : refuse('reported-already')
}

export type DecideRefusal = 'decided-already' | 'own-thing' | ReasonRefusal

type DecisionInput = {
  readonly thing: string
  readonly outcome: Outcome
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
    const found = await findThing(inside, report.kind, thing)
    return accept({ ...report, reports, found, subject: await subjectOf(inside, report) })
  },
  allow: { permission: moderationPermissions.moderate, of: ({ subject }) => subject },
  rule: ({
    thing: { found },
    input,
    actor,
  }): Result<{ rule: ModerationRule; reason: Text }, DecideRefusal> => {
    if (found && found.author === actor.account) return refuse('own-thing')
    if (!isRule(input.rule)) return refuse('rule-unknown')
    const reason = readReason(input.reason)
    return reason.ok ? accept({ rule: input.rule, reason: reason.value }) : reason
  },
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
      reports.map((one) => one.id),
      id,
    )
    if (found && input.outcome === 'hidden')
      await reportableOf(inside, kind)?.hide(inside, input.thing, decision)
    return { id, number }
  },
  audit: ({ input, thing: { kind, organisation }, decision }, { id }) => ({
    what: auditCodes[input.outcome],
    organisation,
    thing: id,
    after: { kind, thing: input.thing, rule: decision.rule },
  }),
  journal: (inside, { input }, { id }) => decisionAct(inside, id, auditCodes[input.outcome]),
  notify: async ({ db, jobs }, { input }, { id }) => {
    if (input.outcome === 'hidden')
      await jobs.enqueue(db, LETTER_QUEUE, { decision: id, what: auditCodes.hidden })
  },
})

/** The codes of the outcomes in the audit record and the journal. */
const auditCodes = {
  hidden: 'moderation.hidden',
  kept: 'moderation.kept',
  restored: 'moderation.restored',
  upheld: 'moderation.upheld',
} as const

const noAppeal = {
  appeal: null,
  appealed_at: null,
  appeal_outcome: null,
  appeal_reason: null,
  appeal_moderator_id: null,
  appeal_decided_at: null,
} as const

/** The key in the link with which the author of hidden content appeals without signing in. */
export const appealKey = (secret: Secret, decision: string): string =>
  Buffer.from(secret('moderation.appeal', decision)).toString('base64url')

/** Whether somebody may appeal: the signed-in author, or the holder of the link from the letter. */
export function mayAppeal(
  { secret, actor }: { readonly secret: Secret; readonly actor?: Actor | undefined },
  { id, author }: { readonly id: string; readonly author: Id<'account'> | null },
  key: string,
): boolean {
  if (actor && author === actor.account) return true
  const [given, right] = [Buffer.from(key), Buffer.from(appealKey(secret, id))]
  return given.length === right.length && timingSafeEqual(given, right)
}

type AppealInput = { readonly number: number; readonly key: string; readonly text: string }

/** The author asks for a review by another moderator. */
export const appealDecision = defineTransition({
  load: async (inside, { number, key }: AppealInput) => {
    const decision = await lockDecision(inside.db, number)
    return decision && mayAppeal(inside, decision, key) ? accept(decision) : refuse('no-decision')
  },
  // The link of the letter, or being the author, is the permission.
  allow: 'anyone',
  rule: ({ thing, input }): Result<string, AppealRefusal | 'no-decision'> => readAppeal(thing, input.text),
  write: async (inside, { thing, decision, now }) => {
    await saveDecision(inside.db, thing.id, { appeal: decision, appealed_at: now })
  },
  audit: 'none',
  journal: 'none',
  notify: 'nobody',
})

export type JudgeAppealRefusal = JudgeRefusal | 'no-decision' | Exclude<ReasonRefusal, 'rule-unknown'>

type JudgementInput = {
  readonly number: number
  readonly outcome: AppealOutcome
  readonly reason: TypedText
}

/** Decides an appeal: the content is shown again, or stays hidden. The moderator is not the one who decided. */
export const judgeAppeal = defineTransition({
  load: async (inside, { number }: JudgementInput) => {
    const decision = await lockDecision(inside.db, number)
    if (!decision) return refuse('no-decision')
    return accept({ ...decision, subject: await subjectOf(inside, decision) })
  },
  allow: { permission: moderationPermissions.moderate, of: ({ subject }) => subject },
  rule: ({ thing, input, actor }): Result<Text, JudgeAppealRefusal> => {
    const allowed = mayJudge(thing, actor.account)
    return allowed.ok ? readReason(input.reason) : allowed
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
    organisation: thing.organisation,
    thing: thing.id,
    after: { kind: thing.kind, thing: thing.thing, rule: thing.rule },
  }),
  journal: (inside, { input, thing }) => decisionAct(inside, thing.id, auditCodes[input.outcome]),
  notify: ({ db, jobs }, { input, thing }) =>
    jobs.enqueue(db, LETTER_QUEUE, { decision: thing.id, what: auditCodes[input.outcome] }),
})
