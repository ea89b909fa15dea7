import { EXCERPT_MAX, type ListContributions } from '#features/contributions/index.ts'
import type { AnswerableKind } from '../kinds.ts'
import { labelOfState } from '../messages.ts'

/** The submissions of a person of a kind, each with its outcome. */
export const contributions =
  (answerable: AnswerableKind): ListContributions =>
  async ({ db }, account, limit) =>
    (await answerable.rows.listOf(db, account, limit)).map((submission) => ({
      path: submission.target.answeredPath,
      kind: answerable.messages.one,
      title: submission.target.title,
      thing: submission.target.id,
      at: submission.writtenAt,
      words: { text: submission.body.slice(0, EXCERPT_MAX), language: submission.language },
      outcome: labelOfState(answerable, submission),
      outcomeAt: submission.answeredAt ?? undefined,
    }))
