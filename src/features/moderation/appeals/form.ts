import { type FormFields, type FormState, filledForm, readChoice, readField } from '#domain/base/form.ts'

/** An appeal: the key from the letter, and why the decision is wrong. The action judges both. */
export const readAppealForm = (body: FormFields): FormState<never> =>
  filledForm({ key: readChoice(body, 'key'), appeal: readField(body, 'appeal') })
