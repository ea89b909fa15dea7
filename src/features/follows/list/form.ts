import { type FormFields, isTicked, readChoice } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import { type Frequency, frequencyField, isFrequency } from '../model.ts'

export type FollowChange = {
  readonly follow: string
  /** How often its letters come from now on; 'never': it ends. */
  readonly frequency: Frequency | 'never'
  readonly everything: boolean
}

/** What changes about one follow of the list; undefined: nothing that can be changed. */
export function readFollowChangeForm(body: FormFields): FollowChange | undefined {
  const follow = readChoice(body, 'follow')
  if (!isId(follow)) return undefined
  const chosen = readChoice(body, frequencyField(follow))
  const everything = isTicked(body, 'everything')
  if (isTicked(body, 'stop')) return { follow, frequency: 'never', everything }
  return isFrequency(chosen) ? { follow, frequency: chosen, everything } : undefined
}
