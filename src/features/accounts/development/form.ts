import { type FormFields, readChoice } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'

/** The account that a developer chose to be signed in with; undefined: none. */
export function readAccountField(body: FormFields): string | undefined {
  const account = readChoice(body, 'account')
  return isId(account) ? account : undefined
}
