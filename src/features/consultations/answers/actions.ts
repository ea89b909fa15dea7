import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { type Permission, permit, recordAudit } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { lockComment } from '../comments/store.ts'
import { addAnswer, addAnswerChange, addTemplate, listConcerned, markAnswered } from '../desk-store.ts'
import { recordConsultation, recordSaid } from '../journal.ts'
import {
  type CloseRefusal,
  close,
  type DecideRefusal,
  decide,
  enterIntoForce,
  type ForceRefusal,
  type Verdict,
} from '../model.ts'
import { consultationPermissions as permissions } from '../permissions.ts'
import { note } from '../preparation/publication-actions.ts'
import { findOwner, lockConsultation, saveConsultation } from '../store.ts'
import { addDecisionLetters } from './letter-store.ts'

/** The queue of letters to people who took part. */
export const LETTERS = 'consultation-letter'
/** The queue of decisions that people are told of. */
export const DECISIONS = 'consultation-decision'

export type GivenAnswer = {
  readonly verdict: Verdict
  readonly reason: Text
  /** Which answer of each comment it is: 1, or one more than the answer that it corrects. */
  readonly number: number
  /** Keeps the words under this title, for the next time. */
  readonly template?: string | undefined
}
export type AnswerRefusal = 'no-comment' | 'closed-already' | 'answered-already'

const owned = async (inside: Context, permission: Permission, id: Id<'consultation'>) =>
  permit(inside, permission, (await findOwner(inside.db, id)) ?? {})

/**
 * Answers comments with one verdict and reason: all of them or, when somebody has answered one of them meanwhile,
 * none. The number of the comment that was answered comes with the refusal.
 */
export async function answerComments(
  ctx: Context,
  consultation: Id<'consultation'>,
  numbers: readonly number[],
  given: GivenAnswer,
): Promise<Result<undefined, AnswerRefusal> & { readonly at?: number }> {
  let at: number | undefined
  class Undone extends Error {}
  const outcome = await inTransaction(ctx, async (inside) => {
    const actor = await owned(inside, permissions.answer, consultation)
    // In one order, so that two officials who answer the same comments never wait for each other in a circle.
    for (const number of [...numbers].sort((a, b) => a - b)) {
      at = number
      const comment = await lockComment(inside.db, { number })
      if (comment?.state !== 'public' || comment.consultation_id !== consultation)
        throw new Undone('no-comment')
      if (comment.closedAt !== null) throw new Undone('closed-already')
      await answerOne(inside, comment, given, actor).then((done) => {
        if (!done) throw new Undone('answered-already')
      })
    }
    if (given.template) await keepTemplate(inside, consultation, given.template, given)
    return accept(undefined)
  }).catch((reason: unknown) => {
    if (reason instanceof Undone) return refuse(reason.message as AnswerRefusal)
    throw reason
  })
  return outcome.ok || at === undefined ? outcome : { ...outcome, at }
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockComment>>>

async function answerOne(
  inside: Context,
  comment: Locked,
  { verdict, reason, number }: GivenAnswer,
  actor: ReturnType<typeof permit>,
): Promise<boolean> {
  const at = inside.now()
  const added = await addAnswer(inside.db, {
    id: newId<'answer'>(at),
    comment_id: comment.id,
    number,
    verdict,
    reason,
    account_id: actor.account,
    person_id: actor.person,
    answered_at: at,
  })
  if (!added) return false
  await markAnswered(inside.db, comment.id, verdict, at)
  const { territory, organisation, slug, publicNumber } = comment
  await recordSaid(
    inside,
    'consultations.answered',
    comment.id,
    { territory, organisation },
    { consultation: slug, comment: publicNumber, number, verdict, reason, person: actor.person },
  )
  await recordAudit(inside, inside.db, {
    what: 'consultations.answered',
    organisation,
    thing: comment.id,
    after: { number, verdict },
  })
  for (const account of await listConcerned(inside.db, comment.id))
    await inside.jobs.enqueue(inside.db, LETTERS, {
      account,
      comment: publicNumber,
      number,
    })
  return true
}

async function keepTemplate(
  inside: Context,
  consultation: Id<'consultation'>,
  title: string,
  { verdict, reason }: GivenAnswer,
) {
  const owner = await findOwner(inside.db, consultation)
  if (owner)
    await addTemplate(inside.db, {
      id: newId<'answer-template'>(inside.now()),
      organisation_id: owner.organisation,
      title,
      verdict,
      reason,
    })
}

/** Says which change of a later version an accepted comment led to. */
export const linkChange = (
  inside: Context,
  comment: Id<'comment'>,
  version: Id<'document-version'>,
  anchor: string,
) => addAnswerChange(inside.db, { comment_id: comment, version_id: version, anchor })

/** Closes a consultation: refused while a single comment has no answer. */
export const closeConsultation = (ctx: Context, id: Id<'consultation'>) =>
  inTransaction(ctx, async (inside): Promise<Result<undefined, CloseRefusal | 'no-consultation'>> => {
    await owned(inside, permissions.prepare, id)
    const found = await lockConsultation(inside.db, { id })
    if (!found) return refuse('no-consultation')
    const closed = close(found, inside.today())
    if (!closed.ok) return closed
    await saveConsultation(inside.db, id, { closed_at: inside.now() })
    await note(inside, id, 'closed')
    await recordConsultation(inside, id, 'consultations.closed')
    await audit(inside, id, found.body.id, 'consultations.closed')
    return accept(undefined)
  })

const audit = (
  inside: Context,
  id: Id<'consultation'>,
  organisation: Id<'organisation'>,
  what: 'consultations.closed' | 'consultations.decided' | 'consultations.in-force',
  after?: object,
) => recordAudit(inside, inside.db, { what, organisation, thing: id, after })

/** Records the decision and tells everybody who took part. */
export const decideConsultation = (
  ctx: Context,
  id: Id<'consultation'>,
  wanted: { readonly on: LocalDate; readonly decision: Text; readonly early: boolean },
) =>
  inTransaction(ctx, async (inside): Promise<Result<undefined, DecideRefusal | 'no-consultation'>> => {
    await owned(inside, permissions.prepare, id)
    const found = await lockConsultation(inside.db, { id })
    if (!found) return refuse('no-consultation')
    const decided = decide(found, wanted, inside.today())
    if (!decided.ok) return decided
    await saveConsultation(inside.db, id, {
      decided_on: wanted.on,
      decided_at: inside.now(),
      decision: wanted.decision,
    })
    await note(inside, id, 'decided', { on: wanted.on })
    await recordConsultation(inside, id, 'consultations.decided')
    await audit(inside, id, found.body.id, 'consultations.decided', { on: wanted.on })
    await addDecisionLetters(inside.db, id)
    await inside.jobs.enqueue(inside.db, DECISIONS, { consultation: id })
    return accept(undefined)
  })

/** Says since when the decision is in force. */
export const bringIntoForce = (ctx: Context, id: Id<'consultation'>, on: LocalDate) =>
  inTransaction(ctx, async (inside): Promise<Result<undefined, ForceRefusal | 'no-consultation'>> => {
    await owned(inside, permissions.prepare, id)
    const found = await lockConsultation(inside.db, { id })
    if (!found) return refuse('no-consultation')
    const entered = enterIntoForce(found, on)
    if (!entered.ok) return entered
    await saveConsultation(inside.db, id, { in_force_on: on })
    await note(inside, id, 'in-force', { on })
    await recordConsultation(inside, id, 'consultations.in-force')
    await audit(inside, id, found.body.id, 'consultations.in-force', { on })
    return accept(undefined)
  })
