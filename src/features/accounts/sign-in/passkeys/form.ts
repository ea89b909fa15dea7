import { Type } from 'typebox'
import { type FieldOf, type FormFields, readField, SEND_FIELD } from '#domain/base/form.ts'
import type { RefusalOf } from '#domain/base/result.ts'
import { readForm } from '#platform/http/index.ts'
import { messages } from '../../messages.ts'
import { PASSKEY_NAME_MAX } from '../../model.ts'
import type { addNewPasskey } from './actions.ts'

const PasskeyName = Type.Object({
  name: Type.String({
    maxLength: PASSKEY_NAME_MAX,
    problems: { required: 'passkey-name-empty', otherwise: 'passkey-name-long' },
  }),
})

/** The new name of a passkey. */
export const readNameForm = (body: FormFields) => readForm(PasskeyName, body, messages)

/** What the browser answered to a challenge, as JSON; the page's script sends it. */
export const readResponseField = (body: FormFields): string => readField(body, 'response')

export const addFieldOf: FieldOf<RefusalOf<typeof addNewPasskey>, never> = { 'passkey-refused': SEND_FIELD }
export const removeFieldOf: FieldOf<'passkey-protected', never> = { 'passkey-protected': SEND_FIELD }
