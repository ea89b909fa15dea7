import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { Verdict } from '#domain/comment/index.ts'
import type { TransactionContext } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { defineTransition } from '#platform/transition.ts'
import { type CommentTargetKind, findTarget, subjectOfTarget } from '../kinds.ts'
import { commentAct, targetContent } from '../manifest/journal-source.ts'
import type { CommentTarget } from '../model.ts'
import { type LockedComment, lockComments } from '../store.ts'
import { addAnswers, addTemplate, listAnswerRecipients, markAnswered } from './store.ts'

/** The queue of letters to authors of answered comments and to those who joined them. */
export const ANSWER_QUEUE = 'comments.send-answer'

export type OfficialAnswer = {
  readonly verdict: Verdict
  readonly reason: Text
  /** The number of the answer to each comment: 1, or one more than the answer that it corrects. */
  readonly number: number
  /** Stores the answer as a template under this title. */
  readonly template?: string | undefined
}

export type AnswerRefusal = 'comment-unknown' | 'closed-already' | 'answered-already'

type NewAnswer = {
  readonly kind: CommentTargetKind
  /** The id of the target. */
  readonly target: string
  /** Numbers of the comments, without repetition. */
  readonly numbers: readonly number[]
  readonly answer: OfficialAnswer
}

/** Answers comments on a target with one verdict and reason: all of them or, when one cannot be answered, none. */
export const answerComments = defineTransition({
  load: async (inside, { kind, target: id, numbers }: NewAnswer) => {
    const comments = await lockComments(inside.db, numbers)
    const target = await findTarget(inside, kind, id)
    return target ? accept({ kind, target, comments }) : refuse('comment-unknown')
  },
  allow: { permission: ({ kind }) => kind.answer, of: ({ target }) => subjectOfTarget(target) },
  rule: ({ input: { numbers }, thing: { target, comments } }): Result<undefined, AnswerRefusal> => {
    const onTarget = comments.filter(
      (comment) => comment.state === 'public' && comment.target_id === target.id,
    )
    if (onTarget.length < numbers.length) return refuse('comment-unknown')
    return target.closed ? refuse('closed-already') : accept(undefined)
  },
  write: async (inside, { input: { kind, answer }, thing: { target, comments }, actor, now }) => {
    const { verdict, reason, number, template } = answer
    const rows = comments.map(({ id }) => ({
      id: newId<'answer'>(now),
      comment_id: id,
      number,
      verdict,
      reason,
      account_id: actor.account,
      person_id: actor.person,
      answered_at: now,
    }))
    if ((await addAnswers(inside.db, rows)) < rows.length) return refuse('answered-already')
    await markAnswered(inside.db, idsOf(comments), verdict, now)
    for (const { id, publicNumber } of comments)
      await kind.onAnswered?.(inside, { id, number: publicNumber, target, verdict })
    if (template) await keepTemplate(inside, target, template, answer)
  },
  audit: ({ input: { kind, answer }, thing: { comments } }) =>
    comments.map(({ id }) => ({
      what: kind.auditCodes.answered,
      thing: id,
      after: { number: answer.number, verdict: answer.verdict },
    })),
  journal: (_, { input: { kind, answer }, thing: { target, comments }, actor }) =>
    comments.map(({ id, publicNumber: comment }) => {
      const { number, verdict, reason } = answer
      const content = {
        ...targetContent(kind, target),
        comment,
        number,
        verdict,
        reason,
        person: actor.person,
      }
      return commentAct('answered', id, target, content)
    }),
  notify: async ({ db, jobs }, { input: { answer }, thing: { comments } }) => {
    for (const concerned of await listAnswerRecipients(db, idsOf(comments)))
      await jobs.enqueue(db, ANSWER_QUEUE, { ...concerned, number: answer.number })
  },
})

const idsOf = (comments: readonly LockedComment[]) => comments.map(({ id }) => id)

const keepTemplate = (
  inside: TransactionContext,
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
