import {
  type FormFields,
  type FormResult,
  type FormState,
  filledForm,
  isTicked,
  readChoice,
  refuseField,
} from '#domain/base/form.ts'
import { type Id, isId } from '#domain/base/id.ts'
import type { ListProblem } from '../messages.ts'
import { type Frequency, frequencyField, isFrequency } from '../model.ts'

export type FollowChange = {
  readonly follow: Id<'follow'>
  /** How often its letters come from now on; 'never': it ends. */
  readonly frequency: Frequency | 'never'
  readonly everything: boolean
}

/** The follow whose form was sent; undefined when it is none that the page has made. */
export function readFollowIdField(body: FormFields): Id<'follow'> | undefined {
  const follow = readChoice(body, 'follow')
  return isId(follow) ? follow : undefined
}

/** What changes about one follow of the list. */
export function readFollowChangeForm(
  body: FormFields,
  follow: Id<'follow'>,
): FormResult<FollowChange, FormState<ListProblem>> {
  const name = frequencyField(follow)
  const chosen = readChoice(body, name)
  const form = filledForm({ [name]: chosen })
  const everything = isTicked(body, 'everything')
  if (isTicked(body, 'stop')) return { ok: true, value: { follow, frequency: 'never', everything }, form }
  return isFrequency(chosen)
    ? { ok: true, value: { follow, frequency: chosen, everything }, form }
    : { ok: false, form: refuseField(form, name, 'frequency-empty') }
}
