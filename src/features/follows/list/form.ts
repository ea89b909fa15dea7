import {
  type FormFields,
  type FormResult,
  type FormState,
  filledForm,
  isTicked,
  readChoice,
  refuseField,
} from '#domain/base/form.ts'
import type { ListProblem } from '../messages.ts'
import { type FollowChange, frequencyField, isFrequency } from '../model.ts'

/** What changes about one follow of the list. */
export function readFollowChangeForm(body: FormFields): FormResult<FollowChange, FormState<ListProblem>> {
  const follow = readChoice(body, 'follow')
  const name = frequencyField(follow)
  const chosen = readChoice(body, name)
  const form = filledForm({ [name]: chosen })
  const everything = isTicked(body, 'everything')
  if (isTicked(body, 'stop')) return { ok: true, value: { follow, frequency: 'never', everything }, form }
  return isFrequency(chosen)
    ? { ok: true, value: { follow, frequency: chosen, everything }, form }
    : { ok: false, form: refuseField(form, name, 'frequency-empty') }
}
