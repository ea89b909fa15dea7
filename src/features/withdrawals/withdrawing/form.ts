import { Type } from 'typebox'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  officialText,
  readTypedText,
  SEND_FIELD,
} from '#domain/base/form.ts'
import type { RefusalOf } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { officialTextFields, readForm } from '#platform/http/index.ts'
import type { withdrawThing } from '../actions.ts'
import { type WithdrawalProblem, withdrawalMessages } from '../messages.ts'
import { REASON_MAX } from '../model.ts'

const Reason = Type.Object(officialTextFields('reason', REASON_MAX, 'reason-long'))

/** Why something is withdrawn. */
export function readWithdrawalForm(body: FormFields): FormResult<Text, FormState<WithdrawalProblem>> {
  const read = readForm(Reason, body, withdrawalMessages)
  return read.ok ? { ...read, value: officialText(readTypedText(read.form.typed, 'reason')) } : read
}

export const withdrawalFieldOf: FieldOf<
  Exclude<RefusalOf<typeof withdrawThing>, 'thing-unknown'>,
  keyof typeof Reason.properties
> = {
  'withdrawn-already': SEND_FIELD,
  'not-withdrawable': SEND_FIELD,
}
