import { Type } from 'typebox'
import {
  type FieldOf,
  type FormFields,
  type FormState,
  filledForm,
  readChoice,
  readField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import { APPEAL_KEY_MAX, type AppealRefusal } from '../model.ts'

export const AppealKey = Type.Object({ key: Type.Optional(Type.String({ maxLength: APPEAL_KEY_MAX })) })

type AppealControl = 'key' | 'appeal'

/** An appeal: the key from the letter, and why the decision is wrong. The action judges both. */
export const readAppealForm = (body: FormFields): FormState<never> =>
  filledForm({
    key: readChoice(body, 'key'),
    appeal: readField(body, 'appeal'),
  } satisfies Record<AppealControl, string>)

export const appealFieldOf: FieldOf<AppealRefusal, AppealControl> = {
  'appeal-empty': 'appeal',
  'appeal-long': 'appeal',
  'appealed-already': SEND_FIELD,
  'nothing-hidden': SEND_FIELD,
}
