import { Type } from 'typebox'
import { type FieldOf, type FormFields, SEND_FIELD } from '#domain/base/form.ts'
import { readForm } from '#platform/http/index.ts'
import { answerMessages } from './messages.ts'
import { ANSWER_MAX, type ProposalAnswerRefusal, type ProposalDecision, decisions } from './model.ts'

const NewAnswer = Type.Object({
  state: Type.Unsafe<ProposalDecision>({ type: 'string', enum: decisions, problems: { otherwise: 'state-empty' } }),
  answer: Type.String({
    maxLength: ANSWER_MAX,
    problems: { required: 'answer-empty', maxLength: 'answer-long' },
  }),
})

/** An answer, or the form with what is wrong in it. */
export const readProposalAnswerForm = (body: FormFields) => readForm(NewAnswer, body, answerMessages)

/** The field beside which each refusal of the action stands. */
export const answerFieldOf: FieldOf<ProposalAnswerRefusal, keyof typeof NewAnswer.properties> = {
  'answered-already': SEND_FIELD,
}
