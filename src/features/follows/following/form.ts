import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  filledForm,
  readChoice,
  readField,
  refuseField,
} from '#domain/base/form.ts'
import type { ConfirmRefusal } from '#features/accounts/index.ts'
import { type Frequency, isFrequency, USUAL_FREQUENCY } from '../model.ts'
import type { FollowRefusal } from './actions.ts'
import type { FollowProblem } from './messages.ts'

type FollowValue = { readonly email: string; readonly frequency: Frequency }

/** How often letters come and, for people who are not signed in, where to. */
export function readFollowForm(
  body: FormFields,
  signedIn: boolean,
): FormResult<FollowValue, FormState<FollowProblem>> {
  const [email, chosen] = [readField(body, 'email'), readChoice(body, 'frequency')]
  const frequency = isFrequency(chosen) ? chosen : USUAL_FREQUENCY
  const form = filledForm({ email, frequency })
  return !signedIn && email === ''
    ? { ok: false, form: refuseField(form, 'email', 'email-empty') }
    : { ok: true, value: { email, frequency }, form }
}

/** Whether the form has a field for an address; the button on the page of a thing has none. */
export const asksEmail = (body: FormFields): boolean => 'email' in body

export const fieldOf: FieldOf<FollowRefusal | ConfirmRefusal, 'frequency' | 'email'> = {
  'follows-too-many': 'frequency',
  'email-wrong': 'email',
  'letters-too-many': 'email',
}
