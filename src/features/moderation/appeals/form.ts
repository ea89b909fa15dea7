import {
  type FieldOf,
  type FormFields,
  type FormState,
  filledForm,
  readChoice,
  readField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import type { AppealRefusal } from '../model.ts'

/** An appeal: the key from the letter, and why the decision is wrong. The action judges both. */
export const readAppealForm = (body: FormFields): FormState<never> =>
  filledForm({ key: readChoice(body, 'key'), appeal: readField(body, 'appeal') })

export const appealFieldOf: FieldOf<AppealRefusal, 'appeal'> = {
  'appeal-empty': 'appeal',
  'appeal-long': 'appeal',
  'appealed-already': SEND_FIELD,
  'nothing-hidden': SEND_FIELD,
}
