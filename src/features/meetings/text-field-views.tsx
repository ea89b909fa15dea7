import type { TypedText } from '#domain/base/form.ts'
import { type Language, languages } from '#domain/base/text.ts'
import { type LanguageChanges, languageState } from '#domain/translation/index.ts'

/** The props of a text field in three languages: what was typed, which translations lag behind, errors. */
export const textFieldProps = (
  language: Language,
  name: string,
  values: TypedText,
  changes: LanguageChanges,
  errorOf: (field: string) => string | undefined,
) => ({
  language,
  name,
  values,
  states: Object.fromEntries(languages.map((one) => [one, languageState(values, changes, one)])),
  errors: Object.fromEntries(
    languages.flatMap((one) => {
      const error = errorOf(`${name}-${one}`)
      return error ? [[one, error]] : []
    }),
  ),
})
