import { type FormFields, type FormState, filledForm, readChoice, readField } from '#domain/base/form.ts'

/** A reply, and whether it is signed in the name of the body. Its text is judged by the action. */
export const readReplyForm = (body: FormFields): FormState<never> =>
  filledForm({ body: readField(body, 'body'), as: readChoice(body, 'as') })
