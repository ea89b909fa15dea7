import { Type } from 'typebox'
import type { FormFields } from '#domain/base/form.ts'
import { readForm } from '#platform/http/index.ts'
import { messages } from '../messages.ts'
import { TITLE_MAX } from '../model.ts'

/** A field with the message of each rule that its value may break; a field that is empty counts as missing. */
const title = (empty: 'title-kk-empty' | 'title-ru-empty') =>
  Type.String({ maxLength: TITLE_MAX, problems: { required: empty, maxLength: 'title-long' } })

const NewNamePascal = Type.Object({
  organisation: Type.String({ maxLength: 200, problems: { otherwise: 'organisation-unknown' } }),
  'title-kk': title('title-kk-empty'),
  'title-ru': title('title-ru-empty'),
})

/** What is published, or the form with what is wrong in it. */
export const readNamePascalForm = (body: FormFields) => readForm(NewNamePascal, body, messages)

/** The field beside which each refusal of the action stands. */
export const fieldOf: Readonly<Record<'organisation-unknown', string>> = {
  'organisation-unknown': 'organisation',
}
