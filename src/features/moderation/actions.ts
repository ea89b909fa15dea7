import { timingSafeEqual } from 'node:crypto'
import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import type { Secret } from '#platform/crypto/secret.ts'
import { mergeManifests, type ReportedThing } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import { type Actor, permit, recordAudit } from '#platform/identity/index.ts'
import {
  type AppealOutcome,
  type AppealRefusal,
  isRule,
  type JudgeRefusal,
  mayJudge,
  NOTE_MAX,
  type Outcome,
  type ReasonRefusal,
  type Standing,
  takeAppeal,
  takeReason,
} from './model.ts'
import { moderationPermissions } from './permissions.ts'
import { recordDecision } from './record.ts'
import {
  addDecision,
  addReport,
  findDecision,
  findRange,
  lockDecision,
  lockReports,
  saveDecision,
  settleReports,
} from './store.ts'

/** How a slice treats reports of a kind of thing; undefined: no slice knows the kind. */
export const reportableOf = ({ features }: Pick<Context, 'features'>, kind: string) =>
  mergeManifests(features, 'reportable')[kind]

export const LETTERS = 'moderation-letters'

const inTransaction = <T>(ctx: Context, work: (ctx: Context) => Promise<T>): Promise<T> =>
  ctx.db.transaction().execute((tx) => work({ ...ctx, db: tx }))

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** Whether an address holds an id at all. */
export const isUuid = (text: string): boolean => UUID.test(text)

/** A thing by its kind and id; undefined if there is no such. */
export const findThing = (ctx: Context, kind: string, id: string): Promise<ReportedThing | undefined> =>
  isUuid(id)
    ? (reportableOf(ctx, kind)?.find(ctx, id) ?? Promise.resolve(undefined))
    : Promise.resolve(undefined)

/** Whose a thing is, for permissions: the body, and the place with its range. */
export async function subjectOf(ctx: Context, { organisation, territory }: Standing) {
  return { organisation, territory: await findRange(ctx.db, territory) }
}

export type ReportRefusal = 'no-thing' | 'rule-unknown' | 'note-long' | 'reported-already'

/** Anyone says that a thing breaks a rule. */
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

/** A moderator decides what is to become of a reported thing: one decision settles all its reports. */
export function decideReports(
  ctx: Context,
  thing: string,
  wish: {
    readonly outcome: Outcome
    readonly rule: string
    readonly reasonKk: string
    readonly reasonRu: string
  },
): Promise<Result<number, DecideRefusal>> {
  return inTransaction(ctx, async (inside) => {
    const reports = await lockReports(inside.db, thing)
    const [report] = reports
    if (!report) return refuse('decided-already')
    const { kind, organisation, territory } = report
    const actor = permit(ctx, moderationPermissions.moderate, await subjectOf(inside, report))
    // What was taken back meanwhile is decided too, or its reports would wait for ever.
    const found = await findThing(inside, kind, thing)
    if (found?.author === actor.account) return refuse('own-thing')
    if (!isRule(wish.rule)) return refuse('rule-unknown')
    const reason = takeReason(wish.reasonKk, wish.reasonRu)
    if (!reason.ok) return reason
    const { outcome, rule } = wish
    const id = newId<'moderation-decision'>(ctx.now())
    const number = await addDecision(inside.db, {
      ...without,
      id,
      kind,
      thing_id: thing,
      organisation_id: organisation,
      territory_code: territory,
      outcome,
      rule,
      reason: reason.value,
      author_id: found?.author ?? null,
      moderator_id: actor.account,
      decided_at: ctx.now(),
    })
    await settleReports(
      inside.db,
      reports.map((one) => one.id),
      id,
    )
    if (found && outcome === 'hidden')
      await reportableOf(ctx, kind)?.hide(inside, thing, { rule, reason: reason.value })
    await note(inside, id, `moderation.${outcome}`)
    return accept(number)
  })
}

const without = {
  appeal: null,
  appealed_at: null,
  appeal_outcome: null,
  appeal_reason: null,
  appeal_moderator_id: null,
  appeal_decided_at: null,
} as const

/** Records a decision in the journal and in the internal record, and tells the author of what was hidden. */
async function note(
  inside: Context,
  id: Id<'moderation-decision'>,
  what: 'moderation.hidden' | 'moderation.kept' | 'moderation.restored' | 'moderation.upheld',
) {
  const decision = await findDecision(inside.db, { id })
  if (!decision) throw new Error(`no decision ${id} to be recorded`)
  const { kind, thing, rule, organisation } = decision
  await recordDecision(inside, decision, what)
  await recordAudit(inside, inside.db, {
    what,
    organisation,
    thing: id,
    after: { kind, thing, rule },
  })
  if (what !== 'moderation.kept') await inside.jobs.enqueue(inside.db, LETTERS, { decision: id, what })
}

/** What stands in the link by which the author of a hidden thing appeals without signing in. */
export const appealKey = (secret: Secret, decision: string): string =>
  Buffer.from(secret('moderation.appeal', decision)).toString('base64url')

/** Whether somebody may appeal: the author when she is signed in, or who has the link of her letter. */
export function mayAppeal(
  { secret, actor }: { readonly secret: Secret; readonly actor?: Actor | undefined },
  { id, author }: { readonly id: string; readonly author: Id<'account'> | null },
  key: string,
): boolean {
  if (actor && author === actor.account) return true
  const [given, right] = [Buffer.from(key), Buffer.from(appealKey(secret, id))]
  return given.length === right.length && timingSafeEqual(given, right)
}

/** The author asks another moderator to look again. */
export const appealDecision = (
  ctx: Context,
  number: number,
  key: string,
  typed: string,
): Promise<Result<undefined, AppealRefusal | 'no-decision'>> =>
  inTransaction(ctx, async (inside) => {
    const decision = await lockDecision(inside.db, number)
    if (!decision || !mayAppeal(ctx, decision, key)) return refuse('no-decision')
    const text = takeAppeal(decision, typed)
    if (!text.ok) return text
    await saveDecision(inside.db, decision.id, { appeal: text.value, appealed_at: ctx.now() })
    return accept(undefined)
  })

export type JudgeAppealRefusal = JudgeRefusal | 'no-decision' | Exclude<ReasonRefusal, 'rule-unknown'>

/** Another moderator decides the appeal: the thing is shown again, or stays hidden. */
export const judgeAppeal = (
  ctx: Context,
  number: number,
  wish: { readonly outcome: AppealOutcome; readonly reasonKk: string; readonly reasonRu: string },
): Promise<Result<undefined, JudgeAppealRefusal>> =>
  inTransaction(ctx, async (inside) => {
    const decision = await lockDecision(inside.db, number)
    if (!decision) return refuse('no-decision')
    const actor = permit(ctx, moderationPermissions.moderate, await subjectOf(inside, decision))
    const allowed = mayJudge(decision, actor.account)
    if (!allowed.ok) return allowed
    const reason = takeReason(wish.reasonKk, wish.reasonRu)
    if (!reason.ok) return reason
    await saveDecision(inside.db, decision.id, {
      appeal_outcome: wish.outcome,
      appeal_reason: reason.value,
      appeal_moderator_id: actor.account,
      appeal_decided_at: ctx.now(),
    })
    if (wish.outcome === 'restored') await reportableOf(ctx, decision.kind)?.show(inside, decision.thing)
    await note(inside, decision.id, `moderation.${wish.outcome}`)
    return accept(undefined)
  })
