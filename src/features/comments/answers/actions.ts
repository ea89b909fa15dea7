import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { Verdict } from '#domain/comment/index.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { type Actor, permit, recordAudit } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { describePlaces } from '../actions.ts'
import { recordCommentAct, targetContent } from '../journal.ts'
import { type CommentTarget, placeKey } from '../model.ts'
import { type LockedComment, lockComment } from '../store.ts'
import { type CommentTargetKind, findTarget } from '../target-actions.ts'
import { QUEUE_PAGE } from './model.ts'
import { addAnswer, addTemplate, listConcerned, listQueue, listWaitingPlaces, markAnswered } from './store.ts'

/** The queue of letters to those who made or joined a comment that was answered. */
export const ANSWER_LETTERS = 'comments.send-answer'

export type OfficialAnswer = {
  readonly verdict: Verdict
  readonly reason: Text
  /** Which answer of each comment it is: 1, or one more than the answer that it corrects. */
  readonly number: number
  /** Keeps the answer under this title, for the next time. */
  readonly template?: string | undefined
}

export type AnswerRefusal = 'no-comment' | 'closed-already' | 'answered-already'

/** Undoes the transaction: of several comments all are answered, or none. */
class NotAnswered extends Error {
  readonly refusal: AnswerRefusal
  readonly at: number
  constructor(refusal: AnswerRefusal, at: number) {
    super(`${refusal}: ${at}`)
    this.refusal = refusal
    this.at = at
  }
}

/**
 * Answers comments on a target with one verdict and reason: all of them or, when one of them cannot be answered, none.
 * That comment's number comes with the refusal.
 * @throws Forbidden when the actor may not answer for the target's body
 */
export async function answerComments(
  ctx: Context,
  kind: CommentTargetKind,
  targetId: string,
  numbers: readonly number[],
  answer: OfficialAnswer,
): Promise<Result<undefined, AnswerRefusal> & { readonly at?: number }> {
  try {
    return await inTransaction(ctx, async (inside) => {
      const target = await findTarget(inside, kind, targetId)
      const actor = permit(
        inside,
        kind.answer,
        target ? { organisation: target.organisation, territory: target.range } : {},
      )
      if (!target) return refuse('no-comment')
      // In one order, so that two officials who answer the same comments never wait for each other.
      for (const number of [...numbers].sort((a, b) => a - b)) {
        const comment = await lockComment(inside.db, { number })
        if (comment?.state !== 'public' || comment.target_id !== targetId)
          throw new NotAnswered('no-comment', number)
        if (target.closed) throw new NotAnswered('closed-already', number)
        if (!(await answerOne(inside, kind, target, comment, answer, actor)))
          throw new NotAnswered('answered-already', number)
      }
      if (answer.template) await keepTemplate(inside, target, answer.template, answer)
      return accept(undefined)
    })
  } catch (error) {
    if (error instanceof NotAnswered) return { ...refuse(error.refusal), at: error.at }
    throw error
  }
}

async function answerOne(
  inside: Context,
  kind: CommentTargetKind,
  target: CommentTarget,
  comment: LockedComment,
  { verdict, reason, number }: OfficialAnswer,
  actor: Actor,
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
  const { id, publicNumber } = comment
  await recordCommentAct(inside, 'answered', id, target, {
    ...targetContent(kind, target),
    comment: publicNumber,
    number,
    verdict,
    reason,
    person: actor.person,
  })
  await recordAudit(inside, inside.db, {
    what: kind.auditCodes.answered,
    organisation: target.organisation,
    thing: id,
    after: { number, verdict },
  })
  await kind.onAnswered?.(inside, { id, number: publicNumber, target, verdict })
  for (const account of await listConcerned(inside.db, id))
    await inside.jobs.enqueue(inside.db, ANSWER_LETTERS, { account, comment: publicNumber, number })
  return true
}

const keepTemplate = (
  inside: Context,
  { organisation }: CommentTarget,
  title: string,
  { verdict, reason }: OfficialAnswer,
) =>
  addTemplate(inside.db, {
    id: newId<'answer-template'>(inside.now()),
    organisation_id: organisation,
    title,
    verdict,
    reason,
  })

/** A page of the comments on a target that wait for an answer, in the order of its places. */
export async function readQueue(ctx: Context, kind: CommentTargetKind, target: string, page: number) {
  const places = kind.sortPlaces
    ? await kind.sortPlaces(ctx, target, await listWaitingPlaces(ctx.db, target))
    : []
  const { items, total } = await listQueue(ctx.db, target, places, {
    offset: (page - 1) * QUEUE_PAGE,
    limit: QUEUE_PAGE,
  })
  const described = await describePlaces(
    ctx,
    items.map((item) => ({ ...item, targetKind: kind.kind })),
  )
  return {
    items: items.map((item) => ({
      ...item,
      placeName:
        described.get(placeKey({ version: item.versionId, anchor: item.anchor, wordingLanguage: null }))
          ?.name ?? null,
    })),
    total,
  }
}
