import { Type } from 'typebox'
import type { FormFields, FormResult, FormState } from '#domain/base/form.ts'
import { isLanguage, type Language } from '#domain/base/text.ts'
import { readForm } from '#platform/http/index.ts'
import { type AccountProblem, messages } from '../messages.ts'
import { NAME_MAX } from '../model.ts'

const Preferences = Type.Object({
  name: Type.Optional(Type.String({ maxLength: NAME_MAX, problems: { otherwise: 'name-long' } })),
  language: Type.Optional(Type.String()),
})

/** The name and the language of letters. `otherwise`: the language of the account, which a form without one leaves. */
export function readPreferencesForm(
  body: FormFields,
  otherwise: Language,
): FormResult<{ readonly name: string | null; readonly language: Language }, FormState<AccountProblem>> {
  const read = readForm(Preferences, body, messages)
  const { typed } = read.form
  const language = typed.language && isLanguage(typed.language) ? typed.language : otherwise
  const form = { ...read.form, typed: { ...typed, language } }
  return read.ok
    ? { ok: true, value: { name: read.value.name ?? null, language }, form }
    : { ok: false, form }
}
