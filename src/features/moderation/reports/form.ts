import { type FormFields, type FormState, filledForm, readChoice, readField } from '#domain/base/form.ts'

/** A report: the rule that the content breaks, and a note. The action judges both. */
export const readReportForm = (body: FormFields): FormState<never> =>
  filledForm({ rule: readChoice(body, 'rule'), note: readField(body, 'note') })
