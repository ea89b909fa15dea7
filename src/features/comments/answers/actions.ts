import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { type permit, recordAudit } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { owned } from '../actions.ts'
import { lockComment } from '../comments/store.ts'
import { recordSaid } from '../journal.ts'
import type { Verdict } from '../model.ts'
import { consultationPermissions as permissions } from '../permissions.ts'
import { findOwner } from '../store.ts'
import { addAnswer, addAnswerChange, addTemplate, listConcerned, markAnswered } from './store.ts'

/** The queue of letters to people who took part. */
export const LETTERS = 'consultation-letter'

export type GivenAnswer = {
  readonly verdict: Verdict
  readonly reason: Text
  /** Which answer of each comment it is: 1, or one more than the answer that it corrects. */
  readonly number: number
  /** Keeps the words under this title, for the next time. */
  readonly template?: string | undefined
}

export type AnswerRefusal = 'no-comment' | 'closed-already' | 'answered-already'

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
