import { type FormFields, isTicked } from '#domain/base/form.ts'

/** Whether the person has confirmed that everything is to be erased. */
export const readSureField = (body: FormFields): boolean => isTicked(body, 'sure')
