import type { Id } from '#domain/base/id.ts'
import type { Text } from '#domain/base/text.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { eraseSubmissions } from '../actions.ts'
import type { AnswerableKind } from '../kinds.ts'
import { submissionMessages as messages } from '../messages.ts'
import type { Submission, SubmissionOnTarget, SubmissionState } from '../model.ts'

/** Submissions of a person that “My data” shows. */
const RECORDS_MAX = 1000

/** The record of a submission: its columns, with the title of what it was sent on. */
type SubmissionRecord<One extends Submission> = Omit<SubmissionOnTarget<One>, 'id' | 'author' | 'target'> & {
  readonly about: Text
}

/**
 * What “My data” shows of submissions of a kind, and how they are erased: a part of the `definePersonalData` of their
 * slice, which names the columns.
 */
export const personalData = <One extends Submission>(answerable: AnswerableKind<One>) => ({
  label: answerable.messages.whole,
  fieldLabels: {
    about: messages.about,
    language: messages.language,
    body: messages.text,
    state: messages.state,
    answer: messages.answer,
    writtenAt: messages.writtenAt,
    answeredAt: messages.answeredAt,
  },
  valueLabels: {
    state: {
      waiting: messages.waiting,
      ...Object.fromEntries(
        Object.entries<SubmissionState>(answerable.states).map(([state, { label }]) => [state, label]),
      ),
    },
  },
  listRecords: async ({ db }: Context, account: Id<'account'>): Promise<readonly SubmissionRecord<One>[]> => {
    const submissions = await answerable.rows.listOf(db, account, RECORDS_MAX)
    return submissions.map(({ id: _, author: __, target, ...rest }) => ({ ...rest, about: target.title }))
  },
  erase: (inside: TransactionContext, account: Id<'account'>) =>
    eraseSubmissions(inside, answerable, account),
  retained: messages.retained,
})
