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
import { type CodeRefusal, digitsOf, parseReturnPath, RETURN_QUERY_MAX, TYPED_CODE_MAX } from '../model.ts'
import type { requestCode } from './actions.ts'

type ReadText = FormResult<string, FormState<AccountProblem>>

const SignInAddress = Type.Object({
  email: Type.String({
    maxLength: EMAIL_MAX,
    problems: { required: 'email-empty', otherwise: 'email-wrong' },
  }),
})
const SignInCode = Type.Object({
  code: Type.String({
    maxLength: TYPED_CODE_MAX,
    problems: { required: 'code-empty', otherwise: 'code-wrong' },
  }),
})

// Named differently from `then`, so that the linter does not take the query for a promise.
const THEN = 'then'
/** The query of a page that leads on to another one. */
export const ReturnQuery = Type.Object({
  [THEN]: Type.Optional(Type.String({ maxLength: RETURN_QUERY_MAX })),
})

/** The path to which the person was going; undefined when there is none, or none of this site. */
export const readReturnPathField = (body: FormFields): string | undefined =>
  parseReturnPath(readField(body, THEN))

/** The address to which a code is sent. */
export function readAskForm(body: FormFields): ReadText {
  const read = readForm(SignInAddress, body, messages)
  if (!read.ok) return read
  const email = readEmail(read.value.email)
  return email === undefined
    ? { ok: false, form: refuseField(read.form, 'email', 'email-wrong') }
    : { ...read, value: email }
}

/** The digits of the code. */
export function readCodeForm(body: FormFields): ReadText {
  const read = readForm(SignInCode, body, messages)
  return read.ok ? { ...read, value: digitsOf(read.value.code) } : read
}

export const askFieldOf: FieldOf<RefusalOf<typeof requestCode>, keyof typeof SignInAddress.properties> = {
  'letters-too-many': 'email',
}
/** Ways to sign in beside the code; one that has failed is a section of the page. */
type SignInSection = 'passkey' | 'provider'
export const signInFieldOf: FieldOf<'passkey-failed' | 'provider-failed', SignInSection> = {
  'passkey-failed': 'passkey',
  'provider-failed': 'provider',
}
export const codeFieldOf: FieldOf<CodeRefusal, keyof typeof SignInCode.properties> = {
  'code-wrong': 'code',
  'code-spent': 'code',
}
