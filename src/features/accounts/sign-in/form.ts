import { Type } from 'typebox'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  readField,
  refuseField,
} from '#domain/base/form.ts'
import type { RefusalOf } from '#domain/base/result.ts'
import { readForm } from '#platform/http/index.ts'
import { EMAIL_MAX, readEmail } from '#platform/mail/address.ts'
import { type AccountProblem, messages } from '../messages.ts'
import { type CodeRefusal, digitsOf, parseReturnPath, TYPED_CODE_MAX } from '../model.ts'
import type { requestCode } from './actions.ts'

type Read = FormResult<string, FormState<AccountProblem>>

const Ask = Type.Object({
  email: Type.String({
    maxLength: EMAIL_MAX,
    problems: { required: 'email-empty', otherwise: 'email-wrong' },
  }),
})
const Code = Type.Object({
  code: Type.String({
    maxLength: TYPED_CODE_MAX,
    problems: { required: 'code-empty', otherwise: 'code-wrong' },
  }),
})

/** The path to which the person was going; undefined when there is none, or none of this site. */
export const readReturnPathField = (body: FormFields): string | undefined =>
  parseReturnPath(readField(body, 'then'))

/** The address to which a code is sent. */
export function readAskForm(body: FormFields): Read {
  const read = readForm(Ask, body, messages)
  if (!read.ok) return read
  const email = readEmail(read.value.email)
  return email === undefined
    ? { ok: false, form: refuseField(read.form, 'email', 'email-wrong') }
    : { ...read, value: email }
}

/** The digits of the code. */
export function readCodeForm(body: FormFields): Read {
  const read = readForm(Code, body, messages)
  return read.ok ? { ...read, value: digitsOf(read.value.code) } : read
}

export const askFieldOf: FieldOf<RefusalOf<typeof requestCode>, keyof typeof Ask.properties> = {
  'letters-too-many': 'email',
}
export const codeFieldOf: FieldOf<CodeRefusal, keyof typeof Code.properties> = {
  'code-wrong': 'code',
  'code-spent': 'code',
}
