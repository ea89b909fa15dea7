import { Type } from 'typebox'
import { type FieldOf, type FormFields, SEND_FIELD } from '#domain/base/form.ts'
import { participationFieldOf } from '#features/residents/index.ts'
import { readForm } from '#platform/http/index.ts'
import { proposalMessages } from './messages.ts'
import { BODY_MAX, type ProposeRefusal } from './model.ts'

const NewProposal = Type.Object({
  body: Type.String({ maxLength: BODY_MAX, problems: { required: 'body-empty', maxLength: 'body-long' } }),
})

/** A proposal, or the form with what is wrong in it. */
export const readProposalForm = (body: FormFields) => readForm(NewProposal, body, proposalMessages)

/** The field beside which each refusal of the action stands: they are about the person or the day, not about the text. */
export const proposeFieldOf: FieldOf<ProposeRefusal, keyof typeof NewProposal.properties> = {
  ...participationFieldOf,
  'closed-already': SEND_FIELD,
  'proposed-already': SEND_FIELD,
}
