import type { Id } from '#domain/base/id.ts'
import { accept, refuse } from '#domain/base/result.ts'
import { cancelDeadline, meetDeadline, startDeadline } from '#features/deadlines/index.ts'
import type { TransactionContext } from '#platform/context.ts'
import { toJournalContent } from '#platform/journal/index.ts'
import { getDeclaredKind } from '#platform/kinds.ts'
import { defineTransition } from '#platform/transition.ts'
import { type AnswerableKind, answerDeadlineOf } from './kinds.ts'
import { checkSubmissionAnswer, type SubmissionTarget, subjectOfSubmissionTarget } from './model.ts'

/** The queue of letters to authors. */
export const LETTER_QUEUE = 'answers.send-letter'

/** The form has checked the text and the decision. */
type NewSubmissionAnswer = {
  readonly answerable: AnswerableKind
  /** The id of the submission. */
  readonly id: string
  readonly state: string
  readonly answer: string
}

/** Answers a submission: both are public from then on, and the author gets a letter. */
export const answerSubmission = defineTransition({
  load: async ({ db }, { answerable, id }: NewSubmissionAnswer) => {
    const submission = await answerable.rows.lock(db, id)
    return submission ? accept({ answerable, submission }) : refuse('submission-unknown')
  },
  allow: {
    permission: ({ answerable }) => answerable.permission,
    of: ({ submission }) => subjectOfSubmissionTarget(submission.target),
  },
  rule: ({ thing: { submission } }) => checkSubmissionAnswer(submission),
  write: async (inside, { thing: { answerable, submission }, input: { state, answer }, now }) => {
    await answerable.rows.saveAnswer(inside.db, submission.id, { state, answer, answeredAt: now })
    await meetDeadline(inside, { kind: answerDeadlineOf(answerable), thing: submission.id })
  },
  audit: ({ thing: { answerable, submission }, input: { state } }) => ({
    what: answerable.act.type,
    thing: submission.id,
    after: { state },
  }),
  journal: (_inside, { thing: { answerable, submission }, input: { state, answer } }) => ({
    type: answerable.act.type,
    act: submission.id,
    territory: submission.target.territory,
    body: submission.target.organisation,
    content: toJournalContent({
      ...answerable.journalContent(submission),
      language: submission.language,
      text: submission.body,
      state,
      answer,
    }),
  }),
  notify: async ({ db, jobs }, { thing: { answerable, submission } }) => {
    await jobs.enqueue(db, LETTER_QUEUE, { kind: answerable.kind, submission: submission.id })
  },
})

/** Starts the deadline of the answer. */
export async function startAnswerDeadline(
  inside: TransactionContext,
  kind: string,
  {
    id,
    target,
  }: { readonly id: string; readonly target: Pick<SubmissionTarget, 'organisation' | 'territory'> },
): Promise<void> {
  const { due } = getDeclaredKind(inside, 'answerables', kind)
  await startDeadline(inside, {
    kind: answerDeadlineOf({ kind }),
    thing: id,
    organisation: target.organisation,
    territory: target.territory,
    rule: due.rule,
    counting: { from: inside.today(), term: { kind: 'after', ...due.within }, extensions: [] },
  })
}

/** Removes what a person sent and nobody has answered, with its deadline, and forgets whose the rest was. */
export async function eraseSubmissions(
  inside: TransactionContext,
  answerable: AnswerableKind,
  account: Id<'account'>,
): Promise<void> {
  for (const thing of await answerable.rows.eraseAuthor(inside.db, account))
    await cancelDeadline(inside, { kind: answerDeadlineOf(answerable), thing })
}
