import { Type } from 'typebox'
import type { FormFields } from '#domain/base/form.ts'
import { readForm } from '#platform/http/index.ts'
import { proposalMessages } from './messages.ts'
import { BODY_MAX } from './model.ts'

const NewProposal = Type.Object({
  body: Type.String({ maxLength: BODY_MAX, problems: { required: 'body-empty', maxLength: 'body-long' } }),
})

/** A proposal, or the form with what is wrong in it. */
export const readProposalForm = (body: FormFields) => readForm(NewProposal, body, proposalMessages)

/** Refusals are about the person or the day, and not about the text: they stand beside the button. */
export const SEND_FIELD = 'send'
