import {
  type FieldOf,
  type FormFields,
  type FormState,
  filledForm,
  readChoice,
  readField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import { participationFieldOf } from '#features/residents/index.ts'
import type { ReplyRefusal } from './actions.ts'

/** A reply, and whether it is signed in the name of the organisation. Its text is judged by the action. */
export const readReplyForm = (body: FormFields): FormState<never> =>
  filledForm({ body: readField(body, 'body'), as: readChoice(body, 'as') })

export const fieldOf: FieldOf<Exclude<ReplyRefusal, 'comment-unknown'>, 'body'> = {
  ...participationFieldOf,
  'reply-empty': 'body',
  'reply-long': 'body',
  'not-yet': SEND_FIELD,
  paused: SEND_FIELD,
  over: SEND_FIELD,
  'submitted-already': SEND_FIELD,
  flooding: SEND_FIELD,
}
