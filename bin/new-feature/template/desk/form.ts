import { Type } from 'typebox'
// without participation
import type { FieldOf, FormFields } from '#domain/base/form.ts'
// end
// with participation
import { type FieldOf, type FormFields, refuseField } from '#domain/base/form.ts'
import { isLocalDate } from '#domain/base/local-date.ts'
// end
import { readForm } from '#platform/http/index.ts'
import { messages } from '../messages.ts'
import { type PublishRefusal, TITLE_MAX } from '../model.ts'

/** A field with the message of each rule that its value may break; a field that is empty counts as missing. */
const title = (empty: 'title-kk-empty' | 'title-ru-empty') =>
  Type.String({ maxLength: TITLE_MAX, problems: { required: empty, maxLength: 'title-long' } })

const NewNamePascal = Type.Object({
  organisation: Type.String({ maxLength: 200, problems: { otherwise: 'organisation-unknown' } }),
  'title-kk': title('title-kk-empty'),
  'title-ru': title('title-ru-empty'),
  // with participation
  closesOn: Type.String({ maxLength: 10, problems: { otherwise: 'closes-on-wrong' } }),
  // end
})

/** What is published, or the form with what is wrong in it. */
// with participation
export function readNamePascalForm(body: FormFields) {
  const read = readForm(NewNamePascal, body, messages)
  if (!read.ok || isLocalDate(read.value.closesOn)) return read
  return { ok: false, form: refuseField(read.form, 'closesOn', 'closes-on-wrong') } as const
}
// end
// without participation
export const readNamePascalForm = (body: FormFields) => readForm(NewNamePascal, body, messages)
// end

/** The field beside which each refusal of the action stands. */
export const fieldOf: FieldOf<PublishRefusal, keyof typeof NewNamePascal.properties> = {
  'organisation-unknown': 'organisation',
  // with participation
  'closes-on-past': 'closesOn',
  // end
}
