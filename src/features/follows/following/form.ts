import { Type } from 'typebox'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  refuseField,
} from '#domain/base/form.ts'
import type { ConfirmRefusal } from '#features/accounts/index.ts'
import { readForm } from '#platform/http/index.ts'
import { type Frequency, isFrequency, USUAL_FREQUENCY } from '../model.ts'
import type { FollowRefusal } from './actions.ts'
import { type FollowProblem, followingMessages } from './messages.ts'

type FollowValue = { readonly email: string; readonly frequency: Frequency }

const NewFollow = Type.Object({
  email: Type.Optional(Type.String()),
  frequency: Type.Optional(Type.String()),
})

/** How often letters come and, for people who are not signed in, where to. */
export function readFollowForm(
  body: FormFields,
  signedIn: boolean,
): FormResult<FollowValue, FormState<FollowProblem>> {
  const read = readForm(NewFollow, body, followingMessages)
  const { email = '', frequency: chosen = '' } = read.ok ? read.value : {}
  const frequency = isFrequency(chosen) ? chosen : USUAL_FREQUENCY
  const form = { ...read.form, typed: { ...read.form.typed, frequency } }
  return !signedIn && email === ''
    ? { ok: false, form: refuseField(form, 'email', 'email-empty') }
    : { ok: true, value: { email, frequency }, form }
}

/** Whether the form has a field for an address; the button on the page of a thing has none. */
export const hasEmailField = (body: FormFields): boolean => 'email' in body

export const followFieldOf: FieldOf<FollowRefusal | ConfirmRefusal, keyof typeof NewFollow.properties> = {
  'follows-too-many': 'frequency',
  'email-wrong': 'email',
  'letters-too-many': 'email',
}
