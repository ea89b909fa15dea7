import { Type } from 'typebox'
import { type FieldOf, type FormFields, hasProblems, SEND_FIELD } from '#domain/base/form.ts'
import { readForm } from '#platform/http/index.ts'
import type { AnswerableKind } from '../kinds.ts'
import { type SubmissionAnswerProblem, submissionMessages } from '../messages.ts'
import { ANSWER_MAX, decisionsOf, type SubmissionAnswerRefusal } from '../model.ts'

const NewSubmissionAnswer = Type.Object({
  // A decision of the kind, which the reader checks.
  state: Type.Optional(Type.Unsafe<string>({ type: 'string' })),
  answer: Type.String({
    maxLength: ANSWER_MAX,
    problems: { required: 'answer-empty', maxLength: 'answer-long' },
  }),
})

/** An answer with one of the decisions of the kind, or the form with what is wrong in it. */
export function readSubmissionAnswerForm({ states }: Pick<AnswerableKind, 'states'>, body: FormFields) {
  const read = readForm(NewSubmissionAnswer, body, submissionMessages)
  const { typed } = read.form
  const state = decisionsOf(states).find((decision) => decision === typed.state)
  const problems: Readonly<Record<string, SubmissionAnswerProblem | undefined>> = {
    ...(state === undefined ? { state: 'decision-empty' } : {}),
    ...read.form.problems,
  }
  const form = { typed, problems }
  if (!read.ok || state === undefined || hasProblems(form)) return { ok: false, form } as const
  return { ok: true, value: { state, answer: read.value.answer }, form } as const
}

/** The field beside which each refusal of the action stands. */
export const submissionAnswerFieldOf: FieldOf<
  SubmissionAnswerRefusal,
  keyof typeof NewSubmissionAnswer.properties
> = { 'answered-already': SEND_FIELD }
