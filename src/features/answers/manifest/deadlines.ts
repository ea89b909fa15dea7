import type { DeadlineKind } from '#features/deadlines/index.ts'
import { type AnswerableKind, answerDeadlineOf, findPublicSubmissions } from '../kinds.ts'
import { submissionMessages } from '../messages.ts'

/** The answer to each submission of a kind: officials are reminded of it, and have it as a task of the desk. */
export const deadlines = (answerable: AnswerableKind): DeadlineKind => ({
  kind: answerDeadlineOf(answerable),
  label: answerable.messages.answer,
  to: submissionMessages.owedTo,
  permission: answerable.permission,
  cacheTags: answerable.cacheTags,
  find: async (ctx, ids) =>
    new Map(
      (await findPublicSubmissions(ctx, answerable, ids)).map(({ id, answeredAt, target }) => {
        const task = { path: answerable.desk.path({ id }), what: submissionMessages.toAnswer }
        const shown = { title: target.title, path: target.answeredPath }
        return [id, answeredAt === null ? { ...shown, task } : shown]
      }),
    ),
})
