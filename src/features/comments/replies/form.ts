import {
  type FieldOf,
  type FormFields,
  filledForm,
  readChoice,
  readField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import { participationFieldOf } from '#features/residents/index.ts'
import type { ReplyRefusal } from './actions.ts'
import { AS_ORGANISATION } from './model.ts'

type ReplyControl = 'body' | 'as'

/** A reply, and whether it is signed in the name of the organisation. Its text is judged by the action. */
export function readReplyForm(fields: FormFields) {
  const typed: Readonly<Record<ReplyControl, string>> = {
    body: readField(fields, 'body'),
    as: readChoice(fields, 'as'),
  }
  const reply = { body: typed.body, asOrganisation: typed.as === AS_ORGANISATION }
  return { ok: true, value: reply, form: filledForm(typed) } as const
}

export const replyFieldOf: FieldOf<Exclude<ReplyRefusal, 'comment-unknown'>, ReplyControl> = {
  ...participationFieldOf,
  'reply-empty': 'body',
  'reply-long': 'body',
  'not-yet': SEND_FIELD,
  'paused-already': SEND_FIELD,
  'closed-already': SEND_FIELD,
  'submitted-already': SEND_FIELD,
  flooding: SEND_FIELD,
}
