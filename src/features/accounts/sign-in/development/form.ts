import { Type } from 'typebox'
import { type FormFields, readChoice } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'

/** Characters of a token in an address that was printed. */
const TOKEN_MAX = 100

export const TokenQuery = Type.Object({ token: Type.Optional(Type.String({ maxLength: TOKEN_MAX })) })

/** The account that a developer chose to be signed in with; undefined: none. */
export function readAccountField(body: FormFields): string | undefined {
  const account = readChoice(body, 'account')
  return isId(account) ? account : undefined
}
