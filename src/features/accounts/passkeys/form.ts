import { Type } from 'typebox'
import { type FormFields, readField } from '#domain/base/form.ts'
import { readForm } from '#platform/http/index.ts'
import { messages } from '../messages.ts'
import { PASSKEY_NAME_MAX } from '../model.ts'

const Name = Type.Object({
  name: Type.String({ maxLength: PASSKEY_NAME_MAX, problems: { otherwise: 'passkey-name-wrong' } }),
})

/** The new name of a passkey. */
export const readNameForm = (body: FormFields) => readForm(Name, body, messages)

/** What the browser answered to a challenge, as JSON; the page's script sends it. */
export const readResponseField = (body: FormFields): string => readField(body, 'response')
