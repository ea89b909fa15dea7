import { type FormFields, type FormResult, type FormState, readChoice, readField } from '#domain/base/form.ts'
import { type Frequency, isFrequency, USUAL_FREQUENCY } from '../model.ts'
import type { FollowProblem } from './messages.ts'

type FollowValue = { readonly email: string; readonly frequency: Frequency }

/** How often letters come and, for people who are not signed in, where to. */
export function readFollowForm(
  body: FormFields,
  signedIn: boolean,
): FormResult<FollowValue, FormState<FollowProblem>> {
  const [email, chosen] = [readField(body, 'email'), readChoice(body, 'frequency')]
  const frequency = isFrequency(chosen) ? chosen : USUAL_FREQUENCY
  const form = { typed: { email, frequency }, problems: {} }
  return !signedIn && email === ''
    ? { ok: false, form: { ...form, problems: { email: 'email-empty' } } }
    : { ok: true, value: { email, frequency }, form }
}

/** Whether the form has a field for an address; the button on the page of a thing has none. */
export const asksEmail = (body: FormFields): boolean => 'email' in body
